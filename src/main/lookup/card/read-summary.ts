import type { Company } from '../../../shared/company.ts'
import { codeOf } from '../../../shared/outcome.ts'
import type { StoredCompany } from '../../results/stored-company.ts'
import type { CompanySummary, MatchHints, SuperOfficePort } from '../active-session.ts'

export interface SummaryRequest {
  readonly companyId: number
  /** Rows per section. */
  readonly limit: number
  /** True when the match that the agent opened names the company. */
  readonly hasMatchName: boolean
}

/**
 * Reads a company's summary. Reads the header in a second call only when the summary has none and there is no name from a
 * match. Rejects with `not-found` only when SuperOffice answers so twice.
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

/** A server that has just started may answer `not-found` by mistake, which would erase the stored card. */
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
 * Completes a header. SuperOffice's summary never contains whether a company is stopped: that comes from the match or, if
 * the match lacks it, from the stored header. The match's other hints are used only when there is no header at all.
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
