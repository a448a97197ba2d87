import { tidy } from '../../../shared/tidy.ts'

/** A number inside a text: its digits, and where it is. */
export interface NumberRun {
  readonly digits: string
  readonly start: number
  readonly end: number
}

/** Shorter numbers are found as words. */
const minDigits = 5

/** Digits with at most three signs between two of them, such as `+47 (55) 12–34 56`. */
const runs = /\p{Nd}(?:[^\p{L}\p{Nd},;:]{0,3}\p{Nd}){4,}/gu

const hasDigit = /\p{Nd}/u

/** The numbers of at least five digits in a text, however their digits are grouped. */
export const numberRunsOf = (text: string): readonly NumberRun[] =>
  (hasDigit.test(text) ? [...text.matchAll(runs)] : []).flatMap(({ 0: run, index }) => {
    const digits = tidy(run).replace(/\D/gu, '')
    return digits.length < minDigits ? [] : [{ digits, start: index, end: index + run.length }]
  })
