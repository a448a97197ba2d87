import type { Card } from '../../../shared/card.ts'
import type { MatchedBy } from '../../../shared/match.ts'
import { toShownPoints, type ShownPoint } from '../contact/shown-points.ts'
import type { CallerRef } from './caller-ref.ts'

/** Two numbers with the same last digits are the same number, with and without its country code. */
const comparedDigits = 8

/**
 * The caller's numbers and addresses, the one that led to the card first, whatever its spelling. Until their own card has
 * arrived (`null`), only that one is known. None of a caller without an id can be used: the main process finds them by it.
 */
export const toCallerPoints = (
  { personId, matched }: CallerRef,
  card: Card | null,
  matchedBy: MatchedBy
): readonly ShownPoint[] => {
  if (personId === null) return []
  const points = toShownPoints(card?.header ?? (matched === null ? {} : { phone: matched }))
  const digits = toDigits(matched ?? '')
  const first =
    matchedBy === 'email'
      ? points.find(({ kind }) => kind === 'email')
      : points.find(({ text }) => digits !== '' && toDigits(text) === digits)
  return first === undefined ? points : [first, ...points.filter((point) => point !== first)]
}

const toDigits = (text: string): string => text.replace(/\D/gu, '').slice(-comparedDigits)
