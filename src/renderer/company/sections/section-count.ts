import type { Card } from '../../../shared/card.ts'
import { mapSections, type Section } from '../../../shared/company.ts'
import type { Format } from '../../language/format.ts'
import type { PeopleFlow } from '../people/people-store.ts'
import type { CardSection } from './section-table.ts'

/** `5`, or `10+` when SuperOffice may have more; empty for a section that could not be read. */
const toCount = (section: Section<unknown>, format: Format): string =>
  section.state === 'unreadable'
    ? ''
    : `${format.number(section.rows.length + section.unreadableRows)}${section.mayHaveMore ? '+' : ''}`

/** How many rows each list of the card has; empty for the people while they are not loaded. */
export const toCounts = (
  card: Card,
  people: PeopleFlow,
  format: Format
): Readonly<Record<CardSection, string>> => ({
  ...mapSections((name) => toCount(card[name], format)),
  people: people.kind === 'showing' ? toCount(people.people.section, format) : ''
})
