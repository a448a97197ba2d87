import type { Section, SectionName } from '../../shared/company.ts'
import type { KeyAction } from '../design/keys.ts'
import type { Format } from '../language/format.ts'

/** `5`, `10+` when SuperOffice may have more, and nothing for what could not be read. */
export const toCount = (section: Section<unknown>, format: Format): string =>
  section.state === 'unreadable'
    ? ''
    : `${format.number(section.rows.length + section.unreadableRows)}${section.mayHaveMore ? '+' : ''}`

export const sectionKeys = {
  requests: 'toRequests',
  followUps: 'toFollowUps',
  documents: 'toDocuments',
  sales: 'toSales',
  chats: 'toChats'
} as const satisfies Record<SectionName, KeyAction>
