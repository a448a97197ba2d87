import { sectionNames, type RecordKind, type SectionName, type SectionRows } from '../../../shared/company.ts'
import type { KeyAction } from '../../design/keys.ts'
import { toChatRow } from './rows/chat-row.ts'
import { toDocumentRow } from './rows/document-row.ts'
import { toFollowUpRow } from './rows/follow-up-row.ts'
import { toRequestRow } from './rows/request-row.ts'
import type { RowContent, RowWording } from './rows/row-content.ts'
import { toSaleRow } from './rows/sale-row.ts'

/** How the window shows one section. The section's texts are in the catalogue, under its name. */
export interface SectionDefinition<Row> {
  /** What a row opens in SuperOffice. */
  readonly recordKind: RecordKind
  /** The key that goes to the section: the first section has the digit 1, the second 2, and so on. */
  readonly key: KeyAction
  readonly columns: Columns
  readonly toRow: (row: Row, wording: RowWording) => RowContent
}

/** How the cells of a row are arranged, each by its rules in `row-block.css`: in one line, or in two. */
export type Columns = 'line' | 'figure' | 'conversation'

/** The one place in the window that lists the sections. */
export const sectionTable: { readonly [Name in SectionName]: SectionDefinition<SectionRows[Name]> } = {
  requests: { recordKind: 'request', key: 'goToSection1', columns: 'line', toRow: toRequestRow },
  followUps: { recordKind: 'follow-up', key: 'goToSection2', columns: 'line', toRow: toFollowUpRow },
  documents: { recordKind: 'document', key: 'goToSection3', columns: 'line', toRow: toDocumentRow },
  sales: { recordKind: 'sale', key: 'goToSection4', columns: 'figure', toRow: toSaleRow },
  chats: { recordKind: 'chat', key: 'goToSection5', columns: 'conversation', toRow: toChatRow }
}

/** The lists of the card from top to bottom: the sections, then the company's people, which are loaded separately. */
export const cardSections = [...sectionNames, 'people'] as const

export type CardSection = SectionName | 'people'

/** The lists of one card: a person has no people. */
export const sectionsOf = (hasPeople: boolean): readonly CardSection[] =>
  cardSections.filter((section) => hasPeople || section !== 'people')

/** Every list of rows on a card. The timeline has the rows of all sections once more. */
export type CardList = CardSection | 'timeline'

/** The key that goes to a list of the card. */
export const toSectionKey = (section: CardSection): KeyAction =>
  section === 'people' ? 'goToSection6' : sectionTable[section].key
