import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const schemes = ['light', 'dark'] as const
type Scheme = (typeof schemes)[number]
type Rgb = readonly [number, number, number]

const css = ['tokens.css', 'base.css'].map((file) =>
  readFileSync(new URL(`../../../src/renderer/design/${file}`, import.meta.url), 'utf8')
)
const [tokens = '', base = ''] = css

/** The value of a token as it is written. */
const written = (name: string): string => {
  const value = new RegExp(`${name}:\\s*([^;]+);`, 'u').exec(tokens)?.[1]
  if (value === undefined) throw new Error(`tokens.css has no ${name}`)
  return value.trim()
}

const toRgb = (hex: string): Rgb => {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/u.exec(hex)
  if (digits === null) throw new Error(`${hex} is no colour that this test can read`)
  return [1, 2, 3].map((index) => parseInt(digits[index] ?? '', 16) / 255) as unknown as Rgb
}

/** Resolves `var()`, `light-dark()` and `color-mix()` in oklab, and refuses everything else. */
const resolve = (value: string, scheme: Scheme): Rgb => {
  const named = /^var\((--[a-z-]+)\)$/u.exec(value)
  if (named !== null) return resolve(written(named[1] ?? ''), scheme)
  const pair = /^light-dark\(([^,]+), ([^,]+)\)$/u.exec(value)
  if (pair !== null) return toRgb(pair[scheme === 'light' ? 1 : 2] ?? '')
  const mix = /^color-mix\(in oklab, (.+) (\d+)%, (.+)\)$/u.exec(value)
  if (mix === null) return toRgb(value)
  const share = Number(mix[2]) / 100
  const [first, second] = [mix[1], mix[3]].map((part) => toOklab(resolve(part ?? '', scheme)))
  return toSrgb((first ?? []).map((each, index) => each * share + (second?.[index] ?? 0) * (1 - share)))
}

const toLinear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
const fromLinear = (channel: number): number =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055

const times = (matrix: readonly Rgb[], vector: readonly number[]): readonly number[] =>
  matrix.map((row) => row.reduce((sum, each, index) => sum + each * (vector[index] ?? 0), 0))

/** Björn Ottosson's matrices, which CSS Color 4 uses too. */
const toOklab = (rgb: Rgb): readonly number[] =>
  times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766]
    ],
    times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005]
      ],
      rgb.map(toLinear)
    ).map(Math.cbrt)
  )
const toSrgb = (lab: readonly number[]): Rgb =>
  times(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701]
    ],
    times(
      [
        [1, 0.3963377774, 0.2158037573],
        [1, -0.1055613458, -0.0638541728],
        [1, -0.0894841775, -1.291485548]
      ],
      lab
    ).map((each) => each ** 3)
  ).map((each) => fromLinear(Math.min(Math.max(each, 0), 1))) as unknown as Rgb

const luminance = (rgb: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = rgb.map(toLinear)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of WCAG 2.2, from 1 to 21. */
const contrast = (one: Rgb, other: Rgb): number => {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

const primaryHover = /\.button\.primary:hover \{\s*background: ([^;]+);/u.exec(base)?.[1] ?? ''

const surfaces = ['--surface', '--surface-raised', '--surface-hover', '--accent-soft', '--caution-soft']
const texts: readonly (readonly [string, string])[] = [
  ...['--text', '--text-quiet', '--accent', '--caution'].flatMap((text) =>
    surfaces.map((surface) => [text, surface] as const)
  ),
  ['--text', '--chip-surface'],
  ['--on-accent', '--accent']
]
/** The edges of controls, the ring, and the dot of what has changed. */
const edges: readonly (readonly [string, string])[] = [
  ['--line-strong', '--surface'],
  ['--line-strong', '--surface-raised'],
  ['--accent', '--surface'],
  ['--accent', '--surface-hover'],
  ['--accent', '--accent-soft'],
  ['--caution', '--surface'],
  ['--mark-tile', '--surface'],
  ['--mark-eye', '--mark-tile'],
  ['--mark-iris', '--mark-eye']
]

const between = (front: string, back: string, scheme: Scheme): number =>
  contrast(resolve(`var(${front})`, scheme), resolve(`var(${back})`, scheme))

describe.each(schemes)('the colours of the %s theme', (scheme) => {
  test.each(texts)('%s can be read on %s', (text, surface) => {
    expect(between(text, surface, scheme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(edges)('%s can be seen on %s', (edge, surface) => {
    expect(between(edge, surface, scheme)).toBeGreaterThanOrEqual(3)
  })

  test('the label of the main button can be read under the pointer', () => {
    expect(
      contrast(resolve('var(--on-accent)', scheme), resolve(primaryHover, scheme))
    ).toBeGreaterThanOrEqual(4.5)
  })
})

test('the contrast is measured as WCAG does', () => {
  expect(contrast(toRgb('#000000'), toRgb('#ffffff'))).toBeCloseTo(21)
  expect(contrast(toRgb('#777777'), toRgb('#ffffff'))).toBeCloseTo(4.48, 2)
  expect(resolve('color-mix(in oklab, #ff0000 100%, #0000ff)', 'light')[0]).toBeCloseTo(1, 3)
})
