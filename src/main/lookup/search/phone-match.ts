import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode
} from 'libphonenumber-js'

/** A phone number freed of its spelling. */
export interface PhoneNumber {
  /** Country code and number, digits alone: `4755123456`. `null` when no country's plan knows such a number. */
  readonly international: string | null
  /** As dialled inside the country, with its trunk zero, digits alone: `03012345`. */
  readonly national: string
  /** It has another country's code. */
  readonly isAbroad: boolean
  /** The country's plan has such a number, and not only numbers as long. */
  readonly isValid: boolean
  /** The beginning that all extensions of a switchboard share: `49301234` of `+49 30 1234-0`. */
  readonly stem: string
}

/** How a stored number answers the typed one, best first. */
export const phoneRanks = ['exact', 'last-eight', 'switchboard'] as const
export type PhoneRank = (typeof phoneRanks)[number]

const shortestNumber = 5
/** Longer than any number with its country code and extension (ITU-T E.164 allows 15 digits). */
const longestText = 40
const shortestStem = 7
const longestExtension = 5

/** What introduces an extension in the languages of Glance's users, where `libphonenumber-js` knows English words alone. */
const extensionWords =
  /[\s,;]*(?:ext(?:ension)?|x|#|int(?:ern)?|linje|lokal(?:nr)?|ankn(?:ytning)?|durchwahl|dw|app(?:arat)?|tst|toestel)\.?[\s:=]*(\d{1,6})\s*$/iu

/** A plus in full width, dashes and spaces of every kind, and the labels that come along when a number is copied. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(
      /^\s*(?:tel|tlf|telefon|telefoon|phone|mob|mobil|mobile|fon|fax|ring)?\s*[.:]*\s*(?=[+(\d])/iu,
      ''
    )
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^ ?\( ?(\+ ?\d{1,3}) ?\)/u, '$1')
    .trim()

const digitsOf = (text: string): string => text.replace(/\D/gu, '')

/** Reads a number in any spelling; one without a country code is read as `country` writes it. `null` for what is no number. */
export const toPhoneNumber = (text: string, country: string): PhoneNumber | null => {
  if (text.length > longestText) return null
  const tidied = tidy(text)
  const main = tidied.replace(extensionWords, '')
  if (!/^\+?[\d\s()./-]+$/u.test(main)) return null
  const digits = digitsOf(main)
  if (digits.length < shortestNumber) return null
  const parsed = parsePhoneNumberFromString(main, country as CountryCode)
  const isReadable = parsed?.isPossible() === true
  const international = isReadable ? parsed.number.slice(1) : null
  const national = isReadable ? digitsOf(parsed.formatNational()) : digits
  return {
    international,
    national,
    isAbroad: isReadable && parsed.countryCallingCode !== callingCodeOf(country),
    isValid: parsed?.isValid() === true,
    stem: toStem(main, international ?? parsed?.number.slice(1) ?? digits)
  }
}

const callingCodeOf = (country: string): string | null =>
  isSupportedCountry(country) ? getCountryCallingCode(country) : null

/** A main number is often written with the `-0` that its extensions have in place of the zero. */
const toStem = (main: string, digits: string): string => (/-\s?0$/u.test(main) ? digits.slice(0, -1) : digits)

/**
 * At most two ways to ask SuperOffice, digits alone: as dialled inside the country, and with the country's code. A
 * number from abroad is likelier kept with its code.
 */
export const toSpellings = ({ international, national, isAbroad }: PhoneNumber): readonly string[] => {
  if (international === null || international === national) return [national]
  return isAbroad ? [international, national] : [national, international]
}

/** False for a number that `toPhoneRank` can't call `exact` or `last-eight`: far cheaper than reading it. */
export const mayBeNumber = (storedText: string, { national }: PhoneNumber): boolean =>
  digitsOf(storedText.normalize('NFKC')).includes(national.slice(-shortestNumber))

/**
 * Whether `stored` is the number that was typed (`exact`), ends in the same eight digits (`last-eight`: another country
 * code, or none), or is the main number that the typed one extends (`switchboard`).
 */
export const toPhoneRank = (typed: PhoneNumber, stored: PhoneNumber): PhoneRank | null => {
  const [a, b] = [typed.international ?? typed.national, stored.international ?? stored.national]
  if (a === b) return 'exact'
  if (a.length >= 8 && b.length >= 8 && a.slice(-8) === b.slice(-8)) return 'last-eight'
  const extensionLength = typed.stem.length - stored.stem.length
  const isExtended =
    stored.stem.length >= shortestStem &&
    extensionLength > 0 &&
    extensionLength <= longestExtension &&
    typed.stem.startsWith(stored.stem)
  return isExtended ? 'switchboard' : null
}
