import { textFields } from '../../../shared/found-line.ts'
import type { CardTexts } from '../../results/indexed-card.ts'
import { createCardIndex, type CardIndex } from './card-index.ts'
import type { FoldedCard, Folding } from './folded-card.ts'
import { createHabits } from './habits.ts'
import { createNameOrder, type NameOrder } from './name-order.ts'
import type { Viewed } from './rank.ts'

/** The index of one list of cards. */
export interface IndexedList {
  readonly index: CardIndex
  /**
   * Adds cards of the list that are not in the index, for as long as there is time, which is asked before each step of a card with what
   * it takes; `true` once all are. The next call goes on with a card that there was not time enough for.
   */
  readonly addWhile: (hasTime: (cost: number) => boolean) => boolean
  /** More than every slot in use. */
  readonly slots: () => number
  /** The places of cards in the list that are not in the index yet. */
  readonly missing: () => readonly number[]
  /** Where in the list the card of a slot is. */
  readonly placeOf: (slot: number) => number
  /** The slot of each card of the list; -1 when it is not in the index yet. */
  readonly slotsOfList: () => Int32Array
  readonly foldedAt: (slot: number) => FoldedCard | undefined
  readonly habitAt: (slot: number, nowMs: number) => number
  /** Sorts the indexed names for this language, for as long as there is time; `true` once all are. */
  readonly sortWhile: (language: string, collator: Intl.Collator, hasTime: () => boolean) => boolean
  /** The rank of each slot by its name; `null` unless every card of the list has one in this language. */
  readonly ranks: (language: string) => Int32Array | null
}

interface IndexableCard extends Viewed {
  readonly texts: CardTexts
}

export interface CardIndexes<Card> {
  /**
   * The index for this list: that of a former list which has cards in common, without the cards that are gone. It lives as long as
   * one of its cards or the list.
   */
  readonly of: (cards: readonly Card[]) => IndexedList
}

interface KeptIndex<Card> extends IndexedList {
  readonly follow: (cards: readonly Card[]) => void
}

export const createCardIndexes = <Card extends IndexableCard>(
  toFolded: (card: Card) => Folding
): CardIndexes<Card> => {
  // Weak, so that nothing that was stored outlives the session that closed its cards.
  const byList = new WeakMap<readonly Card[], KeptIndex<Card>>()
  const byCard = new WeakMap<Card, KeptIndex<Card>>()

  return {
    of: (cards) => {
      const known = byList.get(cards)
      if (known !== undefined) {
        known.follow(cards)
        return known
      }
      const former = cards.find((card) => byCard.has(card))
      const index =
        (former === undefined ? undefined : byCard.get(former)) ??
        createKeptIndex(toFolded, (card, kept) => byCard.set(card, kept))
      index.follow(cards)
      byList.set(cards, index)
      return index
    }
  }
}

