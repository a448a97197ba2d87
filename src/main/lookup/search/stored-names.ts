import type { IndexedCard } from '../../results/indexed-card.ts'
import { linesOf } from '../search-lines.ts'
import {
  createSimilarNames,
  toSimilarNames,
  type SimilarName,
  type SimilarNames
} from '../text-search/similar-names.ts'

/** The names of stored companies and people, for what was typed with a mistake. */
export interface StoredNames {
  /** The best `limit` names that differ from what was typed in a letter or two. */
  readonly suggest: (cards: readonly IndexedCard[], text: string, limit: number) => readonly string[]
  /** Folds the names of at most `limit` cards that are not folded yet; `true` once all are. */
  readonly prepare: (cards: readonly IndexedCard[], limit: number) => boolean
}

/** Caches the folded names of each card for as long as its entry is in use. */
export const createStoredNames = (): StoredNames => {
  const byCard = new WeakMap<IndexedCard, readonly SimilarName[]>()
  const byList = new WeakMap<readonly IndexedCard[], SimilarNames>()
  /** All cards of a list before this place are folded. */
  const nextOf = new WeakMap<readonly IndexedCard[], number>()

  const namesOf = (card: IndexedCard): readonly SimilarName[] => {
    const cached = byCard.get(card)
    if (cached !== undefined) return cached
    const people = linesOf(card.texts, 'people').map(({ text }) => text)
    const names = toSimilarNames([card.name, ...people], card.timesViewed)
    byCard.set(card, names)
    return names
  }

  return {
    suggest: (cards, text, limit) => {
      let names = byList.get(cards)
      if (names === undefined) {
        names = createSimilarNames(cards.flatMap(namesOf))
        byList.set(cards, names)
      }
      return names.find(text, limit)
    },

    prepare: (cards, limit) => {
      let next = nextOf.get(cards) ?? 0
      for (let left = limit; next < cards.length; next++) {
        const card = cards[next]
        if (card === undefined || byCard.has(card)) continue
        if (left-- <= 0) break
        namesOf(card)
      }
      nextOf.set(cards, next)
      return next === cards.length
    }
  }
}
