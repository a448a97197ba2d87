import { createEvent } from '../../src/main/platform/event.ts'
import type { Presence } from '../../src/main/platform/presence.ts'

export interface FakePresence extends Presence {
  /** The agent locks the system, puts it to sleep or switches to another user. */
  readonly leave: () => void
  readonly wake: () => void
  /** Time since the last key or mouse move, in ms. */
  idle: number
}

export const createFakePresence = (): FakePresence => {
  const left = createEvent()
  const woken = createEvent()
  const fake: FakePresence = {
    onLeft: left.on,
    onWoken: woken.on,
    idleMs: () => fake.idle,
    leave: left.emit,
    wake: woken.emit,
    idle: 0
  }
  return fake
}
