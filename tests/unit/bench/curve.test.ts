import { describe, expect, it } from 'vitest'
import { toSingleCost } from '../../../bench/growth/costs.ts'
import { printCurves, printExponent, toCurves, toSteep, type CurveSet } from '../../../bench/growth/curve.ts'
import { drawCurves } from '../../../bench/growth/picture.ts'

const sizes = [10, 100, 1_000, 10_000]

const aSet = (): CurveSet => ({
  name: 'made',
  title: 'Rows & <columns>',
  counted: 'rows',
  note: 'More than 1,000 is beyond the product.',
  maxInProduct: 1_000,
  curves: toCurves(
    new Map(
      sizes.map((size) => [
        size,
        {
          'taking it': { values: [size, size, 3 * size], judged: 2 * size },
          square: toSingleCost(size ** 2),
          '  floor: its cube': toSingleCost(size ** 3),
          'memory of it': toSingleCost(size / 50)
        }
      ])
    ),
    (what) => (what.startsWith('memory') ? 'MB' : 'ms')
  )
})

describe('curves of growth', () => {
  it.each([
    [0.996, '1.00'],
    [-0.124, '-0.12'],
    [-0.001, '0.00']
  ])('print the exponent %d as %s', (exponent, printed) => {
    expect(printExponent(exponent)).toBe(printed)
  })

  it('have the median and the 95th percentile of each size, and no percentile of one value', () => {
    const [taking, square] = aSet().curves
    expect(taking?.points[1]).toEqual({ size: 100, median: 100, p95: 300, judged: 200 })
    expect(square?.points[1]).toEqual({ size: 100, median: 10_000, p95: null, judged: 10_000 })
  })

  it('are steep above the bound, unless they only explain another one', () => {
    expect(toSteep(aSet().curves).map(({ what }) => what)).toEqual(['square'])
  })

  it('are printed with their exponents', () => {
    const lines = printCurves(aSet()).split('\n')
    expect(lines[1]).toBe('More than 1,000 is beyond the product.')
    expect(lines[2]).toMatch(/^rows +10 +100 +1,000 +10,000 +exponent/)
    expect(lines[3]).toMatch(/^taking it, ms +10\.0 \/ 30\.0 +100 \/ 300 .* 1\.00 +1\.00$/)
    expect(lines[4]).toMatch(/^square, ms +100 +10000 .* 2\.00 +2\.00$/)
  })

  it('are drawn with escaped words, for light and for dark systems, with what is beyond the product', () => {
    const picture = drawCurves(aSet())
    expect(picture).toContain('Rows &amp; &lt;columns>')
    expect(picture).toContain('prefers-color-scheme: dark')
    expect(picture).toContain('beyond the product')
    expect(picture.match(/<polyline/g)).toHaveLength(4)
    expect(picture).not.toContain('NaN')
  })
})
