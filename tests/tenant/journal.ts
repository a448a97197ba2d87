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
}

/** A limit, because `npm run tenant` may run for days. */
const maxRequests = 1000

export const createJournal = (): Journal => {
  let requests: ReceivedRequest[] = []
  return {
    record: (request) => {
      requests.push(request)
      if (requests.length > maxRequests) requests.shift()
    },
    requests: () => [...requests],
    clear: () => {
      requests = []
    }
  }
}
