/** The first `most` items in `order`, as sorting them all would give, without sorting the rest. */
export const takeFirst = <Item>(
  items: readonly Item[],
  most: number,
  order: (a: Item, b: Item) => number
): readonly Item[] => {
  const first = items.slice(0, most).sort(order)
  for (const item of items.slice(most)) {
    const last = first.at(-1)
    if (last === undefined || order(item, last) >= 0) continue
    first.pop()
    first.splice(placeOf(first, item, order), 0, item)
  }
  return first
}

/** Behind those that are equal, so that they keep their order. */
const placeOf = <Item>(sorted: readonly Item[], item: Item, order: (a: Item, b: Item) => number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = sorted[middle]
    if (other !== undefined && order(other, item) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
