/** Tells whether the agent still types a text or has come to the next one, by how fast they type. */
export interface TypingPace {
  /** A key was typed now. `continues` when it was added to the text that was there. */
  readonly noteKey: (continues: boolean) => void
  /** A whole text came at once, such as a pasted one: the agent is not in the middle of typing it. */
  readonly noteWhole: () => void
  /**
   * The next key is about another customer: the text came whole, or its last key is 1.5 s ago, or three times what this agent
   * usually takes from one key to the next.
   */
  readonly hasRested: () => boolean
}

const minRestMs = 1_500
/** How many times as long as usual the agent may take for the next key of a text. */
const restInKeys = 3
/** After a longer pause the agent did something else, which says nothing about their pace. */
const maxGapMs = 15_000
/** The pace is that of the last keys. */
const maxGaps = 7

export const createTypingPace = (now: () => number = Date.now): TypingPace => {
  let typedMs = -Infinity
  /** How long each of the last keys came after the one before it in the same text. */
  let gapsMs: readonly number[] = []

  const usualGapMs = (): number => gapsMs.toSorted((a, b) => a - b)[Math.floor(gapsMs.length / 2)] ?? 0

  return {
    noteKey: (continues) => {
      const gapMs = now() - typedMs
      if (continues && gapMs <= maxGapMs) gapsMs = [...gapsMs, gapMs].slice(-maxGaps)
      typedMs = now()
    },
    noteWhole: () => {
      typedMs = -Infinity
    },
    hasRested: () => now() - typedMs >= Math.max(minRestMs, restInKeys * usualGapMs())
  }
}
