import { checkAnswer } from './vendor-answers.ts'
import { checkRequest, columnsOfOneChannel } from './vendor-contract.ts'
import { toCalled, type VendorRequest } from './vendor-operations.ts'

export interface CheckedFetch {
  readonly fetch: typeof globalThis.fetch
  /** What in the requests and the answers so far contradicts the vendor's documentation, in sentences. */
  readonly violations: () => readonly string[]
  /** The operations that were called, as `GET /api/v1/Contact/{id}/Simple`, without the repeated ones. */
  readonly operations: () => readonly string[]
  /** The selected columns that only one of two joined archives has, as `emailpersonaddress/fullName`. */
  readonly columnsOfOneChannel: () => readonly string[]
}

/** Compares every request and every answer of a `fetch` with the vendor's documentation, and changes none. */
export const createCheckedFetch = (fetch: typeof globalThis.fetch = globalThis.fetch): CheckedFetch => {
  const violations = new Set<string>()
  const operations = new Set<string>()
  const columns = new Set<string>()
  return {
    fetch: async (input, init) => {
      const answer = await fetch(input, init)
      const request = toVendorRequest(new Request(input, init), init?.body)
      if (request === null) return answer
      const called = toCalled(request)
      if (called !== null) operations.add(`${request.method} ${called.template}`)
      for (const column of columnsOfOneChannel(request)) columns.add(column)
      const text = await answer.clone().text()
      const body: unknown = answer.status === 200 ? JSON.parse(text) : null
      for (const sentence of [...checkRequest(request), ...checkAnswer(request, answer.status, body)])
        violations.add(sentence)
      return answer
    },
    violations: () => [...violations],
    operations: () => [...operations],
    columnsOfOneChannel: () => [...columns]
  }
}

/** `null` for what is not the API, such as a tenant's state. */
const toVendorRequest = ({ method, url, headers }: Request, body: unknown): VendorRequest | null => {
  const { pathname, search } = new URL(url)
  const from = pathname.indexOf('/api/v1/')
  if (from < 0) return null
  return {
    method,
    path: pathname.slice(from) + search,
    headers: Object.fromEntries(headers),
    body: typeof body === 'string' ? body : ''
  }
}
