import { splitForms, type FoldedCard } from './folded-card.ts'
import { ranks, type Rank } from './rank.ts'
import {
  beginsPiece,
  containsPiece,
  containsRequired,
  lacksOptional,
  toContainedRank,
  toFormsRank
} from './rank-forms.ts'
import type { TypedQuery } from './typed-query.ts'

/** The part of a stored card that matches what was typed. */
export type MatchedPart = 'card' | 'people' | 'texts'

/**
 * How well a part of a card matches: 0 is the best tier. All matches in a name, the card's or a person's, and in the
 * card's own numbers come before those in its other texts and numbers. Of equal ranks, those with the optional parts
 * of the query come first, and cards come before people.
 */
export const toTier = (part: MatchedPart, rank: Rank, isLacking: boolean): number => {
  const step = 2 * ranks.indexOf(rank) + Number(isLacking)
  return part === 'texts' ? 4 * ranks.length + step : 2 * step + Number(part === 'people')
}

export const tierCount = 6 * ranks.length

export const partOfTier = (tier: number): MatchedPart => {
  if (tier >= 4 * ranks.length) return 'texts'
  return tier % 2 === 0 ? 'card' : 'people'
}

/** The rank of a match in this tier. */
export const rankOfTier = (tier: number): Rank => {
  const inPart = tier >= 4 * ranks.length ? (tier - 4 * ranks.length) / 2 : tier / 4
  return ranks[Math.floor(inPart)] ?? 'inside'
}

/** The tiers of a card: one for its name and one for its people when both match; otherwise one or none. */
export const toTiers = (card: FoldedCard, query: TypedQuery): readonly number[] => {
  const hasAll = containsRequired(card.texts, query)
  if (!hasAll && query.numbers.length === 0) return noTiers
  const own = least(toOwnNumberTier(card, query), hasAll ? toNameTier(card, query) : null)
  const people = hasAll ? toPeopleTier(card, query, own !== null) : null
  if (own !== null) return people === null ? [own] : [own, people]
  if (people !== null) return [people]
  const other = least(toRowNumberTier(card, query), hasAll ? toTextTier(card, query) : null)
  return other === null ? noTiers : [other]
}

const noTiers: readonly number[] = []

export const toOwnNumberTier = ({ ownNumbers }: FoldedCard, query: TypedQuery): number | null =>
  toNumberTier('card', ownNumbers, query)

export const toRowNumberTier = ({ rowNumbers }: FoldedCard, query: TypedQuery): number | null =>
  toNumberTier('texts', rowNumbers, query)

const toNumberTier = (part: MatchedPart, numbers: string, query: TypedQuery): number | null => {
  const rank = query.numbers.length === 0 ? null : toBestNumberRank(numbers, query)
  return rank === null ? null : toTier(part, rank, false)
}

/** The rank of the best number for the spelling that fits best. */
export const toBestNumberRank = (numbers: string, query: TypedQuery): Rank | null => {
  let best: number | null = null
  for (const digits of query.numbers) {
    const rank = toNumberRank(numbers, digits)
    if (rank !== null) best = least(best, ranks.indexOf(rank))
  }
  return best === null ? null : (ranks[best] ?? null)
}

export const toNameTier = ({ name }: FoldedCard, query: TypedQuery): number | null => {
  const rank = toFormsRank(name, query)
  return rank === null ? null : toTier('card', rank, lacksOptional(name, query))
}

/** The words may be in different lines. */
export const toTextTier = ({ texts }: FoldedCard, query: TypedQuery): number =>
  toTier('texts', toContainedRank(texts, query), lacksOptional(texts, query))

/** Where the card has a row of its own, people whose names only contain what was typed inside a word are left out. */
export const toPeopleTier = (
  { people, name }: FoldedCard,
  query: TypedQuery,
  isCompanyListed: boolean
): number | null => {
  const isPossible =
    people !== '' &&
    (people.includes(query.compound) ||
      (query.required.some((piece) => containsPiece(people, piece)) &&
        query.required.every((piece) => containsPiece(people, piece) || containsPiece(name, piece))))
  if (!isPossible) return null
  let best: number | null = null
  for (const person of splitForms(people)) {
    const rank = toPersonRank(person, name, query)
    if (rank === null || (isCompanyListed && rank === 'inside')) continue
    best = least(best, toTier('people', rank, lacksOptional(person + name, query)))
  }
  return best
}

/** The rank of a person's name. Typed words may also be in the card's name, but not all of them. */
export const toPersonRank = (person: string, card: string, query: TypedQuery): Rank | null => {
  const rank = toFormsRank(person, query)
  if (rank !== null) return rank
  const { required } = query
  const both = person + card
  const isMatch =
    required.every((piece) => containsPiece(both, piece)) &&
    required.some((piece) => containsPiece(person, piece)) &&
    !required.every((piece) => containsPiece(card, piece))
  if (!isMatch) return null
  return required.every((piece) => beginsPiece(both, piece)) ? 'word' : 'inside'
}

/** Fewer digits match only the beginning of a number, because nearly every phone number contains them. */
export const minDigitsInside = 3

/** The rank of the best number. `numbers` has a line end before and after each of them. */
const toNumberRank = (numbers: string, digits: string): Rank | null => {
  if (!numbers.includes(digits)) return null
  if (numbers.includes(`\n${digits}\n`)) return 'exact'
  if (numbers.includes(`\n${digits}`)) return 'prefix'
  return digits.length >= minDigitsInside ? 'inside' : null
}

const least = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)
