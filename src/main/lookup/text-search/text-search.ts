import type { CardTexts } from '../../results/indexed-card.ts'
import { fold, foldLines } from '../../../shared/fold.ts'
import { firstInOrder } from './first-in-order.ts'
import { toFoldedCard, toFoldedName, type FoldedCard } from './folded-card.ts'
import { tierCount, toTiers } from './match-tier.ts'
import { findMatchingLine, type MatchingLine } from './matching-line.ts'
import { createOrderInTier } from './rank.ts'
import { toTypedQuery } from './typed-query.ts'

/** What the search needs to know of a stored card. */
export interface SearchableCard {
  readonly name: string
  readonly isPinned: boolean
  readonly timesViewed: number
  readonly viewedMs: number
  readonly texts: CardTexts
}

/** A card that matches what was typed, and the line in it that does. A card's name and its people are two matches. */
export interface TextMatch<Card> extends MatchingLine {
  readonly card: Card
}

export interface TextSearchOptions {
  readonly hasTime?: (() => boolean) | undefined
  /** Other spellings of the typed phone number, digits only. */
  readonly numbers?: readonly string[]
}

/** Full-text search in stored cards. */
export interface TextSearch<Card> {
  /**
   * The best `limit` cards whose stored texts contain all the typed words, or whose numbers contain the typed
   * digits. Matches in a name and in the card's own numbers come first, then those in other texts. Once `hasTime` is
   * false, cards that are not prepared are searched by their name alone.
   */
  readonly find: (
    cards: readonly Card[],
    text: string,
    language: string,
    nowMs: number,
    limit: number,
    options?: TextSearchOptions
  ) => readonly TextMatch<Card>[]
  /**
   * Folds at most `limit` cards that have not been folded yet, so that the first search is fast; `true` once all
   * are. One with long texts counts as several. The folded texts are dropped with the card's entry.
   */
  readonly prepare: (cards: readonly Card[], limit: number) => boolean
  /** True when `find` searches all texts of all these cards, however little time it has. */
  readonly isPrepared: (cards: readonly Card[]) => boolean
}

const namesPerStep = 250
/** The most that the texts of an ordinary card have. */
const charactersPerCard = 4_000

export const createTextSearch = <Card extends SearchableCard>(): TextSearch<Card> => {
  const folded = new WeakMap<Card, FoldedCard>()
  const names = new WeakMap<Card, FoldedCard>()
  const foldedLists = new WeakMap<readonly Card[], readonly FoldedCard[]>()
  const collators = new Map<string, Intl.Collator>()

  const foldedOf = (card: Card): FoldedCard => {
    const cached = folded.get(card)
    if (cached !== undefined) return cached
    const foldedCard = toFoldedCard(card.name, card.texts)
    folded.set(card, foldedCard)
    return foldedCard
  }

  const namesOf = (card: Card): FoldedCard => {
    const cached = names.get(card)
    if (cached !== undefined) return cached
    const foldedName = toFoldedName(fold(card.name))
    names.set(card, foldedName)
    return foldedName
  }

  /** Many names at once, because one at a time takes three times as long. */
  const foldNames = (cards: readonly Card[]): void => {
    const foldedNames = foldLines(cards.map(({ name }) => name.replaceAll('\n', ' ')))
    for (const [index, card] of cards.entries()) names.set(card, toFoldedName(foldedNames[index] ?? ''))
  }

  /** Cached for the whole array, which is the same from one keystroke to the next. */
  const foldedListOf = (cards: readonly Card[], hasTime: () => boolean): readonly FoldedCard[] => {
    const cached = foldedLists.get(cards)
    if (cached !== undefined) return cached
    const list = cards.map((card, index) => {
      const known = folded.get(card) ?? (hasTime() ? foldedOf(card) : names.get(card))
      if (known !== undefined) return known
      foldNames(cards.slice(index, index + namesPerStep))
      return namesOf(card)
    })
    if (cards.every((card) => folded.has(card))) foldedLists.set(cards, list)
    return list
  }

  const collatorOf = (language: string): Intl.Collator => {
    const cached = collators.get(language)
    if (cached !== undefined) return cached
    const collator = new Intl.Collator(language, { numeric: true })
    collators.set(language, collator)
    return collator
  }

  return {
    find: (cards, text, language, nowMs, limit, { hasTime = () => true, numbers = [] } = {}) => {
      const query = toTypedQuery(text, numbers)
      if (query.text === '') return []
      const tiers: Card[][] = Array.from({ length: tierCount }, () => [])
      for (const [index, foldedCard] of foldedListOf(cards, hasTime).entries()) {
        const card = cards[index]
        if (card === undefined) continue
        for (const tier of toTiers(foldedCard, query)) tiers[tier]?.push(card)
      }
      const order = createOrderInTier(collatorOf(language), nowMs)
      const best: TextMatch<Card>[] = []
      for (const [tier, members] of tiers.entries()) {
        if (best.length === limit) break
        for (const card of firstInOrder(members, limit - best.length, order)) {
          const forms = folded.get(card) ?? namesOf(card)
          best.push({ card, ...findMatchingLine(card.texts, forms, query, tier) })
        }
      }
      return best
    },

    prepare: (cards, limit) => {
      let remaining = limit
      for (const card of cards) {
        if (folded.has(card)) continue
        if (remaining <= 0) return false
        remaining -= toCost(card)
        foldedOf(card)
      }
      return true
    },

    isPrepared: (cards) => foldedLists.has(cards) || cards.every((card) => folded.has(card))
  }
}

const toCost = ({ texts }: SearchableCard): number => {
  const length = Object.values(texts).reduce((sum, text) => sum + text.length, 0)
  return Math.max(1, length / charactersPerCard)
}
