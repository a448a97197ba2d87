/** Random numbers that are the same in every run, so that a failure can be repeated. */
export interface SeededRandom {
  /** From 0 up to, and without, `end`. */
  readonly below: (end: number) => number
  readonly pick: <T>(items: readonly T[]) => T
}

/** Mulberry32 (github.com/bryc/code). */
export const createSeededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }
  return {
    below,
    pick: <T>(items: readonly T[]) => {
      if (items.length === 0) throw new Error('Nothing to pick')
      return items[below(items.length)] as T
    }
  }
}
