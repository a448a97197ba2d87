import type { CardTexts } from '../../results/indexed-card.ts'
import { fold, foldLines } from '../../../shared/fold.ts'
import type { Marks } from './card-index.ts'
import { createCardIndexes, type IndexedList } from './card-indexes.ts'
import { firstInOrder } from './first-in-order.ts'
import { toFoldedCard, toFoldedName, type FoldedCard } from './folded-card.ts'
import { endOfBeginnings, endOfNames, tierCount, toTiers } from './match-tier.ts'
import { findMatchingLine, type MatchingLine } from './matching-line.ts'
import { createQueryMarks } from './query-marks.ts'
import { createOrderInTier, toHabit } from './rank.ts'
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
   * Folds at most `limit` cards that have not been folded yet, so that the first search is fast, and sorts their names for a
   * language; `true` once all are. One with long texts counts as several. What was kept of cards that `cards` has no more is dropped.
   */
  readonly prepare: (cards: readonly Card[], limit: number, language?: string) => boolean
  /** True when `find` searches all texts of all these cards, however little time it has. */
  readonly isPrepared: (cards: readonly Card[]) => boolean
}

const namesPerStep = 250
/** The most that the texts of an ordinary card have. */
const charactersPerCard = 4_000

export const createTextSearch = <Card extends SearchableCard>(): TextSearch<Card> => {
  const indexes = createCardIndexes<Card>((card) => toFoldedCard(card.name, card.texts))
  const names = new WeakMap<Card, FoldedCard>()
  const collators = new Map<string, Intl.Collator>()

  /** Many names at once, because one at a time takes three times as long. */
  const foldNames = (cards: readonly Card[]): void => {
    const foldedNames = foldLines(cards.map(({ name }) => name.replaceAll('\n', ' ')))
    for (const [index, card] of cards.entries()) names.set(card, toFoldedName(foldedNames[index] ?? ''))
  }

  const formsAt = (cards: readonly Card[], indexed: IndexedList<Card>, at: number): FoldedCard => {
    const card = cards[at]
    const forms = indexed.foldedAt(indexed.slotAt(at)) ?? (card && names.get(card))
    if (forms !== undefined) return forms
    foldNames(cards.slice(at, at + namesPerStep))
    return (card && names.get(card)) ?? toFoldedName(fold(card?.name ?? ''))
  }

  const collatorOf = (language: string): Intl.Collator => {
    const cached = collators.get(language)
    if (cached !== undefined) return cached
    const collator = new Intl.Collator(language, { numeric: true })
    collators.set(language, collator)
    return collator
  }

  /** The order of two places in the list: as of their cards, but without comparing names where these are sorted. */
  const toOrder = (
    cards: readonly Card[],
    indexed: IndexedList<Card>,
    language: string,
    nowMs: number
  ): ((a: number, b: number) => number) => {
    const at = (place: number): Card => cards[place] as Card
    const ranks = indexed.ranks(language)
    if (ranks === null) {
      const order = createOrderInTier(collatorOf(language), nowMs)
      return (a, b) => order(at(a), at(b))
    }
    const unknown = -1
    const habits = new Int16Array(cards.length).fill(unknown)
    const habitAt = (place: number): number => {
      const known = habits[place] ?? unknown
      if (known !== unknown) return known
      return (habits[place] = toHabit(at(place), nowMs))
    }
    const rankAt = (place: number): number => ranks[indexed.slotAt(place)] ?? 0
    return (a, b) => habitAt(b) - habitAt(a) || rankAt(a) - rankAt(b)
  }

  return {
    find: (cards, text, language, nowMs, limit, { hasTime = () => true, numbers = [] } = {}) => {
      const query = toTypedQuery(text, numbers)
      if (query.text === '') return []
      const indexed = indexes.of(cards)
      indexed.addWhile(hasTime)
      const marks = createQueryMarks(indexed.index, query, indexed.slots())
      /** The matches of each tier, by their place in the list. */
      const tiers: number[][] = Array.from({ length: tierCount }, () => [])
      let found = 0
      const add = (tier: number, at: number): void => {
        tiers[tier]?.push(at)
        found++
      }
      // Where digits match, the texts would have to be searched for them as well.
      const inTexts = query.numbers.length === 0 ? undefined : marks.texts()
      /** Adds the matches of these tiers. Of a card that is not in the index, only the name is known: all its matches are. */
      const addMarked = (marked: Marks, from: number, to: number, matched?: Marks): void => {
        for (let at = 0; at < cards.length; at++) {
          const slot = indexed.slotAt(at)
          if (slot !== -1 && marked[slot] !== 1) continue
          const hasAll = slot === -1 || inTexts === undefined ? undefined : inTexts[slot] === 1
          for (const tier of toTiers(formsAt(cards, indexed, at), query, hasAll)) {
            if (tier >= from && tier < to) add(tier, at)
            if (matched !== undefined && tier < endOfNames) matched[slot] = 1
          }
        }
      }
      const addTexts = (matched: Marks): void => {
        const textTiers = marks.textTiers()
        for (let at = 0; at < cards.length; at++) {
          const slot = indexed.slotAt(at)
          const tier = textTiers[slot] ?? 0
          if (tier > 0 && matched[slot] !== 1) add(tier - 1, at)
        }
      }
      // The best matches are mostly enough, and few cards have to be compared for them.
      addMarked(marks.namesBeginning(), 0, endOfBeginnings)
      if (found < limit) {
        const matched = new Uint8Array(indexed.slots())
        addMarked(marks.names(), endOfBeginnings, endOfNames, matched)
        if (found < limit) addTexts(matched)
      }
      const order = toOrder(cards, indexed, language, nowMs)
      const best: TextMatch<Card>[] = []
      for (const [tier, members] of tiers.entries()) {
        if (best.length === limit) break
        for (const at of firstInOrder(members, limit - best.length, order)) {
          const card = cards[at]
          if (card === undefined) continue
          const forms = formsAt(cards, indexed, at)
          best.push({ card, ...findMatchingLine(card.texts, forms, query, tier) })
        }
      }
      return best
    },

    prepare: (cards, limit, language) => {
      const indexed = indexes.of(cards)
      let remaining = limit
      const isAdded = indexed.addWhile((card) => {
        if (remaining <= 0) return false
        remaining -= toCost(card)
        return true
      })
      if (language === undefined) return isAdded
      let names = namesPerStep
      return indexed.sortWhile(language, collatorOf(language), () => names-- > 0) && isAdded
    },

    isPrepared: (cards) => indexes.of(cards).addWhile(() => false)
  }
}

const toCost = ({ texts }: SearchableCard): number => {
  const length = Object.values(texts).reduce((sum, text) => sum + text.length, 0)
  return Math.max(1, length / charactersPerCard)
}
