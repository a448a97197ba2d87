import { cut, maxParagraphsLength } from './clean-text.ts'

/** Twice as many characters as hundreds of ordinary rows have. All that is done with a card takes a time that grows with them. */
export const maxListLength = 100_000
/** How much a text counts for: what is longer is cut anyway. */
export const toCountedLength = (text: string): number => Math.min(text.length, maxParagraphsLength)
/** No text is cut below this length: a thousand rows of four such texts reach `maxListLength`. */
const minLength = 25

/**
 * The rows as they are, or with the longest texts under these keys cut until all of them together have `maxListLength`
 * characters.
 */
export const shortenTexts = (rows: readonly unknown[], keys: readonly string[]): readonly unknown[] => {
  const lengths = rows.flatMap((row) => textsOf(row, keys).map(([, text]) => text.length))
  let limit = maxParagraphsLength
  const total = (): number => lengths.reduce((sum, length) => sum + Math.min(length, limit), 0)
  if (total() <= maxListLength) return rows
  while (limit > minLength && total() > maxListLength) limit = Math.max(minLength, Math.floor(limit / 2))
  return rows.map((row) => {
    const long = textsOf(row, keys).filter(([, text]) => text.length > limit)
    return long.length === 0
      ? row
      : { ...Object(row), ...Object.fromEntries(long.map(([key, text]) => [key, cut(text, limit)])) }
  })
}

/** The texts of a row, with their keys. */
const textsOf = (row: unknown, keys: readonly string[]): readonly (readonly [string, string])[] => {
  if (typeof row !== 'object' || row === null) return []
  return keys.flatMap((key) => {
    const text: unknown = Object.hasOwn(row, key) ? row[key as keyof typeof row] : undefined
    return typeof text === 'string' ? [[key, text] as const] : []
  })
}
