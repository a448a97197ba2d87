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
  /** The commas of each open list and object, the outermost first; below zero for a list. */
  const counts: number[] = []
  let values = 0
  let isInText = false
  let isEscaped = false

  const open = (first: number): void => {
    if (counts.length === maxDepth) throw new CodedError('too-large')
    counts.push(first)
    countValue()
  }
  const countValue = (): void => {
    values++
    if (values > maxValues) throw new CodedError('too-large')
  }
  const countKey = (): void => {
    const keys = counts.at(-1) ?? noKeys
    if (keys !== noKeys) counts[counts.length - 1] = keys + 1
    if (keys >= maxKeys - 1) throw new CodedError('too-large')
    countValue()
  }

  const count = (sign: number): void => {
    switch (sign) {
      case openList:
        open(noKeys)
        break
      case openObject:
        open(0)
        break
      case closeList:
      case closeObject:
        counts.pop()
        break
      case comma:
        countKey()
        break
    }
  }

  return (bytes) => {
    // Local variables, an index and a loop of its own for texts: this looks at every byte, and takes a third of the time so.
    const end = bytes.length
    let inText = isInText
    let at = isEscaped ? 1 : 0
    while (at < end) {
      let byte = bytes[at++] ?? 0
      if (!inText) {
        if (byte === quote) inText = true
        else if (byte === comma || byte >= openList) count(byte)
        continue
      }
      while (byte !== quote && byte !== backslash && at < end) byte = bytes[at++] ?? 0
      if (byte === quote) inText = false
      // The byte after a backslash may be in the next bytes.
      else if (byte === backslash) at++
    }
    isInText = inText
    isEscaped = at > end
  }
}

const noKeys = -1
const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [
  0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d
]
