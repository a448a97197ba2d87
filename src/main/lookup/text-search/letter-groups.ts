/**
 * Which blocks of text have a pair or a triple of characters, so that a search skips the others. Different groups of characters may
 * count as one: a block that seems to have a text may not contain it, but one that contains it is never skipped.
 */
export interface LetterGroups {
  /** Replaces what the block with this number had. */
  readonly set: (block: number, text: string) => void
  /** Tells the number of each block that may contain this text, of two characters at least. */
  readonly eachWith: (part: string, use: (block: number) => void) => void
}

const pairBits = 10
const tripleBits = 12
const groupCount = 2 ** pairBits + 2 ** tripleBits
/** As many as a bit operation takes at once. */
const blocksPerChunk = 32

/** Spreads what differs in a few bits: Knuth's multiplicative hash. */
const hash = (value: number, bits: number): number => Math.imul(value, 0x9e3779b1) >>> (32 - bits)

const toPair = (text: string, at: number): number =>
  hash((text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1), pairBits)

const toTriple = (text: string, at: number): number =>
  2 ** pairBits +
  hash((text.charCodeAt(at) << 16) ^ (text.charCodeAt(at + 1) << 8) ^ text.charCodeAt(at + 2), tripleBits)

export const createLetterGroups = (): LetterGroups => {
  /** For 32 blocks one number a group, with a bit for each block. */
  const chunks: Uint32Array[] = []
  const isSet: boolean[] = []

  return {
    set: (block, text) => {
      const number = Math.floor(block / blocksPerChunk)
      while (chunks.length <= number) chunks.push(new Uint32Array(groupCount))
      const chunk = chunks[number] ?? new Uint32Array(groupCount)
      const bit = 1 << (block % blocksPerChunk)
      if (isSet[block] === true)
        for (let group = 0; group < groupCount; group++) chunk[group] = (chunk[group] ?? 0) & ~bit
      isSet[block] = true
      const add = (group: number): void => {
        chunk[group] = (chunk[group] ?? 0) | bit
      }
      for (let at = 0; at + 1 < text.length; at++) {
        add(toPair(text, at))
        if (at + 2 < text.length) add(toTriple(text, at))
      }
    },

    eachWith: (part, use) => {
      const count = Math.max(1, part.length - 2)
      const groups = Array.from({ length: count }, (_each, at) =>
        part.length === 2 ? toPair(part, at) : toTriple(part, at)
      )
      for (const [number, chunk] of chunks.entries()) {
        let bits = -1
        for (const group of groups) bits &= chunk[group] ?? 0
        for (; bits !== 0; bits &= bits - 1)
          use(number * blocksPerChunk + (blocksPerChunk - 1 - Math.clz32(bits & -bits)))
      }
    }
  }
}
