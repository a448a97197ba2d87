import type { Clock } from './clock.ts'
import { createEvent, type Subscribe } from './event.ts'

/** Whether the agent is at this computer, as far as the system can tell. */
export interface Presence {
  /** The agent has locked the system, put it to sleep or switched to another user. */
  readonly onLeft: Subscribe<void>
  /** What `onLeft` reported lasts: the system is locked or asleep, or another user has the screen. */
  readonly isAway: () => boolean
  /** The computer is awake again. Timers did not run while it slept. */
  readonly onWoken: Subscribe<void>
  /** Time since the last key or mouse move anywhere on this computer. */
  readonly idleMs: () => number
}

export interface PresenceWatchOptions {
  readonly presence: Presence
  readonly clock: Clock
  readonly idleLimitMs: () => number
}

export interface PresenceWatch {
  /** The agent is absent. One absence can be reported more than once. */
  readonly onAbsent: Subscribe<void>
  /**
   * True when a person uses this computer right now: the system is not locked, and a key or the mouse was touched within
   * five seconds. Any program can open a link or start Glance again, so nothing else may end a lock by absence.
   */
  readonly isHere: () => boolean
  /** Compares the idle time with the limit now, and from then on whenever the limit could have been reached. */
  readonly check: () => void
  readonly dispose: () => void
}

/** A program in the background should not wake the computer more often than this. */
const minWaitMs = 30_000
const touchedWithinMs = 5_000

/** Reports every absence. The idle time is watched from the first `check` on. */
export const watchPresence = ({ presence, clock, idleLimitMs }: PresenceWatchOptions): PresenceWatch => {
  const absent = createEvent()
  let cancelCheck: () => void = () => undefined

  const check = (): void => {
    cancelCheck()
    const remainingMs = idleLimitMs() - presence.idleMs()
    if (remainingMs <= 0) absent.emit()
    // When the agent returns, the idle time starts at 0, so the limit can't be reached earlier than this.
    const waitMs = remainingMs > 0 ? remainingMs : Math.max(idleLimitMs(), minWaitMs)
    cancelCheck = clock.after(waitMs, check)
  }

  const unsubscribe = [presence.onLeft(absent.emit), presence.onWoken(check)]

  return {
    onAbsent: absent.on,
    isHere: () => !presence.isAway() && presence.idleMs() <= touchedWithinMs,
    check,
    dispose: () => {
      cancelCheck()
      for (const each of unsubscribe) each()
    }
  }
}
