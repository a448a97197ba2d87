import { withoutInvisible } from '../../shared/tidy.ts'

/** Longer texts are cut here, where they come in. */
const maxLineLength = 1_000
export const maxParagraphsLength = 8_000

/** What SuperOffice may send as a text. */
export type WireText = string | number | null | undefined

/** Text on one line: no line breaks, no control characters, and no characters that can't be seen. */
export const toLine = (value: WireText): string =>
  typeof value === 'string' && value.length <= maxLineLength && lineAlready.test(value)
    ? value
    : cut(clean(value, maxLineLength).replace(/\s+/gu, ' ').trim(), maxLineLength)

/** Most texts: words of Latin letters and ASCII signs with one space between them. */
const lineAlready =
  /^(?:[\x21-\x7e\u00a1-\u00ac\u00ae-\u017f\u2010-\u2027\u2030-\u205e]+(?: [\x21-\x7e\u00a1-\u00ac\u00ae-\u017f\u2010-\u2027\u2030-\u205e]+)*)?$/u

/** Text that may have line breaks, each of them `\n`. */
export const toParagraphs = (value: WireText): string =>
  cut(clean(value, maxParagraphsLength).trim(), maxParagraphsLength)

const clean = (value: WireText, maxLength: number): string =>
  // What is cut off anyway is not cleaned first: an answer may hold megabytes.
  value === null || value === undefined ? '' : withoutInvisible(String(value).slice(0, maxLength * 2))

/** A text of at most this many characters. One that is longer ends with `…`. */
export const cut = (text: string, maxLength: number): string =>
  // The cut may fall between the two halves of a surrogate pair.
  text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
