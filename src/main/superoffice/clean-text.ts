/** Longer texts are cut here, where they come in. */
const maxLineLength = 1_000
const maxParagraphsLength = 8_000

/** What SuperOffice may send as a text. */
export type WireText = string | number | null | undefined

/** Text on one line: no line breaks, no control characters, and no characters that reverse the reading direction. */
export const toLine = (value: WireText): string =>
  cut(clean(value).replace(/\s+/gu, ' ').trim(), maxLineLength)

/** Text that may have line breaks, each of them `\n`. */
export const toParagraphs = (value: WireText): string => cut(clean(value).trim(), maxParagraphsLength)

const clean = (value: WireText): string => {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return plain.test(text) ? text : neutralise(text)
}

/** Most texts have no other characters and are left unchanged, which is faster. */
const plain = /^[\p{L}\p{N}\p{P}\p{S}\n ]*$/u

const neutralise = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    // Bidirectional control characters could reverse a name, or the text beside it.
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')

const cut = (text: string, maxLength: number): string =>
  // The cut may fall between the two halves of a surrogate pair.
  text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
