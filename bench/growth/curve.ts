import { percentile, printTable } from '../measure.ts'
import type { Costs } from './costs.ts'
import { maxExponent, toExponent, toLateExponent } from './exponent.ts'

/** What one task costs at each size. */
export interface Curve {
  /** Indented for what explains the curve above it: a floor, or a single value that is mostly noise. Its growth is not judged. */
  readonly what: string
  readonly unit: 'ms' | 'MB'
  readonly points: readonly CostAtSize[]
}

export interface CostAtSize {
  readonly size: number
  readonly median: number
  /** `null` for what is measured once. */
  readonly p95: number | null
  /** What the exponent is fitted to. */
  readonly judged: number
}

/** Curves over the same sizes. */
export interface CurveSet {
  /** Names the picture's file. */
  readonly name: string
  readonly title: string
  /** What there is `size` of. */
  readonly counted: string
  /** Which sizes the product does not reach, and what was measured in their place. */
  readonly note: string
  /** The largest size that the product has. */
  readonly maxInProduct: number
  readonly curves: readonly Curve[]
}

/** Memory is what `unitOf` says; everything else is time. */
export const toCurves = (
  costs: ReadonlyMap<number, Costs>,
  unitOf: (what: string) => Curve['unit']
): readonly Curve[] => {
  const names = [...new Set([...costs.values()].flatMap((each) => Object.keys(each)))]
  return names.map((what) => ({
    what,
    unit: unitOf(what),
    points: [...costs].flatMap(([size, each]) => {
      const cost = each[what]
      if (cost === undefined) return []
      const { values, judged } = cost
      const p95 = values.length === 1 ? null : percentile(values, 0.95)
      return [{ size, median: percentile(values, 0.5), p95, judged }]
    })
  }))
}

export interface Growth {
  readonly overall: number
  readonly late: number
}

export const toGrowth = ({ points }: Curve): Growth => {
  const costs = points.map(({ size, judged }) => ({ size, cost: judged }))
  return { overall: toExponent(costs), late: toLateExponent(costs) }
}

/** The curves that clearly grow faster than the size. */
export const toSteep = (curves: readonly Curve[]): readonly Curve[] =>
  curves.filter((curve) => {
    if (curve.what.startsWith(' ')) return false
    const { overall, late } = toGrowth(curve)
    return overall > maxExponent || late > maxExponent
  })

export const printCurves = ({ title, counted, note, curves }: CurveSet): string => {
  const sizes = curves[0]?.points.map(({ size }) => size) ?? []
  const table = printTable([
    [counted, ...sizes.map((size) => size.toLocaleString('en')), 'exponent', 'of the last four'],
    ...curves.map((curve) => {
      const { overall, late } = toGrowth(curve)
      const cells = curve.points.map(
        ({ median, p95 }) => toFigure(median) + (p95 === null ? '' : ` / ${toFigure(p95)}`)
      )
      return [`${curve.what}, ${curve.unit}`, ...cells, printExponent(overall), printExponent(late)]
    })
  ])
  return `${title}\n${note}\n${table}`
}

/** With two decimals, and no minus before zero. */
export const printExponent = (value: number): string => (Math.round(value * 100) / 100 + 0).toFixed(2)

/** Three digits that count. */
const toFigure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
