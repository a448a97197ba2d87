import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxExponent, toExponent, toLateExponent } from '../../../bench/growth/exponent.ts'

const sizes = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000]
const curve = (toCost: (size: number) => number) => sizes.map((size) => ({ size, cost: toCost(size) }))

describe('the exponent of a curve', () => {
  it('is the power of the size, whatever the first cost', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0.001, max: 1_000, noNaN: true }),
        (power, factor) => {
          const points = curve((size) => factor * size ** power)
          expect(toExponent(points)).toBeCloseTo(power, 6)
          expect(toLateExponent(points)).toBeCloseTo(power, 6)
        }
      )
    )
  })

  it('is not known for one size', () => {
    expect(toExponent([{ size: 500, cost: 3 }])).toBeNaN()
  })

  it('shows late what a constant cost hides at small sizes', () => {
    const points = curve((size) => 1_000_000 + size ** 2 / 1_000)
    expect(toExponent(points)).toBeLessThan(maxExponent)
    expect(toLateExponent(points)).toBeGreaterThan(0.8)
    const large = curve((size) => 10_000 + size ** 2 / 1_000)
    expect(toExponent(large)).toBeLessThan(toLateExponent(large))
    expect(toLateExponent(large)).toBeGreaterThan(maxExponent)
  })

  it('does not depend on the order of the points', () => {
    const points = curve((size) => 5 + size / 100)
    expect(toLateExponent(points.toReversed())).toBeCloseTo(toLateExponent(points), 10)
  })
})

describe('the bound of the exponent', () => {
  it('is not reached by a sort, nor by a linear cost measured a fifth too high or too low', () => {
    expect(toLateExponent(curve((size) => size * Math.log(size)))).toBeLessThan(maxExponent)
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.8, max: 1.2, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (noise) => {
          const points = sizes.map((size, index) => ({ size, cost: size * (noise[index] ?? 1) }))
          expect(toExponent(points)).toBeLessThan(maxExponent)
          expect(toLateExponent(points)).toBeLessThan(maxExponent)
        }
      )
    )
  })

  it('is exceeded by a loop inside a loop, and by half of one', () => {
    expect(toExponent(curve((size) => size ** 2))).toBeGreaterThan(maxExponent)
    expect(toExponent(curve((size) => size ** 1.5))).toBeGreaterThan(maxExponent)
  })
})
