import { createEvent } from '../../src/main/platform/event.ts'
import type { Presence } from '../../src/main/platform/presence.ts'

export interface FakePresence extends Presence {
  /** The agent locks the system, puts it to sleep or switches to another user. */
  readonly leave: () => void
  /** The agent unlocks the system and touches a key. */
  readonly comeBack: () => void
  readonly wake: () => void
  /** Time since the last key or mouse move, in ms. */
  idle: number
}

export const createFakePresence = (): FakePresence => {
  const left = createEvent()
  const woken = createEvent()
  let isAway = false
  const fake: FakePresence = {
    onLeft: left.on,
    onWoken: woken.on,
    idleMs: () => fake.idle,
    isAway: () => isAway,
    leave: () => {
      isAway = true
      left.emit()
    },
    comeBack: () => {
      isAway = false
      fake.idle = 0
    },
    wake: woken.emit,
    idle: 0
  }
  return fake
}
