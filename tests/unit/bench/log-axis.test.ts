import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadLabels, toAxisOfSizes, toLogAxis } from '../../../bench/growth/log-axis.ts'

describe('a logarithmic axis', () => {
  it.each<[values: number[], ticks: number[]]>([
    [
      [0.02, 3],
      [0.01, 0.1, 1, 10]
    ],
    [
      [1, 1_000],
      [1, 10, 100, 1_000]
    ],
    [[0.001], [0.001, 0.01]],
    [
      [20, 30],
      [10, 100]
    ],
    [
      [0.00002, 0.00005],
      [0.00001, 0.0001]
    ]
  ])('has a power of ten at each tick around %j', (values, ticks) => {
    expect(toLogAxis(values).ticks).toEqual(ticks)
  })

  it('holds every value between its ends', () => {
    const values = fc.array(fc.double({ min: 1e-4, max: 1e6, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(values, (costs) => {
        const axis = toLogAxis(costs)
        for (const cost of costs) {
          expect(axis.placeOf(cost)).toBeGreaterThanOrEqual(-1e-9)
          expect(axis.placeOf(cost)).toBeLessThanOrEqual(1 + 1e-9)
        }
      })
    )
  })

  it('puts the same factor at the same distance', () => {
    const { placeOf } = toLogAxis([1, 10_000])
    expect([1, 100, 10_000].map(placeOf)).toEqual([0, 0.5, 1])
  })

  it('has a tick at each measured size, once and in order', () => {
    const axis = toAxisOfSizes([5_000, 10, 385, 10])
    expect(axis.ticks).toEqual([10, 385, 5_000])
    expect([10, 5_000].map(axis.placeOf)).toEqual([0, 1])
  })
})

describe('labels at the ends of curves', () => {
  it('stay where they have room', () => {
    expect(spreadLabels([10, 50, 90], 14, 300)).toEqual([10, 50, 90])
  })

  it('move down when they would overlap, in their order', () => {
    expect(spreadLabels([50, 10, 52], 14, 300)).toEqual([50, 10, 64])
  })

  it('move up at the end of the axis', () => {
    expect(spreadLabels([295, 299], 14, 300)).toEqual([286, 300])
  })

  it('never overlap', () => {
    const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(places, (wanted) => {
        const sorted = spreadLabels(wanted, 14, 300).toSorted((a, b) => a - b)
        for (const [index, place] of sorted.entries())
          if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThan(13.999)
        expect(sorted.at(-1)).toBeLessThanOrEqual(300)
      })
    )
  })
})
