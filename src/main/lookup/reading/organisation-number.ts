import { numberSchemes, type NumberScheme } from './number-schemes.ts'

export interface OrganisationNumber {
  /** The number without its country's letters, spaces and signs. */
  readonly digits: string
  /** The ways in which SuperOffice may have stored it, the likeliest first. */
  readonly spellings: readonly string[]
}

/** One call to SuperOffice asks for all of them. */
const maxSpellings = 16
/** Fewer digits are the end of many numbers. */
const minEndLength = 5

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
  const passes = (scheme: NumberScheme): boolean => scheme.passesCheck?.(coreOf(scheme, code)) === true
  const isGrouped = fitting.some(
    (scheme) => scheme.grouping?.test(text) === true && (scheme.country === country || passes(scheme))
  )
  const isNorwegian = country === 'NO' && fitting.some((scheme) => scheme.country === 'NO')
  const isUnmistakable = isGrouped || (!isPhone && (isNorwegian || fitting.some(passes)))
  const [first] = fitting
  return {
    ...toOrganisationNumber(first === undefined ? code : coreOf(first, code), text, fitting),
    isUnmistakable
  }
}

/** True for a number of this country that passes its check, or has none. */
export const isOfCountry = (digits: string, country: string): boolean =>
  numberSchemes.some(
    (scheme) =>
      scheme.country === country && scheme.pattern.test(digits) && scheme.passesCheck?.(digits) !== false
  )

/** The country's own numbers first, then those whose check digit is right; wrong ones only when there is no other. */
export const byLikelihood = (
  schemes: readonly NumberScheme[],
  code: string,
  country: string
): readonly NumberScheme[] => {
  const rankOf = (scheme: NumberScheme): number =>
    (scheme.country === country ? 0 : 4) +
    (scheme.passesCheck === undefined ? 1 : scheme.passesCheck(coreOf(scheme, code)) ? 0 : 2)
  return schemes.toSorted((a, b) => rankOf(a) - rankOf(b))
}

export const coreOf = ({ pattern }: NumberScheme, code: string): string =>
  pattern.exec(code)?.groups?.['core'] ?? ''

/** As it was written, without signs, and then the forms of the likeliest country and those of the others in turn. */
export const toOrganisationNumber = (
  core: string,
  written: string,
  schemes: readonly NumberScheme[]
): OrganisationNumber => {
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

/** False for a number that may also be the end of a stored one. */
export const isComparedWhole = ({ digits }: OrganisationNumber): boolean => digits.length < minEndLength

/** Whether a stored number, in whichever form, is this one. */
export const isSameOrganisationNumber = (stored: string, number: OrganisationNumber): boolean => {
  const { digits, spellings } = number
  const code = toCode(stored)
  return (
    code === digits ||
    code.replace(/\D/gu, '') === digits ||
    spellings.some((spelling) => toCode(spelling) === code) ||
    // `Foretaksregisteret NO 987 654 321`
    (!isComparedWhole(number) && code.endsWith(digits))
  )
}
