/** One row of the list under the search box: a company, or a person who leads to their company. */
export interface Match {
  /** Stable while the row is on screen: the same company from another source has the same key. */
  readonly key: string
  readonly companyId: number
  /** As SuperOffice writes it: `Company, Department`, or `Person (Company, Department)`. */
  readonly name: string
  readonly kind: 'company' | 'person'
  readonly city?: string
  readonly phone?: string
  readonly isStopped: boolean
  readonly isPinned: boolean
  /** When the stored card was fetched (ISO, UTC); absent when nothing is stored. */
  readonly storedAt?: string
}

/** Text shorter than this is not sent to SuperOffice; what is stored is searched from the first character. */
export const shortestSearch = 2
