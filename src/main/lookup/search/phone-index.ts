/**
 * The cards of one list by the keys of their phone numbers, so that no key typed has to look at all of them. A card that is gone from
 * the list leaves nothing behind.
 */
export interface PhoneIndex<Card> {
  /** Removes what the new list has no more. */
  readonly follow: (cards: readonly Card[]) => void
  readonly has: (card: Card) => boolean
  readonly add: (card: Card, keys: readonly string[]) => void
  /** The cards of the list with one of these keys, and those that are not in the index yet, in the order of the list. */
  readonly cardsWith: (keys: readonly string[]) => readonly Card[]
}

interface Entry {
  readonly keys: readonly string[]
  /** The number of the latest list that has the card. */
  inList: number
}

export const createPhoneIndex = <Card>(): PhoneIndex<Card> => {
  const entries = new Map<Card, Entry>()
  const byKey = new Map<string, Set<Card>>()
  let list: readonly Card[] = []
  let listNumber = 0

  const remove = (card: Card, { keys }: Entry): void => {
    entries.delete(card)
    for (const key of keys) {
      const cards = byKey.get(key)
      cards?.delete(card)
      if (cards?.size === 0) byKey.delete(key)
    }
  }

  return {
    follow: (cards) => {
      if (cards === list) return
      list = cards
      listNumber++
      let known = 0
      for (const card of cards) {
        const entry = entries.get(card)
        if (entry === undefined) continue
        entry.inList = listNumber
        known++
      }
      if (known === entries.size) return
      for (const [card, entry] of entries) if (entry.inList !== listNumber) remove(card, entry)
    },

    has: (card) => entries.has(card),

    add: (card, keys) => {
      entries.set(card, { keys, inList: listNumber })
      for (const key of keys) {
        const cards = byKey.get(key)
        if (cards === undefined) byKey.set(key, new Set([card]))
        else cards.add(card)
      }
    },

    cardsWith: (keys) => {
      const found = new Set<Card>()
      for (const key of keys) for (const card of byKey.get(key) ?? []) found.add(card)
      const isComplete = entries.size === list.length
      if (isComplete && found.size === 0) return []
      return list.filter((card) => found.has(card) || (!isComplete && !entries.has(card)))
    }
  }
}
