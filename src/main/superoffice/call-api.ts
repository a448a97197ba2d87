import PQueue from 'p-queue'
import pRetry from 'p-retry'
import { CodedError, codeOf, type FailureCode } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { isSafeAddress } from '../platform/safe-address.ts'
import type { Authorization } from './authorization.ts'
import { createSendRequest } from './request.ts'
import { createSecretCheck } from './secret-check.ts'
import type { TenantHost } from './tenant-host.ts'

export interface ApiCall {
  /** The call's name in the log. */
  readonly name: string
  /** The address below `{api}/v1/`, with its query. Values from outside must be encoded. */
  readonly path: string
  /** Posted as JSON. Without a body the request is a GET. */
  readonly body?: object
  readonly timeoutMs?: number
  /** The call only tests whether SuperOffice answers: it is tried once, and a failure is not logged. */
  readonly isProbe?: boolean
}

/**
 * Calls SuperOffice's API and resolves with the JSON of the response, or rejects with a `CodedError`. At most two
 * requests run at a time. A call renews refused headers once and finds a tenant's new address once. When the server asks
 * to wait, the call waits and tries again, at most twice.
 */
export type CallApi = (call: ApiCall, signal: AbortSignal) => Promise<unknown>

export interface CallApiOptions {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly log: Log
  readonly host: TenantHost
  readonly authorization: Authorization
  /** The two-letter code of the language of SuperOffice's answers. */
  readonly language: () => string
  /** Receives the duration of each call that succeeded, with its waits and retries. */
  readonly onAnswered?: (ms: number) => void
  /** Receives the time (ms since 1970) until which calls wait for SuperOffice, or `null` when no call waits any more. */
  readonly onWaiting: (untilMs: number | null) => void
  /** While this is false, a call that has waited is not tried again, because nobody would see the answer. */
  readonly isWindowShown?: () => boolean
  /** 0 to 1, as `Math.random`. Spreads the retries of many clients that were refused at the same moment. */
  readonly random?: () => number
}

const maxConcurrentRequests = 2
const maxRetries = 2
const defaultTimeoutMs = 8_000
const minWaitMs = 1_000
const maxWaitMs = 300_000
const maxSpreadMs = 180_000

