import { fold } from '../../../shared/fold.ts'

/**
 * Joins, in a tidied text, what signs take apart: `I.B.M.`, `I B M` and `H & M` become `IBM` and `HM`, `Coca-Cola` becomes
 * `CocaCola`, and `D'Angelo` becomes `DAngelo`. Spaces between longer words stay.
 */
export const joinWords = (text: string): string =>
  mayBeJoined.test(text) ? text.replace(loneLetters, joinRun).replace(signsInside, '') : text

/** `A A` stays, because it would be folded into the one letter `å`. */
const joinRun = (run: string): string => {
  const joined = run.replace(betweenLetters, '')
  return fold(joined).length === 1 ? run : joined
}

/** Signs inside a name that people leave out. Commas, brackets and the like separate words instead. */
const joiner = String.raw`[.'&+\/\\_:*!|"#@·•®\-]`
const letter = String.raw`[\p{L}\p{N}\p{M}]`
const lone = String.raw`[\p{L}\p{N}]\p{M}*(?!${letter})`

const mayBeJoined = new RegExp(String.raw`${joiner}|(?<!${letter})${lone}`, 'u')
const signsInside = new RegExp(String.raw`(?<=${letter})${joiner}{1,2}(?=${letter})`, 'gu')
const loneLetters = new RegExp(String.raw`(?<!${letter})${lone}(?:(?: ?${joiner}{1,2} ?| )${lone})+`, 'gu')
const betweenLetters = new RegExp(String.raw`[^\p{L}\p{N}\p{M}]+`, 'gu')

/** A word that was typed, or several that signs join: letters that stand alone, as in `h & m`, are one piece. */
export interface Piece {
  /** As words, folded. */
  readonly words: readonly string[]
  /** As one word, folded. */
  readonly joined: string
  /** Only letters that stand alone, with signs between them: `h&m`, but neither `h` nor `h m`. */
  readonly isAbbreviation: boolean
}

const pieces = new RegExp(String.raw`${loneLetters.source}|${letter}(?:${letter}|${joiner})*`, 'gu')

/** The pieces of a tidied text, in order. Leaves out those without a letter or a digit. */
export const toPieces = (text: string): readonly Piece[] =>
  (text.match(pieces) ?? []).flatMap((piece) => {
    const joined = fold(joinWords(piece)).replaceAll(' ', '')
    if (joined === '') return []
    const words = fold(piece).split(' ')
    const split = fold(piece.replaceAll("'", ' ')).split(' ')
    if (isSpaced.test(piece)) return [{ words: split, joined, isAbbreviation: false }]
    const isAbbreviation = words.length > 1 && areLetters(words)
    return [{ words: areLetters(split) ? words : split, joined, isAbbreviation }]
  })

const areLetters = (words: readonly string[]): boolean => words.every((word) => word.length === 1)
const isSpaced = new RegExp(String.raw`${letter} ${letter}`, 'u')
