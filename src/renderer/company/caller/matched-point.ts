import type { ShownPoint } from '../contact/shown-points.ts'

/** Two numbers with the same last digits are the same number, with and without its country code. */
const comparedDigits = 8

/** The point that led to the card first, whatever its spelling; the others in their order. */
export const withMatchedFirst = (
  points: readonly ShownPoint[],
  matched: string | null
): readonly ShownPoint[] => {
  const digits = toDigits(matched ?? '')
  const first = digits === '' ? undefined : points.find(({ text }) => toDigits(text) === digits)
  return first === undefined ? points : [first, ...points.filter((point) => point !== first)]
}

const toDigits = (text: string): string => text.replace(/\D/gu, '').slice(-comparedDigits)
