import type { IndexedCompany } from './stored-company.ts'

export interface RetentionLimits {
  readonly storeDays: number
  readonly storeCompanies: number
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * The ids of the companies that have to go: those not viewed for `storeDays`, then the ones viewed longest ago until
 * `storeCompanies` are left. Pinned ones stay for as long as they like, count towards the number, and go last.
 */
export const toErase = (
  companies: readonly IndexedCompany[],
  { storeDays, storeCompanies }: RetentionLimits,
  nowMs: number
): readonly number[] => {
  const isTooOld = ({ isPinned, viewedMs }: IndexedCompany): boolean =>
    !isPinned && nowMs - viewedMs > storeDays * dayMs
  const mostWantedFirst = companies
    .filter((company) => !isTooOld(company))
    .sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.viewedMs - a.viewedMs)
  return [...companies.filter(isTooOld), ...mostWantedFirst.slice(storeCompanies)].map(
    ({ companyId }) => companyId
  )
}
