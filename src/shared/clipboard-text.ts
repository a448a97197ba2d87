import { tidy } from '../../shared/tidy.ts'

/** The longest text that the search box passes on. */
const maxTextLength = 1_000
/** What is read of a clipboard that may hold a whole document. */
const maxReadLength = 10_000

/** An address, a link, or digits enough for a phone number: the search finds them in a text of several lines. */
const recognisable = /@|:\/\/|contact_id=|\d(?:[\s()./+-]{0,3}\d){6}/u

/**
 * The search text for a text from the clipboard. Of several lines, it is the first one with a letter or a digit, or all
 * of them if only a later one has an address or a number, as in a signature. `null` when there is no such line.
 */
export const toClipboardLookup = (clipboardText: string): string | null => {
  const lines = tidy(clipboardText.slice(0, maxReadLength))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
  const [first] = lines
  if (first === undefined) return null
  const isInLaterLine = !recognisable.test(first) && lines.some((line) => recognisable.test(line))
  // A semicolon ends a number, which a space would join to the digits of the next line.
  const text = isInLaterLine ? lines.join('; ') : first
  return text.slice(0, maxTextLength).toWellFormed()
}
