import { organisationLabelBefore } from './labels.ts'
import { numberSchemes, type NumberScheme } from './number-schemes.ts'

export interface OrganisationNumber {
  /** The number without its country's letters, spaces and signs. */
  readonly digits: string
  /** The ways in which SuperOffice may have stored it, the likeliest first. */
  readonly spellings: readonly string[]
}

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

/** One call to SuperOffice asks for all of them. */
const maxSpellings = 12
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
      ...toNumber(core, written, schemesFor(core, toCode(written), [scheme])),
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
      ...toNumber(coreOf(scheme, code), written.trim(), schemes),
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
        ...toNumber(digits, number, []),
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

/** Digits that may be an organisation number without saying so. */
export interface BareNumber extends OrganisationNumber {
  /** Grouped as no phone number is, or with a length and a check that a phone number of the country can't have. */
  readonly isUnmistakable: boolean
}

/**
 * The number in digits without a label, if a country has such numbers or SuperOffice's own company numbers could look
 * like it. `isPhone` is true when the country has such a phone number.
 */
export const toBareNumber = (text: string, country: string, isPhone: boolean): BareNumber | null => {
  const code = toCode(text)
  if (!/^\d{2,14}$/u.test(code) || !/^[\d\s.-]+$/u.test(text)) return null
  const fitting = byLikelihood(
    numberSchemes.filter(({ pattern }) => pattern.test(code)),
    code,
    country
  )
  const passes = ({ passesCheck, pattern }: NumberScheme): boolean =>
    passesCheck?.(pattern.exec(code)?.groups?.['core'] ?? '') === true
  const isGrouped = fitting.some(
    (scheme) => scheme.grouping?.test(text) === true && (scheme.country === country || passes(scheme))
  )
  const isNorwegian = country === 'NO' && fitting.some((scheme) => scheme.country === 'NO')
  const isUnmistakable = isGrouped || (!isPhone && (isNorwegian || fitting.some(passes)))
  const [first] = fitting
  return { ...toNumber(first === undefined ? code : coreOf(first, code), text, fitting), isUnmistakable }
}

/** True for a number of this country that passes its check, or has none. */
export const isOfCountry = (digits: string, country: string): boolean =>
  numberSchemes.some(
    (scheme) =>
      scheme.country === country && scheme.pattern.test(digits) && scheme.passesCheck?.(digits) !== false
  )

/** The country's own numbers first, then those whose check digit is right; wrong ones only when there is no other. */
const byLikelihood = (
  schemes: readonly NumberScheme[],
  code: string,
  country: string
): readonly NumberScheme[] => {
  const rankOf = (scheme: NumberScheme): number =>
    (scheme.country === country ? 0 : 4) +
    (scheme.passesCheck === undefined ? 1 : scheme.passesCheck(coreOf(scheme, code)) ? 0 : 2)
  return schemes.toSorted((a, b) => rankOf(a) - rankOf(b))
}

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

const coreOf = ({ pattern }: NumberScheme, code: string): string => pattern.exec(code)?.groups?.['core'] ?? ''

/** As it was written, without signs, and then the forms of the likeliest country and those of the others in turn. */
const toNumber = (core: string, written: string, schemes: readonly NumberScheme[]): OrganisationNumber => {
  const [likeliest = [], ...others] = schemes.map(({ forms }) => forms.map((form) => fillForm(form, core)))
  const longest = Math.max(0, ...others.map(({ length }) => length))
  const inTurn = Array.from({ length: longest }, (_, index) => others.flatMap((forms) => forms[index] ?? []))
  const spellings = new Set([written.trim(), toCode(written), core, ...likeliest, ...inTurn.flat()])
  return { digits: core, spellings: [...spellings].slice(0, maxSpellings) }
}

const fillForm = (form: string, core: string): string => {
  if (form.includes('*')) return form.replace('*', core)
  let next = 0
  return form.replace(/#/gu, () => core.charAt(next++))
}

/** Without spaces and signs, in capitals. */
export const toCode = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** Whether a stored number, in whichever form, is this one. */
export const isSameOrganisationNumber = (
  stored: string,
  { digits, spellings }: OrganisationNumber
): boolean => {
  const code = toCode(stored)
  return (
    code === digits ||
    code.replace(/\D/gu, '') === digits ||
    spellings.some((spelling) => toCode(spelling) === code) ||
    // `Foretaksregisteret NO 987 654 321`
    (digits.length >= minDigits && code.endsWith(digits))
  )
}
