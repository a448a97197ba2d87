/** Time as the core sees it, so that a test can hold it still. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now`. */
  readonly now: () => number
  /** Runs `task` once after `delayMs`; the answer cancels it. */
  readonly after: (delayMs: number, task: () => void) => () => void
}

/** The machine's own clock. Its timers do not keep the process alive. */
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
