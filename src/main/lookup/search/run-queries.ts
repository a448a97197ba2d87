import { CodedError, codeOf, type FailureCode } from '../../../shared/outcome.ts'
import type { SearchResult } from '../../superoffice/search-result.ts'
import type { SuperOfficeQueries, SuperOfficeQuery } from './superoffice-queries.ts'

/** A match, and the query that found it. */
export interface QueryMatch {
  readonly query: SuperOfficeQuery
  readonly match: SearchResult
}

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
 * Runs one step after the other until one finds something. A query that fails doesn't keep the others from finding
 * something; if none does, the first failure is thrown. When only last resorts fail, the answer has no matches and is partial.
 */
export const runQueries = async (
  { main, lastResorts }: SuperOfficeQueries,
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

  for (const step of main) {
    const found: QueryMatch[] = []
    let isCut = false
    for (const query of step) {
      try {
        found.push(...(await tryQuery(query)))
      } catch (error) {
        // What was found before is worth showing, whatever happened to the rest of the step.
        if (found.length === 0 || codeOf(error) === 'cancelled') throw error
        isCut = true
        break
      }
    }
    if (found.length > 0) return toAnswer(found, isCut)
  }
  const [mainFailure] = failures
  for (const query of lastResorts) {
    const found = await tryQuery(query)
    if (found.length > 0) return toAnswer(found)
  }
  if (mainFailure !== undefined) throw mainFailure
  return toAnswer([])
}
