import type { Completion, Moment, RequestStatus, SaleStatus, SectionName } from './company.ts'

/** How one row differs from what this agent saw last. A row that is unchanged has no `RowChange`. */
export type RowChange =
  { readonly kind: 'new' } | { readonly kind: 'changed'; readonly fields: readonly FieldChange[] }

/** The fields of a row that are compared, each with the type of its value. */
export interface ComparedFields {
  readonly title: string
  readonly status: ShownRequestStatus
  readonly 'sale-status': SaleStatus
  readonly amount: ShownAmount
  readonly probability: number | null
  readonly completion: Completion
  readonly 'last-message': string
  readonly 'chat-open': boolean
  readonly date: Moment | null
}

/** What one field of a row was and what it is now. */
export type FieldChange<Field extends keyof ComparedFields = keyof ComparedFields> = {
  readonly [Each in Field]: {
    readonly field: Each
    readonly from: ComparedFields[Each]
    readonly to: ComparedFields[Each]
  }
}[Field]

export interface ShownRequestStatus {
  readonly statusId: number | null
  readonly status: RequestStatus | null
}

export interface ShownAmount {
  readonly amount: number | null
  readonly currency: string | null
}

/** For each section, one entry for each of its rows in the card's order: how the row differs, or `null`. */
export type RowChanges = Readonly<Record<SectionName, readonly (RowChange | null)[]>>

/** All that changed since the end of this agent's previous view of the company, which was at `since` (ISO, UTC). */
export interface CardChanges {
  readonly since: string
  /** How many rows are new or changed. */
  readonly count: number
  readonly rows: RowChanges
}
