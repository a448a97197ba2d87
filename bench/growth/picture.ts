import { spreadLabels, toAxisOfSizes, toLogAxis, type LogAxis } from './log-axis.ts'
import { printExponent, toGrowth, type Curve, type CurveSet } from './curve.ts'

const chart = { width: 420, height: 300, left: 64, top: 64, labels: 310 }
const memoryGapPx = chart.left + chart.width + chart.labels
const size = { width: 2 * memoryGapPx, height: chart.top + chart.height + 64 }
const labelGapPx = 14
/** Each can be told apart from white and from black. */
const colours = [
  '#2f7fd1',
  '#c2571a',
  '#2a9d5c',
  '#a64ac9',
  '#b8860b',
  '#d1435b',
  '#1a9aa0',
  '#7a7f87',
  '#6a6ff0',
  '#8a6d3b'
]

/**
 * Draws curves as SVG on two logarithmic axes: times on the left, memory on the right. It has no background and takes its colour from
 * whether the reader's system is light or dark. What lies beyond the product is shaded.
 */
export const drawCurves = ({ title, counted, maxInProduct, curves }: CurveSet): string => {
  const x = toAxisOfSizes(curves.flatMap(({ points }) => points.map((point) => point.size)))
  const charts = (['ms', 'MB'] as const).map((unit, index) => {
    const drawn = curves.filter((curve) => curve.unit === unit)
    return `<g transform="translate(${String(index * memoryGapPx + chart.left)} ${String(chart.top)})">
${drawChart(drawn, x, { unit, counted, maxInProduct })}
</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size.width)} ${String(size.height)}" role="img" aria-label="${toText(title)}">
<style>
svg { color: #1f2328; font: 12px system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { svg { color: #e6edf3; } }
text { fill: currentColor; }
.grid { stroke: currentColor; stroke-opacity: 0.15; }
.beyond { fill: currentColor; fill-opacity: 0.06; }
.curve { fill: none; stroke-width: 2; }
</style>
<text x="${String(chart.left)}" y="20" font-size="16" font-weight="600">${toText(title)}</text>
${charts.join('\n')}
</svg>
`
}

interface ChartOptions {
  readonly unit: Curve['unit']
  readonly counted: string
  readonly maxInProduct: number
}

const drawChart = (
  curves: readonly Curve[],
  x: LogAxis,
  { unit, counted, maxInProduct }: ChartOptions
): string => {
  const y = toLogAxis(curves.flatMap(({ points }) => points.map(({ median }) => median)))
  const xOf = (value: number): number => x.placeOf(value) * chart.width
  const yOf = (value: number): number => (1 - y.placeOf(value)) * chart.height
  const beyondPx = xOf(Math.min(maxInProduct, x.max))
  const ends = curves.map(({ points }) => yOf(points.at(-1)?.median ?? y.min))
  const labelsAt = spreadLabels(ends, labelGapPx, chart.height)
  return [
    text(
      0,
      -14,
      unit === 'ms' ? 'Time in ms: median (exponent)' : 'Memory in MB (exponent)',
      'start',
      ' font-weight="600"'
    ),
    `<rect class="beyond" x="${px(beyondPx)}" y="0" width="${px(chart.width - beyondPx)}" height="${px(chart.height)}"/>`,
    ...(maxInProduct < x.max
      ? [text(beyondPx + 4, 14, 'beyond the product', 'start', ' font-size="10"')]
      : []),
    ...x.ticks.flatMap((tick) => [
      line(xOf(tick), 0, xOf(tick), chart.height),
      text(xOf(tick), chart.height + 18, tick.toLocaleString('en'), 'middle', ' font-size="10"')
    ]),
    ...y.ticks.flatMap((tick) => [
      line(0, yOf(tick), chart.width, yOf(tick)),
      text(-8, yOf(tick) + 4, tick.toLocaleString('en', { maximumSignificantDigits: 3 }), 'end')
    ]),
    text(chart.width / 2, chart.height + 40, counted, 'middle'),
    ...curves.flatMap((curve, index) => {
      const colour = colours[index % colours.length] ?? ''
      const points = curve.points.map((point) => `${px(xOf(point.size))},${px(yOf(point.median))}`)
      const label = `${curve.what.trim()} (${printExponent(toGrowth(curve).overall)})`
      const at = labelsAt[index] ?? 0
      return [
        `<polyline class="curve" stroke="${colour}"${isFloor(curve) ? ' stroke-dasharray="4 4"' : ''} points="${points.join(' ')}"/>`,
        `<line stroke="${colour}" x1="${px(chart.width)}" y1="${px(ends[index] ?? 0)}" x2="${px(chart.width + 12)}" y2="${px(at)}"/>`,
        text(chart.width + 16, at + 4, label, 'start')
      ]
    })
  ].join('\n')
}

const isFloor = ({ what }: Curve): boolean => what.includes('floor:')

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="grid" x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}"/>`

const text = (x: number, y: number, content: string, anchor: 'start' | 'middle' | 'end', more = ''): string =>
  `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}"${more}>${toText(content)}</text>`

/** To a tenth, which is less than anybody sees. */
const px = (value: number): string => String(Math.round(value * 10) / 10)

const toText = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
