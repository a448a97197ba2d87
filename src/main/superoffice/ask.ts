import PQueue from 'p-queue'
import pRetry from 'p-retry'
import { CodedError, codeOf, type FailureCode } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { isSafeAddress } from '../platform/safe-address.ts'
import type { Authorization } from './authorization.ts'
import { createSendRequest } from './request.ts'
import type { TenantHost } from './tenant-host.ts'
import { withoutSecrets } from './without-secrets.ts'

export interface Question {
  /** What the log calls it. */
  readonly name: string
  /** Below `{api}/v1/`, with its query; whatever came from outside is encoded. */
  readonly path: string
  /** Posted as JSON; without one the question is a GET. */
  readonly body?: object
  readonly timeoutMs?: number
  /** Only asked to see whether there is an answer: tried once, and no news in the log when there is none. */
  readonly isProbe?: boolean
}

/**
 * Asks SuperOffice and answers with the JSON that it sent, or rejects with a `CodedError`. Two questions are
 * under way at most. Refused headers are renewed once, a tenant that moved is found once, and a server that asks to
 * wait is waited for, at most twice.
 */
export type Ask = (question: Question, signal: AbortSignal) => Promise<unknown>

export interface AskOptions {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly log: Log
  readonly host: TenantHost
  readonly authorization: Authorization
  /** The two-letter code in which SuperOffice is to answer. */
  readonly language: () => string
  /** Told how long each question took that was answered, waits and further attempts included. */
  readonly onAnswered?: (ms: number) => void
  /** Until when (ms since 1970) SuperOffice is left alone, or `null` when it no longer is. */
  readonly onWaiting: (untilMs: number | null) => void
  /** False: nobody waits for answers, and what SuperOffice has put off is not asked again. */
  readonly isLookedAt?: () => boolean
  /** 0 to 1, as `Math.random`: spreads the attempts of many who were sent away at the same moment. */
  readonly random?: () => number
}

const atOnce = 2
const retries = 2
const timeoutMs = 8_000
const shortestWaitMs = 1_000
const longestWaitMs = 300_000

export const createAsk = (options: AskOptions): Ask => {
  const { clock, log, host, authorization, language, isLookedAt = () => true, random = Math.random } = options
  const sendRequest = createSendRequest(options.fetch, clock)
  const queue = new PQueue({ concurrency: atOnce })
  const pause = createPause(clock, options.onWaiting)

  const send = async (
    question: Question,
    apiRoot: string,
    who: Readonly<Record<string, string>>,
    signal: AbortSignal
  ): Promise<unknown> => {
    const url = `${apiRoot}/v1/${question.path}`
    if (!isSafeAddress(url)) throw new CodedError('address-insecure')
    const request = {
      method: question.body === undefined ? 'GET' : 'POST',
      url,
      headers: {
        Accept: 'application/json',
        'Accept-Language': language(),
        'SO-Language': language(),
        'SO-Culture': language(),
        // UTC gives every date the same form; see toMoment.
        'SO-TimeZone': 'UTC, includeTZOffset',
        ...(question.body !== undefined && { 'Content-Type': 'application/json' }),
        ...who
      },
      body: question.body === undefined ? null : JSON.stringify(question.body),
      timeoutMs: question.timeoutMs ?? timeoutMs
    } as const
    try {
      return await queue.add(() => sendRequest(request, signal), { signal })
    } catch (error) {
      // A question that was still in the queue rejects with whatever its signal was aborted with.
      throw signal.aborted ? new CodedError('cancelled') : withoutSecrets(error, who)
    }
  }

  /** One try: the request, and once more each with renewed headers and at the tenant's new host. */
  const createTry = (question: Question, signal: AbortSignal): (() => Promise<unknown>) => {
    let mayRenew = true
    let mayFindAgain = true
    const attempt = async (): Promise<unknown> => {
      const apiRoot = await host.apiRoot()
      const who = await authorization.headers()
      try {
        return await send(question, apiRoot, who, signal)
      } catch (error) {
        switch (codeOf(error)) {
          case 'sign-in-again':
          case 'no-access':
            if (!mayRenew) throw error
            mayRenew = false
            if (!(await authorization.renew(who))) throw error
            return await attempt()
          case 'wrong-host':
            if (!mayFindAgain) throw error
            mayFindAgain = false
            if (!(await host.findAgain())) throw error
            return await attempt()
          default:
            throw error
        }
      }
    }
    return attempt
  }

  return async (question, signal) => {
    const askedMs = clock.now()
    let code: FailureCode | null = null
    try {
      return await pRetry(createTry(question, signal), {
        retries: question.isProbe === true ? 0 : retries,
        // The waiting is done by the clock that was handed in.
        minTimeout: 0,
        shouldRetry: async ({ error, attemptNumber }) => {
          const waitMs = toWaitMs(error, attemptNumber, random)
          if (waitMs === null) return false
          await pause(waitMs, signal)
          return isLookedAt()
        }
      })
    } catch (error) {
      code = codeOf(error)
      throw error
    } finally {
      if (code !== 'cancelled' && (question.isProbe !== true || code === 'unexpected')) {
        const fields = { call: question.name, durationMs: clock.now() - askedMs }
        if (code === null) options.onAnswered?.(fields.durationMs)
        if (code === null) log.info('superoffice-answered', fields)
        else log.warn('superoffice-failed', { ...fields, code })
      }
    }
  }
}

/** `null` when another try makes no sense, or only later than anyone would wait for it. */
const toWaitMs = (error: Error, attemptNumber: number, random: () => number): number | null => {
  if (!(error instanceof CodedError)) return null
  if (error.code !== 'throttled' && error.code !== 'unavailable') return null
  if (error.retryAfterMs === undefined) return shortestWaitMs * 2 ** (attemptNumber - 1) * (1 + random())
  return error.retryAfterMs > longestWaitMs ? null : Math.max(shortestWaitMs, error.retryAfterMs)
}

/** Waits, and reports until when anybody waits at all. Rejects as `cancelled` once the signal aborts. */
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
