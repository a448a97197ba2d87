import { toSubjectKey, type SubjectKey } from '../../shared/subject.ts'
import type { IndexedCard } from './indexed-card.ts'
import { nameOf, type RowKey } from './results-database.ts'

/** The cards whose listings are open so far. `isComplete` once these are all. */
export interface ListedCards {
  readonly cards: readonly IndexedCard[]
  readonly isComplete: boolean
}

/** The open listings. A store of thousands opens the first ones at once and the others in steps, or as soon as one of them is needed. */
export interface CardList {
  /** Opens what is not open yet. The same array until something changes. */
  readonly cards: () => readonly IndexedCard[]
  /** Without those that retention may not allow. Which of them have to be erased is known when all are open. */
  readonly cardsSoFar: () => ListedCards
  readonly find: (key: SubjectKey) => IndexedCard | undefined
  readonly isComplete: () => boolean
  /** How many cards there are at most. */
  readonly size: () => number
  /** Opens the next listings, which takes a few milliseconds; `true` once all are open. */
  readonly openMore: () => boolean
  readonly set: (key: SubjectKey, card: IndexedCard) => void
  readonly delete: (keys: readonly SubjectKey[]) => void
  readonly clear: () => void
}

export interface CardListOptions {
  readonly cards: readonly IndexedCard[]
  readonly unopened: readonly RowKey[]
  readonly keyOf: (key: SubjectKey) => Buffer
  /** Leaves out the listings that can't be opened, and those that are no card's. */
  readonly open: (rows: readonly RowKey[]) => readonly IndexedCard[]
  readonly mayBeExpired: (card: IndexedCard) => boolean
  readonly onComplete: () => void
}

/** How many listings are open when the store is: more than the first screen shows. A store with fewer cards is complete at once. */
export const firstListings = 250
const listingsPerStep = 100

export const createCardList = (options: CardListOptions): CardList => {
  const { keyOf, open, mayBeExpired, onComplete } = options
  const index = new Map(options.cards.map((card) => [toSubjectKey(card), card]))
  const unopened = new Map(options.unopened.map((row) => [nameOf(row.key), row]))
  let listed: ListedCards | null = null

  const openRows = (rows: readonly RowKey[]): void => {
    if (rows.length === 0) return
    for (const { key } of rows) unopened.delete(nameOf(key))
    for (const card of open(rows)) index.set(toSubjectKey(card), card)
    listed = null
    if (unopened.size === 0) onComplete()
  }

  const openMore = (count: number): boolean => {
    const next: RowKey[] = []
    for (const row of unopened.values()) {
      if (next.length >= count) break
      next.push(row)
    }
    openRows(next)
    return unopened.size === 0
  }

  const toListed = (): ListedCards => {
    const isComplete = unopened.size === 0
    const cards = [...index.values()]
    return { cards: isComplete ? cards : cards.filter((card) => !mayBeExpired(card)), isComplete }
  }
  const cardsSoFar = (): ListedCards => (listed ??= toListed())

  return {
    cards: () => {
      openMore(Infinity)
      return cardsSoFar().cards
    },
    cardsSoFar,
    find: (key) => {
      const row = unopened.size === 0 ? undefined : unopened.get(nameOf(keyOf(key)))
      if (row !== undefined) openRows([row])
      const card = index.get(key)
      if (card !== undefined && unopened.size > 0 && mayBeExpired(card)) openMore(Infinity)
      return index.get(key)
    },
    isComplete: () => unopened.size === 0,
    size: () => index.size + unopened.size,
    openMore: () => openMore(listingsPerStep),
    set: (key, card) => {
      index.set(key, card)
      listed = null
    },
    delete: (keys) => {
      for (const key of keys) index.delete(key)
      listed = null
    },
    clear: () => {
      index.clear()
      unopened.clear()
      listed = null
    }
  }
}
