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

export interface Ranked {
  readonly rank: Rank
  /** `toHabit` of the same company. */
  readonly habit: number
  readonly name: string
}

/** Best rank first, then what this agent opens often and lately, then the alphabet of `collator`'s language. */
export const createRankOrder =
  (collator: Intl.Collator) =>
  (a: Ranked, b: Ranked): number =>
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || b.habit - a.habit || collator.compare(a.name, b.name)

const dayMs = 24 * 60 * 60 * 1000

export interface Viewed {
  readonly isPinned: boolean
  readonly timesViewed: number
  readonly viewedMs: number
}

/** Views, each worth half as much with every week since the last one; in whole steps, so that near ties go by name. */
export const toHabit = ({ isPinned, timesViewed, viewedMs }: Viewed, nowMs: number): number => {
  const weeks = Math.max(0, nowMs - viewedMs) / (7 * dayMs)
  return Math.round(Math.log2(1 + timesViewed * 2 ** -weeks)) + (isPinned ? 1 : 0)
}
