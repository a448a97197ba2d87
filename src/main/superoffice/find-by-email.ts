import { maxMatches } from '../../shared/match.ts'
import type { CallApi } from './call-api.ts'
import { toDomainSearchResults, toEmailSearchResults } from './email-results.ts'
import { toFilterText } from './query.ts'
import { readArchive } from './read-archive.ts'
import { requireReadable } from './require-readable.ts'
import type { SearchResult } from './search-result.ts'
import { emailColumns } from './wire-columns.ts'

/** Searches the e-mail addresses of companies and persons. */
export interface FindByEmail {
  /** Companies and persons with exactly this address. */
  readonly findByEmail: (email: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /**
   * Companies with an e-mail address at this domain or below it, or with a person who has one; and persons without a
   * company.
   */
  readonly findByDomain: (domain: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
}

export const createFindByEmail = (callApi: CallApi): FindByEmail => {
  const search = (match: string, signal: AbortSignal): Promise<unknown> =>
    readArchive(
      callApi,
      {
        name: 'find-by-email',
        archive: 'Archive/EmailAddress',
        columns: emailColumns.shape,
        filter: `emailMatch ${match}`,
        orderBy: 'emailId',
        top: maxMatches
      },
      signal
    )

  return {
    findByEmail: async (email, signal) =>
      requireReadable(toEmailSearchResults(await search(`begins ${toFilterText(email)}`, signal), email)),

    // Without `@`, so that addresses at hosts below the domain are found as well.
    findByDomain: async (domain, signal) =>
      requireReadable(toDomainSearchResults(await search(`contains ${toFilterText(domain)}`, signal), domain))
  }
}
