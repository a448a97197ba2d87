import type { ResultStore } from '../../src/main/results/result-store-api.ts'
import type { StoredCard } from '../../src/main/results/stored-card.ts'

/** Saves the card at once instead of soon. With `viewedMs`, that was its last view, which `timesViewed` already counts. */
export const saveCard = (store: ResultStore, card: StoredCard, viewedMs?: number): void => {
  if (viewedMs === undefined) {
    store.saveCardSoon(card)
    // Whoever asks for a card finds it saved.
    store.listed(card)
  } else {
    store.saveCardSoon({ ...card, timesViewed: card.timesViewed - 1 })
    store.markCard(card, { viewedMs })
  }
}
