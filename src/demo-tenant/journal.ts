/** One request as the tenant received it. */
export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Journal {
  readonly record: (request: ReceivedRequest) => void
  readonly requests: () => readonly ReceivedRequest[]
  readonly clear: () => void
}

/** The demo runs for days: older requests are forgotten. */
const mostKept = 1000

export const createJournal = (): Journal => {
  let requests: ReceivedRequest[] = []
  return {
    record: (request) => {
      requests.push(request)
      if (requests.length > mostKept) requests.shift()
    },
    requests: () => [...requests],
    clear: () => {
      requests = []
    }
  }
}
