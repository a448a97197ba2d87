import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber as ParsedNumber
} from 'libphonenumber-js'
import { tidy } from '../../../shared/tidy.ts'
import { extensionWords } from './extension-words.ts'

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
  /** False when the number was written without a country code and its country is only assumed. */
  readonly isCountryKnown: boolean
  /** The beginning that is common to all extensions of a switchboard: `49301234` of `+49 30 1234-0`. */
  readonly stem: string
  /** The same as it is dialled inside the country: `0301234`. */
  readonly nationalStem: string
}

const minNumberLength = 5
/** Longer than any number with its country code and extension (ITU-T E.164 allows 15 digits). */
const maxTextLength = 40

const extension = new RegExp(
  `[\\s,;]*\\(?\\s*(?:${extensionWords}|(?<=\\d\\s*),,|;ext)\\.?[\\s:=]*(\\d{1,6})\\s*\\)?\\s*$`,
  'iu'
)

/** A label such as `Tel.:` that was copied with the number. */
const label =
  /^\s*(?:(?:tel|tlf|telefon|telefoon|phone|mob|mobil|mobile|fon|fax|ring)\s*)?(?:[.:]+\s*)?(?=[+(\d])/iu

/** `tidy`, and without what only says how to dial. */
const normalise = (text: string): string =>
  tidy(text)
    .normalize('NFKC')
    .replace(label, '')
    .replace(/\s+/gu, ' ')
    // `(+47) …`, `+0047 …`, `+ 47 …`, `++47 …`
    .replace(/^ ?\( ?((?:\+|00) ?\d{1,3}) ?\)/u, '$1')
    .replace(/^ ?(?:\+ ?)+(?:0 ?0 ?)?/u, '+')
    .replace(/^ ?0 ?0 ?(?=[1-9])/u, '+')
    .trim()

const digitsOf = (text: string): string => text.replace(/\D/gu, '')

/**
 * Decodes a number in any spelling. Without a country code it is read as a number of `country`, which `isCountryKnown`
 * says is certain or only assumed. `null` for other text.
 */
export const toPhoneNumber = (text: string, country: string, isCountryKnown = false): PhoneNumber | null => {
  if (text.length > maxTextLength) return null
  const main = normalise(text).replace(extension, '')
  if (!/^\+?[\d\s()./-]+$/u.test(main)) return null
  const digits = digitsOf(main)
  if (digits.length < minNumberLength) return null
  const parsed = parse(main, country)
  const hasCode = main.startsWith('+')
  const isReadable = parsed?.isPossible() === true
  const international = isReadable ? parsed.number.slice(1) : null
  const national = isReadable ? digitsOf(parsed.formatNational()) : digits
  const toStem = (number: string): string => (isMainNumber.test(main) ? number.slice(0, -1) : number)
  return {
    international,
    national,
    isAbroad: isReadable && parsed.countryCallingCode !== callingCodeOf(country),
    isValid: parsed?.isValid() === true,
    isCountryKnown: isCountryKnown || (isReadable && hasCode),
    stem: toStem(international ?? parsed?.number.slice(1) ?? digits),
    nationalStem: toStem(national)
  }
}

/** A main number is often written with `-0` or `(0)`, and its extensions with other digits instead of the zero. */
const isMainNumber = /-\s?0$|\(0\)$/u

/** The zero in `+47 (0)55 …` is dialled inside the country only, and in Norway and Denmark not even there. */
const parse = (main: string, country: string): ParsedNumber | undefined => {
  const read = (text: string): ParsedNumber | undefined =>
    parsePhoneNumberFromString(text, country as CountryCode)
  const parsed = read(main)
  if (parsed?.isValid() === true) return parsed
  if (trunkZero.test(main)) {
    const withoutZero = read(main.replace(trunkZero, '$1'))
    return withoutZero?.isPossible() === true ? withoutZero : parsed
  }
  if (hadTrunkZero.has(country) && oldTrunkZero.test(main)) {
    const withoutZero = read(main.replace(oldTrunkZero, ''))
    if (withoutZero?.isValid() === true) return withoutZero
  }
  if (parsed?.isPossible() === true || !codeWithoutPlus.test(digitsOf(main))) return parsed
  const withPlus = read(`+${main}`)
  return withPlus?.isValid() === true ? withPlus : parsed
}

/** A foreign number is often stored without its plus: `4586776655`. */
const codeWithoutPlus = /^[1-9]\d{9,}$/u

/** Countries that did away with their trunk zero, which records still have. */
export const hadTrunkZero: ReadonlySet<string> = new Set(['PL', 'CZ'])
const oldTrunkZero = /^\(?0[\s-]*(?=[1-9])/u

const trunkZero = /^(\+[\d ]{1,4})\(\s?0\s?\)/u

const callingCodeOf = (country: string): string | null =>
  isSupportedCountry(country) ? getCountryCallingCode(country) : null

/**
 * Both spellings to search SuperOffice for, digits only: as dialled inside the country, and with the country code. The
 * likelier one comes first: numbers from abroad are mostly stored with their code. Only one when both are equal.
 */
export const toSpellings = ({ international, national, isAbroad }: PhoneNumber): readonly string[] => {
  if (international === null || international === national) return [national]
  return isAbroad ? [international, national] : [national, international]
}
