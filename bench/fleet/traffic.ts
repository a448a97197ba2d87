/** Counts what reaches SuperOffice, by second. */
export interface Traffic {
  readonly noteRequest: (kind: string, isDown: boolean) => void
  readonly noteRecords: (kind: string, records: number) => void
  readonly noteThrottled: () => void
  readonly calls: () => number
  readonly records: () => number
  readonly throttled: () => number
  /** Requests while SuperOffice was away. */
  readonly callsWhileDown: () => number
  readonly callsOf: (kind: string) => number
  readonly recordsOf: (kind: string) => number
  /** The most requests in a second between two times, and on average over the busiest ten. */
  readonly peak: (fromMs: number, untilMs: number) => Peak
}

export interface Peak {
  readonly second: number
  readonly tenSeconds: number
}

export const createTraffic = (nowMs: () => number): Traffic => {
  const bySecond = new Map<number, number>()
  const byKind = new Map<string, number>()
  const recordsByKind = new Map<string, number>()
  const sums = { calls: 0, records: 0, throttled: 0, whileDown: 0 }
  const toSecond = (ms: number): number => Math.floor(ms / 1_000)
  return {
    noteRequest: (kind, isDown) => {
      sums.calls++
      if (isDown) sums.whileDown++
      const second = toSecond(nowMs())
      bySecond.set(second, (bySecond.get(second) ?? 0) + 1)
      byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
    },
    noteRecords: (kind, records) => {
      sums.records += records
      recordsByKind.set(kind, (recordsByKind.get(kind) ?? 0) + records)
    },
    noteThrottled: () => {
      sums.throttled++
    },
    calls: () => sums.calls,
    records: () => sums.records,
    throttled: () => sums.throttled,
    callsWhileDown: () => sums.whileDown,
    callsOf: (kind) => byKind.get(kind) ?? 0,
    recordsOf: (kind) => recordsByKind.get(kind) ?? 0,
    peak: (fromMs, untilMs) => {
      let [second, tenSeconds, sum] = [0, 0, 0]
      for (let at = toSecond(fromMs); at < toSecond(untilMs); at++) {
        const count = bySecond.get(at) ?? 0
        sum += count - (at - 10 < toSecond(fromMs) ? 0 : (bySecond.get(at - 10) ?? 0))
        second = Math.max(second, count)
        tenSeconds = Math.max(tenSeconds, sum / 10)
      }
      return { second, tenSeconds }
    }
  }
}
