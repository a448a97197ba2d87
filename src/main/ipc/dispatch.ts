import { randomUUID } from 'node:crypto'
import type { Channel, RequestOf, ResponseOf } from '../../shared/contract.ts'
import { CodedError, failed, succeeded, type Failure, type Outcome } from '../../shared/outcome.ts'
import { toStack, type Log } from '../platform/log.ts'
import { decoders } from './decoders.ts'

/** One function for each channel. It returns the response, or throws a `CodedError`. */
export type Handlers = {
  readonly [C in Channel]: (request: RequestOf<C>) => Promise<ResponseOf<C>> | ResponseOf<C>
}

/** Forbids handlers for the channels that `Other` handles. */
type Without<Other> = { readonly [C in keyof Other]?: never }

/** Merges groups of handlers. Does not compile when two groups handle the same channel. */
export const combineHandlers = <
  A extends Partial<Handlers>,
  B extends Partial<Handlers>,
  C extends Partial<Handlers>,
  D extends Partial<Handlers>
>(
  a: A,
  b: B & Without<A>,
  c: C & Without<A & B>,
  d: D & Without<A & B & C>
): A & B & C & D => ({ ...a, ...b, ...c, ...d })

/** Handles a request from the window, of which neither the channel nor the content has been checked. Never rejects. */
export type Dispatch = (channel: unknown, request: unknown) => Promise<Outcome<unknown>>

/**
 * The only place that catches every error: one that is not a `CodedError` becomes `unexpected`. Each failure gets a
 * reference, which is logged too. An unexpected error is logged with its stack, which contains no customer's data.
 */
export const createDispatch = (handlers: Handlers, log: Log): Dispatch => {
  const answer = async <C extends Channel>(channel: C, request: unknown): Promise<Outcome<ResponseOf<C>>> => {
    const decoded = decoders[channel].safeParse(request)
    if (!decoded.success) return failed(logFailure({ code: 'invalid-request' }, channel, log))
    try {
      // A channel's decoder returns that channel's request, but TypeScript can't infer this through the record.
      return succeeded(await handlers[channel](decoded.data as RequestOf<C>))
    } catch (error) {
      return failed(logFailure(toFailure(error, log), channel, log))
    }
  }

  return async (channel, request) =>
    isChannel(channel)
      ? await answer(channel, request)
      : failed(logFailure({ code: 'invalid-request' }, 'unknown', log))
}

const isChannel = (channel: unknown): channel is Channel =>
  typeof channel === 'string' && Object.hasOwn(decoders, channel)

const toFailure = (error: unknown, log: Log): Omit<Failure, 'reference'> => {
  if (!(error instanceof CodedError)) {
    log.error('unexpected', { stack: toStack(error) })
    return { code: 'unexpected' }
  }
  const { code, retryAfterMs, detail } = error
  return {
    code,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(detail !== undefined && detail !== '' && { detail })
  }
}

/** Gives the failure a reference and logs both. A cancelled request is not logged, because nothing is wrong. */
const logFailure = (failure: Omit<Failure, 'reference'>, channel: string, log: Log): Failure => {
  const reference = randomUUID().slice(0, 8)
  if (failure.code !== 'cancelled') log.warn('request-failed', { channel, code: failure.code, reference })
  return { ...failure, reference }
}
