/** How well a text matches what was typed, best first. */
export const ranks = ['exact', 'prefix', 'word', 'inside'] as const
export type Rank = (typeof ranks)[number]

/**
 * Compares two folded texts: `exact` when the query is the whole text, `prefix` when the text begins with it, `word` when
 * every typed word begins a word of the text, `inside` when the text contains every typed word; otherwise `null`. A single
 * letter is never `inside`. A line with several forms is compared by `toFormsRank`, in the same way.
 */
export const toRank = (foldedText: string, foldedQuery: string): Rank | null => {
  if (foldedQuery === '') return null
  if (foldedText === foldedQuery) return 'exact'
  if (foldedText.startsWith(foldedQuery)) return 'prefix'
  const typedWords = foldedQuery.split(' ')
  const padded = ` ${foldedText}`
  if (typedWords.every((word) => padded.includes(` ${word}`))) return 'word'
  const isInside = (word: string): boolean => padded.includes(isSingleLetter(word) ? ` ${word}` : word)
  return typedWords.every(isInside) ? 'inside' : null
}

/** Nearly every text has the letter in it. In scripts without letters, one character can be a word. */
export const isSingleLetter = (word: string): boolean =>
  word.length === 1 && /[\d\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word)

export const dayMs = 24 * 60 * 60 * 1000

export interface Viewed {
  readonly name: string
  readonly isPinned: boolean
  readonly timesViewed: number
  readonly viewedMs: number
}

/**
 * How often the agent opens a card: its views, halved for every week since the last one. The logarithm is rounded, so
 * that cards with nearly equal views are sorted by name.
 */
export const toHabit = ({ isPinned, timesViewed, viewedMs }: Viewed, nowMs: number): number => {
  const weeks = Math.max(0, nowMs - viewedMs) / (7 * dayMs)
  return Math.round(Math.log2(1 + timesViewed * 2 ** -weeks)) + (isPinned ? 1 : 0)
}

/**
 * The order of cards that match equally well: first those that this agent has opened often and recently, then
 * alphabetical. Creates no objects, because one letter may match a hundred thousand cards.
 */
export const createOrderInTier =
  (collator: Intl.Collator, nowMs: number) =>
  (a: Viewed, b: Viewed): number =>
    toHabit(b, nowMs) - toHabit(a, nowMs) || collator.compare(a.name, b.name)
