import { CodedError, type FailureCode } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'
import { nextTurn } from '../platform/steps.ts'
import { toLine } from './clean-text.ts'
import { toConnectionCode } from './connection-code.ts'
import { readBody } from './read-body.ts'
import { toRetryAfterMs } from './retry-after.ts'

export interface Request {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  /** Limit for the whole exchange, up to the last byte of the response. */
  readonly timeoutMs: number
  /** True for a message that quotes a secret of the request: the failure then comes without it. */
  readonly quotesSecret?: (message: string) => boolean
}

/**
 * Sends one request and resolves with the response's JSON, or rejects with a `CodedError`. Never decides by the text of
 * a message, never follows a redirect (which would take the Authorization header along), and limits the body's size.
 */
export type SendRequest = (request: Request, signal: AbortSignal) => Promise<unknown>

const maxBytes = 5 * 1024 * 1024
/** SuperOffice's own messages are one or two sentences. A longer body is an error page without a message. */
const maxErrorBytes = 64 * 1024
const maxDetailLength = 500
/** A body of at most as many characters is parsed within a few milliseconds, whatever it is. */
const shortBody = 64 * 1024

export const createSendRequest =
  (fetch: typeof globalThis.fetch, clock: Pick<Clock, 'now' | 'after'>): SendRequest =>
  async ({ method, url, headers, body, timeoutMs, quotesSecret = () => false }, signal) => {
    const attempt = new AbortController()
    const cancelTimeOut = clock.after(timeoutMs, () => {
      attempt.abort()
    })
    try {
      signal.throwIfAborted()
      const response = await fetch(url, {
        method,
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.any([attempt.signal, signal])
      })
      return response.ok
        ? await readAnswer(response, quotesSecret)
        : await reject(response, clock.now(), quotesSecret)
    } catch (error) {
      const hasTimedOut = attempt.signal.aborted
      // Frees the connection when the response was not read to its end.
      attempt.abort()
      if (signal.aborted) throw new CodedError('cancelled')
      if (hasTimedOut) throw new CodedError('timed-out')
      if (error instanceof CodedError) throw error
      const code = toConnectionCode(error)
      throw code === null ? error : new CodedError(code)
    } finally {
      cancelTimeOut()
    }
  }

type SecretCheck = (message: string) => boolean

const readAnswer = async (response: Response, quotesSecret: SecretCheck): Promise<unknown> => {
  // ASP.NET may send 204 where SuperOffice documents `null`.
  if (response.status === 204) return null
  const type = toMediaType(response)
  if (isHtml(type)) throw new CodedError('captive-portal')
  if (!isJson(type)) throw new CodedError('unreadable-answer')
  const body = await readBody(response, maxBytes)
  const answer = parse(body)
  // Parsing a long body is a step of its own: the largest answers take half as long as anybody may be held up.
  if (body.length > shortBody) await nextTurn()
  const rejection = toRejection(answer)
  if (rejection !== null)
    throw new CodedError('request-rejected', { detail: toDetail(rejection, quotesSecret) })
  return answer
}

const reject = async (response: Response, nowMs: number, quotesSecret: SecretCheck): Promise<never> => {
  const code = toStatusCode(response.status)
  const mayRetryLater = code === 'throttled' || code === 'unavailable'
  throw new CodedError(code, {
    retryAfterMs: mayRetryLater ? toRetryAfterMs(response.headers.get('retry-after'), nowMs) : undefined,
    detail: await readDetail(response, quotesSecret),
    isWebPage: isHtml(toMediaType(response))
  })
}

const statusCodes: Readonly<Record<number, FailureCode>> = {
  401: 'sign-in-again',
  403: 'no-access',
  404: 'not-found',
  407: 'proxy-login',
  410: 'not-found',
  421: 'wrong-host',
  429: 'throttled',
  503: 'unavailable',
  // "Network authentication required": the network wants a sign-in on its own page first.
  511: 'captive-portal'
}

const toStatusCode = (status: number): FailureCode => {
  const code = statusCodes[status]
  if (code !== undefined) return code
  if (status >= 500) return 'server-error'
  // SuperOffice's API never redirects, so a redirect comes from a network's sign-in page. In browsers its status is 0.
  return status >= 400 ? 'request-rejected' : 'captive-portal'
}

const toMediaType = (response: Response): string =>
  (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

const isHtml = (type: string): boolean => type === 'text/html' || type === 'application/xhtml+xml'

const isJson = (type: string): boolean =>
  type === 'application/json' || type === 'text/json' || type.endsWith('+json')

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new CodedError('unreadable-answer')
  }
}

/** The message of a response that contains nothing else: SuperOffice may reject invalid data with a status of success. */
const toRejection = (answer: unknown): string | null => {
  if (!isRecord(answer)) return null
  const isMessage = Object.keys(answer).every((key) => messageKeys.has(key))
  return isMessage ? toMessage(answer) : null
}

const messageKeys: ReadonlySet<string> = new Set([
  'Message',
  'MessageDetail',
  'Error',
  'ErrorType',
  'ErrorMessage',
  'ErrorSource'
])

/** The message in the body of an error, if it can be read. It never decides the failure's code. */
const readDetail = async (response: Response, quotesSecret: SecretCheck): Promise<string | undefined> => {
  if (!isJson(toMediaType(response))) return undefined
  try {
    const body = parse(await readBody(response, maxErrorBytes))
    const message = isRecord(body) ? toMessage(body) : null
    return message === null ? undefined : toDetail(message, quotesSecret)
  } catch {
    return undefined
  }
}

/** What the window may show of a message. Secrets are looked for in the whole of it: a cut would hide one from the search. */
const toDetail = (message: string, quotesSecret: SecretCheck): string | undefined =>
  quotesSecret(message) ? undefined : toLine(message).slice(0, maxDetailLength)

const toMessage = (body: Readonly<Record<string, unknown>>): string | null => {
  const { ErrorMessage: errorMessage, Message: message, MessageDetail: messageDetail } = body
  const texts =
    typeof errorMessage === 'string' && errorMessage !== '' ? [errorMessage] : [message, messageDetail]
  const whole = texts.filter((text) => typeof text === 'string').join(' ')
  return toLine(whole) === '' ? null : whole
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
