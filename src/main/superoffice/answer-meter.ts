import { CodedError } from '../../shared/outcome.ts'

/** The deepest of SuperOffice's answers that Glance reads has four levels. */
const maxDepth = 32
/** The largest archive has a hundred columns. */
const maxKeys = 1_000
/** Five lists of a thousand rows, the most that Glance asks for, have half of it. */
const maxValues = 100_000

/**
 * Counts the levels, keys and values of JSON as its bytes arrive, and throws `too-large` for more than any answer has: a
 * parser would take seconds for millions of brackets, and hold up everything else meanwhile. The bytes are UTF-8 and may be cut
 * anywhere. Bytes that are no JSON are left to the parser to refuse.
 */
export const createAnswerMeter = (): ((bytes: Uint8Array) => void) => {
  /** The commas of each open list and object, the outermost first. */
  const counts: number[] = []
  let openCommas = notCounted
  let values = 0
  let isInText = false
  let isEscaped = false

  return (bytes) => {
    // Local variables, no calls but for brackets, and a loop of its own for texts, because this looks at every byte.
    const end = bytes.length
    let inText = isInText
    let commas = openCommas
    let at = isEscaped ? 1 : 0
    while (at < end) {
      let byte = bytes[at++] ?? 0
      if (inText) {
        while (byte !== quote && byte !== backslash && at < end) byte = bytes[at++] ?? 0
        if (byte === quote) inText = false
        // The byte after a backslash may be in the next bytes.
        else if (byte === backslash) at++
      } else if (byte === quote) inText = true
      else if (byte === comma) {
        values++
        commas++
        if (commas >= maxKeys) throw new CodedError('too-large')
      } else if (byte < openList) continue
      else if (byte === openList || byte === openObject) {
        if (counts.length === maxDepth) throw new CodedError('too-large')
        counts.push(commas)
        commas = byte === openObject ? 0 : notCounted
        values++
      } else if (byte === closeList || byte === closeObject) commas = counts.pop() ?? notCounted
    }
    if (values > maxValues) throw new CodedError('too-large')
    isInText = inText
    openCommas = commas
    isEscaped = at > end
  }
}

/** Where the count of a list begins: so far below zero that it never reaches the limit of keys. */
const notCounted = -(2 ** 30)
const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [
  0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d
]
