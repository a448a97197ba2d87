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
  const words = tidy(text)
    .split(/[\s,;:()[\]{}<>"]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '')
  if (words.length < 2) return null
  let longest: { readonly word: string; readonly length: number } | null = null
  for (const word of words) {
    const folded = fold(joinWords(word))
    const isName = /\p{L}/u.test(word) && !isLegalForm(folded) && !isConjunction(folded)
    if (isName && folded.length >= Math.max(minLength, (longest?.length ?? 0) + 1))
      longest = { word, length: folded.length }
  }
  return longest?.word ?? null
}
