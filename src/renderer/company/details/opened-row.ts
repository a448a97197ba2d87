import type { Failure } from '../../../shared/outcome.ts'
import type { DatedDetails } from '../../../shared/row-details.ts'
import { isErasing } from '../card/card-flow.ts'

/**
 * The states of a row that is open in place. `known`: SuperOffice has nothing more about it. `showing` keeps its details
 * while they are read again, and after that has failed (`failure`).
 */
export type OpenedRow =
  | { readonly kind: 'known' }
  | { readonly kind: 'loading'; readonly pace: DetailsPace }
  | { readonly kind: 'showing'; readonly details: DatedDetails; readonly failure: Failure | null }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** How long the details have been awaited: a placeholder is shown from `noticeable` on. */
type DetailsPace = 'quick' | 'noticeable' | 'slow'

/** A call for the details begins. Details on screen stay there. */
export const withCall = (row: OpenedRow): OpenedRow =>
  row.kind === 'showing' ? row : { kind: 'loading', pace: 'quick' }

export const withDetailsPace = (row: OpenedRow, pace: DetailsPace): OpenedRow =>
  row.kind === 'loading' ? { kind: 'loading', pace } : row

/** The stored details have arrived. They never replace newer ones. */
export const withStoredDetails = (row: OpenedRow, details: DatedDetails): OpenedRow => {
  if (row.kind === 'loading') return { kind: 'showing', details, failure: null }
  return row.kind === 'showing' && Date.parse(details.fetchedAt) >= Date.parse(row.details.fetchedAt)
    ? { ...row, details }
    : row
}

/** The call failed. Details stay on screen, unless the failure means that they were erased. */
export const withDetailsFailure = (row: OpenedRow, failure: Failure): OpenedRow => {
  if (row.kind !== 'showing' || isErasing(failure.code)) return { kind: 'failed', failure }
  return failure.code === 'cancelled' ? row : { ...row, failure }
}

export const failureOf = (row: OpenedRow): Failure | null =>
  row.kind === 'showing' || row.kind === 'failed' ? row.failure : null
