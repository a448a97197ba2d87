import type { Card } from '../../../shared/card.ts'
import { sectionNames, type Section, type SectionName } from '../../../shared/company.ts'

/** True only when SuperOffice is known to have nothing: an unreadable section, or one with an unreadable row, isn't empty. */
const isEmpty = (section: Section<unknown>): boolean =>
  section.state === 'read' &&
  section.rows.length === 0 &&
  section.unreadableRows === 0 &&
  !section.mayHaveMore &&
  section.keptFrom === undefined

/** The sections that have nothing to show. */
export const emptySectionsOf = (card: Card): readonly SectionName[] =>
  sectionNames.filter((name) => isEmpty(card[name]))
