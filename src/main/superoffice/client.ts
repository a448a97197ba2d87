import type { Company, Person, RequestStatus, Section } from '../../shared/company.ts'
import { CodedError, codeOf, isConnectionFailure } from '../../shared/outcome.ts'
import { createAsk, type AskOptions } from './ask.ts'
import { decodeObject } from './decode-rows.ts'
import { createFindByPhone } from './find-by-phone.ts'
import { toRequestStatuses } from './lists.ts'
import { toPeople } from './people.ts'
import { toFilterText, toQuery } from './query.ts'
import {
  mostFound,
  toFoundByDomain,
  toFoundByEmail,
  toFoundByNumber,
  toFoundCompanies,
  toHeader,
  type Found
} from './search.ts'
import { toSummary, type Summary } from './to-company.ts'
import { contactColumns, emailColumns, personColumns } from './wire-columns.ts'
import { principal } from './wire.ts'
import { readable } from './readable.ts'

/** What Glance asks of SuperOffice, in our words. Every method but `isReachable` rejects with a `CodedError`. */
export interface SuperOfficeClient {
  /** At most `limit` rows of each list. */
  readonly readSummary: (companyId: number, limit: number, signal: AbortSignal) => Promise<Summary>
  /** What a search says of a company: its name, town and number. */
  readonly readCompany: (companyId: number, signal: AbortSignal) => Promise<Company>
  /** Companies by name, and persons by name with the company they lead to. */
  readonly findCompanies: (text: string, signal: AbortSignal) => Promise<readonly Found[]>
  /** Companies and persons with this number, compared digit by digit in SuperOffice's own stripped form. */
  readonly findByPhone: (digits: string, signal: AbortSignal) => Promise<readonly Found[]>
  /** Companies and persons with exactly this address. */
  readonly findByEmail: (email: string, signal: AbortSignal) => Promise<readonly Found[]>
  /** Companies that have, or whose people have, an address at exactly this domain. */
  readonly findByDomain: (domain: string, signal: AbortSignal) => Promise<readonly Found[]>
  /** Companies with exactly this organisation number or, when it is too short to be one, this number of the tenant's own. */
  readonly findByNumber: (number: string, signal: AbortSignal) => Promise<readonly Found[]>
  readonly readPeople: (companyId: number, signal: AbortSignal) => Promise<Section<Person>>
  readonly readRequestStatuses: (signal: AbortSignal) => Promise<ReadonlyMap<number, RequestStatus>>
  /** Who is signed in; resolves only when SuperOffice lets this user in. */
  readonly readUser: (signal: AbortSignal) => Promise<User>
  /** Whether SuperOffice answers at all, be it with a refusal. Never rejects. */
  readonly isReachable: (signal: AbortSignal) => Promise<boolean>
}

export interface User {
  /** `null` when SuperOffice let the user in without saying who they are. */
  readonly name: string | null
}

export type SuperOfficeClientOptions = AskOptions

/** The card's lists and its header: what is not named here comes as `null`. */
const summaryParts = ['Contact', 'Tickets', 'Followups', 'Documents', 'Sales', 'Chats'] as const
const mostPeople = 100
/** Denmark's and the Netherlands' have eight digits, all others in SuperOffice's countries more. */
const shortestOrganisationNumber = 8
const reachableWithinMs = 5_000
/** Any text does: the answer is not read. */
const anyText = 'aa'

export const createSuperOfficeClient = (options: SuperOfficeClientOptions): SuperOfficeClient => {
  const ask = createAsk(options)

  const findInList = async (list: string, text: string, signal: AbortSignal): Promise<readonly Found[]> =>
    readable(
      toFoundCompanies(await ask({ name: list, path: `MDOList/${list}?${toQuery({ query: text })}` }, signal))
    )

  const findCompanies = async (text: string, signal: AbortSignal): Promise<readonly Found[]> => {
    try {
      return await findInList('locatecontact_new', text, signal)
    } catch (error) {
      // The product's own picker is not documented for every version; the ranked list has the same rows.
      if (codeOf(error) !== 'not-found') throw error
      return await findInList('contactperson_freetextsearch', text, signal)
    }
  }

  const findAddresses = (match: string, signal: AbortSignal): Promise<unknown> => {
    const query = toQuery({
      $select: Object.keys(emailColumns.shape),
      $filter: `emailMatch ${match}`,
      $orderBy: 'emailId',
      $top: mostFound
    })
    return ask({ name: 'find-by-email', path: `Archive/EmailAddress?${query}` }, signal)
  }

  const findContacts = (name: string, filter: string, signal: AbortSignal): Promise<unknown> => {
    const query = toQuery({
      $select: Object.keys(contactColumns.shape),
      $filter: filter,
      $orderBy: 'contactId',
      $top: mostFound
    })
    return ask({ name, path: `Contact?${query}` }, signal)
  }

  return {
    readSummary: async (companyId, limit, signal) => {
      const answer = await ask(
        {
          name: 'summary',
          path: `Agents/Contact/GetContactSummary?${toQuery({ $select: summaryParts })}`,
          body: { ContactId: companyId, Limit: limit }
        },
        signal
      )
      if (answer === null) throw new CodedError('not-found')
      return readable(toSummary(answer, limit))
    },

    readCompany: async (companyId, signal) => {
      const answer = await findContacts('company', `contactId eq ${String(companyId)}`, signal)
      const company = readable(toHeader(answer, companyId))
      if (company === 'none') throw new CodedError('not-found')
      return company
    },

    findCompanies,

    findByPhone: createFindByPhone(ask),

    findByEmail: async (email, signal) =>
      readable(toFoundByEmail(await findAddresses(`begins ${toFilterText(email)}`, signal), email)),

    findByDomain: async (domain, signal) =>
      readable(
        toFoundByDomain(await findAddresses(`contains ${toFilterText(`@${domain}`)}`, signal), domain)
      ),

    findByNumber: async (number, signal) => {
      const column = number.length < shortestOrganisationNumber ? 'number' : 'orgnr'
      const filter = `${column} is ${toFilterText(number)}`
      return readable(toFoundByNumber(await findContacts(`find-by-${column}`, filter, signal)))
    },

    readPeople: async (companyId, signal) => {
      const query = toQuery({
        $select: Object.keys(personColumns.shape),
        // Without former employees.
        $entities: 'person',
        $orderBy: 'personId',
        $top: mostPeople
      })
      const path = `Contact/${String(companyId)}/Persons?${query}`
      return toPeople(await ask({ name: 'people', path }, signal), mostPeople)
    },

    readRequestStatuses: async (signal) =>
      readable(
        toRequestStatuses(await ask({ name: 'request-statuses', path: 'List/TicketStatus/Items' }, signal))
      ),

    readUser: async (signal) => {
      try {
        const answer = await ask({ name: 'user', path: 'User/currentPrincipal' }, signal)
        const { FullName: fullName, Associate: userName } = readable(decodeObject(principal, answer))
        // A full name alone can be two people's, and what is stored is one's.
        const name = fullName === '' || userName === '' ? fullName + userName : `${fullName} (${userName})`
        return { name: name === '' ? null : name }
      } catch (error) {
        // Who can search may use Glance, whether or not this server knows the question.
        if (codeOf(error) !== 'not-found') throw error
        await findCompanies(anyText, signal)
        return { name: null }
      }
    },

    isReachable: async (signal) => {
      try {
        await ask(
          { name: 'reachable', path: 'User/currentPrincipal', timeoutMs: reachableWithinMs, isProbe: true },
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
