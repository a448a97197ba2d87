import { maxResults, type SearchResult } from './search-result.ts'

/** So many of one kind are kept, if there are as many, however many there are of the other. */
const minShare = maxResults / 2

/**
 * At most 50 results. All of them stay in their order if there are no more; otherwise companies come first, and neither they
 * nor the people take the other's half.
 */
export const withinLimit = <Result extends Pick<SearchResult, 'kind'>>(
  results: readonly Result[]
): readonly Result[] => {
  if (results.length <= maxResults) return results
  const companies = results.filter(({ kind }) => kind === 'company')
  const people = results.filter(({ kind }) => kind === 'person')
  const companiesKept = companies.slice(0, Math.max(minShare, maxResults - people.length))
  return [...companiesKept, ...people].slice(0, maxResults)
}