export const createCallApi = (options: CallApiOptions): CallApi => {
  const {
    clock,
    log,
    host,
    authorization,
    language,
    isWindowShown = () => true,
    random = Math.random
  } = options
  const sendRequest = createSendRequest(options.fetch, clock)
  const queue = new PQueue({ concurrency: maxConcurrentRequests })
  const pause = createPause(clock, options.onWaiting)

  const send = async (
    call: ApiCall,
    apiRoot: string,
    authorizationHeaders: Readonly<Record<string, string>>,
    signal: AbortSignal
  ): Promise<unknown> => {
    const url = `${apiRoot}/v1/${call.path}`
    if (!isSafeAddress(url)) throw new CodedError('address-insecure')
    const request = {
      method: call.body === undefined ? 'GET' : 'POST',
      url,
      headers: {
        Accept: 'application/json',
        'Accept-Language': language(),
        'SO-Language': language(),
        'SO-Culture': language(),
        // In UTC every date has the same form; see toMoment.
        'SO-TimeZone': 'UTC, includeTZOffset',
        ...(call.body !== undefined && { 'Content-Type': 'application/json' }),
        ...authorizationHeaders
      },
      body: call.body === undefined ? null : JSON.stringify(call.body),
      timeoutMs: call.timeoutMs ?? defaultTimeoutMs,
      quotesSecret: createSecretCheck(authorizationHeaders)
    } as const
    try {
      return await queue.add(() => sendRequest(request, signal), { signal })
    } catch (error) {
      // A request that is aborted in the queue rejects with the signal's reason.
      throw signal.aborted ? new CodedError('cancelled') : error
    }
  }

  /** One attempt: the request, repeated once with renewed headers and once at the tenant's new address. */
  const createAttempt = (call: ApiCall, signal: AbortSignal): (() => Promise<unknown>) => {
    let mayRenew = true
    let mayRelocate = true
    const attempt = async (): Promise<unknown> => {
      const apiRoot = await host.apiRoot()
      const headers = await authorization.headers()
      try {
        return await send(call, apiRoot, headers, signal)
      } catch (error) {
        switch (error instanceof CodedError ? error.code : null) {
          case 'sign-in-again':
          case 'no-access':
            if (!mayRenew) throw error
            mayRenew = false
            if (!(await authorization.renew(headers))) throw error
            return await attempt()
          case 'wrong-host':
            if (!mayRelocate) throw error
            mayRelocate = false
            if (!(await host.relocate())) throw error
            return await attempt()
          default:
            throw error
        }
      }
    }
    return attempt
  }

  return async (call, signal) => {
    const startedMs = clock.now()
    let code: FailureCode | null = null
    try {
      return await pRetry(createAttempt(call, signal), {
        retries: call.isProbe === true ? 0 : maxRetries,
        // `pause` does the waiting, with the clock that was passed in.
        minTimeout: 0,
        shouldRetry: async ({ error, attemptNumber }) => {
          const waitMs = toWaitMs(error, attemptNumber, random)
          if (waitMs === null) return false
          await pause(waitMs, signal)
          return isWindowShown()
        }
      })
    } catch (error) {
      code = codeOf(error)
      throw error
    } finally {
      if (code !== 'cancelled' && (call.isProbe !== true || code === 'unexpected')) {
        const fields = { call: call.name, durationMs: clock.now() - startedMs }
        if (code === null) options.onAnswered?.(fields.durationMs)
        if (code === null) log.info('superoffice-answered', fields)
        else log.warn('superoffice-failed', { ...fields, code })
      }
    }
  }
}

/**
 * How long to wait before a retry; `null` for none, because it makes no sense or nobody would wait that long. Never shorter than
 * SuperOffice asked for. The random addition keeps apart clients that were asked to return at the same moment.
 */
const toWaitMs = (error: Error, attemptNumber: number, random: () => number): number | null => {
  if (!(error instanceof CodedError)) return null
  if (error.code !== 'throttled' && error.code !== 'unavailable') return null
  if (error.retryAfterMs === undefined) return minWaitMs * 2 ** (attemptNumber - 1) * (1 + random())
  if (error.retryAfterMs > maxWaitMs) return null
  const askedMs = Math.max(minWaitMs, error.retryAfterMs)
  // A wait of a second or two gathers no crowd.
  const spreadMs = Math.max(askedMs / 2, 1.6 * askedMs - 1_200)
  // Late rather than soon: those who were refused last have the shortest waits, and would be the most in the first seconds.
  return askedMs + Math.min(spreadMs, maxSpreadMs) * random() ** (2 / 3)
}

/** Waits, and reports the end of the longest wait that is in progress. Rejects as `cancelled` when the signal aborts. */
const createPause = (
  clock: Clock,
  onWaiting: (untilMs: number | null) => void
): ((waitMs: number, signal: AbortSignal) => Promise<void>) => {
  const waits = new Set<{ readonly untilMs: number }>()
  const report = (): void => {
    onWaiting(waits.size === 0 ? null : Math.max(...[...waits].map(({ untilMs }) => untilMs)))
  }

  return async (waitMs, signal) => {
    const wait = { untilMs: clock.now() + waitMs }
    waits.add(wait)
    report()
    try {
      await new Promise<void>((resolve, reject) => {
        const stop = (): void => {
          cancel()
          reject(new CodedError('cancelled'))
        }
        const cancel = clock.after(waitMs, () => {
          signal.removeEventListener('abort', stop)
          resolve()
        })
        signal.addEventListener('abort', stop, { once: true })
        if (signal.aborted) stop()
      })
    } finally {
      waits.delete(wait)
      report()
    }
  }
}
