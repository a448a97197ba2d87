import {
  callMethods,
  pushMethods,
  type Channel,
  type PushChannel,
  type Pushes,
  type RequestOf,
  type ResponseOf
} from './contract.ts'
import type { Outcome } from './outcome.ts'

/** Calls one channel of the main process. It never rejects. */
export type BridgeCall<C extends Channel> = (
  ...request: RequestOf<C> extends null ? [] : [request: RequestOf<C>]
) => Promise<Outcome<ResponseOf<C>>>

/** Subscribes to one push and returns the function that unsubscribes. */
export type BridgeSubscription<P extends PushChannel> = (listener: (payload: Pushes[P]) => void) => () => void

/** Everything the window can see of the world outside it: one method for each channel and each push. */
export type GlanceBridge = {
  readonly [C in Channel as (typeof callMethods)[C]]: BridgeCall<C>
} & {
  readonly [P in PushChannel as (typeof pushMethods)[P]]: BridgeSubscription<P>
}

/** What a host supplies: a way to call a channel and a way to subscribe to a push. */
export interface BridgeTransport {
  readonly call: <C extends Channel>(channel: C) => BridgeCall<C>
  readonly subscribe: <P extends PushChannel>(push: P) => BridgeSubscription<P>
}

/** Builds the bridge on a transport: Electron's preload and the browser host's page script both do so. */
export const createBridge = ({ call, subscribe }: BridgeTransport): GlanceBridge =>
  // Object.entries and Object.fromEntries lose the types of keys and values.
  Object.fromEntries([
    ...Object.entries(callMethods).map(([channel, method]) => [method, call(channel as Channel)] as const),
    ...Object.entries(pushMethods).map(([push, method]) => [method, subscribe(push as PushChannel)] as const)
  ]) as GlanceBridge
