/** Tells whether the agent still types a text or has come to the next one, by how fast they type. */
export interface TypingPace {
  /** A key was typed now. `continues` when it was added to the text that was there. */
  readonly noteKey: (continues: boolean) => void
  /**
   * The last key was so long ago that the next one is about another customer: 1.5 s, or three times what this agent usually
   * takes from one key to the next.
   */
  readonly hasRested: () => boolean
}

const minRestMs = 1_500
/** Who usually takes this long for a key may take a little longer for the next. */
const restInKeys = 3
/** After a longer pause, the agent did something else. */
const maxGapMs = 15_000
const maxGaps = 7

export const createTypingPace = (now: () => number = Date.now): TypingPace => {
  let typedMs = 0
  /** From one key of a text to the next, in ms, the last ones. */
  let gapsMs: readonly number[] = []

  const usualGapMs = (): number => gapsMs.toSorted((a, b) => a - b)[Math.floor(gapsMs.length / 2)] ?? 0

  return {
    noteKey: (continues) => {
      const gapMs = now() - typedMs
      if (continues && gapMs <= maxGapMs) gapsMs = [...gapsMs, gapMs].slice(-maxGaps)
      typedMs = now()
    },
    hasRested: () => now() - typedMs >= Math.max(minRestMs, restInKeys * usualGapMs())
  }
}
