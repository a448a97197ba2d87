import type { Card } from '../../../shared/card.ts'
import type { Wording } from '../../language/wording.ts'
import type { OpenedRow } from '../details/opened-row.ts'
import type { RequestRef } from '../request/request-ref.ts'
import type { MoreRowsBySection } from '../sections/more-rows.ts'
import type { TimelineRow } from './use-timeline-rows.ts'

export interface TimelineProps {
  readonly content: Card
  readonly rows: readonly TimelineRow[]
  /** Rows that are not rendered yet. Their space is reserved. */
  readonly laterRows: number
  readonly wording: Wording
  /** The active row of the card: in the timeline it shows its exact time. */
  readonly activeKey: string | null
  /** The rows that are open in place. */
  readonly opened: ReadonlyMap<string, OpenedRow>
  readonly tabStop: string | null
  /** The row of the request that led to the card. */
  readonly markedKey: string | null
  /** Empty while their card has not arrived. */
  readonly callerName: string
  readonly moreRows: MoreRowsBySection
  /** The request that led to the card and is not among its rows. */
  readonly missingRequest: RequestRef | null
}
