import { latencyKinds, type LatencyKind, type LatencyRow } from '../../shared/latency.ts'

/** How long the last lookups took. In memory only, without anything about the customers who were looked up. */
export interface Latency {
  readonly note: (kind: LatencyKind, ms: number) => void
  /** One row for each kind of lookup that was timed, in the order of `latencyKinds`. */
  readonly report: () => readonly LatencyRow[]
  readonly toText: () => string
}

/** Only this many of the latest times of each kind are kept. */
const maxTimes = 50

export const createLatency = (): Latency => {
  const times = new Map<LatencyKind, readonly number[]>()

  const report = (): readonly LatencyRow[] =>
    latencyKinds.flatMap((kind) => {
      const values = times.get(kind) ?? []
      const latestMs = values.at(-1)
      return latestMs === undefined ? [] : [{ kind, count: values.length, latestMs, ...percentiles(values) }]
    })

  return {
    note: (kind, ms) => {
      times.set(kind, [...(times.get(kind) ?? []), ms].slice(-maxTimes))
    },
    report,
    toText: () =>
      [
        'kind\tcount\tlatest ms\tmedian ms\tp95 ms',
        ...report().map(({ kind, count, latestMs, medianMs, p95Ms }) =>
          [kind, count, ...[latestMs, medianMs, p95Ms].map((ms) => ms.toFixed(0))].join('\t')
        )
      ].join('\n')
  }
}

/** Percentiles by nearest rank: each is one of the measured times. */
const percentiles = (values: readonly number[]): Pick<LatencyRow, 'medianMs' | 'p95Ms'> => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0
  return { medianMs: at(0.5), p95Ms: at(0.95) }
}
