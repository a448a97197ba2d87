import type { FoundLine, TextField, TextSpan } from '../../../shared/found-line.ts'
import { fold } from '../../../shared/fold.ts'

const longestText = 160
/** How much of a long line is shown before the first mark. */
const leadIn = 40

/** Marks that overlap become one; a line too long to be shown is cut to the part around the first mark. */
export const toFoundLine = (field: TextField, line: string, marks: readonly TextSpan[]): FoundLine => {
  const ordered = withoutOverlaps(marks)
  if (line.length <= longestText) return { field, text: line, marks: ordered }
  const start = toCharacterStart(line, Math.max(0, (ordered[0]?.start ?? 0) - leadIn))
  const end = toCharacterStart(line, start + longestText)
  const before = start === 0 ? '' : '…'
  const shift = before.length - start
  return {
    field,
    text: `${before}${line.slice(start, end)}${end < line.length ? '…' : ''}`,
    marks: ordered
      .filter((mark) => mark.start < end)
      .map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end, end) + shift }))
  }
}

/** Where the folded text or, if it does not stand there as a whole, each of its words is found in the line. */
export const markWords = (line: string, foldedText: string): readonly TextSpan[] => {
  const foldedLine = fold(line)
  const whole = markFolded(line, foldedLine, foldedText)
  if (whole !== null) return [whole]
  return foldedText.split(' ').flatMap((word) => markFolded(line, foldedLine, word) ?? [])
}

/** Where these digits stand in the line, whatever stands between them: `551234` in `+47 55 12 34 56`. */
export const markDigits = (line: string, digits: string): readonly TextSpan[] => {
  const places = [...line.matchAll(/\d/gu)].map(({ index }) => index)
  const at = places
    .map((place) => line.charAt(place))
    .join('')
    .indexOf(digits)
  const first = places[at]
  const last = places[at + digits.length - 1]
  return first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }]
}

/** The beginning of a word is preferred to its inside, as in the ranking. */
const markFolded = (line: string, foldedLine: string, folded: string): TextSpan | null => {
  const atWord = ` ${foldedLine}`.indexOf(` ${folded}`)
  const at = atWord === -1 ? foldedLine.indexOf(folded) : atWord
  if (at === -1) return null
  const start = firstWhere(line, (end) => fold(line.slice(0, end)).length > at) - 1
  let end = firstWhere(line, (to) => fold(line.slice(0, to)).length >= at + folded.length)
  const found = toCharacterStart(line, Math.max(0, start))
  // The second letter of `aa` and the accent that follows its letter fold to nothing more, and belong to the mark.
  const foldedMark = fold(line.slice(found, end))
  while (
    end < line.length &&
    /[\p{L}\p{M}]/u.test(line.charAt(end)) &&
    fold(line.slice(found, end + 1)) === foldedMark
  )
    end++
  return { start: found, end }
}

/** The shortest beginning of the line for which `isReached` holds: a longer beginning never folds to a shorter text. */
const firstWhere = (line: string, isReached: (end: number) => boolean): number => {
  let low = 0
  let high = line.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isReached(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Never between the two halves of a character outside the basic plane. */
const toCharacterStart = (line: string, at: number): number => {
  const isInside = at > 0 && at < line.length && /[\uDC00-\uDFFF]/u.test(line.charAt(at))
  return isInside ? at - 1 : at
}

const withoutOverlaps = (marks: readonly TextSpan[]): readonly TextSpan[] => {
  const merged: TextSpan[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && mark.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) }
    } else merged.push(mark)
  }
  return merged
}
