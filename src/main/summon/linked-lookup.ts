import type { Log } from '../platform/log.ts'
import { decodeLink } from './link.ts'

export interface LinkedLookupOptions {
  /** Whether a profile is signed in and unlocked. */
  readonly isOpen: () => boolean
  readonly isLocked: () => boolean
  /** Brings the window to the front with this text in the search box. */
  readonly summon: (text: string) => void
  /** Brings the window to the front and changes nothing in it. */
  readonly bringToFront: () => void
  readonly log: Log
}

/** Looks up what a `glance://` link names, as soon as a profile is open. */
export interface LinkedLookup {
  /** Replaces a link that is still pending. Any other address is logged and ignored. */
  readonly lookUp: (address: string) => void
  /** Looks the pending link up if a profile is open now. */
  readonly resume: () => void
  /** Drops the pending link, because it may contain a caller's number. */
  readonly forget: () => void
}

export const createLinkedLookup = ({
  isOpen,
  isLocked,
  summon,
  bringToFront,
  log
}: LinkedLookupOptions): LinkedLookup => {
  let pendingText: string | null = null

  const resume = (): void => {
    const text = pendingText
    if (text === null || !isOpen()) return
    pendingText = null
    summon(text)
  }

  return {
    lookUp: (address) => {
      const link = decodeLink(address)
      if (link === null) {
        log.warn('link-refused')
        return
      }
      pendingText = link.text
      resume()
      // The link may come from an incoming call: the agent can unlock and see the caller.
      if (isLocked()) bringToFront()
    },
    resume,
    forget: () => {
      pendingText = null
    }
  }
}
