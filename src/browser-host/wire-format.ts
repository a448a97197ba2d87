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
  /** Lets this page in once more, after a reload. */
  | { readonly reloadKey: string }

/** The WebSocket's subprotocol. The page offers it together with its key: the token, or one that is good once. */
export const subprotocol = 'glance'

/** What comes before a one-time key in the page's address. Such a key is cleared from the address. */
export const oneTimePrefix = 'once='

/** The largest message that the host takes, in bytes of UTF-8. No channel accepts a request of nearly this size. */
export const maxMessageBytes = 1024 * 1024

/** The page without a window, for a key that lets nobody in. */
export const refusedPath = '/refused'

/** The size of Glance's own window in px, as Electron opens it: `defaultSize` in `src/main/window/placement.ts`. */
export const windowSize = { width: 440, height: 640 } as const
