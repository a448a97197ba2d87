import { describe, expect, it } from 'vitest'
import { createLatency } from '../../../src/main/platform/latency.ts'

describe('the times of lookups', () => {
  it('have a row for each kind that was timed, in a fixed order', () => {
    const latency = createLatency()
    latency.note('live-card', 120)
    latency.note('summon', 30)
    expect(latency.report()).toEqual([
      { kind: 'summon', count: 1, latestMs: 30, medianMs: 30, p95Ms: 30 },
      { kind: 'live-card', count: 1, latestMs: 120, medianMs: 120, p95Ms: 120 }
    ])
  })

  it('cover the last fifty of each kind', () => {
    const latency = createLatency()
    for (let ms = 1; ms <= 60; ms++) latency.note('stored-card', ms)
    expect(latency.report()).toEqual([
      { kind: 'stored-card', count: 50, latestMs: 60, medianMs: 35, p95Ms: 58 }
    ])
  })

  it('can be copied as a table', () => {
    const latency = createLatency()
    latency.note('superoffice', 81.6)
    expect(latency.toText()).toBe('kind\tcount\tlatest ms\tmedian ms\tp95 ms\nsuperoffice\t1\t82\t82\t82')
  })

  it('are an empty table before the first lookup', () => {
    expect(createLatency().report()).toEqual([])
  })
})
