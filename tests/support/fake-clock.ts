import type { Clock } from '../../src/main/platform/clock.ts'

export interface FakeClock extends Clock {
  /** Advances the time and runs every task that falls due, in order. */
  readonly pass: (ms: number) => Promise<void>
  /** How many tasks have not run yet. */
  readonly waiting: () => number
}

interface Timer {
  readonly dueMs: number
  readonly task: () => void
}

/** A clock whose time advances only when a test calls `pass`. */
export const createFakeClock = (startMs = Date.parse('2026-11-24T10:00:00Z')): FakeClock => {
  let nowMs = startMs
  const timers = new Set<Timer>()
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  return {
    now: () => nowMs,
    after: (delayMs, task) => {
      const timer = { dueMs: nowMs + delayMs, task }
      timers.add(timer)
      return () => {
        timers.delete(timer)
      }
    },
    pass: async (ms) => {
      const endMs = nowMs + ms
      await settle()
      for (;;) {
        const next = [...timers].filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0]
        if (next === undefined) break
        timers.delete(next)
        nowMs = next.dueMs
        next.task()
        await settle()
      }
      nowMs = endMs
    },
    waiting: () => timers.size
  }
}
