import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode
} from 'libphonenumber-js'

/** A phone number without spaces and punctuation. */
export interface PhoneNumber {
  /** Country code and number, digits only: `4755123456`. `null` when no country's numbering plan has such a number. */
  readonly international: string | null
  /** As dialled inside the country, with its trunk zero, digits only: `03012345`. */
  readonly national: string
  /** True when it has the code of another country. */
  readonly isAbroad: boolean
  /** True when the country's numbering plan contains the number, and not only its length. */
  readonly isValid: boolean
  /** The beginning that is common to all extensions of a switchboard: `49301234` of `+49 30 1234-0`. */
  readonly stem: string
}

/** How well a stored number matches the typed one, best first. */
export const phoneRanks = ['exact', 'last-eight', 'switchboard'] as const
export type PhoneRank = (typeof phoneRanks)[number]

const minNumberLength = 5
/** Longer than any number with its country code and extension (ITU-T E.164 allows 15 digits). */
const maxTextLength = 40
const minStemLength = 7
const maxExtensionLength = 5

/** Words before an extension in the languages of Glance's users; `libphonenumber-js` knows only English ones. */
const extensionWords =
  /[\s,;]*(?:ext(?:ension)?|x|#|int(?:ern)?|linje|lokal(?:nr)?|ankn(?:ytning)?|durchwahl|dw|app(?:arat)?|tst|toestel)\.?[\s:=]*(\d{1,6})\s*$/iu

/** Normalises full-width signs, dashes and spaces, and drops a label such as `Tel.:` that was copied with the number. */
const normalise = (text: string): string =>
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

/** Decodes a number in any spelling. Without a country code it is read as a number of `country`. `null` for other text. */
export const toPhoneNumber = (text: string, country: string): PhoneNumber | null => {
  if (text.length > maxTextLength) return null
  const normalised = normalise(text)
  const main = normalised.replace(extensionWords, '')
  if (!/^\+?[\d\s()./-]+$/u.test(main)) return null
  const digits = digitsOf(main)
  if (digits.length < minNumberLength) return null
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

/** A main number is often written with `-0`, and its extensions with other digits instead of the zero. */
const toStem = (main: string, digits: string): string => (/-\s?0$/u.test(main) ? digits.slice(0, -1) : digits)

/**
 * Both spellings to search SuperOffice for, digits only: as dialled inside the country, and with the country code. The
 * likelier one comes first: numbers from abroad are mostly stored with their code. Only one when both are equal.
 */
export const toSpellings = ({ international, national, isAbroad }: PhoneNumber): readonly string[] => {
  if (international === null || international === national) return [national]
  return isAbroad ? [international, national] : [national, international]
}

/** A fast check before `toPhoneNumber`: false when the rank can't be `exact` or `last-eight`. */
export const mayBeNumber = (storedText: string, { national }: PhoneNumber): boolean =>
  digitsOf(storedText.normalize('NFKC')).includes(national.slice(-minNumberLength))

/**
 * `exact` when both are the same number, `last-eight` when they end in the same eight digits (with another country code
 * or none), `switchboard` when `stored` is the main number of which `typed` is an extension; otherwise `null`.
 */
export const toPhoneRank = (typed: PhoneNumber, stored: PhoneNumber): PhoneRank | null => {
  const [a, b] = [typed.international ?? typed.national, stored.international ?? stored.national]
  if (a === b) return 'exact'
  if (a.length >= 8 && b.length >= 8 && a.slice(-8) === b.slice(-8)) return 'last-eight'
  const extensionLength = typed.stem.length - stored.stem.length
  const isExtended =
    stored.stem.length >= minStemLength &&
    extensionLength > 0 &&
    extensionLength <= maxExtensionLength &&
    typed.stem.startsWith(stored.stem)
  return isExtended ? 'switchboard' : null
}
