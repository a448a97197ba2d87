import type { MatchedBy } from '../../../shared/match.ts'
import type { ShownPoint } from '../contact/shown-points.ts'

/** Two numbers with the same last digits are the same number, with and without its country code. */
const comparedDigits = 8

/** The number or address that led to the card first, whatever its spelling; the others in their order. */
export const withMatchedFirst = (
  points: readonly ShownPoint[],
  matchedNumber: string | null,
  matchedBy: MatchedBy
): readonly ShownPoint[] => {
  const digits = toDigits(matchedNumber ?? '')
  const first =
    matchedBy === 'email'
      ? points.find(({ kind }) => kind === 'email')
      : points.find(({ text }) => digits !== '' && toDigits(text) === digits)
  return first === undefined ? points : [first, ...points.filter((point) => point !== first)]
}

const toDigits = (text: string): string => text.replace(/\D/gu, '').slice(-comparedDigits)
