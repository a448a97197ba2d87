import type { Log } from '../platform/log.ts'
import { decodeLink } from './link.ts'

export interface LinkedLookupOptions {
  /** Whether somebody is signed in, with what is stored for them open. */
  readonly isOpen: () => boolean
  readonly isLocked: () => boolean
  /** Brings the window to the front with this text in the box. */
  readonly summon: (text: string) => void
  /** Brings the window to the front as it is. */
  readonly comeBack: () => void
  readonly log: Log
}

/** What a `glance://` link names, until it can be looked up. */
export interface LinkedLookup {
  /** A later link takes the place of one that waits. Any other address is logged and passed over. */
  readonly take: (address: string) => void
  /** Somebody may have signed in, or unlocked. */
  readonly resume: () => void
  /** A caller's number is nothing to be left lying about. */
  readonly forget: () => void
}

export const createLinkedLookup = ({
  isOpen,
  isLocked,
  summon,
  comeBack,
  log
}: LinkedLookupOptions): LinkedLookup => {
  let waiting: string | null = null

  const resume = (): void => {
    const text = waiting
    if (text === null || !isOpen()) return
    waiting = null
    summon(text)
  }

  return {
    take: (address) => {
      const link = decodeLink(address)
      if (link === null) {
        log.warn('link-refused')
        return
      }
      waiting = link.text
      resume()
      // A call comes in: whoever takes it unlocks, and sees who it is.
      if (isLocked()) comeBack()
    },
    resume,
    forget: () => {
      waiting = null
    }
  }
}
