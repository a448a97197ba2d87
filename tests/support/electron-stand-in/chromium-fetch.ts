/** What the network of the computer does to every request; `null` while it works. One of Chromium's names. */
export interface StandInNetwork {
  problem: `ERR_${string}` | null
}

/** Chromium's name for what Node's `fetch` has as a code. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'ERR_CONNECTION_REFUSED'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'ERR_CONNECTION_RESET'],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'ERR_NAME_NOT_RESOLVED'],
  [/^HPE_/, 'ERR_INVALID_HTTP_RESPONSE'],
  [/TIMEOUT$/, 'ERR_TIMED_OUT']
]

/**
 * `session.fetch` as Electron builds it (electron/electron, `net-fetch.ts`): not undici. An error is a plain `Error` with
 * Chromium's name and nothing else, a redirect that may not be followed is one too, and the response is a new one, whose
 * `url` is empty and whose `type` is `default`.
 */
export const createChromiumFetch =
  (network: StandInNetwork): typeof globalThis.fetch =>
  async (input, init) => {
    if (network.problem !== null) throw new Error(`net::${network.problem}`)
    const response = await globalThis.fetch(input, init).catch((error: unknown) => {
      throw isAborted(init) ? error : toChromiumError(error)
    })
    const { status, statusText, headers, body } = response
    if (init?.redirect === 'manual' && status >= 300 && status < 400 && headers.has('location')) {
      await body?.cancel()
      throw new Error('Redirect was cancelled')
    }
    return new Response(body === null ? null : withChromiumErrors(body, init), {
      status,
      statusText,
      headers
    })
  }

const isAborted = (init: RequestInit | undefined): boolean => init?.signal?.aborted === true

const toChromiumError = (error: unknown): Error => {
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : null) ?? ''
  return new Error(`net::${names.find(([pattern]) => pattern.test(code))?.[1] ?? 'ERR_FAILED'}`)
}

const codeOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.name === 'HTTPParserError' ? 'HPE_' : null
}

/** A body that breaks off does so with Chromium's name too. */
const withChromiumErrors = (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  init: RequestInit | undefined
): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const reader = body.getReader()
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        controller.error(isAborted(init) ? error : toChromiumError(error))
      }
    },
    cancel: (reason) => reader.cancel(reason)
  })
}
