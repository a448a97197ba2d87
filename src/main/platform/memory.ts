import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Clock } from './clock.ts'

/** When garbage is collected after a lock: once running work is cancelled, and again for work that took longer. */
const sweepAfterMs = [100, 600] as const

/** Removes from memory what nothing refers to any more. */
export interface MemorySweep {
  readonly begin: () => void
  /** Cancels the collections that `begin` has scheduled. */
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
 * Makes V8 free everything that nothing refers to any more. Without this call V8 waits until it needs memory, and what a
 * lock has dropped stays there while Glance is idle. Takes some tens of ms and ends before it returns, because a
 * collection that is pending when the process exits can hang it (nodejs/node#54918).
 * Node and Electron allow V8's flags to be set while they run (electron/electron#42414).
 */
export const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  // `last-resort` also returns freed pages to the system, so that their content is gone from the process.
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

/** V8 keeps the text of the last match (`RegExp.input`) until another pattern matches; that text may be a customer's. */
export const clearLastMatch = (): void => {
  ;/^$/u.test('')
}
