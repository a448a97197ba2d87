/** The words that a search compares, without case; `%`, the web client's wildcard, stands for nothing here. */
export const toWords = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')

/** As the web client finds: each word that was typed begins a word of the text, in any order. */
export const beginsEachWord = (typed: readonly string[], words: readonly string[]): boolean =>
  typed.every((start) => words.some((word) => word.startsWith(start)))
