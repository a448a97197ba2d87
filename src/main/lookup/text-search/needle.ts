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
  // As words, the letters of an abbreviation would match almost everything.
  const atWord = isAbbreviation ? [` ${joined}`, ` ${words.join(' ')}`, compound] : [` ${joined}`, compound]
  const severalWords = isAbbreviation || words.length === 1 ? [] : words
  const isOnlyAtWord = isAbbreviation || isSingleLetter(joined)
  return {
    ...piece,
    anywhere: isOnlyAtWord ? atWord : [joined, compound],
    atWord,
    wordsAnywhere: severalWords.map((word) => (isSingleLetter(word) ? ` ${word}` : word)),
    wordsAtWord: severalWords.map((word) => ` ${word}`)
  }
}
