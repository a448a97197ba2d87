import type { RecordRef } from '../../../shared/company.ts'
import type { CardList } from './section-table.ts'

/** What moving through the card needs of each row, in a section, in the timeline or among the people. */
export interface CardRow {
  readonly key: string
  readonly section: CardList
  readonly record: RecordRef
  readonly fullText: string
  readonly note: string | null
  readonly previousText: string
  readonly moment: string | null
}
