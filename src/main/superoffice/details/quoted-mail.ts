/** A message, and what its author's mail program copied of earlier ones. Either may be empty. */
export interface SplitMail {
  readonly own: string
  readonly quoted: string
}

/**
 * Parts a message in English, Norwegian, Swedish, Danish, German or Dutch from what was copied into it: lines that begin
 * with `>`, wherever they stand, with the line that says who wrote them; and all that follows the head of a copied message.
 * A head that no mail program writes so is taken for the author's own text. Takes a time that grows with the length.
 */
export const splitMail = (text: string): SplitMail => {
  const lines = text.split('\n')
  const start = lines.findIndex((_line, index) => isHead(lines, index))
  const before = start === -1 ? lines : lines.slice(0, start)
  const isQuoted = toQuotedLines(before)
  const own = before.filter((_line, index) => isQuoted[index] !== true)
  const quoted = [...before.filter((_line, index) => isQuoted[index] === true), ...lines.slice(before.length)]
  return {
    own: join(start === -1 ? own : own.slice(0, own.findLastIndex(isContent) + 1)),
    quoted: join(quoted.slice(Math.max(0, quoted.findIndex(isContent))).map(withoutSign))
  }
}

/** How many lines of a head are looked at, and how much of each. */
const headLines = 6
const headLineLength = 300

const isCopied = (line: string): boolean => /^\s*>/u.test(line)

/** Whether an earlier message begins with this line and goes on to the end of the text. */
const isHead = (lines: readonly string[], index: number): boolean => {
  const line = lines[index] ?? ''
  if (isCopied(line)) return false
  if (originalMessage.test(line.slice(0, headLineLength))) return true
  if (!isRule(line) && !sender.test(line) && !/\p{N}/u.test(line)) return false
  const head = lines.slice(index, index + headLines).map((each) => each.slice(0, headLineLength))
  if (isRule(line)) return isAnyHead(head.slice(1))
  if (sender.test(line)) return isSenderHead(head)
  const length = toAttributionLength(head)
  // Without the second condition, the line above it would be taken for its beginning.
  if (length === 0 || toAttributionLength(head.slice(1)) > 0) return false
  // Lines with a sign of their own may be followed by the author's answer.
  return verb.test(head.slice(0, length).join(' ')) && !isCopied(head.slice(length).find(isWritten) ?? '')
}

/** `-----Original Message-----`, and what the same line is in each language, also of forwarded messages. */
const originalMessage =
  /^\W*(?:begin forwarded message|(?:original|forwarded) (?:message|mail)|opprinnelig melding|videresendt (?:melding|besked|meddelelse)|ursprungligt meddelande|vidarebefordrat (?:meddelande|mejl)|oprindelig meddelelse|ursprüngliche nachricht|weitergeleitete nachricht|oorspronkelijk bericht|doorgestuurd bericht)\s*(?::|-{2,}|_{2,})\W*$/iu

const sender = /^[\s*]*(?:from|fra|från|von|van)\s?\*?\s?:/iu
const sent = /(?:^|[\s*])(?:sent|date|sendt|dato|skickat|datum|gesendet|verzonden)\s?\*?\s?:/iu

/** `From: … Sent: …`, on lines of their own or on one. */
const isSenderHead = (lines: readonly string[]): boolean =>
  lines.some((line) => sent.test(line) && hasTime(line))

/** The head of a message in a language that is not known: lines that begin with a word and a colon, one with a date and time. */
const isAnyHead = (lines: readonly string[]): boolean => {
  const fields = lines.filter((line) => /^[\s*]*\p{L}[\p{L} .'-]{0,24}\*?\s?:/u.test(line))
  return fields.length >= 3 && fields.some((line) => hasTime(line) && /\b(?:19|20)\d\d\b/u.test(line))
}

const hasTime = (line: string): boolean => /(?<![\d.:])\d{1,2}[:.]\d{2}(?![\d.])/u.test(line)
const hasDate = (line: string): boolean => /@|\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b/u.test(line)

/**
 * How many lines `On 23 Nov 2026 at 09:44, Eva Dahl wrote:` takes at the beginning; 0 when it isn't there. Programs break it
 * before the address, or before the verb.
 */
const toAttributionLength = (lines: readonly string[]): number => {
  const first = lines.slice(0, maxAttributionLines)
  const length = first.findIndex((line) => line.endsWith(':')) + 1
  const attribution = first.slice(0, length)
  const isWhole = attribution.every((line) => isWritten(line) && !isCopied(line))
  const line = attribution.join(' ')
  return isWhole && hasTime(line) && hasDate(line) ? length : 0
}

const maxAttributionLines = 3
const verb = /(?<!\p{L})(?:wrote|skrev|schrieb|schreef)(?!\p{L})/iu
const isWritten = (line: string): boolean => line.trim() !== ''

/** A line across the page: `plain-text.ts` writes one where Outlook draws one. */
const isRule = (line: string): boolean => /^\s*[-_=*–—]{3,}\s*$/u.test(line)
const isContent = (line: string): boolean => isWritten(line) && !isRule(line)

/** For each line, whether it begins with `>`, or says who wrote the lines with it that follow. */
const toQuotedLines = (lines: readonly string[]): readonly boolean[] => {
  const isQuoted = lines.map(isCopied)
  for (const [index, line] of lines.entries()) {
    if (!isCopied(line) || isQuoted[index - 1] === true) continue
    const last = isWritten(lines[index - 1] ?? '') ? index - 1 : index - 2
    const first = [0, 1, 2]
      .map((above) => last - above)
      .find((start) => start >= 0 && toAttributionLength(lines.slice(start, last + 1)) === last - start + 1)
    if (first !== undefined) isQuoted.fill(true, first, index)
  }
  return isQuoted
}

/** `> > text` was copied twice: of that, one sign is left. */
const withoutSign = (line: string): string => line.replace(/^\s*> ?/u, '')

const join = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
