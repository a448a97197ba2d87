import { fold } from '../../../shared/fold.ts'
import type { Suggestion } from '../../../shared/match.ts'
import { tidy } from '../../../shared/tidy.ts'
import { joinWords } from './joined-words.ts'
import { isConjunction, isLegalForm } from './optional-words.ts'

/** Shorter words would find too much. */
const minLength = 3
/** Shorter words in front are mostly articles, titles and first names. */
const nameLength = 4

/**
 * The words of what was typed, as they were typed, to search for one of them alone when all together find nothing: the likeliest
 * first. That is the first, because names begin with what tells them apart and go on with a trade. Never a legal form or a number.
 * Empty when the text is a single word.
 */
export const toSingleWords = (text: string): readonly string[] => {
  const words = wordsOf(text)
  return words.length < 2 ? [] : namesOf(words)
}

/** A word must be longer than its part by this much. */
const minLeftOut = 2
/** From this length on, a word has a longer part, because short ones find too much. */
const longWord = 7

/**
 * The first letters of the likeliest word, to search for them when all of it finds nothing: mistakes are mostly further on. Of a
 * word that begins with a plain vowel, the letters behind it: `Alvbacka` is *Älvbacka* on a keyboard without an `ä`, and SuperOffice
 * tells them apart. `null` for short words and numbers.
 */
export const toPart = (text: string): Suggestion | null => {
  const [word] = namesOf(wordsOf(text))
  const letters = [...(word ?? '')]
  const length = letters.length < longWord ? minLength : minLength + 1
  if (letters.length < length + minLeftOut) return null
  return /^[aou]/iu.test(letters[0] ?? '')
    ? { text: letters.slice(1, length + 1).join(''), kind: 'part' }
    : { text: letters.slice(0, length).join(''), kind: 'beginning' }
}

const wordsOf = (text: string): readonly string[] =>
  tidy(text)
    .split(/[\s,;:()[\]{}<>"]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '')

const namesOf = (words: readonly string[]): readonly string[] => {
  const names = words.flatMap((word) => {
    const folded = fold(joinWords(word))
    const isName = /\p{L}/u.test(word) && !isLegalForm(folded) && !isConjunction(folded)
    return isName && folded.length >= minLength ? [{ word, isShort: folded.length < nameLength }] : []
  })
  return names.toSorted((a, b) => Number(a.isShort) - Number(b.isShort)).map(({ word }) => word)
}
