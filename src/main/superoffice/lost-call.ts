import { codeOf, isConnectionFailure } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'
import type { ApiCall, CallApi } from './call-api.ts'

/**
 * Lets a probe be the call that found no connection last. When it succeeds, the window asks for the same again and gets this
 * answer, so that a client that comes back makes one request less.
 */
export interface LostCall {
  /** Like the function that was passed in, but returns a kept answer to the same call, without a request. */
  readonly callApi: CallApi
  /** The same for what the window does not ask for again: such a call is not remembered. */
  readonly callOnce: CallApi
  /** The last call that found no connection; `null` when one has found it since. */
  readonly current: () => ApiCall | null
  /** Keeps the answer to the current call for the next such call, for two seconds at most. The signal erases it sooner. */
  readonly keep: (answer: unknown, signal: AbortSignal) => void
}

/** The window asks again at once. */
const keptMs = 2_000

export const createLostCall = (callApi: CallApi, clock: Pick<Clock, 'after'>): LostCall => {
  let lost: ApiCall | null = null
  let kept: { readonly call: ApiCall; readonly answer: unknown; readonly erase: () => void } | null = null

  const take = (call: ApiCall): { readonly answer: unknown } | null => {
    if (kept === null || !isSameCall(kept.call, call)) return null
    const taken = kept
    taken.erase()
    return taken
  }

  const send = async (call: ApiCall, signal: AbortSignal, isRemembered: boolean): Promise<unknown> => {
    try {
      const answer = await callApi(call, signal)
      lost = null
      return answer
    } catch (error) {
      const code = codeOf(error)
      if (code === 'cancelled') throw error
      if (!isConnectionFailure(code)) lost = null
      else if (isRemembered) lost = call
      throw error
    }
  }

  return {
    callApi: (call, signal) => {
      const taken = take(call)
      return taken === null ? send(call, signal, true) : Promise.resolve(taken.answer)
    },
    callOnce: (call, signal) => send(call, signal, false),
    current: () => lost,
    keep: (answer, signal) => {
      kept?.erase()
      if (lost === null || signal.aborted) return
      const erase = (): void => {
        kept = null
        cancel()
        signal.removeEventListener('abort', erase)
      }
      const cancel = clock.after(keptMs, erase)
      signal.addEventListener('abort', erase)
      kept = { call: lost, answer, erase }
      lost = null
    }
  }
}

const isSameCall = (one: ApiCall, other: ApiCall): boolean =>
  one.path === other.path && JSON.stringify(one.body) === JSON.stringify(other.body)
