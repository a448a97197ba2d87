import type { Piece } from './joined-words.ts'
import { toCompound } from './line-forms.ts'
import { isSingleLetter } from './rank.ts'

/** A piece of what was typed, with the texts to look for in the forms of a line (`toNameForms`, `toLineForms`). */
export interface Needle extends Piece {
  /** Each of these alone is the piece. */
  readonly anywhere: readonly string[]
  readonly atWord: readonly string[]
  /** All of these together are the piece. Empty when it can't be several words. */
  readonly wordsAnywhere: readonly string[]
  readonly wordsAtWord: readonly string[]
}

export const toNeedle = (piece: Piece): Needle => {
  const { words, joined, isAbbreviation } = piece
  const compound = toCompound(joined)
  // Joining `ü'é` lets its letters fold together, so its one word may differ from its joined form.
  const spellings = words.length === 1 ? [...new Set([joined, ...words])] : [joined]
  // As words, the letters of an abbreviation would match almost everything.
  const atWord = [
    ...(isAbbreviation ? [joined, words.join(' ')] : spellings).map((word) => ` ${word}`),
    compound
  ]
  const severalWords = isAbbreviation || words.length === 1 ? [] : [...new Set(words)]
  return {
    ...piece,
    anywhere: isAbbreviation ? atWord : [...spellings.map(atWordIfSingle), compound],
    atWord,
    wordsAnywhere: severalWords.map(atWordIfSingle),
    wordsAtWord: severalWords.map((word) => ` ${word}`)
  }
}

/** A single letter is found at the beginning of a word only. */
const atWordIfSingle = (word: string): string => (isSingleLetter(word) ? ` ${word}` : word)
