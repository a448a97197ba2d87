import { dayMs, toHabit, type Viewed } from './rank.ts'

/** The habit of each card, by its slot, computed again only when it may have changed. */
export interface Habits {
  readonly set: (slot: number, card: Viewed) => void
  readonly remove: (slot: number) => void
  /** As `toHabit`. 0 for a slot without a card. */
  readonly at: (slot: number, nowMs: number) => number
}

export const createHabits = (): Habits => {
  const cards: (Viewed | undefined)[] = []
  const habits: number[] = []
  /** From when and until when the known habit is right. */
  const fromMs: number[] = []
  const untilMs: number[] = []

  return {
    set: (slot, card) => {
      cards[slot] = card
      habits[slot] = 0
      fromMs[slot] = Infinity
      untilMs[slot] = Infinity
    },

    remove: (slot) => {
      cards[slot] = undefined
      habits[slot] = 0
      fromMs[slot] = -Infinity
    },

    at: (slot, nowMs) => {
      const known = habits[slot] ?? 0
      if (nowMs >= (fromMs[slot] ?? -Infinity) && nowMs < (untilMs[slot] ?? Infinity)) return known
      const card = cards[slot]
      if (card === undefined) return 0
      const habit = toHabit(card, nowMs)
      habits[slot] = habit
      fromMs[slot] = nowMs
      untilMs[slot] = toEndMs(card, habit - Number(card.isPinned))
      return habit
    }
  }
}

/** Earlier by what the two formulas may differ. */
const marginMs = 1_000

/** When the rounded logarithm of the views falls below `habit`. A habit only falls until the card is viewed again. */
const toEndMs = ({ timesViewed, viewedMs }: Viewed, habit: number): number => {
  if (habit <= 0) return Infinity
  const weeks = Math.log2(timesViewed / (2 ** (habit - 0.5) - 1))
  return viewedMs + weeks * 7 * dayMs - marginMs
}
