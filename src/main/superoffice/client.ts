import type { Company, Person, RequestStatus, Section } from '../../shared/company.ts'
import { CodedError, codeOf, isConnectionFailure } from '../../shared/outcome.ts'
import { createCallApi, type CallApiOptions } from './call-api.ts'
import { decodeObject } from './decode-rows.ts'
import { createFindByPhone } from './find-by-phone.ts'
import { toRequestStatuses } from './to-request-statuses.ts'
import { toPeople } from './to-people.ts'
import { toFilterText, toQuery } from './query.ts'
import {
  maxResults,
  toDomainSearchResults,
  toEmailSearchResults,
  toNumberSearchResults,
  toCompanySearchResults,
  toCompanyHeaders,
  type SearchResult
} from './search-results.ts'
import { toSummary, type Summary } from './to-company.ts'
import { contactColumns, emailColumns, personColumns } from './wire-columns.ts'
import { contactSummary, principal } from './wire.ts'
import { requireReadable } from './require-readable.ts'

/** Reads from SuperOffice, and answers in Glance's own types. Every method but `isReachable` rejects with a `CodedError`. */
export interface SuperOfficeClient {
  /** At most `limit` rows of each list. */
  readonly readSummary: (companyId: number, limit: number, signal: AbortSignal) => Promise<Summary>
  /** A shorter header than the summary's: the company's name, city and phone number, and whether it is stopped. */
  readonly readCompany: (companyId: number, signal: AbortSignal) => Promise<Company>
  /** The same headers of at most 30 companies, by company id; without those that SuperOffice doesn't return. */
  readonly readCompanies: (
    companyIds: readonly number[],
    signal: AbortSignal
  ) => Promise<ReadonlyMap<number, Company>>
  /** Companies by name, and persons by name with their company. */
  readonly findCompanies: (text: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Companies whose names contain the text, not only words that begin with it. */
  readonly findContaining: (text: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Companies and persons with this phone number. SuperOffice compares digits only. */
  readonly findByPhone: (digits: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Companies and persons with exactly this address. */
  readonly findByEmail: (email: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Companies with an email address at exactly this domain, or with a person who has one. */
  readonly findByDomain: (domain: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Companies whose web address is at this domain, or at a host below it. */
  readonly findByWeb: (domain: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Companies with this organisation number in one of these spellings: SuperOffice keeps it as it was entered. */
  readonly findByOrganisationNumber: (
    spellings: readonly string[],
    signal: AbortSignal
  ) => Promise<readonly SearchResult[]>
  /** Companies with exactly this company number. */
  readonly findByCompanyNumber: (number: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** The company of this request, or the person who asked when they have no company. */
  readonly findByRequest: (requestId: number, signal: AbortSignal) => Promise<readonly SearchResult[]>
  readonly readPeople: (companyId: number, signal: AbortSignal) => Promise<Section<Person>>
  readonly readRequestStatuses: (signal: AbortSignal) => Promise<ReadonlyMap<number, RequestStatus>>
  /** The signed-in user. Resolves only when SuperOffice accepts the user. */
  readonly readUser: (signal: AbortSignal) => Promise<User>
  /** Whether SuperOffice answers at all; a refusal counts as an answer. Never rejects. */
  readonly isReachable: (signal: AbortSignal) => Promise<boolean>
}

export interface User {
  /** `null` when SuperOffice accepts the user but gives no name. */
  readonly name: string | null
}

export type SuperOfficeClientOptions = CallApiOptions

/** The parts of the summary to request: SuperOffice leaves every other part `null`. */
const summaryParts = contactSummary.keyof().options
const maxPeople = 100
const probeTimeoutMs = 5_000
/** Any search text will do, because the results are not read. */
const anyText = 'aa'

export const createSuperOfficeClient = (options: SuperOfficeClientOptions): SuperOfficeClient => {
  const callApi = createCallApi(options)

  const findInList = async (
    list: string,
    text: string,
    signal: AbortSignal
  ): Promise<readonly SearchResult[]> =>
    requireReadable(
      toCompanySearchResults(
        await callApi({ name: list, path: `MDOList/${list}?${toQuery({ query: text })}` }, signal)
      )
    )

  const findCompanies = async (text: string, signal: AbortSignal): Promise<readonly SearchResult[]> => {
    try {
      return await findInList('locatecontact_new', text, signal)
    } catch (error) {
      // This list is not documented for every version of SuperOffice; the other one has the same rows.
      if (codeOf(error) !== 'not-found') throw error
      return await findInList('contactperson_freetextsearch', text, signal)
    }
  }

  const findAddresses = (match: string, signal: AbortSignal): Promise<unknown> => {
    const query = toQuery({
      $select: Object.keys(emailColumns.shape),
      $filter: `emailMatch ${match}`,
      $orderBy: 'emailId',
      $top: maxResults
    })
    return callApi({ name: 'find-by-email', path: `Archive/EmailAddress?${query}` }, signal)
  }

  const findContacts = (name: string, filter: string, signal: AbortSignal): Promise<unknown> => {
    const query = toQuery({
      $select: Object.keys(contactColumns.shape),
      $filter: filter,
      $orderBy: 'contactId',
      $top: maxResults
    })
    return callApi({ name, path: `Contact?${query}` }, signal)
  }

  return {
    readSummary: async (companyId, limit, signal) => {
      const answer = await callApi(
        {
          name: 'summary',
          path: `Agents/Contact/GetContactSummary?${toQuery({ $select: summaryParts })}`,
          body: { ContactId: companyId, Limit: limit }
        },
        signal
      )
      if (answer === null) throw new CodedError('not-found')
      return requireReadable(toSummary(answer, limit))
    },

    readCompany: async (companyId, signal) => {
      const answer = await findContacts('company', `contactId eq ${String(companyId)}`, signal)
      const company = requireReadable(toCompanyHeaders(answer)).get(companyId)
      if (company === undefined) throw new CodedError('not-found')
      return company
    },

    readCompanies: async (companyIds, signal) =>
      requireReadable(
        toCompanyHeaders(await findContacts('companies', `contactId in (${companyIds.join(',')})`, signal))
      ),

    findCompanies,

    findContaining: (text, signal) => findCompanies(`%${text}`, signal),

    findByPhone: createFindByPhone(callApi),

    findByEmail: async (email, signal) =>
      requireReadable(
        toEmailSearchResults(await findAddresses(`begins ${toFilterText(email)}`, signal), email)
      ),

    findByDomain: async (domain, signal) =>
      requireReadable(
        toDomainSearchResults(await findAddresses(`contains ${toFilterText(`@${domain}`)}`, signal), domain)
      ),

    findByWeb: async (domain, signal) =>
      requireReadable(
        toNumberSearchResults(
          await findContacts('find-by-web', `url/URLAddress contains ${toFilterText(domain)}`, signal)
        )
      ),

    findByOrganisationNumber: async (spellings, signal) => {
      const filter = `orgnr in (${spellings.map(toFilterText).join(',')})`
      return requireReadable(toNumberSearchResults(await findContacts('find-by-orgnr', filter, signal)))
    },

    findByCompanyNumber: async (number, signal) => {
      const filter = `number is ${toFilterText(number)}`
      return requireReadable(toNumberSearchResults(await findContacts('find-by-number', filter, signal)))
    },

    // Requests are not searched yet.
    findByRequest: () => Promise.resolve([]),

    readPeople: async (companyId, signal) => {
      const query = toQuery({
        $select: Object.keys(personColumns.shape),
        // Excludes former employees.
        $entities: 'person',
        $orderBy: 'personId',
        $top: maxPeople
      })
      const path = `Contact/${String(companyId)}/Persons?${query}`
      return toPeople(await callApi({ name: 'people', path }, signal), maxPeople)
    },

    readRequestStatuses: async (signal) =>
      requireReadable(
        toRequestStatuses(
          await callApi({ name: 'request-statuses', path: 'List/TicketStatus/Items' }, signal)
        )
      ),

    readUser: async (signal) => {
      try {
        const answer = await callApi({ name: 'user', path: 'User/currentPrincipal' }, signal)
        const { FullName: fullName, Associate: userName } = requireReadable(decodeObject(principal, answer))
        // Two users may have the same full name, and each user's stored data must stay apart.
        const name = fullName === '' || userName === '' ? fullName + userName : `${fullName} (${userName})`
        return { name: name === '' ? null : name }
      } catch (error) {
        // An older server may lack this endpoint. A user who can search may use Glance all the same.
        if (codeOf(error) !== 'not-found') throw error
        await findCompanies(anyText, signal)
        return { name: null }
      }
    },

    isReachable: async (signal) => {
      try {
        await callApi(
          { name: 'reachable', path: 'User/currentPrincipal', timeoutMs: probeTimeoutMs, isProbe: true },
          signal
        )
        return true
      } catch (error) {
        return (
          error instanceof CodedError &&
          !isConnectionFailure(error.code) &&
          error.code !== 'timed-out' &&
          error.code !== 'cancelled'
        )
      }
    }
  }
}
