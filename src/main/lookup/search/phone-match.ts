import type { MatchedBy } from '../../../shared/match.ts'
import { tidy } from '../../../shared/tidy.ts'
import type { PhoneCountry } from '../phone-country.ts'
import { toPhoneNumbers } from '../reading/phone-entries.ts'
import type { PhoneNumber } from '../reading/phone-number.ts'

/** How well a stored number matches the typed one, best first. */
export const phoneRanks = ['exact', 'last-eight', 'switchboard'] as const
export type PhoneRank = (typeof phoneRanks)[number]

export const toMatchedByPhone = (rank: PhoneRank): MatchedBy => (rank === 'exact' ? 'phone' : `phone-${rank}`)

/** The numbers in a stored field, without their notes. */
export const toStoredNumbers = (field: string, { code, isKnown }: PhoneCountry): readonly PhoneNumber[] =>
  toPhoneNumbers(field, code, isKnown).map(({ number }) => number)

/** The rank of the stored number that matches best; `null` when none matches. */
export const toBestPhoneRank = (typed: PhoneNumber, stored: readonly PhoneNumber[]): PhoneRank | null => {
  const ranks = new Set(stored.map((number) => toPhoneRank(typed, number)))
  return phoneRanks.find((rank) => ranks.has(rank)) ?? null
}

/** Numbers of at least `minStemLength` digits that match in any way have this many in a row in common. */
const sharedLength = 5
const minStemLength = 7
const maxExtensionLength = 5
const comparedLength = 8

/**
 * A fast check before `toPhoneNumbers`: returns false for a stored text in which no number has the rank `exact` or
 * `last-eight`. A short number, such as the beginning of one while it is typed, is part of too many others: it has to end
 * where digits end.
 */
export const toNumberCheck = ({ national }: PhoneNumber): ((storedText: string) => boolean) => {
  if (national.length >= minStemLength) return toPieceCheck([national.slice(-sharedLength)])
  const digits = [...national.replace(/^0/u, '')]
  // The country's code, or its trunk zero, may stand directly before it.
  const whole = new RegExp(`(?<!\\d)\\d{0,4}${digits.join('\\D*')}(?!\\d)`, 'u')
  return (storedText) => whole.test(tidy(storedText))
}

/** The same for every rank: numbers of which one is the main number of the other have digits in a row in common as well. */
export const toAnyRankCheck = (typed: PhoneNumber): ((storedText: string) => boolean) =>
  typed.national.length < minStemLength ? toNumberCheck(typed) : toPieceCheck(toSharedDigits(typed))

/** A number that matches in any way has at least one of these in a row. */
const toSharedDigits = ({ national }: PhoneNumber): readonly string[] => {
  if (national.length < minStemLength) return [national.replace(/^0/u, '')]
  const count = national.length - sharedLength + 1
  return Array.from({ length: count }, (_each, at) => national.slice(at, at + sharedLength))
}

/** Numbers that match in any way have one of these in common: the stored number's, and the typed one's (`toTypedKeys`). */
export const toStoredKeys = (stored: PhoneNumber): readonly string[] => [
  ...toEnds(stored),
  ...[stored.stem, stored.nationalStem].filter(({ length }) => length >= minStemLength)
]

export const toTypedKeys = (typed: PhoneNumber): readonly string[] => [
  ...new Set([...toEnds(typed), ...toStems(typed.stem), ...toStems(typed.nationalStem)])
]

const toEnds = ({ international, national }: PhoneNumber): readonly string[] =>
  [international ?? national, national].map((digits) => digits.slice(-comparedLength))

/** The number, and those of which it may be an extension. */
const toStems = (stem: string): readonly string[] =>
  Array.from({ length: maxExtensionLength + 1 }, (_each, length) =>
    stem.slice(0, stem.length - length)
  ).filter(({ length }) => length >= minStemLength)

const toPieceCheck =
  (pieces: readonly string[]) =>
  (storedText: string): boolean => {
    const digits = tidy(storedText).replace(/\D/gu, '')
    return pieces.some((piece) => digits.includes(piece))
  }

/**
 * `exact` when both are the same number and the stored one's country is known, `last-eight` when only what follows the
 * country code is the same, `switchboard` when `stored` is the main number of which `typed` is an extension; otherwise
 * `null`.
 */
export const toPhoneRank = (typed: PhoneNumber, stored: PhoneNumber): PhoneRank | null => {
  const [a, b] = [typed.international ?? typed.national, stored.international ?? stored.national]
  if (a === b) return stored.isCountryKnown && isSamePlan(typed, stored) ? 'exact' : 'last-eight'
  if (a.length >= comparedLength && b.length >= comparedLength && haveSameEnd(a, b)) return 'last-eight'
  // A number of another country, typed as it is dialled there.
  const isNational = !typed.isCountryKnown
  if (isNational && typed.national === stored.national && typed.national.length >= minStemLength)
    return 'last-eight'
  const isExtended =
    isExtension(typed.stem, stored.stem) ||
    (isNational && isExtension(typed.nationalStem, stored.nationalStem))
  return isExtended ? 'switchboard' : null
}

/** The stems of numbers that no plan has begin with the code of the country that they were read for. */
const isSamePlan = (typed: PhoneNumber, stored: PhoneNumber): boolean =>
  typed.international !== null || stored.international !== null || typed.stem === stored.stem

const haveSameEnd = (a: string, b: string): boolean => a.slice(-comparedLength) === b.slice(-comparedLength)

const isExtension = (number: string, stem: string): boolean => {
  const extensionLength = number.length - stem.length
  return (
    stem.length >= minStemLength &&
    // Equal stems: one of the two is the main number, written without its zero.
    extensionLength >= 0 &&
    extensionLength <= maxExtensionLength &&
    number.startsWith(stem)
  )
}
