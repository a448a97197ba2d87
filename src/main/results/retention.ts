import type { IndexedCompany } from './indexed-company.ts'

export interface RetentionLimits {
  readonly storeDays: number
  readonly storeCompanies: number
}

const dayMs = 24 * 60 * 60 * 1000

/** Companies last viewed before this time (in ms since 1970) are too old. */
export const toRetentionStartMs = ({ storeDays }: RetentionLimits, nowMs: number): number =>
  nowMs - storeDays * dayMs

/**
 * The ids of the companies to erase: those not viewed for `storeDays`, then those viewed longest ago until no more than
 * `storeCompanies` remain. Pinned companies never get too old; they count towards the number, and are erased last.
 */
export const toExpired = (
  companies: readonly IndexedCompany[],
  limits: RetentionLimits,
  nowMs: number
): readonly number[] => {
  const startMs = toRetentionStartMs(limits, nowMs)
  const isTooOld = ({ isPinned, viewedMs }: IndexedCompany): boolean => !isPinned && viewedMs < startMs
  const byImportance = companies
    .filter((company) => !isTooOld(company))
    .sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.viewedMs - a.viewedMs)
  return [...companies.filter(isTooOld), ...byImportance.slice(limits.storeCompanies)].map(
    ({ companyId }) => companyId
  )
}
