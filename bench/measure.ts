import { collectGarbage, collectYoungGarbage } from '../tests/support/collect-garbage.ts'

/** One line of the report: what was measured, how often, and the results in `unit`. */
export interface BenchRow {
  readonly what: string
  readonly samples: number
  readonly unit: 'ms' | 'KB'
  readonly median: number
  readonly p95: number
  readonly p99: number
  /** The maximum for p95. Absent for a floor, which other rows are compared with. */
  readonly budget?: number
}

/**
 * Runs `work` once without measuring, then `samples` times, and returns the duration of each in ms. `work` gets the number of the
 * sample, so that it can use other input each time. With `isOnce`, for what a process does once, no sample pays for the garbage of
 * those before it.
 */
export const measure = (
  samples: number,
  work: (sample: number) => unknown,
  { isOnce = false } = {}
): readonly number[] => {
  work(0)
  collectGarbage()
  return Array.from({ length: samples }, (_, sample) => {
    if (isOnce) collectYoungGarbage()
    const startMs = performance.now()
    work(sample)
    return performance.now() - startMs
  })
}

export const toBenchRow = (
  what: string,
  values: readonly number[],
  { budget, unit = 'ms' }: { readonly budget?: number; readonly unit?: BenchRow['unit'] } = {}
): BenchRow => ({
  what,
  samples: values.length,
  unit,
  ...toPercentiles(values),
  ...(budget !== undefined && { budget })
})

export const toPercentiles = (values: readonly number[]): Pick<BenchRow, 'median' | 'p95' | 'p99'> => ({
  median: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  p99: percentile(values, 0.99)
})

/** By how much each value is above the median of its floor. */
export const toAdded = (values: readonly number[], floors: readonly number[]): readonly number[] => {
  const { median } = toPercentiles(floors)
  return values.map((value) => value - median)
}

/** By nearest rank, so that it is one of the values. `NaN` for none. */
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN
}

export const printBenchRows = (rows: readonly BenchRow[]): string => {
  const cells = rows.map(({ what, samples, unit, median, p95, p99, budget }) => [
    what,
    String(samples),
    ...[median, p95, p99].map((value) => `${value.toFixed(2)} ${unit}`),
    budget === undefined ? '' : `${p95 <= budget ? 'within' : 'ABOVE'} ${String(budget)} ${unit}`
  ])
  return printTable([['', 'samples', 'median', 'p95', 'p99', 'budget (p95)'], ...cells])
}

export const printTable = (table: readonly (readonly string[])[]): string => {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}
