import { cut, maxParagraphsLength } from './clean-text.ts'

/** Twice as many characters as hundreds of ordinary rows have. All that is done with a card takes a time that grows with them. */
export const maxListLength = 100_000
/** No text is cut below this length: a thousand rows of four such texts reach `maxListLength`. */
const minLength = 25

/**
 * The rows as they are, or with the longest texts under these keys cut until all of them together have `maxListLength`
 * characters.
 */
export const shortenTexts = (rows: readonly unknown[], keys: readonly string[]): readonly unknown[] => {
  if (isShort(rows, keys)) return rows
  const lengths = rows.flatMap((row) => textsOf(row, keys).map(([, text]) => text.length))
  let limit = maxParagraphsLength
  const total = (): number => lengths.reduce((sum, length) => sum + Math.min(length, limit), 0)
  while (limit > minLength && total() > maxListLength) limit = Math.max(minLength, Math.floor(limit / 2))
  return rows.map((row) => {
    const long = textsOf(row, keys).filter(([, text]) => text.length > limit)
    return long.length === 0
      ? row
      : { ...Object(row), ...Object.fromEntries(long.map(([key, text]) => [key, cut(text, limit)])) }
  })
}

/** Whether all texts together are short enough, as they nearly always are. Makes nothing, so that it takes a tenth of the time. */
const isShort = (rows: readonly unknown[], keys: readonly string[]): boolean => {
  let total = 0
  for (const row of rows)
    if (typeof row === 'object' && row !== null)
      for (const key of keys) {
        const text: unknown = Object.hasOwn(row, key) ? row[key as keyof typeof row] : undefined
        if (typeof text === 'string') total += Math.min(text.length, maxParagraphsLength)
      }
  return total <= maxListLength
}

/** The texts of a row, with their keys. */
const textsOf = (row: unknown, keys: readonly string[]): readonly (readonly [string, string])[] => {
  if (typeof row !== 'object' || row === null) return []
  return keys.flatMap((key) => {
    const text: unknown = Object.hasOwn(row, key) ? row[key as keyof typeof row] : undefined
    return typeof text === 'string' ? [[key, text] as const] : []
  })
}
