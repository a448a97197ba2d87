import type { FoundLine, TextField } from '../../../shared/found-line.ts'
import type { Match } from '../../../shared/match.ts'

/**
 * Puts behind the others what explains a call the least, in the order in which it was found: companies of which only the colleague who
 * looks after them has the name and, for a whole number, texts with a number of which it is only a part (`202` in `2026`).
 */
export const withWeakLast = (matches: readonly Match[], typed: string): readonly Match[] => {
  const isNumber = /^\d+$/u.test(typed.trim())
  const isWeak = ({ found }: Match): boolean =>
    found !== undefined && (found.field === 'ourContact' || (isNumber && isPartOfNumber(found)))
  return [...matches.filter((match) => !isWeak(match)), ...matches.filter(isWeak)]
}

/** A number that somebody dials or quotes is typed from its beginning, so that a part of it is meant. */
const numberFields: ReadonlySet<TextField> = new Set([
  'phone',
  'peoplePhones',
  'organisationNumber',
  'companyId'
])

const isPartOfNumber = ({ field, text, marks }: FoundLine): boolean =>
  !numberFields.has(field) &&
  marks.length > 0 &&
  marks.every(({ start, end }) => hasDigitAt(text, start - 1) || hasDigitAt(text, end))

const hasDigitAt = (text: string, at: number): boolean => /\d/u.test(text.charAt(at))
