/** What something cost at one size. */
export interface CurvePoint {
  readonly size: number
  readonly cost: number
}

/**
 * How fast a cost grows: the slope of its logarithm over the logarithm of the size, by least squares. 0 for a cost that stays the
 * same, 1 for one that grows with the size, 2 for its square. `NaN` for fewer than two sizes. No cost may be 0 or less.
 */
export const toExponent = (points: readonly CurvePoint[]): number => {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }))
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const meanX = mean(logs.map(({ x }) => x))
  const meanY = mean(logs.map(({ y }) => y))
  const across = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0)
  const along = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0)
  return across / along
}

/**
 * The exponent of the largest four sizes: at small ones, what a task costs in any case hides how it grows. Fewer than four would be
 * mostly noise.
 */
export const toLateExponent = (points: readonly CurvePoint[]): number => {
  const bySize = points.toSorted((a, b) => a.size - b.size)
  return toExponent(bySize.slice(-4))
}

/**
 * Above this, a cost clearly grows faster than the size. A sort, n × log n, has 1.1 at these sizes, and data that no longer fits into
 * the processor's caches adds up to 0.1. A loop inside a loop has 2. Half of what is between them is left to noise.
 */
export const maxExponent = 1.25
