/** A logarithmic axis: from whole ticks around the values, with one label each. */
export interface LogAxis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
  /** Where a value is: 0 at `min`, 1 at `max`. */
  readonly placeOf: (value: number) => number
}

/** A power of ten at each tick. The values must be more than 0. */
export const toLogAxis = (values: readonly number[]): LogAxis => {
  const from = Math.floor(Math.log10(Math.min(...values)))
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))))
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => powerOfTen(from + index))
  const [min, max] = [powerOfTen(from), powerOfTen(to)]
  return { min, max, ticks, placeOf: (value) => (Math.log10(value) - from) / (to - from) }
}

/** An axis whose ends are the smallest and the largest of these sizes, with a tick at each of them. */
export const toAxisOfSizes = (sizes: readonly number[]): LogAxis => {
  const ticks = [...new Set(sizes)].toSorted((a, b) => a - b)
  const [min, max] = [ticks[0] ?? NaN, ticks.at(-1) ?? NaN]
  return { min, max, ticks, placeOf: (value) => Math.log(value / min) / Math.log(max / min) }
}

/** `10 ** -2` is 0.01, but `10 ** -5` is 0.000009999999999999999. */
const powerOfTen = (exponent: number): number => Number(`1e${String(exponent)}`)

/**
 * Moves labels apart until each is at least `gap` from the one before it, and none below `max`. Keeps their order, and moves none that
 * has room.
 */
export const spreadLabels = (places: readonly number[], gap: number, max: number): readonly number[] => {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  const spread = [...places]
  let next = -Infinity
  for (const { place, index } of order) {
    spread[index] = Math.max(place, next)
    next = (spread[index] ?? 0) + gap
  }
  let last = max
  for (const { index } of order.toReversed()) {
    spread[index] = Math.min(spread[index] ?? 0, last)
    last = (spread[index] ?? 0) - gap
  }
  return spread
}
