/** The words of a text in lower case, without punctuation. */
export const toWords = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether each typed word is the beginning of some word of the text, in any order. */
export const matchesWordStarts = (typed: readonly string[], words: readonly string[]): boolean =>
  typed.every((start) => words.some((word) => word.startsWith(start)))

/** What someone typed to find a name. */
export interface TypedName {
  readonly text: string
  readonly matches: (words: readonly string[]) => boolean
}

/**
 * The web client's rule: each typed word is the beginning of a word of the name, in any order. With `%`, its wildcard, in
 * front, each typed word stands anywhere in the name.
 */
export const toTypedName = (query: string): TypedName => {
  const text = query.trim()
  const typed = toWords(text)
  const isAnywhere = text.startsWith('%')
  return {
    text: text.replaceAll('%', ''),
    matches: (words) =>
      isAnywhere
        ? typed.every((part) => words.some((word) => word.includes(part)))
        : matchesWordStarts(typed, words)
  }
}
