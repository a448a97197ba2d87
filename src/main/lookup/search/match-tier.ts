import type { FoldedCompany } from './folded-company.ts'
import { ranks, toRank, type Rank } from './rank.ts'
import type { TypedQuery } from './typed-query.ts'

/** Fewer digits match only the beginning of a number, because nearly every phone number contains them. */
const minDigitsInside = 3

/**
 * How well a company matches what was typed: 0 is the best tier, `null` means no match. There is one tier for each rank of
 * a match in the company's name or own numbers, followed by one for each rank of a match in its other texts and numbers.
 */
export const toTier = (company: FoldedCompany, query: TypedQuery): number | null => {
  const byNumber = toNumberTier(company, query)
  const byWords = toWordTier(company, query)
  if (byNumber === null || byWords === null) return byNumber ?? byWords
  return Math.min(byNumber, byWords)
}

export const tierCount = 2 * ranks.length

/** True when a tier of `toWordTier` is a match in the company's name. */
export const isNameTier = (tier: number): boolean => tier < ranks.length

export const toNumberTier = (
  { ownNumbers, rowNumbers }: FoldedCompany,
  { digits }: TypedQuery
): number | null => {
  if (digits === null) return null
  const ownRank = toNumberRank(ownNumbers, digits)
  if (ownRank !== null) return ranks.indexOf(ownRank)
  const rowRank = toNumberRank(rowNumbers, digits)
  return rowRank === null ? null : ranks.length + ranks.indexOf(rowRank)
}

export const toWordTier = ({ name, texts }: FoldedCompany, { text, words }: TypedQuery): number | null => {
  if (!words.every((word) => texts.includes(word))) return null
  const nameRank = toRank(name, text)
  if (nameRank !== null) return ranks.indexOf(nameRank)
  return ranks.length + ranks.indexOf(toTextRank(texts, text, words))
}

/** Like `toRank` for the best line, but searches all lines at once. The words may be in different lines. */
const toTextRank = (texts: string, text: string, words: readonly string[]): Rank => {
  if (texts.includes(`\n ${text}\n`)) return 'exact'
  if (texts.includes(`\n ${text}`)) return 'prefix'
  return words.every((word) => texts.includes(` ${word}`)) ? 'word' : 'inside'
}

/** The rank of the best number. `numbers` has a line end before and after each of them. */
export const toNumberRank = (numbers: string, digits: string): Rank | null => {
  if (numbers.includes(`\n${digits}\n`)) return 'exact'
  if (numbers.includes(`\n${digits}`)) return 'prefix'
  return digits.length >= minDigitsInside && numbers.includes(digits) ? 'inside' : null
}
