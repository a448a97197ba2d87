import type { MatchedBy } from '../../../shared/match.ts'
import type { IndexedCard } from '../../results/indexed-card.ts'
import type { SearchResult } from '../../superoffice/search-result.ts'
import { phoneCountryOfIndexed } from '../phone-country.ts'
import { toBestPhoneRank, toMatchedByPhone, toStoredNumbers } from './phone-match.ts'
import type { SuperOfficeQuery } from './superoffice-queries.ts'

/**
 * The rank of a phone number comes from the number in the answer, because SuperOffice has its own rules for a match: it
 * compares digits, and the digits may be a number of another country. Without a number in the answer, nothing is certain.
 */
export const toMatchedBy = (
  { by, number: typed }: SuperOfficeQuery,
  { phone }: SearchResult,
  stored: IndexedCard | undefined,
  agentCountry: string
): MatchedBy => {
  if (typed === undefined) return by
  const country =
    stored === undefined
      ? { code: agentCountry, isKnown: false }
      : phoneCountryOfIndexed(stored, agentCountry)
  return toMatchedByPhone(toBestPhoneRank(typed, toStoredNumbers(phone ?? '', country)) ?? 'last-eight')
}
