import type { Clock } from '../../src/main/platform/clock.ts'

/** A clock for many agents at once: its time passes only while `run` works off what was planned. */
export interface VirtualClock extends Clock {
  /** Resolves after this time. */
  readonly wait: (ms: number) => Promise<void>
  /** Runs every task until this time, in order; tasks of one moment in the order in which they were planned. */
  readonly run: (untilMs: number) => Promise<void>
  /** When the next task falls due; `null` when nothing is planned. */
  readonly nextDueMs: () => number | null
  /** How many tasks are planned. */
  readonly waiting: () => number
}

interface Timer {
  readonly dueMs: number
  readonly order: number
  readonly task: () => void
  isCancelled: boolean
}

/** Reading and decoding an answer takes some turns of the event loop, in which no virtual time may pass. */
const turnsPerTask = 12

export const createVirtualClock = (startMs: number): VirtualClock => {
  const timers = createHeap()
  let nowMs = startMs
  let planned = 0
  let waiting = 0

  const after: Clock['after'] = (delayMs, task) => {
    // Whole milliseconds, like the computer's clock.
    const timer: Timer = {
      dueMs: nowMs + Math.max(0, Math.ceil(delayMs)),
      order: planned++,
      task,
      isCancelled: false
    }
    timers.push(timer)
    waiting++
    return () => {
      if (!timer.isCancelled) waiting--
      timer.isCancelled = true
    }
  }

  const next = (): Timer | undefined => {
    while (timers.first()?.isCancelled === true) timers.pop()
    return timers.first()
  }

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < turnsPerTask; turn++) await new Promise(setImmediate)
  }

  return {
    now: () => nowMs,
    after,
    wait: (ms) =>
      new Promise((resolve) => {
        after(ms, resolve)
      }),
    run: async (untilMs) => {
      await settle()
      for (let timer = next(); timer !== undefined && timer.dueMs <= untilMs; timer = next()) {
        timers.pop()
        timer.isCancelled = true
        waiting--
        nowMs = timer.dueMs
        timer.task()
        await settle()
      }
      nowMs = Math.ceil(untilMs)
    },
    nextDueMs: () => next()?.dueMs ?? null,
    waiting: () => waiting
  }
}

const isBefore = (one: Timer, other: Timer): boolean =>
  one.dueMs === other.dueMs ? one.order < other.order : one.dueMs < other.dueMs

/** A binary heap: 500 agents plan some 300,000 tasks in a morning, so the next one must be found at once. */
const createHeap = () => {
  const items: Timer[] = []
  const swap = (one: number, other: number): void => {
    const kept = items[one] as Timer
    items[one] = items[other] as Timer
    items[other] = kept
  }
  const isInOrder = (parent: number, child: number): boolean =>
    child >= items.length || !isBefore(items[child] as Timer, items[parent] as Timer)

  return {
    first: (): Timer | undefined => items[0],
    push: (timer: Timer): void => {
      items.push(timer)
      for (let at = items.length - 1; at > 0;) {
        const parent = (at - 1) >> 1
        if (isInOrder(parent, at)) break
        swap(parent, at)
        at = parent
      }
    },
    pop: (): void => {
      const last = items.pop()
      if (last === undefined || items.length === 0) return
      items[0] = last
      for (let at = 0; ;) {
        const left = 2 * at + 1
        const child = isInOrder(left, left + 1) ? left : left + 1
        if (isInOrder(at, child)) break
        swap(at, child)
        at = child
      }
    }
  }
}
