import type { PushChannel, Pushes } from '../shared/contract.ts'
import type { Outcome } from '../shared/outcome.ts'

/** A call of the page. All messages are JSON over one WebSocket; the host answers a call under the same id. */
export interface PageMessage {
  readonly id: number
  readonly channel: unknown
  readonly request: unknown
}

/** The agent touched the keyboard or the pointer: sent at most once in `touchedEveryMs`. */
export interface TouchedMessage {
  readonly isTouched: true
}

export const touchedEveryMs = 5_000

export type HostMessage =
  | { readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly push: PushChannel; readonly payload: Pushes[PushChannel] }
  /** The page writes this text to the clipboard, because the host has no access to one. */
  | { readonly clipboard: string }
  /** The page comes to the front, as far as its browser allows. */
  | { readonly focus: true }

/** The WebSocket's subprotocol. The page offers it together with the token from its address. */
export const subprotocol = 'glance'
