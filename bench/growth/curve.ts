import { percentile, printTable } from '../measure.ts'
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

/** The costs of one size, by what was measured. One value alone was measured once. */
export type Costs = Readonly<Record<string, readonly number[]>>

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
      const values = each[what]
      if (values === undefined) return []
      const p95 = values.length === 1 ? null : percentile(values, 0.95)
      return [{ size, median: percentile(values, 0.5), p95 }]
    })
  }))
}

export interface Growth {
  readonly overall: number
  readonly late: number
}

/** The exponents of the medians: the 95th percentiles depend on what else the computer does. */
export const toGrowth = ({ points }: Curve): Growth => {
  const medians = points.map(({ size, median }) => ({ size, cost: median }))
  return { overall: toExponent(medians), late: toLateExponent(medians) }
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
      return [`${curve.what}, ${curve.unit}`, ...cells, overall.toFixed(2), late.toFixed(2)]
    })
  ])
  return `${title}\n${note}\n${table}`
}

/** Three digits that count. */
const toFigure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
