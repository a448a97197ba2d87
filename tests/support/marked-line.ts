import type { FoundLine } from '../../src/shared/found-line.ts'

/** The field of a found line, and the line with its marks in brackets. */
export const marked = (line: FoundLine | null | undefined): string => {
  if (line === null || line === undefined) return 'none'
  let text = line.text
  for (const { start, end } of line.marks.toReversed()) {
    text = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
  }
  return `${line.field}: ${text}`
}
