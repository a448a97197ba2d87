import type { Company } from '../../../shared/company.ts'
import { codeOf } from '../../../shared/outcome.ts'
import type { StoredCompany } from '../../results/stored-company.ts'
import type { CompanySummary, MatchHints, SuperOfficePort } from '../active-session.ts'

export interface SummaryRequest {
  readonly companyId: number
  /** Rows per section. */
  readonly limit: number
  /** The match on screen has a name for the company. */
  readonly hasMatchName: boolean
}

/**
 * Reads a company's summary, and its header in a second call only when the summary has none and no name is known either.
 * Rejects with `not-found` only when SuperOffice says so twice.
 */
export const readSummaryWithHeader = async (
  superoffice: SuperOfficePort,
  request: SummaryRequest,
  stored: StoredCompany | null,
  signal: AbortSignal
): Promise<CompanySummary> => {
  const summary = await readConfirmedSummary(superoffice, request, signal)
  if (summary.company !== null) return summary
  const storedHeader = stored?.company ?? null
  if (request.hasMatchName || stored?.matchName != null) return { ...summary, company: storedHeader }
  try {
    return { ...summary, company: await superoffice.readCompany(request.companyId, signal) }
  } catch {
    // The sections are worth showing without a header.
    return { ...summary, company: storedHeader }
  }
}

/** One `not-found` may be a slip of a server that has just started, and the stored card would be erased. */
const readConfirmedSummary = async (
  superoffice: SuperOfficePort,
  { companyId, limit }: SummaryRequest,
  signal: AbortSignal
): Promise<CompanySummary> => {
  try {
    return await superoffice.readSummary(companyId, limit, signal)
  } catch (error) {
    if (codeOf(error) !== 'not-found') throw error
    return await superoffice.readSummary(companyId, limit, signal)
  }
}

/**
 * Completes a header. SuperOffice's summary never says whether a company is stopped: that comes from the match or, if
 * the match doesn't say, from the stored header. The match's other hints are used only when there is no header at all.
 */
export const mergeMatchHints = (
  header: Company | null,
  hints: MatchHints | null,
  storedHeader: Company | null
): Company | null => {
  const isStopped = header?.isStopped ?? hints?.isStopped ?? storedHeader?.isStopped
  const merged = { ...(header ?? hints), ...(isStopped !== undefined && { isStopped }) }
  return Object.keys(merged).length === 0 ? null : merged
}
