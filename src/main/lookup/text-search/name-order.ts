/** Where the name of each indexed card stands in the alphabet, so that no key has to compare names. */
export interface NameOrder {
  readonly language: string
  readonly add: (slot: number, name: string) => void
  readonly remove: (slot: number) => void
  readonly has: (slot: number) => boolean
  /** The rank of each slot. */
  readonly ranks: () => Int32Array
}

/** Of two slots with equal names, the one for which `placeOf` is lower comes first. */
export const createNameOrder = (
  language: string,
  collator: Intl.Collator,
  placeOf: (slot: number) => number
): NameOrder => {
  const sorted: number[] = []
  const names: (string | undefined)[] = []
  let known: Int32Array | null = null

  const toPlace = (slot: number, name: string): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = sorted[middle] ?? 0
      const order = collator.compare(names[other] ?? '', name) || placeOf(other) - placeOf(slot)
      if (order < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    language,

    add: (slot, name) => {
      sorted.splice(toPlace(slot, name), 0, slot)
      names[slot] = name
      known = null
    },

    remove: (slot) => {
      if (names[slot] === undefined) return
      sorted.splice(sorted.indexOf(slot), 1)
      names[slot] = undefined
      known = null
    },

    has: (slot) => names[slot] !== undefined,

    ranks: () => {
      if (known !== null) return known
      known = new Int32Array(names.length)
      for (let rank = 0; rank < sorted.length; rank++) known[sorted[rank] ?? 0] = rank
      return known
    }
  }
}
