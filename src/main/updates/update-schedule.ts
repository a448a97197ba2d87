import type { Clock } from '../platform/clock.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** After the start, so that looking for updates competes with nothing that the agent waits for. */
const firstAfterMs = 5 * minuteMs
const everyMs = 24 * hourMs
const afterFailureMs = 4 * hourMs
/** After a time at which Glance was paused or offline. */
const notNowMs = 30 * minuteMs
/** A timer stands still while the computer sleeps, so the time is compared at least this often. */
const maxTimerMs = hourMs

export interface UpdateScheduleOptions {
  readonly clock: Clock
  /** From 0 to 1. Spreads the checks of many computers that start at the same time. */
  readonly random: () => number
  /** `not-now` to be called again in about half an hour. */
  readonly onDue: () => 'started' | 'not-now'
}

/** When to look for updates: some minutes after the start, then about once a day. */
export interface UpdateSchedule {
  readonly start: () => void
  /** A check has ended, whoever began it: the next one is counted from now. */
  readonly noteRun: (isSuccessful: boolean) => void
  readonly stop: () => void
}

export const createUpdateSchedule = ({ clock, random, onDue }: UpdateScheduleOptions): UpdateSchedule => {
  let dueMs = 0
  let cancel: () => void = () => undefined

  const wait = (): void => {
    cancel()
    cancel = clock.after(Math.min(Math.max(dueMs - clock.now(), minuteMs), maxTimerMs), tick)
  }

  const plan = (inMs: number, jitterMs: number): void => {
    dueMs = clock.now() + inMs + random() * jitterMs
    wait()
  }

  const tick = (): void => {
    if (clock.now() < dueMs) wait()
    else if (onDue() === 'not-now') plan(notNowMs, 10 * minuteMs)
    // A check that never ends must not be the last one.
    else plan(everyMs, 2 * hourMs)
  }

  return {
    start: () => {
      plan(firstAfterMs, 10 * minuteMs)
    },
    noteRun: (isSuccessful) => {
      if (isSuccessful) plan(everyMs, 2 * hourMs)
      else plan(afterFailureMs, hourMs)
    },
    stop: () => {
      cancel()
    }
  }
}
