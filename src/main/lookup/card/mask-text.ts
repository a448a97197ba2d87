import { maskedText } from '../../../shared/masked-text.ts'
import { hiddenAt, hiddenDot } from '../reading/at-signs.ts'

/** Masks a whole text. The mask reveals only whether the text was empty. */
export const maskText = (text: string): string => (text === '' ? '' : maskedText)

/**
 * Masks the e-mail addresses and the numbers of five digits or more in a text, in any spelling, and leaves the rest
 * readable. Reads the text a few times from beginning to end, so that a long one takes no longer than its length.
 */
export const maskNumbers = (text: string): string =>
  maskRanges(text, [...numberRanges(text), ...addressRanges(text)])

interface Range {
  readonly start: number
  readonly end: number
}

/** Fewer digits are a year, a number of pieces or an hour. */
const minDigits = 5

/** Digits of any script and width, also those in circles and brackets, and small ones above or below the line. */
const digit = /\p{Nd}|\p{No}/u
/**
 * What stands between the digits of one number may be anything but a letter: spaces, signs, invisible characters, and the
 * signs that Unicode counts among the letters, such as the apostrophe of `125ʼ000`.
 */
const letter = /[\p{L}--[\p{Lm}ªº]]/v
/** Between the digits, HTML counts as the sign that it stands for. */
const html = /&[a-z]{2,8};|<\/?[a-z]{1,10}\s?\/?>/iuy

const numberRanges = (text: string): readonly Range[] => {
  const ranges: Range[] = []
  let start = -1
  let end = -1
  let count = 0
  const close = (): void => {
    if (count >= minDigits) ranges.push({ start, end })
    start = -1
    count = 0
  }
  let at = 0
  let behindHtml = 0
  for (const character of text) {
    const next = at + character.length
    if (character === '&' || character === '<') {
      html.lastIndex = at
      if (html.test(text)) behindHtml = html.lastIndex
    }
    if (digit.test(character)) {
      if (start === -1) start = text.charAt(at - 1) === '+' ? at - 1 : at
      end = next
      count++
    } else if (at >= behindHtml && letter.test(character)) close()
    at = next
  }
  close()
  return ranges
}

/** `@` in its forms, and as people write it to hide an address from programs. */
const atSigns = new RegExp(`[@\\uff20\\ufe6b]|${hiddenAt}`, 'giu')
/** What can't be part of an address. */
const outside = /[\s<>()[\],;:"@\uff20\ufe6b]/u

/** The words on both sides of a sign. With spaces around it, they are an address only if a domain follows. */
const addressRanges = (text: string): readonly Range[] => {
  const ranges: Range[] = []
  let behindLast = 0
  for (const { 0: sign, index } of text.matchAll(atSigns)) {
    // Covered already. Otherwise a long run of such signs would be read to its end for each of them.
    if (index < behindLast) continue
    const before = skipBack(text, index, behindLast)
    const start = wordStart(text, before, behindLast)
    const after = skipAhead(text, index + sign.length)
    const end = domainEnd(text, after)
    const isSpaced = before < index || after > index + sign.length
    const isDomain = /[.\u3002\uff0e]|\b(?:dot|punkt|punt|prikk)/iu.test(text.slice(after, end))
    if (start === before || after === end || (isSpaced && !isDomain)) continue
    ranges.push({ start, end })
    behindLast = end
  }
  return ranges
}

const maxSpaces = 2

const skipBack = (text: string, from: number, min: number): number => {
  let at = from
  while (at > min && from - at < maxSpaces && /\s/u.test(text.charAt(at - 1))) at--
  return at
}

const skipAhead = (text: string, from: number): number => {
  let at = from
  while (at < text.length && at - from < maxSpaces && /\s/u.test(text.charAt(at))) at++
  return at
}

const wordStart = (text: string, from: number, min: number): number => {
  let at = from
  // `"Eva Dahl"@x.test`
  const quote = text.charAt(at - 1) === '"' ? text.lastIndexOf('"', at - 2) : -1
  if (quote >= min && at - quote <= maxQuotedLength) return quote
  while (at > min && !outside.test(text.charAt(at - 1))) at--
  return at
}

const maxQuotedLength = 64

const dot = new RegExp(`(?:${hiddenDot}| [.] )(?=[^\\s<>()[\\],;:"])`, 'iuy')

/** `x.test`, also as `x [dot] test`, `x (punkt) test` and `x dot test`. */
const domainEnd = (text: string, from: number): number => {
  let end = wordEnd(text, from)
  for (dot.lastIndex = end; dot.test(text); dot.lastIndex = end) end = wordEnd(text, dot.lastIndex)
  return end
}

const wordEnd = (text: string, from: number): number => {
  let at = from
  while (at < text.length && !outside.test(text.charAt(at))) at++
  // A point behind an address ends the sentence.
  while (at > from && /[.!?]/u.test(text.charAt(at - 1))) at--
  return at
}

/** Replaces the ranges, which may overlap and be in any order. */
const maskRanges = (text: string, ranges: readonly Range[]): string => {
  let masked = ''
  let at = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    // A range that begins inside the one before it extends the same mask.
    if (start >= at) masked += text.slice(at, start) + maskedText
    at = end
  }
  return masked + text.slice(at)
}
