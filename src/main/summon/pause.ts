import type { Clock } from '../platform/clock.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'

export type PauseLength = 'hour' | 'until-tomorrow'

const hourMs = 60 * 60_000

/**
 * A pause that the agent takes from Glance: its shortcuts are let go, and it asks SuperOffice for nothing by itself. What the
 * agent does in the window is done as always.
 */
export interface Pause {
  /** When the pause ends, in ms since 1970; `null` while there is none. */
  readonly untilMs: () => number | null
  /** Begins a pause, or changes the length of the present one. */
  readonly begin: (length: PauseLength) => void
  readonly end: () => void
  /** Ends a pause whose time has come. Called when the computer wakes, because timers stand still while it sleeps. */
  readonly check: () => void
  readonly onChanged: Subscribe<void>
  readonly dispose: () => void
}

export const createPause = (clock: Clock): Pause => {
  const changed = createEvent()
  let untilMs: number | null = null
  let cancelEnd: () => void = () => undefined

  const set = (nextMs: number | null): void => {
    if (nextMs === untilMs) return
    untilMs = nextMs
    schedule()
    changed.emit()
  }
  const schedule = (): void => {
    cancelEnd()
    cancelEnd = untilMs === null ? () => undefined : clock.after(untilMs - clock.now(), check)
  }
  const check = (): void => {
    if (untilMs !== null && clock.now() >= untilMs) set(null)
    else schedule()
  }

  return {
    untilMs: () => untilMs,
    begin: (length) => {
      set(length === 'hour' ? clock.now() + hourMs : toNextMidnightMs(clock.now()))
    },
    end: () => {
      set(null)
    },
    check,
    onChanged: changed.on,
    dispose: () => {
      cancelEnd()
    }
  }
}

/** In the computer's time zone, also on the days whose clocks are changed. */
const toNextMidnightMs = (nowMs: number): number => new Date(nowMs).setHours(24, 0, 0, 0)
