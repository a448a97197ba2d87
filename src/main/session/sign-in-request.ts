import { CodedError, type FailureCode } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'

export interface SignInRequestOptions {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  /** What a `fetch` that was rejected is called: the way to SuperOffice is judged in one place for the whole app. */
  readonly toConnectionFailure: (error: unknown) => FailureCode
}

const answeredWithinMs = 15_000
/** The largest answer of a sign-in service is a token of a few kilobytes, or a handful of keys. */
const longestBody = 256 * 1024

/**
 * `fetch` for the sign-in service: one attempt, never redirected, answered within 15 s by JSON of at most 256 KB, or
 * rejected with a code. A refusal (400 to 499 with JSON) is an answer, for OAuth says there why.
 */
export const createSignInFetch =
  ({ fetch, clock, toConnectionFailure }: SignInRequestOptions): typeof globalThis.fetch =>
  async (input, init) => {
    const timeout = new AbortController()
    const stopWaiting = clock.after(answeredWithinMs, () => {
      timeout.abort()
    })
    const signal = AbortSignal.any([timeout.signal, ...(init?.signal == null ? [] : [init.signal])])
    try {
      const response = await fetch(input, { ...init, redirect: 'manual', signal })
      return await toPlainAnswer(response)
    } catch (error) {
      if (error instanceof CodedError) throw error
      if (init?.signal?.aborted === true) throw new CodedError('cancelled')
      throw new CodedError(timeout.signal.aborted ? 'timed-out' : toConnectionFailure(error))
    } finally {
      stopWaiting()
    }
  }

/** Without its headers: nothing that a proxy or a portal adds is to be followed. */
const toPlainAnswer = async (response: Response): Promise<Response> => {
  const { status, headers } = response
  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/i.test(headers.get('content-type') ?? '')
  if (isJson && status < 500 && status !== 407 && status !== 429) {
    return new Response(await readCapped(response), {
      status,
      headers: { 'Content-Type': 'application/json' }
    })
  }
  await response.body?.cancel()
  const retryAfterMs = toWaitMs(headers.get('retry-after'))
  // Whoever sends the app elsewhere is not the service that was asked.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw new CodedError('captive-portal')
  if (status === 407) throw new CodedError('proxy-login')
  if (status === 429) throw new CodedError('throttled', { retryAfterMs })
  if (status === 503) throw new CodedError('unavailable', { retryAfterMs })
  if (status >= 500) throw new CodedError('server-error')
  if (status === 204) return new Response(null, { status })
  // A page that says "not found" is the service's own; any other stands in its place.
  if (status !== 404 && /^text\/html\b/i.test(headers.get('content-type') ?? ''))
    throw new CodedError('captive-portal')
  // A revocation may be answered with nothing (RFC 7009 §2.2); where something is needed, its absence is noticed.
  return new Response('', { status })
}

const readCapped = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > longestBody) throw new CodedError('too-large')
  }
  return text + decoder.decode()
}

/** Reads seconds and limits them to 1 to 300: nobody waits longer for a sign-in. A date is not read. */
const toWaitMs = (retryAfter: string | null): number | undefined => {
  const seconds = Number(retryAfter ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), 300) * 1000 : undefined
}
