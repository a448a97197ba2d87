/** Longer text is cut for display, here, where it comes in: names and headings, and messages and descriptions. */
const longestLine = 1_000
const longestParagraphs = 8_000

/** What a text may come as. */
export type WireText = string | number | null | undefined

/** A text of one line: no line breaks, no control characters, no marks that turn the reading direction. */
export const toLine = (value: WireText): string => cut(clean(value).replace(/\s+/gu, ' ').trim(), longestLine)

/** A text that may have line breaks, each of them `\n`. */
export const toParagraphs = (value: WireText): string => cut(clean(value).trim(), longestParagraphs)

const clean = (value: WireText): string => {
  if (value === null || value === undefined) return ''
  const text = String(value)
  return plain.test(text) ? text : neutralise(text)
}

/** Most texts are of this kind, and need no further look. */
const plain = /^[\p{L}\p{N}\p{P}\p{S}\n ]*$/u

const neutralise = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    // Embeddings, overrides and isolates could make a name read backwards, or a neighbour's text.
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')

const cut = (text: string, longest: number): string =>
  // Cutting may leave half of a letter that takes two places.
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
