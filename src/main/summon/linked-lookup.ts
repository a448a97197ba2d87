import type { WindowSummons } from '../../shared/summons.ts'
import type { Log } from '../platform/log.ts'
import { decodeLink, isLookupLink } from './link.ts'

/** What a link shows in the window: a text to look up, or that the link could not be read. */
export type LinkSummons = Pick<WindowSummons, 'text' | 'kind' | 'problem'>

export interface LinkedLookupOptions {
  /** Whether a profile is signed in and unlocked. */
  readonly isOpen: () => boolean
  readonly isLocked: () => boolean
  /** Whether a person uses this computer right now. */
  readonly isAgentHere: () => boolean
  /** Brings the window to the front with this text in the search box, or with what went wrong. */
  readonly summon: (summons: LinkSummons) => void
  /** Brings the window to the front and changes nothing in it. */
  readonly bringToFront: () => void
  readonly log: Log
}

/**
 * Looks up what a `glance://` link names, as soon as a profile is open. Any program and any website can open a link, so none
 * ends a lock: it waits until the agent has unlocked.
 */
export interface LinkedLookup {
  /**
   * Replaces a link that is still pending. A lookup that can't be read is said in the window, without what was received;
   * any other address is only logged.
   */
  readonly lookUp: (address: string) => void
  /** Looks the pending link up if a profile is open now. */
  readonly resume: () => void
  /** Drops the pending link, because it may contain a caller's number. */
  readonly forget: () => void
}

export const createLinkedLookup = ({
  isOpen,
  isLocked,
  isAgentHere,
  summon,
  bringToFront,
  log
}: LinkedLookupOptions): LinkedLookup => {
  let pending: LinkSummons | null = null

  const resume = (): void => {
    const summons = pending
    if (summons === null || !isOpen()) return
    pending = null
    summon(summons)
  }

  return {
    lookUp: (address) => {
      const link = decodeLink(address)
      if (link === null) {
        log.warn('link-refused')
        // An unreadable link must not replace one that waits and can be read.
        if (!isLookupLink(address) || pending !== null) return
        pending = { text: null, problem: 'link-unreadable' }
      } else {
        if (link.problem !== undefined) log.warn(link.problem)
        pending = link
      }
      resume()
      // The link may come from an incoming call: the agent can unlock and see the caller. To an empty desk, nothing is shown.
      if (isLocked() && isAgentHere()) bringToFront()
    },
    resume,
    forget: () => {
      pending = null
    }
  }
}
