import type { Completion, Moment, RequestStatus, SaleStatus, SectionName } from './company.ts'

/** What is different in one row since this agent last looked. A row that is as it was has no `RowChange`. */
export type RowChange =
  { readonly kind: 'new' } | { readonly kind: 'changed'; readonly fields: readonly FieldChange[] }

/** One field of a row: what it was and what it is now. */
export type FieldChange =
  | {
      readonly field: 'status'
      readonly from: ShownRequestStatus
      readonly to: ShownRequestStatus
    }
  | { readonly field: 'sale-status'; readonly from: SaleStatus; readonly to: SaleStatus }
  | { readonly field: 'title' | 'last-message'; readonly from: string; readonly to: string }
  | { readonly field: 'amount'; readonly from: ShownAmount; readonly to: ShownAmount }
  | { readonly field: 'probability'; readonly from: number | null; readonly to: number | null }
  | { readonly field: 'date'; readonly from: Moment | null; readonly to: Moment | null }
  | { readonly field: 'completion'; readonly from: Completion; readonly to: Completion }
  | { readonly field: 'chat-open'; readonly from: boolean; readonly to: boolean }

export interface ShownRequestStatus {
  readonly statusId: number | null
  readonly status: RequestStatus | null
}

export interface ShownAmount {
  readonly amount: number | null
  readonly currency: string | null
}

/** For each section, for each of its rows in the card's order: how it differs, or `null`. */
export type RowChanges = Readonly<Record<SectionName, readonly (RowChange | null)[]>>

/** All that changed since the end of this agent's previous view of the company, which was at `since` (ISO, UTC). */
export interface CardChanges {
  readonly since: string
  /** How many rows are new or changed. */
  readonly count: number
  readonly rows: RowChanges
}
