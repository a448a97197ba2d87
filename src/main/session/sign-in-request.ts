import { CodedError, type FailureCode } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'

export interface SignInRequestOptions {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  /** The failure code of an error that `fetch` rejected with. */
  readonly toConnectionFailure: (error: unknown) => FailureCode
}

const timeoutMs = 15_000
/** The largest answers are a token of a few kilobytes and a list of a few keys. */
const maxBodyLength = 256 * 1024

/**
 * `fetch` for the sign-in service: one attempt without redirects, with at most 15 s and 256 KB of JSON. Rejects with a
 * `CodedError`. A status from 400 to 499 with JSON resolves, because OAuth gives the reason of a refusal there.
 */
export const createSignInFetch =
  ({ fetch, clock, toConnectionFailure }: SignInRequestOptions): typeof globalThis.fetch =>
  async (input, init) => {
    const timeout = new AbortController()
    const stopWaiting = clock.after(timeoutMs, () => {
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

/** Drops the headers, which a proxy or a captive portal may have changed. */
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
  // The sign-in service never redirects these requests, so something else has answered. Electron rejects instead.
  if (status >= 300 && status < 400) throw new CodedError('captive-portal')
  if (status === 407) throw new CodedError('proxy-login')
  if (status === 429) throw new CodedError('throttled', { retryAfterMs })
  if (status === 503) throw new CodedError('unavailable', { retryAfterMs })
  if (status >= 500) throw new CodedError('server-error')
  if (status === 204) return new Response(null, { status })
  // A 404 page can come from the service itself; any other page comes from the network.
  if (status !== 404 && /^text\/html\b/i.test(headers.get('content-type') ?? ''))
    throw new CodedError('captive-portal')
  // The answer to a revocation may be empty (RFC 7009 §2.2). Elsewhere, decoding refuses an empty answer.
  return new Response('', { status })
}

const readCapped = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > maxBodyLength) throw new CodedError('too-large')
  }
  return text + decoder.decode()
}

/** Limits the seconds to 1 to 300, because nobody waits longer for a sign-in. Dates are ignored. */
const toWaitMs = (retryAfter: string | null): number | undefined => {
  const seconds = Number(retryAfter ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), 300) * 1000 : undefined
}
