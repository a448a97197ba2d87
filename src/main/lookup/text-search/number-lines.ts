import { isPeopleField, type SearchLine } from '../search-lines.ts'
import type { TextField } from '../../../shared/found-line.ts'
import { toAmountDigits } from '../amount-text.ts'
import { numberRunsOf } from './number-runs.ts'

/** A number by which a card is found. */
export interface NumberLine {
  readonly field: TextField
  readonly line: SearchLine
  /** Each spelling of the number on a line of its own. */
  readonly digits: string
  /** True for the card's own number, false for a number of its people or rows. */
  readonly isOwn: boolean
  /** The number as it is shown; for a row, followed by the row's text. */
  readonly text: string
}

/** The numbers in a line: the line itself, the number before a row's text, and those in the text of a row. */
export const toNumberLines = ({ field, line }: Pick<NumberLine, 'field' | 'line'>): readonly NumberLine[] => {
  const { text, number } = line
  const isOwn = field === 'phone' || field === 'organisationNumber' || field === 'companyId'
  if (isOwn || field === 'peoplePhones')
    return [{ field, line, digits: text.replace(/\D/gu, ''), isOwn, text }]
  if (isPeopleField(field) || field === 'name' || field === 'matchName') return []
  const shown = number === undefined ? text : `${number} ${text}`
  const inText = numberRunsOf(text).map(({ digits }) => ({ field, line, digits, isOwn, text: shown }))
  if (number === undefined) return inText
  // Only the digits of the number: the row's text, which follows it, may contain digits too.
  const digits = field === 'sales' ? toAmountDigits(number) : (/^\d+/u.exec(number)?.[0] ?? '')
  return [{ field, line, digits, isOwn, text: shown }, ...inText]
}

/** A fast check of a whole field: false only when no number in its lines has these digits in a row. */
export const toDigitsCheck = (spellings: readonly string[]): ((lines: string) => boolean) => {
  const digits = new RegExp(spellings.map((each) => [...each].join('\\D*')).join('|'), 'u')
  return (lines) => digits.test(lines) || hasOtherDigit.test(lines)
}

/** Digits of other scripts count as well. */
const hasOtherDigit = /(?![0-9])\p{Nd}/u
