import { organisationLabelBefore } from './labels.ts'
import { numberSchemes, type NumberScheme } from './number-schemes.ts'
import {
  byLikelihood,
  coreOf,
  toCode,
  toOrganisationNumber,
  type OrganisationNumber
} from './organisation-number.ts'

/** An organisation number that says what it is, by a label or by its country's letters. */
export interface MarkedNumber extends OrganisationNumber {
  /** Where it stands in the text, with its letters and without its label. */
  readonly start: number
  readonly end: number
  /** Written with its country's letters or with an ending such as `MVA`. */
  readonly hasLetters: boolean
  /** The country that its letters name, when they stand apart and could also name the country of a phone number. */
  readonly mayBePhoneOf: string | null
}

const maxNumbers = 3
const minDigits = 5
const maxDigits = 16

/** Letters, digits in groups, and an ending, as in `NO 987 654 321 MVA`, `NL 1234.56.789.B01` and `FN 123456 a`. */
const candidates =
  /(?<![\p{L}\p{N}])(?<letters>(?:HR[AB][\s.-]{0,2}(?:nr|no|nummer)[\s.:]{0,3}|[A-Z]{1,3}[\s.-]{0,2}(?:U\s?)?))?(?<number>\d(?:[\s./-]{0,2}\d){3,16})(?<ending>[\s.-]{0,2}(?:B[\s.]?\d{2}|[A-Z]{1,4})(?![\p{L}\p{N}]))?/giu

/** `NO 987 654 321 MVA`, `Org.nr. 987 654 321`, `USt-IdNr. DE123456789`, `HRB 12345`, wherever they are in the text. */
export const findMarkedNumbers = (text: string, country: string): readonly MarkedNumber[] => {
  const found: MarkedNumber[] = []
  for (const match of text.matchAll(candidates)) {
    const { letters = '', number = '', ending = '' } = match.groups ?? {}
    const marked =
      toLettered(
        letters,
        number,
        ending,
        match.index,
        organisationLabelBefore(text.slice(0, match.index)) !== null
      ) ??
      toLabelled(text.slice(0, match.index) + letters, number, ending, match.index + letters.length, country)
    if (marked !== null) found.push(marked)
    if (found.length === maxNumbers) break
  }
  return found
}

const toLettered = (
  letters: string,
  number: string,
  ending: string,
  start: number,
  isLabelled: boolean
): MarkedNumber | null => {
  for (const [before, behind] of [
    [letters, ending],
    ['', ending],
    [letters, '']
  ] as const) {
    if (before === '' && behind === '') continue
    const written = (before.replace(/(?<=^HR[AB]).*$/iu, ' ') + number + behind).trim()
    const scheme = numberSchemes.find(({ pattern }) => pattern.test(toCode(written)))
    const core = scheme === undefined ? '' : coreOf(scheme, toCode(written))
    if (scheme === undefined || core === '') continue
    const from = start + (before === '' ? letters.length : 0)
    const isApart =
      behind === '' && toCode(before) === scheme.country && /[\s.-]$/u.test(before) && !isLabelled
    return {
      ...toOrganisationNumber(core, written, schemesFor(core, toCode(written), [scheme])),
      start: from,
      end: from + (before + number + behind).length,
      hasLetters: true,
      mayBePhoneOf: isApart && scheme.passesCheck?.(core) !== true ? scheme.country : null
    }
  }
  return null
}

const toLabelled = (
  before: string,
  number: string,
  ending: string,
  start: number,
  country: string
): MarkedNumber | null => {
  const label = organisationLabelBefore(before)
  if (label === null) return null
  for (const written of [number + ending, ...beginningsOf(number)]) {
    const code = toCode(written)
    const fitting = numberSchemes.filter(({ pattern }) => pattern.test(code))
    const ofCountry = fitting.filter(({ country }) => country === label.country)
    const schemes = ofCountry.length > 0 ? ofCountry : byLikelihood(fitting, code, country)
    const [scheme] = schemes
    if (scheme === undefined) continue
    return {
      ...toOrganisationNumber(coreOf(scheme, code), written.trim(), schemes),
      start,
      end: start + written.length,
      hasLetters: false,
      mayBePhoneOf: null
    }
  }
  const digits = toCode(number)
  return digits.length < minDigits || digits.length > maxDigits
    ? null
    : {
        ...toOrganisationNumber(digits, number, []),
        start,
        end: start + number.length,
        hasLetters: false,
        mayBePhoneOf: null
      }
}

/** The whole run of digits, and then without its last groups, which may be the next number. */
const beginningsOf = (number: string): readonly string[] => [
  number,
  ...[...number.matchAll(/[\s/]+/gu)].map(({ index }) => number.slice(0, index)).toReversed()
]

/** The scheme, and the others that read the same number in what was written. */
const schemesFor = (
  core: string,
  code: string,
  schemes: readonly NumberScheme[]
): readonly NumberScheme[] => [
  ...schemes,
  ...numberSchemes.filter(
    (scheme) => !schemes.includes(scheme) && scheme.pattern.test(code) && coreOf(scheme, code) === core
  )
]
