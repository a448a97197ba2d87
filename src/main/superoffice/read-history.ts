import { z } from 'zod'
import { maxMatches, toShare } from '../../shared/match.ts'
import { CodedError } from '../../shared/outcome.ts'
import type { CallApi } from './call-api.ts'
import { decodeList } from './decode-rows.ts'
import { toQuery } from './query.ts'
import { requireReadable } from './require-readable.ts'
import type { SearchResult } from './search-result.ts'
import { withoutEmpty } from './to-header.ts'
import { id, optionalLine } from './wire.ts'

/**
 * The companies that the agent opened lately in SuperOffice, in SuperOffice's order, and then the other ones among the
 * agent's favourites; 50 at most. Rejects only when neither list has a company and one of them could not be read.
 */
export type ReadHistory = (signal: AbortSignal) => Promise<readonly SearchResult[]>

/** The names that the request selects. */
export const recentContact = z.object({
  ContactId: id,
  Name: optionalLine,
  Department: optionalLine,
  City: optionalLine,
  DirectPhone: optionalLine
})

type Rows = readonly z.output<typeof recentContact>[]

export const createReadHistory = (callApi: CallApi): ReadHistory => {
  const path = `Agents/Contact/GetMyRecentContacts?${toQuery({ $select: Object.keys(recentContact.shape) })}`

  /** `null` when SuperOffice answers so: the call has failed, or there is nothing. */
  const read = async (source: 'History' | 'Favorites', signal: AbortSignal): Promise<Rows | null> => {
    const name = source === 'History' ? 'history' : 'favourites'
    const answer = await callApi({ name, path, body: { SourceType: source } }, signal)
    return answer === null ? null : requireReadable(decodeList(recentContact, answer))
  }

  return async (signal) => {
    // Two calls, because `All` doesn't say which companies are favourites, and adds those in the diary.
    const lists = await Promise.allSettled([read('History', signal), read('Favorites', signal)])
    const [history, favourites] = lists.map((list) => (list.status === 'fulfilled' ? list.value : null))
    const results = toResults(history ?? [], favourites ?? [])
    const failed = lists.find((list) => list.status === 'rejected')
    if (failed !== undefined && (results.length === 0 || signal.aborted)) throw failed.reason
    if (history === null && favourites === null) throw new CodedError('empty-answer')
    return results
  }
}

const toResults = (history: Rows, favourites: Rows): readonly SearchResult[] => {
  const favourite = toResultsById(favourites)
  const recent = [...toResultsById(history)].slice(0, toShare(favourite.size))
  const results = new Map(recent)
  for (const [companyId, result] of favourite) results.set(companyId, { ...result, isFavourite: true })
  return [...results.values()].slice(0, maxMatches)
}

const toResultsById = (rows: Rows): ReadonlyMap<number, SearchResult> => {
  const results = new Map<number, SearchResult>()
  for (const { ContactId: companyId, Name, Department, City, DirectPhone } of rows) {
    if (companyId === null || Name === '') continue
    results.set(companyId, {
      companyId,
      name: Department === '' ? Name : `${Name}, ${Department}`,
      kind: 'company',
      ...withoutEmpty({ city: City, phone: DirectPhone })
    })
  }
  return results
}