const createKeptIndex = <Card extends IndexableCard>(
  toFolded: (card: Card) => Folding,
  onAdded: (card: Card, kept: KeptIndex<Card>) => void
): KeptIndex<Card> => {
  const slotOf = new Map<Card, number>()
  const folded: (FoldedCard | undefined)[] = []
  const foldedAt = (slot: number): FoldedCard | undefined => folded[slot]
  const index = createCardIndex(foldedAt)
  const habits = createHabits()
  const free: number[] = []
  let list: readonly Card[] = []
  let slots = new Int32Array(0)
  /** The place of each slot in the list. */
  const placeOf: number[] = []
  /** All cards before this place of the list are in the index. */
  let next = 0
  /** A card that there was not time enough for, and where its folding stands. */
  let begun: {
    readonly card: Card
    readonly folding: Folding
    readonly at: IteratorResult<number, FoldedCard>
  } | null = null
  let order: NameOrder | null = null
  let nextSorted = 0

  /** `null` when there is not time enough. */
  const foldWhile = (card: Card, hasTime: (cost: number) => boolean): FoldedCard | null => {
    const same = begun?.card === card ? begun : null
    const folding = same?.folding ?? toFolded(card)
    let at = same?.at ?? folding.next()
    for (; at.done !== true; at = folding.next())
      if (!hasTime(at.value)) {
        begun = { card, folding, at }
        return null
      }
    begun = null
    return at.value
  }

  /** A card that was viewed, pinned or read again has a new entry. Where its texts are the same, they need not be folded again. */
  const replace = (card: Card, successor: Card, slot: number, at: number): void => {
    slotOf.delete(card)
    slotOf.set(successor, slot)
    slots[at] = slot
    // Equal names are in the order of the list.
    if (placeOf[slot] !== at) order?.remove(slot)
    placeOf[slot] = at
    habits.set(slot, successor)
    onAdded(successor, kept)
  }

  const kept: KeptIndex<Card> = {
    index,

    follow: (cards) => {
      if (cards === list) return
      list = cards
      if (begun !== null && !cards.includes(begun.card)) begun = null
      slots = Int32Array.from(cards, (card) => slotOf.get(card) ?? -1)
      next = 0
      nextSorted = 0
      const isUsed = new Uint8Array(folded.length)
      let used = 0
      for (let at = 0; at < slots.length; at++) {
        const slot = slots[at] ?? -1
        if (slot === -1) continue
        isUsed[slot] = 1
        used++
        placeOf[slot] = at
      }
      if (used === slotOf.size) return
      const unindexed = new Map<string, number>()
      for (const [at, { name }] of cards.entries()) if (slots[at] === -1) unindexed.set(name, at)
      for (const [card, slot] of slotOf) {
        if (isUsed[slot] === 1) continue
        const at = unindexed.get(card.name)
        const successor = at === undefined ? undefined : cards[at]
        if (at !== undefined && successor !== undefined && haveSameTexts(card.texts, successor.texts)) {
          unindexed.delete(card.name)
          replace(card, successor, slot, at)
          isUsed[slot] = 1
          continue
        }
        const forms = folded[slot]
        if (forms !== undefined) index.remove(slot, forms)
        order?.remove(slot)
        habits.remove(slot)
        folded[slot] = undefined
        slotOf.delete(card)
        free.push(slot)
      }
    },

    addWhile: (hasTime) => {
      for (; next < list.length; next++) {
        const card = list[next]
        if (card === undefined || slots[next] !== -1) continue
        const known = slotOf.get(card)
        if (known !== undefined) {
          slots[next] = known
          continue
        }
        const forms = foldWhile(card, hasTime)
        if (forms === null) return false
        const slot = free.pop() ?? folded.length
        folded[slot] = forms
        index.add(slot, forms)
        habits.set(slot, card)
        slotOf.set(card, slot)
        slots[next] = slot
        placeOf[slot] = next
        onAdded(card, kept)
      }
      return true
    },

    slots: () => folded.length,
    missing: () => {
      const places: number[] = []
      for (let at = next; at < slots.length; at++) if (slots[at] === -1) places.push(at)
      return places
    },
    placeOf: (slot) => placeOf[slot] ?? -1,
    slotsOfList: () => slots,
    foldedAt,
    habitAt: habits.at,

    sortWhile: (language, collator, hasTime) => {
      if (order?.language !== language) {
        order = createNameOrder(language, collator, (slot) => placeOf[slot] ?? 0)
        nextSorted = 0
      }
      for (; nextSorted < next; nextSorted++) {
        const slot = slots[nextSorted] ?? -1
        if (order.has(slot)) continue
        if (!hasTime()) return false
        order.add(slot, list[nextSorted]?.name ?? '')
      }
      return nextSorted === list.length
    },

    ranks: (language) => {
      if (order?.language !== language) return null
      while (nextSorted < list.length && order.has(slots[nextSorted] ?? -1)) nextSorted++
      return nextSorted === list.length ? order.ranks() : null
    }
  }
  return kept
}

const haveSameTexts = (a: CardTexts, b: CardTexts): boolean =>
  a === b || textFields.every((field) => a[field] === b[field])
