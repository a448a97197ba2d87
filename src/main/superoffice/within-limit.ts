import { maxMatches, toShare } from '../../shared/match.ts'
import type { SearchResult } from './search-result.ts'

/**
 * At most 50 results. All of them stay in their order if there are no more; otherwise companies come first, and neither they
 * nor the people take the other's half.
 */
export const withinLimit = <Result extends Pick<SearchResult, 'kind'>>(
  results: readonly Result[]
): readonly Result[] => {
  if (results.length <= maxMatches) return results
  const companies = results.filter(({ kind }) => kind === 'company')
  const people = results.filter(({ kind }) => kind === 'person')
  const companiesKept = companies.slice(0, toShare(people.length))
  return [...companiesKept, ...people].slice(0, maxMatches)
}
