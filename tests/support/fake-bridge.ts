import {
  createBridge,
  type BridgeCall,
  type BridgeSubscription,
  type GlanceBridge
} from '../../src/shared/bridge.ts'
import type { Channel, PushChannel, Pushes, RequestOf, ResponseOf } from '../../src/shared/contract.ts'
import { failed, succeeded, type Failure, type FailureCode, type Outcome } from '../../src/shared/outcome.ts'

type Answer<C extends Channel> = (
  request: RequestOf<C>
) => Outcome<ResponseOf<C>> | Promise<Outcome<ResponseOf<C>>>

type Answers = { [C in Channel]?: Answer<C> }

/** A bridge whose answers and pushes come from the test, and which records every request. */
export interface FakeBridge {
  readonly bridge: GlanceBridge
  /** Adds or replaces answers. A channel without one fails with `unexpected`. */
  readonly answer: (answers: Answers) => void
  /** The requests on a channel, oldest first. */
  readonly requests: <C extends Channel>(channel: C) => readonly RequestOf<C>[]
  /** The channels of all requests, oldest first. */
  readonly requestedChannels: () => readonly Channel[]
  readonly push: <P extends PushChannel>(push: P, payload: Pushes[P]) => void
  /** How many listeners a push has: 0 after the test, because the window must unsubscribe. */
  readonly listeners: (push: PushChannel) => number
}

export const createFakeBridge = (answers: Answers = {}): FakeBridge => {
  let current: Answers = answers
  const requests: { channel: Channel; request: unknown }[] = []
  const listeners = new Map<PushChannel, Set<(payload: never) => void>>()

  const call = <C extends Channel>(channel: C): BridgeCall<C> => {
    const send = async (request: unknown = null): Promise<Outcome<ResponseOf<C>>> => {
      requests.push({ channel, request })
      const answer = current[channel]
      return answer === undefined ? failedWith('unexpected') : await answer(request as RequestOf<C>)
    }
    return send
  }

  const subscribe =
    <P extends PushChannel>(push: P): BridgeSubscription<P> =>
    (listener) => {
      const all = listeners.get(push) ?? new Set()
      listeners.set(push, all.add(listener))
      return () => {
        all.delete(listener)
      }
    }

  return {
    bridge: createBridge({ call, subscribe }),
    answer: (more) => {
      current = { ...current, ...more }
    },
    requests: <C extends Channel>(channel: C) =>
      requests.filter((each) => each.channel === channel).map((each) => each.request as RequestOf<C>),
    requestedChannels: () => requests.map(({ channel }) => channel),
    push: (push, payload) => {
      for (const listener of listeners.get(push) ?? []) listener(payload as never)
    },
    listeners: (push) => listeners.get(push)?.size ?? 0
  }
}

export const answered = <T>(value: T): (() => Outcome<T>) => {
  const outcome = succeeded(value)
  return () => outcome
}

export const failedWith = (code: FailureCode, more: Partial<Failure> = {}): Outcome<never> =>
  failed({ code, reference: 'R-1234', ...more })

/** An answer that stays pending until the test settles it. */
export const answeredLater = <T>(): {
  readonly promise: Promise<Outcome<T>>
  readonly settle: (outcome: Outcome<T>) => void
} => {
  const { promise, resolve } = Promise.withResolvers<Outcome<T>>()
  return { promise, settle: resolve }
}
