import { hadTrunkZero, toPhoneNumber, type PhoneNumber } from './phone-number.ts'

/** One number in a run of digits. `shown` and `dialled` differ from the run where the number is written as an ending only. */
export interface NumberPiece {
  readonly start: number
  readonly end: number
  readonly dialled: string
  /** Absent when the number is shown as it is written. */
  readonly shown?: string
}

/** The shortest number that is complete with its trunk zero: area codes alone are shorter. */
const minCompleteLength = 7
const minPossibleLength = 8
/** A shorter ending, as in `55 98 76 54/55`, is a range of one connection and not a number to choose. */
const minEndingLength = 5

/**
 * Splits `55 98 76 54 / 900 98 765` into its numbers. A sign or a space separates two numbers only when what is before it
 * is a whole number of the country, and what follows it too: `0211 / 48 90-0` is one.
 */
export const splitNumbers = (text: string, country: string): readonly NumberPiece[] => {
  const run = createRun(text, country)
  // A plus begins a number wherever it is.
  return [...text.matchAll(/[+(]{0,4}\s?(?:\+|\d)[^+]*/gu)].flatMap(({ 0: part, index }) => {
    const span = toTrimmed(text, index, index + part.length)
    const start = withoutPlus(text, span)
    const isJoiner = start !== null && isComplete(text.slice(start, span.end), run)
    return splitPart(isJoiner ? { start, end: span.end } : span, run)
  })
}

/** How many pieces of a run are read at most: enough for a dozen numbers. What is left then is not split. */
const maxReads = 300

/** A run of digits, and what is known of its pieces: there are exponentially many ways to divide it, and far fewer pieces. */
interface Run {
  readonly text: string
  readonly country: string
  readonly read: (piece: string) => PhoneNumber | null
  /** No more pieces may be read. */
  readonly isSpent: () => boolean
  readonly parts: Map<string, readonly NumberPiece[]>
}

const createRun = (text: string, country: string): Run => {
  const known = new Map<string, PhoneNumber | null>()
  return {
    text,
    country,
    read: (piece) => {
      const number = known.get(piece)
      if (number !== undefined) return number
      const isReadable = known.size < maxReads && piece.length <= maxPieceLength && hasDigits.test(piece)
      const read = isReadable ? toPhoneNumber(piece, country) : null
      if (isReadable) known.set(piece, read)
      return read
    },
    isSpent: () => known.size >= maxReads,
    parts: new Map()
  }
}

/** No number is longer, or has fewer digits (`phone-number.ts`). */
const maxPieceLength = 40
const hasDigits = /(?:\d\D*){5}/u

/** Where a number begins whose plus is an "and": `55 12 34 56 + 900 98 765`. */
const withoutPlus = (run: string, { start, end }: Span): number | null => {
  const plus = /^\+ (?=\d)/u.exec(run.slice(start, end))
  return plus === null || start === 0 ? null : start + plus[0].length
}

interface Span {
  readonly start: number
  readonly end: number
}

const splitPart = (span: Span, run: Run): readonly NumberPiece[] => {
  if (run.isSpent()) return [{ ...span, dialled: run.text.slice(span.start, span.end) }]
  const key = `${String(span.start)} ${String(span.end)}`
  const known = run.parts.get(key)
  if (known !== undefined) return known
  const pieces = splitNew(span, run)
  run.parts.set(key, pieces)
  return pieces
}

const splitNew = (span: Span, run: Run): readonly NumberPiece[] => {
  const text = run.text.slice(span.start, span.end)
  const whole: NumberPiece = { ...span, dialled: text }
  for (const at of breaksOf(text, /[/,(]| - |-/gu)) {
    const left = toTrimmed(run.text, span.start, span.start + at.start)
    const leftText = run.text.slice(left.start, left.end)
    if (leftText.length > maxPieceLength) break
    if (!isComplete(leftText, run)) continue
    const right = toTrimmed(run.text, span.start + at.end, span.end)
    if (timeOrDate.test(run.text.slice(right.start, right.end))) return [{ ...left, dialled: leftText }]
    const rightPieces = splitPart(right, run)
    if (rightPieces.every(({ dialled }) => isComplete(dialled, run)))
      return [{ ...left, dialled: leftText }, ...rightPieces]
    if (at.sign === '/') return withEnding(left, right, run)
    const isRange = at.sign === '-'
    if (isRange && !rangeEnding.test(run.text.slice(right.start, right.end))) continue
    if (isFollowedByNote(text, leftText, at, run))
      return [{ ...left, ...(isRange && { end: right.end }), dialled: leftText }]
  }
  for (const at of breaksOf(text, /[/,]/gu)) {
    const left = toTrimmed(run.text, span.start, span.start + at.start)
    const right = toTrimmed(run.text, span.start + at.end, span.end)
    // Two numbers without their area code, which begins with a zero.
    const areLocal = [left, right].every(({ start, end }) => localNumber.test(run.text.slice(start, end)))
    if (areLocal)
      return [left, right].map((each) => ({ ...each, dialled: run.text.slice(each.start, each.end) }))
  }
  // The length first: reading a number takes longer than all else here.
  if (digitsOf(text).length <= maxLength || isComplete(text, run)) return [whole]
  for (const at of breaksOf(text, / /gu)) {
    const left = toTrimmed(run.text, span.start, span.start + at.start)
    const leftText = run.text.slice(left.start, left.end)
    if (leftText.length > maxPieceLength) break
    if (!isComplete(leftText, run)) continue
    const rightPieces = splitPart(toTrimmed(run.text, span.start + at.end, span.end), run)
    if (rightPieces.every(({ dialled }) => isComplete(dialled, run)))
      return [{ ...left, dialled: leftText }, ...rightPieces]
  }
  return [whole]
}

/** `55 12 34 56 (2)`, `55 12 34 56, 5003 Bergen`: together they are no number of the country, and the first alone is. */
const isFollowedByNote = (text: string, left: string, { end }: Span, run: Run): boolean =>
  // Two commas are a pause before an extension.
  !text.startsWith(',', end) && isOfPlan(left, run) && !isOfPlan(text, run)

/** A long run of digits may by chance begin with the code of another country. */
const isOfPlan = (text: string, { read }: Run): boolean => {
  const number = read(text)
  return number?.isValid === true && (!number.isAbroad || hasCode.test(text))
}

const hasCode = /^\(?\s?(?:\+|00)/u

/** The ending of `55 98 76 54-59`, which is shown whole. */
const rangeEnding = /^\d{1,4}$/u

const localNumber = /^[1-9](?:[ .-]?\d){4,7}$/u

/** Two numbers have more digits than this. */
const maxLength = 10

/** `0211 48901 / 48902` and `55 98 76 54/55`: the second number has the first one's beginning. */
const withEnding = (left: Span, right: Span, run: Run): readonly NumberPiece[] => {
  const dialled = run.text.slice(left.start, left.end)
  const ending = digitsOf(run.text.slice(right.start, right.end))
  const other = withoutLastDigits(dialled, ending.length) + ending
  if (ending.length < minEndingLength || !isComplete(other, run))
    return [{ start: left.start, end: right.end, dialled }]
  return [
    { ...left, dialled },
    { ...right, dialled: other, shown: other }
  ]
}

const withoutLastDigits = (text: string, count: number): string => {
  let kept = text.length
  for (let left = count; left > 0 && kept > 0; kept--) if (/\d/u.test(text.charAt(kept - 1))) left--
  return text.slice(0, kept)
}

const breaksOf = (text: string, signs: RegExp): readonly (Span & { readonly sign: string })[] =>
  [...text.matchAll(signs)].map(({ 0: sign, index }) => ({ start: index, end: index + sign.length, sign }))

/** `08.00-16.00`, `24.11.2026` */
export const timeOrDate = /^\(?\s?(?:\d{1,2}\.\d{2} ?- ?\d{1,2}\.\d{2}|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})\)?$/u

const isComplete = (text: string, { read, country }: Run): boolean => {
  const number = timeOrDate.test(text) ? null : read(text)
  if (number?.international == null) return false
  const digits = digitsOf(text)
  if (hasCode.test(text)) return digits.length >= minPossibleLength
  if (number.isAbroad) return false
  if (digits.startsWith('0') && !number.international.endsWith(digits))
    return digits.length >= minCompleteLength
  // In a country with a trunk zero, a number without it lacks its area code.
  const hasTrunk = !hadTrunkZero.has(country) && read(`0${digits}`)?.international === number.international
  if (hasTrunk) return false
  return number.isValid || digits.length >= minPossibleLength
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '')

/** Without the signs and spaces around the number. */
const toTrimmed = (run: string, from: number, to: number): Span => {
  let [start, end] = [from, to]
  while (start < end && /[\s,./)-]/u.test(run.charAt(start))) start++
  while (end > start && /[\s,./(+-]/u.test(run.charAt(end - 1))) end--
  return { start, end }
}
