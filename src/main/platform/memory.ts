import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Clock } from './clock.ts'

/** Twice within the second after a lock: when running work has been cancelled, and again for work that took longer. */
const sweepAfterMs = [100, 600] as const

/** Clears from memory what Glance has dropped. */
export interface MemorySweep {
  readonly begin: () => void
  /** Cancels what `begin` has planned: the agent works again, or Glance quits. */
  readonly stop: () => void
}

export const createMemorySweep = (clock: Pick<Clock, 'after'>): MemorySweep => {
  let cancels: readonly (() => void)[] = []

  const stop = (): void => {
    for (const cancel of cancels) cancel()
    cancels = []
  }

  return {
    begin: () => {
      stop()
      cancels = sweepAfterMs.map((afterMs) => clock.after(afterMs, collectGarbage))
    },
    stop
  }
}

/**
 * Makes V8 free everything that nothing refers to any more. V8 itself would wait until it needs room, so that what a
 * lock has dropped would stay in memory while Glance is idle. Takes some tens of ms and is over when it returns: a
 * collection that is still pending when the process exits can hang it (nodejs/node#54918).
 * Node and Electron allow V8's flags to be set while they run (electron/electron#42414).
 */
export const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  // `last-resort` also returns freed pages to the system, so that their content is gone from the process.
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
