import { codeOf, type FailureCode } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'
import type { CallApi } from './call-api.ts'
import { toCompanySearchResults, toNameSearchResults } from './list-results.ts'
import { toQuery } from './query.ts'
import { requireReadable } from './require-readable.ts'
import type { SearchResult } from './search-result.ts'

/** A list of SuperOffice that searches by name. */
interface NameList {
  readonly name: string
  readonly toResults: (answer: unknown) => readonly SearchResult[] | null
}

/** The best list first: it tells persons from companies, and marks stopped ones (docs/superoffice.md#search). */
const lists: readonly [NameList, ...(readonly NameList[])] = [
  { name: 'contactwithpersonsearch_new', toResults: toNameSearchResults },
  { name: 'locatecontact_new', toResults: toCompanySearchResults },
  { name: 'contactperson_freetextsearch', toResults: toCompanySearchResults }
]

/** How SuperOffice refuses a list that it doesn't know is not documented: with 400, 404 or 500, each as likely. */
const refusals: ReadonlySet<FailureCode> = new Set([
  'request-rejected',
  'not-found',
  'server-error',
  'unreadable-answer'
])

/** After this time the best list is tried again: it may have been refused for a passing reason. */
const refusedMs = 3_600_000

/** Searches companies and persons by name. */
export interface FindByName {
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Searches names that contain the text: `%` is the wildcard of SuperOffice's own search fields. */
  readonly findContaining: (text: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
}

/** Remembers which list a server refused, so that the next searches don't call it first. */
export const createFindByName = (callApi: CallApi, clock: Pick<Clock, 'now'>): FindByName => {
  let accepted: { readonly list: NameList; readonly untilMs: number } | null = null
  const known = new Set<NameList>()

  const acceptedList = (): NameList => {
    if (accepted !== null && clock.now() >= accepted.untilMs) accepted = null
    return accepted?.list ?? lists[0]
  }

  const search = async (
    list: NameList,
    text: string,
    signal: AbortSignal
  ): Promise<readonly SearchResult[]> => {
    const path = `MDOList/${list.name}?${toQuery({ query: text })}`
    const results = requireReadable(list.toResults(await callApi({ name: list.name, path }, signal)))
    known.add(list)
    return results
  }

  return {
    find: async (text, signal) => {
      const first = acceptedList()
      try {
        return await search(first, text, signal)
      } catch (error) {
        if (!refusals.has(codeOf(error))) throw error
        for (const list of lists.slice(lists.indexOf(first) + 1)) {
          try {
            const results = await search(list, text, signal)
            // A list that has answered before was refused for this text only.
            if (!known.has(first)) accepted = { list, untilMs: clock.now() + refusedMs }
            return results
          } catch (nextError) {
            if (!refusals.has(codeOf(nextError))) throw nextError
          }
        }
        throw error
      }
    },

    findContaining: (text, signal) => search(acceptedList(), `%${text}`, signal)
  }
}
