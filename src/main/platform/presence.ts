import type { Clock } from './clock.ts'

/** Whether the agent is at this computer, as far as the system can tell. */
export interface Presence {
  /** The agent has locked the system, put it to sleep, or given it to another user. The answer unsubscribes. */
  readonly onLeft: (listener: () => void) => () => void
  /** The computer is awake again: time may have passed that no timer has seen. */
  readonly onWoken: (listener: () => void) => () => void
  /** How long nothing was touched, in ms. */
  readonly idleMs: () => number
}

export interface PresenceWatchOptions {
  readonly presence: Presence
  readonly clock: Clock
  readonly idleLimitMs: () => number
  /** Told of each absence; of one that goes on, more than once. */
  readonly onAbsent: () => void
}

export interface PresenceWatch {
  /** The limit has changed. */
  readonly follow: () => void
  readonly dispose: () => void
}

/** A hidden program may not wake the computer more often than this. */
const shortestWaitMs = 30_000

/** Tells of every absence. Idle time is looked at when it could be over the limit, never in between. */
export const watchPresence = ({
  presence,
  clock,
  idleLimitMs,
  onAbsent
}: PresenceWatchOptions): PresenceWatch => {
  let cancel: () => void = () => undefined

  const look = (): void => {
    cancel()
    const leftMs = idleLimitMs() - presence.idleMs()
    if (leftMs <= 0) onAbsent()
    // Once absent, the next absence can't be over the limit before a whole limit has passed.
    const waitMs = leftMs > 0 ? leftMs : Math.max(idleLimitMs(), shortestWaitMs)
    cancel = clock.after(waitMs, look)
  }

  const stopHearing = [presence.onLeft(onAbsent), presence.onWoken(look)]
  look()

  return {
    follow: look,
    dispose: () => {
      cancel()
      for (const stop of stopHearing) stop()
    }
  }
}
