import { fold } from '../../../shared/fold.ts'
import { tidy } from '../../../shared/tidy.ts'
import { joinWords } from './joined-words.ts'
import { isConjunction, isLegalForm } from './optional-words.ts'

/** Shorter words would find too much. */
const minLength = 3

/**
 * The longest word of what was typed, as it was typed, to search for it alone when all words together find nothing. Never a
 * legal form or a number. `null` when the text is a single word.
 */
export const toLongestWord = (text: string): string | null => {
  const words = wordsOf(text)
  return words.length < 2 ? null : longestOf(words)
}

/** A word must be longer than its beginning by this much. */
const minLeftOut = 2
/** From this length on, a word has a longer beginning, because short ones find too much. */
const longWord = 7

/**
 * The first letters of the longest word, to search for them when all of it finds nothing: mistakes are mostly further on.
 * `null` for short words and numbers.
 */
export const toBeginning = (text: string): string | null => {
  const word = longestOf(wordsOf(text))
  if (word === null) return null
  const letters = [...word]
  const length = letters.length < longWord ? minLength : minLength + 1
  return letters.length < length + minLeftOut ? null : letters.slice(0, length).join('')
}

const wordsOf = (text: string): readonly string[] =>
  tidy(text)
    .split(/[\s,;:()[\]{}<>"]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '')

const longestOf = (words: readonly string[]): string | null => {
  let longest: { readonly word: string; readonly length: number } | null = null
  for (const word of words) {
    const folded = fold(joinWords(word))
    const isName = /\p{L}/u.test(word) && !isLegalForm(folded) && !isConjunction(folded)
    if (isName && folded.length >= Math.max(minLength, (longest?.length ?? 0) + 1))
      longest = { word, length: folded.length }
  }
  return longest?.word ?? null
}
