import type { PushChannel, Pushes } from '../shared/contract.ts'
import type { Outcome } from '../shared/outcome.ts'

/** What goes over the WebSocket, as JSON: the page asks, the host answers with the same id, and pushes unasked. */
export interface PageMessage {
  readonly id: number
  readonly channel: unknown
  readonly request: unknown
}

/** The agent is there: sent at most once in `touchedEveryMs`. */
export interface TouchedMessage {
  readonly isTouched: true
}

export const touchedEveryMs = 5_000

export type HostMessage =
  | { readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly push: PushChannel; readonly payload: Pushes[PushChannel] }
  /** To be put on the clipboard: the host has none, the page's browser does. */
  | { readonly clipboard: string }
  /** Wanted in front, as far as a browser lets a page come there by itself. */
  | { readonly focus: true }

/** The WebSocket's subprotocol; the page offers the token from its address beside it. */
export const subprotocol = 'glance'
