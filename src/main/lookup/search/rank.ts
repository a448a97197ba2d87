/** How well a name answers what was typed, best first. */
export const ranks = ['exact', 'prefix', 'word', 'inside'] as const
export type Rank = (typeof ranks)[number]

/**
 * Compares a folded name with what was typed, folded too. `exact` is the whole name, `prefix` its beginning, `word` when
 * every word that was typed begins a word of the name, `inside` when all of it stands somewhere; otherwise `null`.
 */
export const toRank = (foldedName: string, foldedText: string): Rank | null => {
  if (foldedText === '') return null
  if (foldedName === foldedText) return 'exact'
  if (foldedName.startsWith(foldedText)) return 'prefix'
  const typedWords = foldedText.split(' ')
  const padded = ` ${foldedName}`
  if (typedWords.every((word) => padded.includes(` ${word}`))) return 'word'
  return typedWords.every((word) => foldedName.includes(word)) ? 'inside' : null
}

const dayMs = 24 * 60 * 60 * 1000

export interface Viewed {
  readonly name: string
  readonly isPinned: boolean
  readonly timesViewed: number
  readonly viewedMs: number
}

/** Views, each worth half as much with every week since the last one; in whole steps, so that near ties go by name. */
const toHabit = ({ isPinned, timesViewed, viewedMs }: Viewed, nowMs: number): number => {
  const weeks = Math.max(0, nowMs - viewedMs) / (7 * dayMs)
  return Math.round(Math.log2(1 + timesViewed * 2 ** -weeks)) + (isPinned ? 1 : 0)
}

/**
 * Among companies of one rank: what this agent opens often and lately, then the alphabet of `collator`'s language. Makes
 * no objects: a first letter has a hundred thousand names to put in order.
 */
export const createOrderInRank =
  (collator: Intl.Collator, nowMs: number) =>
  (a: Viewed, b: Viewed): number =>
    toHabit(b, nowMs) - toHabit(a, nowMs) || collator.compare(a.name, b.name)
