import type { MatchedBy } from '../../../shared/match.ts'
import { toShownPoints, type ContactFields, type ShownPoint } from '../contact/shown-points.ts'
import type { CallerRef } from './caller-ref.ts'

/** Two numbers with the same last digits are the same number, with and without its country code. */
const comparedDigits = 8

/**
 * The caller's numbers and addresses, the one that led to the card first, whatever its spelling. None while nothing of them
 * is stored (`null`): the main process finds them there, and could find another one than the number that matched.
 */
export const toCallerPoints = (
  { matched }: CallerRef,
  stored: ContactFields | null,
  matchedBy: MatchedBy
): readonly ShownPoint[] => {
  if (stored === null) return []
  const points = toShownPoints(stored)
  const digits = toDigits(matched ?? '')
  const first =
    matchedBy === 'email'
      ? points.find(({ kind }) => kind === 'email')
      : points.find(({ text }) => digits !== '' && toDigits(text) === digits)
  return first === undefined ? points : [first, ...points.filter((point) => point !== first)]
}

const toDigits = (text: string): string => text.replace(/\D/gu, '').slice(-comparedDigits)
