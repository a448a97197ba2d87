import { codeOf, type FailureCode } from '../../../shared/outcome.ts'
import type { FoundMatch } from '../active-session.ts'
import type { SuperOfficeQueries, SuperOfficeQuery } from './superoffice-queries.ts'

/** What the first query that found something has found; `query` is `null` when none did. */
export interface QueryResult {
  readonly query: SuperOfficeQuery | null
  readonly found: readonly FoundMatch[]
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
 * Runs one query after the other until one finds something. A query that fails doesn't keep the next ones from finding
 * something; if none does, the first failure is thrown. A last resort that fails has found nothing.
 */
export const runQueries = async (
  { main, lastResorts }: SuperOfficeQueries,
  run: (query: SuperOfficeQuery) => Promise<readonly FoundMatch[]>
): Promise<QueryResult> => {
  const failures: unknown[] = []
  for (const query of [...main, ...lastResorts]) {
    try {
      const found = await run(query)
      if (found.length > 0) return { query, found }
    } catch (error) {
      if (!singleFailures.has(codeOf(error))) throw error
      if (main.includes(query)) failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return { query: null, found: [] }
}
