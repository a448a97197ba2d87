import type { SummaryLists } from '../summaries/summary-lists.ts'

/** What has changed since the tenant was started. All else is as it was generated. */
export interface Changes {
  /** Rises with every change. */
  readonly revision: () => number
  readonly changedCompanyIds: () => readonly number[]
  /** The lists of a company as they are now; `null` for a company where nothing has changed. */
  readonly lists: (companyId: number) => SummaryLists | null
  /** When a request was last changed; `null` for one that was not. */
  readonly changedAt: (ticketId: number) => string | null
  /** Replaces a company's lists. `ticketId` is the request that this changes, if it does. */
  readonly replace: (companyId: number, lists: SummaryLists, ticketId: number | null, at: string) => void
}

export const createChanges = (): Changes => {
  const listsById = new Map<number, SummaryLists>()
  const momentByTicket = new Map<number, string>()
  let revision = 0
  return {
    revision: () => revision,
    changedCompanyIds: () => [...listsById.keys()],
    lists: (companyId) => listsById.get(companyId) ?? null,
    changedAt: (ticketId) => momentByTicket.get(ticketId) ?? null,
    replace: (companyId, lists, ticketId, at) => {
      revision += 1
      listsById.set(companyId, lists)
      if (ticketId !== null) momentByTicket.set(ticketId, at)
    }
  }
}
