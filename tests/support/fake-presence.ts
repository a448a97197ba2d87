import type { Presence } from '../../src/main/platform/presence.ts'

export interface FakePresence extends Presence {
  /** The agent locks the system, puts it to sleep, or gives it to another user. */
  readonly leave: () => void
  readonly wake: () => void
  /** How long nothing was touched. */
  idle: number
}

export const createFakePresence = (): FakePresence => {
  const left = new Set<() => void>()
  const woken = new Set<() => void>()
  const hear = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  const fake: FakePresence = {
    onLeft: hear(left),
    onWoken: hear(woken),
    idleMs: () => fake.idle,
    leave: () => {
      for (const listener of left) listener()
    },
    wake: () => {
      for (const listener of woken) listener()
    },
    idle: 0
  }
  return fake
}
