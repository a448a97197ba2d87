import type { CardTexts } from '../../results/indexed-card.ts'
import { fold, foldLines } from '../../../shared/fold.ts'
import { createCardIndexes, type IndexedList } from './card-indexes.ts'
import { firstInOrder } from './first-in-order.ts'
import { foldCard, toFoldedName, type FoldedCard } from './folded-card.ts'
import { tierCount, toTiers } from './match-tier.ts'
import { findMatchingLine, type MatchingLine } from './matching-line.ts'
import { eachPosting, type Postings } from './postings.ts'
import { createOrderInTier } from './rank.ts'
import { createSlotTiers } from './slot-tiers.ts'
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
   * The cards that may have such a number, in the order of the list: those that are not prepared, and those with one of these digits
   * in a number of their own, or else of their rows. The digits may be a part of it unless `isWhole`.
   */
  readonly withNumber: (
    cards: readonly Card[],
    digits: readonly string[],
    of: { readonly isOwn: boolean; readonly isWhole: boolean }
  ) => readonly Card[]
  /**
   * Folds at most `limit` cards that have not been folded yet, so that the first search is fast, and sorts their names for a
   * language; `true` once all are. One with long texts counts as several. What was kept of cards that `cards` has no more is dropped.
   */
  readonly prepare: (cards: readonly Card[], limit: number, language?: string) => boolean
  /** True when `find` searches all texts of all these cards, however little time it has. */
  readonly isPrepared: (cards: readonly Card[]) => boolean
}

const namesPerStep = 250

export const createTextSearch = <Card extends SearchableCard>(): TextSearch<Card> => {
  const indexes = createCardIndexes<Card>((card) => foldCard(card.name, card.texts))
  const names = new WeakMap<Card, FoldedCard>()
  const collators = new Map<string, Intl.Collator>()

  /** Many names at once, because one at a time takes three times as long. */
  const foldNames = (cards: readonly Card[]): void => {
    const foldedNames = foldLines(cards.map(({ name }) => name.replaceAll('\n', ' ')))
    for (const [index, card] of cards.entries()) names.set(card, toFoldedName(foldedNames[index] ?? ''))
  }

  const formsAt = (cards: readonly Card[], indexed: IndexedList, at: number): FoldedCard => {
    const card = cards[at]
    const forms = indexed.foldedAt(indexed.slotsOfList()[at] ?? -1) ?? (card && names.get(card))
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
    indexed: IndexedList,
    language: string,
    nowMs: number
  ): ((a: number, b: number) => number) => {
    const ranks = indexed.ranks(language)
    if (ranks === null) {
      const order = createOrderInTier(collatorOf(language), nowMs)
      return (a, b) => order(cards[a] as Card, cards[b] as Card)
    }
    const slots = indexed.slotsOfList()
    return (a, b) => {
      const [slotA, slotB] = [slots[a] ?? 0, slots[b] ?? 0]
      return (
        indexed.habitAt(slotB, nowMs) - indexed.habitAt(slotA, nowMs) ||
        (ranks[slotA] ?? 0) - (ranks[slotB] ?? 0)
      )
    }
  }

  return {
    find: (cards, text, language, nowMs, limit, { hasTime = () => true, numbers = [] } = {}) => {
      const query = toTypedQuery(text, numbers)
      if (query.text === '') return []
      const indexed = indexes.of(cards)
      indexed.addWhile(hasTime)
      /** The matches of each tier, by their place in the list. */
      const tiers: number[][] = Array.from({ length: tierCount }, () => [])
      let found = 0
      const add = (at: number, tier: number): void => {
        tiers[tier]?.push(at)
        found++
      }
      const addSlot = (slot: number, tier: number): void => {
        add(indexed.placeOf(slot), tier)
      }
      const slotTiers = createSlotTiers(indexed.index, indexed.foldedAt, indexed.slots(), query)
      slotTiers.eachNamed(addSlot)
      // Only the name is known.
      for (const at of indexed.missing())
        for (const tier of toTiers(formsAt(cards, indexed, at), query)) add(at, tier)
      // The matches in names come first, and are mostly enough.
      if (found < limit) slotTiers.eachOther(addSlot)
      const order = toOrder(cards, indexed, language, nowMs)
      // Otherwise equal names stay in the order of the list.
      const areNamesSorted = indexed.ranks(language) !== null
      const best: TextMatch<Card>[] = []
      for (const [tier, members] of tiers.entries()) {
        if (best.length === limit) break
        const inOrder = areNamesSorted ? members : members.sort((a, b) => a - b)
        for (const at of firstInOrder(inOrder, limit - best.length, order)) {
          const card = cards[at]
          if (card === undefined) continue
          const forms = formsAt(cards, indexed, at)
          best.push({ card, ...findMatchingLine(card.texts, forms, query, tier) })
        }
      }
      return best
    },

    withNumber: (cards, digits, { isOwn, isWhole }) => {
      if (digits.includes('')) return cards
      const indexed = indexes.of(cards)
      const places = new Set(indexed.missing())
      const add = (slots: Postings | undefined): void => {
        eachPosting(slots, (slot) => places.add(indexed.placeOf(slot)))
      }
      for (const each of digits) {
        if (isWhole) add(indexed.index.slotsWithNumber(each, isOwn))
        else indexed.index.eachNumber(each, true, isOwn, add)
      }
      return [...places].sort((a, b) => a - b).flatMap((at) => cards[at] ?? [])
    },

    prepare: (cards, limit, language) => {
      const indexed = indexes.of(cards)
      let remaining = limit
      const isAdded = indexed.addWhile((cost) => {
        if (remaining <= 0) return false
        remaining -= cost
        return true
      })
      if (language === undefined) return isAdded
      let names = namesPerStep
      return indexed.sortWhile(language, collatorOf(language), () => names-- > 0) && isAdded
    },

    isPrepared: (cards) => indexes.of(cards).addWhile(() => false)
  }
}
