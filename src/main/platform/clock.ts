/** The time, as a port, so that tests can control it. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now`. */
  readonly now: () => number
  /** Runs `task` once after `delayMs`. Returns a function that cancels it. */
  readonly after: (delayMs: number, task: () => void) => () => void
}

/** The computer's clock. Its timers don't keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, task) => {
    const timer = setTimeout(task, delayMs)
    timer.unref()
    return () => {
      clearTimeout(timer)
    }
  }
}
