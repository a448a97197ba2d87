import { codeOf } from '../../../shared/outcome.ts'
import type { Company } from '../../../shared/company.ts'
import type { StoredCompany } from '../../results/stored-company.ts'
import type { SummaryPort, SuperOfficePort } from '../active-session.ts'
import type { SaidOfCompany } from '../search/match-search.ts'

interface Wanted {
  readonly companyId: number
  /** Rows per section. */
  readonly limit: number
  /** The match on screen said what the company is called. */
  readonly isNamed: boolean
}

/**
 * A company's summary with a header: from the summary itself or, only when that has none and no name is known either,
 * asked for on its own.
 */
export const readWhole = async (
  superoffice: SuperOfficePort,
  wanted: Wanted,
  stored: StoredCompany | null,
  signal: AbortSignal
): Promise<SummaryPort> => {
  const summary = await readConfirmed(superoffice, wanted, signal)
  if (summary.company !== null) return summary
  const known = stored?.company ?? null
  if (wanted.isNamed || stored?.matchName != null) return { ...summary, company: known }
  try {
    return { ...summary, company: await superoffice.readCompany(wanted.companyId, signal) }
  } catch {
    // The sections were answered and are worth showing without a header.
    return { ...summary, company: known }
  }
}

/**
 * A header with what SuperOffice said elsewhere: its summary has no word on whether a company is stopped, which then is
 * as the match said or as it was `before`. All else that a match knows stands in only where there is no header.
 */
export const withSaid = (
  company: Company | null,
  said: SaidOfCompany | null,
  before: Company | null
): Company | null => {
  const isStopped = company?.isStopped ?? said?.isStopped ?? before?.isStopped
  const whole = { ...(company ?? said), ...(isStopped !== undefined && { isStopped }) }
  return Object.keys(whole).length === 0 ? null : whole
}

/** A company is gone only when SuperOffice says so twice: one answer may be a slip of a server that just woke up. */
const readConfirmed = async (
  superoffice: SuperOfficePort,
  { companyId, limit }: Wanted,
  signal: AbortSignal
): Promise<SummaryPort> => {
  try {
    return await superoffice.readSummary(companyId, limit, signal)
  } catch (error) {
    if (codeOf(error) !== 'not-found') throw error
    return await superoffice.readSummary(companyId, limit, signal)
  }
}
