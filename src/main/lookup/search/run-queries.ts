import { CodedError, codeOf, type FailureCode } from '../../../shared/outcome.ts'
import type { SearchResult } from '../../superoffice/search-result.ts'
import { isCrowded, withCompanies } from './crowded-companies.ts'
import type { QueryMatch, SuperOfficeQueries, SuperOfficeQuery } from './superoffice-queries.ts'

export interface QueriesAnswer {
  readonly matches: readonly QueryMatch[]
  /** True when a query failed, so that there may be more matches. */
  readonly isPartial: boolean
}

/** Failures of one call only: another list or archive may still answer. After any other, further calls would fail too. */
const singleFailures: ReadonlySet<FailureCode> = new Set([
  'captive-portal',
  'request-rejected',
  'search-refused',
  'server-error',
  'unreadable-answer',
  'too-large'
])

/**
 * Runs one step after the other until one finds something, and looks for companies where people fill the list. A query that fails
 * doesn't keep the others from finding something; if none does, the first failure is thrown. When only last resorts fail, the
 * answer has no matches and is partial.
 */
export const runQueries = async (
  { main, lastResorts, forCompanies }: SuperOfficeQueries,
  run: (query: SuperOfficeQuery) => Promise<readonly SearchResult[]>
): Promise<QueriesAnswer> => {
  const failures: CodedError[] = []
  const toAnswer = (matches: readonly QueryMatch[], isCut = false): QueriesAnswer => ({
    matches,
    isPartial: isCut || failures.length > 0
  })
  const tryQuery = async (query: SuperOfficeQuery): Promise<readonly QueryMatch[]> => {
    try {
      return (await run(query)).map((match) => ({ query, match }))
    } catch (error) {
      if (!(error instanceof CodedError) || !singleFailures.has(error.code)) throw error
      failures.push(error)
      return []
    }
  }

  /** What was found before is worth showing, whatever happened to the others. */
  const tryAll = async (
    queries: readonly SuperOfficeQuery[],
    before: readonly QueryMatch[]
  ): Promise<{ readonly found: readonly QueryMatch[]; readonly isCut: boolean }> => {
    const found: QueryMatch[] = []
    for (const query of queries) {
      try {
        found.push(...(await tryQuery(query)))
      } catch (error) {
        if (before.length + found.length === 0 || codeOf(error) === 'cancelled') throw error
        return { found, isCut: true }
      }
    }
    return { found, isCut: false }
  }

  for (const step of main) {
    const { found, isCut } = await tryAll(step, [])
    if (isCut || !isCrowded(found)) {
      if (found.length > 0) return toAnswer(found, isCut)
      continue
    }
    const companies = await tryAll(forCompanies, found)
    return toAnswer(withCompanies(found, companies.found), companies.isCut)
  }
  const [mainFailure] = failures
  for (const query of lastResorts) {
    const found = await tryQuery(query)
    if (found.length > 0) return toAnswer(found)
  }
  if (mainFailure !== undefined) throw mainFailure
  return toAnswer([])
}
