import { storedTextFields, type TextField } from '../../../shared/found-line.ts'
import type { CompanyTexts } from '../../results/result-index.ts'
import { fold } from '../../../shared/fold.ts'
import { ranks, toRank, type Rank } from './rank.ts'

/** Each of a company's texts in the form in which it is compared. Every line stands between line ends, behind a space. */
export interface FoldedCompany {
  readonly name: string
  readonly texts: string
  /** The digits of the company's own numbers, and of its people's and those in its rows. */
  readonly ownNumbers: string
  readonly rowNumbers: string
}

export const ownNumberFields = [
  'phone',
  'organisationNumber',
  'companyId'
] as const satisfies readonly TextField[]
export const rowNumberFields = [
  'peoplePhones',
  'requestNumbers',
  'amounts'
] as const satisfies readonly TextField[]

/** Fewer digits are only looked for where a number begins: nearly every phone number has them somewhere. */
const fewestDigitsInside = 3

export interface Typed {
  readonly text: string
  readonly words: readonly string[]
  /** `null` when it can't be a number. */
  readonly digits: string | null
}

/** `0047` and `+47` are the same; a national number stands inside the international one. */
export const toTyped = (text: string): Typed => {
  const foldedText = fold(text)
  const isNumber = /^[\s#+]*[\d\s().,/-]+$/u.test(text)
  const digits = text.replace(/\D/gu, '').replace(/^00/u, '')
  // The groups in which a number is written are no words: each of them stands somewhere in many a number.
  const words = isNumber ? [foldedText] : foldedText.split(' ')
  return { text: foldedText, words, digits: isNumber && digits !== '' ? digits : null }
}

export const toFolded = (name: string, texts: CompanyTexts): FoldedCompany => ({
  name: fold(name),
  texts: storedTextFields
    .flatMap((field) => linesOf(texts, field))
    .map((line) => `\n ${fold(line)}`)
    .concat('\n')
    .join(''),
  ownNumbers: toNumbers(texts, ownNumberFields),
  rowNumbers: toNumbers(texts, rowNumberFields)
})

/** The lines of a field as they are shown. */
export const linesOf = (texts: CompanyTexts, field: TextField): readonly string[] => {
  switch (field) {
    case 'requests':
    case 'sales':
    case 'people':
    case 'peopleTitles':
    case 'peoplePhones':
    case 'peopleEmails':
      return split(texts[field]).map((line) => line.slice(line.indexOf('\t') + 1))
    case 'requestNumbers':
      return toNumberLines(texts.requests)
    case 'amounts':
      return toNumberLines(texts.sales)
    default:
      return split(texts[field])
  }
}

const split = (text: string | undefined): readonly string[] => text?.split('\n') ?? []

const toNumberLines = (text: string | undefined): readonly string[] =>
  split(text)
    .filter((line) => !line.startsWith('\t'))
    .map((line) => line.replace('\t', ' '))

const toNumbers = (texts: CompanyTexts, fields: readonly TextField[]): string =>
  fields
    .flatMap((field) => linesOf(texts, field).map((line) => `\n${toNumber(field, line)}`))
    .concat('\n')
    .join('')

/** The digits of a line: behind the number of a row stands its text, which may have digits of its own. */
export const toNumber = (field: TextField, line: string): string =>
  field === 'requestNumbers' || field === 'amounts'
    ? (/^\d+/u.exec(line)?.[0] ?? '')
    : line.replace(/\D/gu, '')

/**
 * How far in front a company stands that answers what was typed, from 0: names and own numbers hold the first places,
 * one for each rank; texts and the numbers of rows the ones behind them.
 */
export const toPlace = (company: FoldedCompany, typed: Typed): number | null => {
  const byNumber = toNumberPlace(company, typed)
  const byWords = toWordPlace(company, typed)
  if (byNumber === null || byWords === null) return byNumber ?? byWords
  return Math.min(byNumber, byWords)
}

export const placeCount = 2 * ranks.length

export const toNumberPlace = (
  { ownNumbers, rowNumbers }: FoldedCompany,
  { digits }: Typed
): number | null => {
  if (digits === null) return null
  const own = toNumberRank(ownNumbers, digits)
  if (own !== null) return ranks.indexOf(own)
  const inRows = toNumberRank(rowNumbers, digits)
  return inRows === null ? null : ranks.length + ranks.indexOf(inRows)
}

export const toWordPlace = ({ name, texts }: FoldedCompany, { text, words }: Typed): number | null => {
  if (!words.every((word) => texts.includes(word))) return null
  const nameRank = toRank(name, text)
  if (nameRank !== null) return ranks.indexOf(nameRank)
  return ranks.length + ranks.indexOf(toTextRank(texts, text, words))
}

/** `toRank`'s answer for the best of all lines, without going through them. Words may stand in different lines. */
const toTextRank = (texts: string, text: string, words: readonly string[]): Rank => {
  if (texts.includes(`\n ${text}\n`)) return 'exact'
  if (texts.includes(`\n ${text}`)) return 'prefix'
  return words.every((word) => texts.includes(` ${word}`)) ? 'word' : 'inside'
}

export const toNumberRank = (numbers: string, digits: string): Rank | null => {
  if (numbers.includes(`\n${digits}\n`)) return 'exact'
  if (numbers.includes(`\n${digits}`)) return 'prefix'
  return digits.length >= fewestDigitsInside && numbers.includes(digits) ? 'inside' : null
}
