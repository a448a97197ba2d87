import type { Wording } from '../../language/wording.ts'
import type { OpenedRow } from '../details/opened-row.ts'
import type { TimelineRow } from '../timeline/use-timeline-rows.ts'
import type { ShownRow } from './shown-rows.ts'

/** A row of a section, or of the timeline. */
export type ListedRow = ShownRow | TimelineRow

/** What a list of rows, and each block of it, is rendered from. */
export interface RowListProps {
  readonly rows: readonly ListedRow[]
  readonly wording: Pick<Wording, 'format' | 'nowMs'>
  readonly activeKey: string | null
  /** The rows that are open in place. */
  readonly opened: ReadonlyMap<string, OpenedRow>
  readonly tabStop: string | null
  /** The row of the request that led to the card. */
  readonly markedKey: string | null
  /** What a row of the caller is marked with: `From Eva Dahl`. */
  readonly callerWords: string
}

export interface RowListSlots {
  /** Beneath the active row, and each row that is open in place. */
  readonly details: (props: { readonly row: ListedRow }) => unknown
}
