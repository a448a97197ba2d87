import type { FoundLine, TextField, TextSpan } from '../../../shared/found-line.ts'
import { fold } from '../../../shared/fold.ts'
import { tidy } from '../../../shared/tidy.ts'
import { joinWords, type Piece } from './joined-words.ts'
import { numberRunsOf } from './number-runs.ts'
import type { TypedQuery } from './typed-query.ts'

const maxTextLength = 160
/** How much of a long line is shown before the first mark. */
const leadLength = 40

/** Merges marks that overlap, and cuts a line that is too long to the part around its first mark. */
export const toFoundLine = (field: TextField, line: string, marks: readonly TextSpan[]): FoundLine => {
  const merged = mergeOverlaps(marks)
  if (line.length <= maxTextLength) return { field, text: line, marks: merged }
  const start = toCharacterStart(line, Math.max(0, (merged[0]?.start ?? 0) - leadLength))
  const end = toCharacterStart(line, start + maxTextLength)
  const ellipsis = start === 0 ? '' : '…'
  const shift = ellipsis.length - start
  return {
    field,
    text: `${ellipsis}${line.slice(start, end)}${end < line.length ? '…' : ''}`,
    marks: merged
      .filter((mark) => mark.start < end)
      .map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end, end) + shift }))
  }
}

/** Where the typed text is in the line or, if the line doesn't contain it as a whole, where each of its pieces is. */
export const markQuery = (line: string, { wholes, required, optional }: TypedQuery): readonly TextSpan[] => {
  const folded = fold(line)
  for (const whole of wholes) {
    const span = markFolded(line, folded, whole)
    if (span !== null) return [span]
  }
  return [...required, ...optional].flatMap((piece) => markPiece(line, folded, piece))
}

const markPiece = (line: string, folded: string, { words, joined }: Piece): readonly TextSpan[] => {
  const span = markFolded(line, folded, joined) ?? markJoined(line, joined)
  if (span !== null) return [span]
  return words.length === 1 ? [] : words.flatMap((word) => markFolded(line, folded, word) ?? [])
}

/** Where signs join this word: `ibm` in `I.B.M.`, `dangelo` in `D'Angelo`. */
const markJoined = (line: string, joined: string): TextSpan | null => {
  for (const { index } of line.matchAll(wordStarts)) {
    const rest = line.slice(index, index + 4 * joined.length)
    if (!foldLetters(rest).startsWith(joined)) continue
    const { end } = toSpan(rest, foldLetters, 0, joined)
    const isWholeWord = !/^[\p{L}\p{N}\p{M}]/u.test(line.slice(index + end))
    const isJoined = fold(joinWords(tidy(rest.slice(0, end)))) === joined
    if (isWholeWord || isJoined) return { start: index, end: index + end }
  }
  return null
}

const wordStarts = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu

/** Where one of the typed numbers is in the line, whatever is between its digits: `551234` in `+47 55 12 34 56`. */
export const markNumbers = (line: string, { numbers }: TypedQuery): readonly TextSpan[] => {
  const places = [...numberRunsOf(line), { start: 0, end: line.length }]
  for (const { start, end } of places) {
    for (const digits of numbers) {
      const span = markDigits(line.slice(start, end), digits)
      if (span !== null) return [{ start: start + span.start, end: start + span.end }]
    }
  }
  return []
}

const markDigits = (text: string, digits: string): TextSpan | null => {
  const found = [...text.matchAll(/\p{Nd}/gu)]
  const at = tidy(found.map(([digit]) => digit).join('')).indexOf(digits)
  const first = found[at]
  const last = found[at + digits.length - 1]
  return at === -1 || first === undefined || last === undefined
    ? null
    : { start: first.index, end: last.index + last[0].length }
}

/** The folded letters and digits without what is between them. */
const foldLetters = (text: string): string => fold(text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ''))

/** Finds the text at the beginning of a word if possible, otherwise inside a word; the ranking has the same preference. */
const markFolded = (line: string, foldedLine: string, folded: string): TextSpan | null => {
  const atWord = ` ${foldedLine}`.indexOf(` ${folded}`)
  const at = atWord === -1 ? foldedLine.indexOf(folded) : atWord
  return at === -1 ? null : toSpan(line, fold, at, folded)
}

/** Where in the line the text at an index of the folded line comes from. */
const toSpan = (line: string, toFolded: (text: string) => string, at: number, folded: string): TextSpan => {
  // In most lines every character has its own place in the folded line.
  if (isFoldedOneByOne.test(line) && toFolded(line).length === line.length)
    return { start: at, end: at + folded.length }
  const lead = minLengthWhere(line, (length) => toFolded(line.slice(0, length)).length > at) - 1
  const start = toCharacterStart(line, Math.max(0, lead))
  const end = minLengthWhere(line, (length) => toFolded(line.slice(0, length)).length >= at + folded.length)
  // The mark includes characters that don't change the folded text, such as the second letter of `aa` or an accent.
  const [letters = ''] = /^[\p{L}\p{M}]*/u.exec(line.slice(end)) ?? []
  const foldedLength = toFolded(line.slice(start, end)).length
  const extra = minLengthWhere(
    letters,
    (length) => toFolded(line.slice(start, end + length + 1)).length > foldedLength
  )
  return { start, end: toCharacterStart(line, end + extra) }
}

/** Characters of which none becomes two when it is folded: a folded line of the same length has each in its place. */
const isFoldedOneByOne = /^[\x20-\x7eÀ-ÖØ-Ýß-öø-ýÿ-ĥĨ-įĴ-ķĹ-ľŁ-ňŌ-ťŨ-ž]*$/u

/** The length of the shortest beginning of the line that `isLong` accepts. A longer beginning never folds to a shorter text. */
const minLengthWhere = (line: string, isLong: (length: number) => boolean): number => {
  let low = 0
  let high = line.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isLong(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Moves an index out of the middle of a surrogate pair. */
const toCharacterStart = (line: string, at: number): number => {
  const isInside = at > 0 && at < line.length && /[\uDC00-\uDFFF]/u.test(line.charAt(at))
  return isInside ? at - 1 : at
}

const mergeOverlaps = (marks: readonly TextSpan[]): readonly TextSpan[] => {
  const merged: TextSpan[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && mark.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) }
    } else merged.push(mark)
  }
  return merged
}
