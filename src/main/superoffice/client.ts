import type { Person, RequestStatus, Section } from '../../shared/company.ts'
import { CodedError, codeOf, isConnectionFailure, type FailureCode } from '../../shared/outcome.ts'
import { createCallApi, type CallApi, type CallApiOptions } from './call-api.ts'
import { decodeObject } from './decode-rows.ts'
import { createReadRowDetails, type ReadRowDetails } from './details/read-row-details.ts'
import { createFindByEmail, type FindByEmail } from './find-by-email.ts'
import { createFindByName } from './find-by-name.ts'
import { createFindByPhone } from './find-by-phone.ts'
import { createFindByRequest } from './find-by-request.ts'
import { createFindInContacts, type FindInContacts } from './find-in-contacts.ts'
import { createReadHistory, type ReadHistory } from './read-history.ts'
import { toRequestStatuses } from './to-request-statuses.ts'
import { toPeople } from './to-people.ts'
import { toQuery } from './query.ts'
import { createLostCall } from './lost-call.ts'
import type { SearchResult } from './search-result.ts'
import { createReadSummary, type ReadSummary } from './read-summary.ts'
import { personColumns } from './wire-columns.ts'
import { principal } from './wire.ts'
import { requireReadable } from './require-readable.ts'

/**
 * Reads from SuperOffice, and answers in Glance's own types. Every method but `isReachable` rejects with a `CodedError`,
 * and no search with `not-found` or `no-access`, which would be about a company.
 */
export interface SuperOfficeClient extends ReadSummary, FindInContacts, FindByEmail {
  /** Companies by name, and persons by name with their company. */
  readonly findCompanies: (text: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Companies whose names contain the text, not only words that begin with it. */
  readonly findContaining: (text: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** Companies and persons with this phone number, also persons without a company. SuperOffice compares digits only. */
  readonly findByPhone: (digits: string, signal: AbortSignal) => Promise<readonly SearchResult[]>
  /** The company of this request, or the person who asked when they have no company. */
  readonly findByRequest: (requestId: number, signal: AbortSignal) => Promise<readonly SearchResult[]>
  readonly readPeople: (companyId: number, signal: AbortSignal) => Promise<Section<Person>>
  readonly readRowDetails: ReadRowDetails
  readonly readHistory: ReadHistory
  readonly readRequestStatuses: (signal: AbortSignal) => Promise<ReadonlyMap<number, RequestStatus>>
  /** The signed-in user. Resolves only when SuperOffice accepts the user. */
  readonly readUser: (signal: AbortSignal) => Promise<User>
  /**
   * Whether SuperOffice answers at all; a refusal counts as an answer. Never rejects. With `repeatsLost`, it asks with the call that
   * found no connection last, and keeps the answer for the next such call.
   */
  readonly isReachable: (signal: AbortSignal, repeatsLost?: boolean) => Promise<boolean>
}

export interface User {
  /** `null` when SuperOffice accepts the user but gives no name. */
  readonly name: string | null
}

export type SuperOfficeClientOptions = CallApiOptions

const maxPeople = 100
const probeTimeoutMs = 5_000
const userPath = 'User/currentPrincipal'
/** Any search text will do, because the results are not read. */
const anyText = 'aa'

const searchCodes: Readonly<Partial<Record<FailureCode, FailureCode>>> = {
  'not-found': 'server-error',
  'no-access': 'search-refused'
}

export const createSuperOfficeClient = (options: SuperOfficeClientOptions): SuperOfficeClient => {
  const sendCall = createCallApi(options)
  const lostCall = createLostCall(sendCall, options.clock)
  const { callApi, callOnce } = lostCall

  /** A list or an archive that is missing or closed says nothing about the company that was searched for. */
  const callSearch: CallApi = async (call, signal) => {
    try {
      return await callApi(call, signal)
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      const code = searchCodes[error.code]
      throw code === undefined ? error : new CodedError(code, error)
    }
  }
  const names = createFindByName(callSearch, options.clock)

  return {
    ...createReadSummary(callApi),
    ...createFindInContacts(callSearch),
    findCompanies: names.find,
    findContaining: names.findContaining,
    findByPhone: createFindByPhone(callSearch),
    ...createFindByEmail(callSearch),
    findByRequest: createFindByRequest(callSearch),

    readPeople: async (companyId, signal) => {
      const query = toQuery({
        $select: Object.keys(personColumns.shape),
        // Excludes former employees.
        $entities: 'person',
        // The order that the company itself gave its people.
        $orderBy: 'rank',
        $top: maxPeople
      })
      const path = `Contact/${String(companyId)}/Persons?${query}`
      return toPeople(await callOnce({ name: 'people', path }, signal), maxPeople)
    },

    readRowDetails: createReadRowDetails(callApi, options.language),
    readHistory: createReadHistory(callSearch),

    readRequestStatuses: async (signal) =>
      requireReadable(
        toRequestStatuses(
          await callOnce({ name: 'request-statuses', path: 'List/TicketStatus/Items' }, signal)
        )
      ),

    readUser: async (signal) => {
      try {
        const answer = await callApi({ name: 'user', path: userPath }, signal)
        const { FullName: fullName, Associate: userName } = requireReadable(decodeObject(principal, answer))
        // Two users may have the same full name, and each user's stored data must stay apart.
        const name = fullName === '' || userName === '' ? fullName + userName : `${fullName} (${userName})`
        return { name: name === '' ? null : name }
      } catch (error) {
        // An older server may lack this endpoint. A user who can search may use Glance all the same.
        if (codeOf(error) !== 'not-found') throw error
        // Not with `names`: the code of a refusal has to stay what it is.
        await createFindByName(callApi, options.clock).find(anyText, signal)
        return { name: null }
      }
    },

    isReachable: async (signal, repeatsLost = false) => {
      const lost = repeatsLost ? lostCall.current() : null
      const call = lost ?? { name: 'reachable', path: userPath }
      try {
        const answer = await sendCall({ ...call, timeoutMs: probeTimeoutMs, isProbe: true }, signal)
        if (lost !== null && lost === lostCall.current()) lostCall.keep(answer, signal)
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
