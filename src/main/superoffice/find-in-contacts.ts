import type { CardHeader } from '../../shared/company.ts'
import { maxDetails, maxMatches } from '../../shared/match.ts'
import { CodedError } from '../../shared/outcome.ts'
import type { CallApi } from './call-api.ts'
import {
  toCompanyHeaders,
  toContactResults,
  toOrganisationNumberResults,
  toWebResults
} from './contact-results.ts'
import { toFilterText } from './query.ts'
import { readArchive } from './read-archive.ts'
import { requireReadable } from './require-readable.ts'
import type { SearchResult } from './search-result.ts'
import { contactColumns, numberColumns, webColumns } from './wire-columns.ts'

/** Reads and searches SuperOffice's archive of companies. */
export interface FindInContacts {
  /** A shorter header than the summary's: the company's name, city and phone number, and whether it is stopped. */
  readonly readCompany: (companyId: number, signal: AbortSignal) => Promise<CardHeader>
  /** The same headers of at most 30 companies, by company id; without those that SuperOffice doesn't return. */
  readonly readCompanies: (
    companyIds: readonly number[],
    signal: AbortSignal
  ) => Promise<ReadonlyMap<number, CardHeader>>
  /** Companies with this text anywhere in their name, sorted by it. */
  readonly findCompaniesContaining: (text: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Companies whose web address is at this domain, or at a host below it. */
  readonly findByWeb: (domain: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Companies with this organisation number in one of these spellings: SuperOffice keeps it as it was entered. */
  readonly findByOrganisationNumber: (
    spellings: readonly string[],
    signal: AbortSignal
  ) => Promise<readonly SearchResult[]>
  /** Companies with exactly this company number. */
  readonly findByCompanyNumber: (number: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
}

/** SuperOffice sends one row for each of a company's phone numbers, so several companies need more rows than ids. */
const rowsPerCompany = 10

export const createFindInContacts = (callApi: CallApi): FindInContacts => {
  const search = (
    name: string,
    columns: Readonly<Record<string, unknown>>,
    filter: string,
    top: number,
    signal: AbortSignal,
    orderBy = 'contactId'
  ): Promise<unknown> =>
    readArchive(callApi, { name, archive: 'Contact', columns, filter, orderBy, top }, signal)

  const readHeaders = async (
    name: string,
    companyIds: readonly number[],
    filter: string,
    signal: AbortSignal
  ): Promise<ReadonlyMap<number, CardHeader>> =>
    requireReadable(
      toCompanyHeaders(
        await search(name, contactColumns.shape, filter, companyIds.length * rowsPerCompany, signal)
      )
    )

  return {
    readCompany: async (companyId, signal) => {
      const filter = `contactId eq ${String(companyId)}`
      const company = (await readHeaders('company', [companyId], filter, signal)).get(companyId)
      if (company === undefined) throw new CodedError('not-found')
      return company
    },

    readCompanies: async (companyIds, signal) => {
      const ids = [...new Set(companyIds)].slice(0, maxDetails)
      if (ids.length === 0) return new Map()
      return await readHeaders('companies', ids, `contactId in (${ids.join(',')})`, signal)
    },

    findCompaniesContaining: async (text, signal) => {
      const filter = `name contains ${toFilterText(text)}`
      const answer = await search('find-by-part', contactColumns.shape, filter, maxMatches, signal, 'name')
      return requireReadable(toContactResults(answer))
    },

    findByWeb: async (domain, signal) => {
      const filter = `url/URLAddress contains ${toFilterText(domain)}`
      const answer = await search('find-by-web', webColumns.shape, filter, maxMatches, signal)
      return requireReadable(toWebResults(answer, domain))
    },

    findByOrganisationNumber: async (spellings, signal) => {
      const filter = `orgnr in (${spellings.map(toFilterText).join(',')})`
      const answer = await search('find-by-orgnr', numberColumns.shape, filter, maxMatches, signal)
      return requireReadable(toOrganisationNumberResults(answer, spellings))
    },

    findByCompanyNumber: async (number, signal) => {
      const filter = `number is ${toFilterText(number)}`
      const answer = await search('find-by-number', contactColumns.shape, filter, maxMatches, signal)
      return requireReadable(toContactResults(answer))
    }
  }
}
