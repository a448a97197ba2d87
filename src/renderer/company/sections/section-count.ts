import type { CompanyCard } from '../../../shared/card.ts'
import type { Section } from '../../../shared/company.ts'
import type { KeyAction } from '../../design/keys.ts'
import type { Format } from '../../language/format.ts'
import type { CardSection } from './card-sections.ts'
import type { PeopleFlow } from '../people/people-store.ts'

/** `5`, `10+` when SuperOffice may have more, and nothing for what could not be read. */
const toCount = (section: Section<unknown>, format: Format): string =>
  section.state === 'unreadable'
    ? ''
    : `${format.number(section.rows.length + section.unreadableRows)}${section.mayHaveMore ? '+' : ''}`

export const toCounts = (
  card: CompanyCard,
  people: PeopleFlow,
  format: Format
): Readonly<Record<CardSection, string>> => ({
  requests: toCount(card.requests, format),
  followUps: toCount(card.followUps, format),
  documents: toCount(card.documents, format),
  sales: toCount(card.sales, format),
  chats: toCount(card.chats, format),
  // Nobody knows before they are asked for.
  people: people.kind === 'showing' ? toCount(people.people.section, format) : ''
})

export const sectionKeys = {
  requests: 'toRequests',
  followUps: 'toFollowUps',
  documents: 'toDocuments',
  sales: 'toSales',
  chats: 'toChats',
  people: 'toPeople'
} as const satisfies Record<CardSection, KeyAction>
