import { fold } from '../../../shared/fold.ts'
import { tidy } from '../../../shared/tidy.ts'
import { toTypedAmount } from '../amount-text.ts'
import { toPieces, type Piece } from './joined-words.ts'
import { toCompound } from './line-forms.ts'
import { toRequiredPieces } from './required-pieces.ts'
import { toNeedle, type Needle } from './needle.ts'

/** What the agent typed, in the forms in which it is compared with stored texts. */
export interface TypedQuery {
  /** Folded, as words. */
  readonly text: string
  /** What every match contains. At least one. */
  readonly required: readonly Needle[]
  /** What a better match contains: a legal form, an `and`, what stands in brackets at the end. */
  readonly optional: readonly Needle[]
  /** The whole text, as words and with its signs joined. */
  readonly wholes: readonly string[]
  /** The same of the required pieces. Empty when all are required. */
  readonly cores: readonly string[]
  /** All required pieces as one word. */
  readonly compound: string
  /** The digits to look for in stored numbers. Empty when the text can't be a number. */
  readonly numbers: readonly string[]
}

/**
 * `0047` and `+47` become the same digits. The digits of a national number are contained in the international one;
 * `otherNumbers` are further spellings of the number that was typed.
 */
export const toTypedQuery = (typed: string, otherNumbers: readonly string[] = []): TypedQuery => {
  const tidied = tidy(typed)
  const text = fold(tidied)
  const digits = toTypedAmount(tidied) ?? toDigits(tidied)
  if (digits !== '') {
    // The groups of a number are not searched as words, because each of them is part of many other numbers.
    const joined = text.replaceAll(' ', '')
    const piece = { words: [joined], joined, isAbbreviation: false }
    const whole = {
      text,
      wholes: [text],
      cores: [],
      compound: toCompound(piece.joined),
      numbers: withoutEqual([digits, ...otherNumbers])
    }
    return { ...whole, required: [toNeedle(piece)], optional: [] }
  }
  const { required, optional } = toPiecesOf(tidied, text)
  const toWholes = (pieces: readonly Piece[]): readonly string[] =>
    withoutEqual([
      pieces.flatMap(({ words }) => words).join(' '),
      pieces.map(({ joined }) => joined).join(' ')
    ])
  return {
    text,
    required: toNeedles(required),
    optional: toNeedles(optional),
    wholes: withoutEqual([text, ...toWholes(toPieces(tidied))]),
    cores: optional.length === 0 ? [] : toWholes(required),
    compound: toCompound(required.map(({ joined }) => joined).join('')),
    numbers: withoutEqual(otherNumbers)
  }
}

/** Each piece once, however often it was typed: each costs a search. */
const toNeedles = (pieces: readonly Piece[]): readonly Needle[] => [
  ...new Map(pieces.map((piece) => [[piece.joined, ...piece.words].join(' '), toNeedle(piece)])).values()
]

/** Signs that stand for letters, such as `™`, are no pieces. Alone they are searched as what they stand for: `tm`. */
const toPiecesOf = (tidied: string, folded: string): ReturnType<typeof toRequiredPieces> => {
  const pieces = toRequiredPieces(tidied)
  if (pieces.required.length > 0) return pieces
  const whole = { words: folded.split(' '), joined: folded.replaceAll(' ', ''), isAbbreviation: false }
  return { required: [whole], optional: [] }
}

const toDigits = (tidied: string): string =>
  /^[\s#+]*(?:[\d().,/-][\d\s().,/-]*)?$/u.test(tidied) ? tidied.replace(/\D/gu, '').replace(/^00/u, '') : ''

const withoutEqual = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== ''))
]
