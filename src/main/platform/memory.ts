import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Clock } from './clock.ts'

/** Once what was ended has said so, and once more for whatever took longer: within the second that a lock may take. */
const sweepAfterMs = [100, 600] as const

/** Clears memory of what was dropped. */
export interface MemorySweep {
  readonly begin: () => void
  /** Somebody works again, or nobody is there any more: what is not collected yet is left to the engine. */
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
 * Has the engine let go of everything that nothing refers to any more, now and not when it next needs room: what was
 * dropped because Glance is locked would else stand in memory for as long as nothing else is done. Takes some tens of ms.
 * Node and Electron leave V8's flags open to this while they run (electron/electron#42414).
 */
export const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  // The thorough way, which gives pages back to the system in place of keeping them, with all that they hold.
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
