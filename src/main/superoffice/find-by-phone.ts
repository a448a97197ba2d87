import type { CallApi } from './call-api.ts'
import { toQuery } from './query.ts'
import { requireReadable } from './require-readable.ts'
import {
  toCompanyIds,
  toPhoneSearchResults,
  type PhoneSearchResult,
  type SearchResult
} from './search-results.ts'

/**
 * Searches by phone number, with at most two calls: one for the number, and one for the companies of persons whose row
 * has no company. SuperOffice's documentation says that a row may have the company, but not that it always has.
 */
export const createFindByPhone = (
  callApi: CallApi
): ((digits: string, signal: AbortSignal) => Promise<readonly SearchResult[]>) => {
  const readCompanyIds = async (
    personIds: readonly number[],
    signal: AbortSignal
  ): Promise<ReadonlyMap<number, number>> => {
    if (personIds.length === 0) return new Map()
    const query = toQuery({
      $select: ['personId', 'contactId'],
      $filter: `personId in (${personIds.join(',')})`,
      $orderBy: 'personId',
      $top: personIds.length
    })
    return requireReadable(
      toCompanyIds(await callApi({ name: 'companies-of-persons', path: `Person?${query}` }, signal))
    )
  }

  return async (digits, signal) => {
    const path = `MDOList/phonesearch?${toQuery({ query: digits })}`
    const results = requireReadable(
      toPhoneSearchResults(await callApi({ name: 'phonesearch', path }, signal))
    )
    const personIds = new Set(results.flatMap(toPersonWithoutCompany))
    const companyIds = await readCompanyIds([...personIds], signal)
    return results.flatMap(({ personId, companyId: ownCompanyId, ...result }) => {
      const companyId = ownCompanyId ?? (personId === null ? undefined : companyIds.get(personId))
      return companyId === undefined ? [] : [{ ...result, companyId, ...(personId !== null && { personId }) }]
    })
  }
}

const toPersonWithoutCompany = ({ companyId, personId }: PhoneSearchResult): readonly number[] =>
  companyId === null && personId !== null ? [personId] : []
