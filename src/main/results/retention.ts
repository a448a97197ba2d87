import type { IndexedCompany } from './indexed-company.ts'

export interface RetentionLimits {
  readonly storeDays: number
  readonly storeCompanies: number
}

const dayMs = 24 * 60 * 60 * 1000

/** What was last viewed before this (in ms since 1970) is too old to be kept. */
export const oldestKeptMs = ({ storeDays }: RetentionLimits, nowMs: number): number =>
  nowMs - storeDays * dayMs

/**
 * The ids of the companies that have to go: those not viewed for `storeDays`, then the ones viewed longest ago until
 * `storeCompanies` are left. Pinned ones stay for as long as they like, count towards the number, and go last.
 */
export const toErase = (
  companies: readonly IndexedCompany[],
  limits: RetentionLimits,
  nowMs: number
): readonly number[] => {
  const oldestMs = oldestKeptMs(limits, nowMs)
  const isTooOld = ({ isPinned, viewedMs }: IndexedCompany): boolean => !isPinned && viewedMs < oldestMs
  const mostWantedFirst = companies
    .filter((company) => !isTooOld(company))
    .sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.viewedMs - a.viewedMs)
  return [...companies.filter(isTooOld), ...mostWantedFirst.slice(limits.storeCompanies)].map(
    ({ companyId }) => companyId
  )
}
