import type { Clock } from '../platform/clock.ts'

/** A page that fails so often within a minute would fail for ever. */
const maxFailures = 3
const minuteMs = 60_000

/** Decides what follows when the page's process has ended or hangs. */
export interface PageRecovery {
  /** The page has failed once more. `reload` for a first and second time within a minute, and then `give-up`. */
  readonly afterFailure: () => 'reload' | 'give-up'
  /** The agent wants to try again. */
  readonly forget: () => void
}

export const createPageRecovery = (clock: Pick<Clock, 'now'>): PageRecovery => {
  let failuresMs: readonly number[] = []
  return {
    afterFailure: () => {
      const nowMs = clock.now()
      failuresMs = [...failuresMs.filter((atMs) => atMs > nowMs - minuteMs), nowMs]
      return failuresMs.length < maxFailures ? 'reload' : 'give-up'
    },
    forget: () => {
      failuresMs = []
    }
  }
}
