import { checkRequest } from '../support/vendor-contract.ts'

/** One request as the tenant received it. */
export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The request's headers, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Journal {
  readonly record: (request: ReceivedRequest) => void
  /** The latest 1,000 requests, oldest first. */
  readonly requests: () => readonly ReceivedRequest[]
  readonly clear: () => void
  /** What in all requests so far contradicts the vendor's documentation, in sentences. `clear` keeps them. */
  readonly violations: () => readonly string[]
}

/** A request with this header is a test's own, and may be wrong on purpose. */
export const testRequestHeader = 'x-sent-by-test'

/** A limit, because `npm run tenant` may run for days. */
const maxRequests = 1000

export const createJournal = (onViolation: (sentence: string) => void = () => undefined): Journal => {
  let requests: ReceivedRequest[] = []
  const violations: string[] = []
  return {
    record: (request) => {
      requests.push(request)
      if (requests.length > maxRequests) requests.shift()
      for (const sentence of violationsOf(request)) {
        if (violations.length < maxRequests) violations.push(sentence)
        onViolation(sentence)
      }
    },
    requests: () => [...requests],
    clear: () => {
      requests = []
    },
    violations: () => [...violations]
  }
}

/** The address of the API itself, without a version, is in no description: it only says that there is a server. */
const violationsOf = ({ query, path, ...request }: ReceivedRequest): readonly string[] => {
  const [, apiPath] = /^\/superoffice(\/api\/v1\/.*)$/iu.exec(path) ?? []
  if (apiPath === undefined || testRequestHeader in request.headers) return []
  return checkRequest({ ...request, path: `${apiPath}?${new URLSearchParams(query).toString()}` })
}
