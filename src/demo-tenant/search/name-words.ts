/** The words of a text in lower case. `%`, the web client's wildcard, is dropped like all punctuation. */
export const toWords = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')

/** The web client's rule: each typed word is the beginning of some word of the text, in any order. */
export const matchesWordStarts = (typed: readonly string[], words: readonly string[]): boolean =>
  typed.every((start) => words.some((word) => word.startsWith(start)))
