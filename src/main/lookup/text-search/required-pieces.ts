import { toPieces, type Piece } from './joined-words.ts'
import { isConjunction, isLegalForm } from './optional-words.ts'

/**
 * The pieces of a tidied name or text, and apart from them those that another spelling of the same name may leave out: a
 * legal form at either end, an `and`, what stands in brackets at the end.
 */
export const toRequiredPieces = (
  text: string
): { readonly required: readonly Piece[]; readonly optional: readonly Piece[] } => {
  const bracket = toBracketStart(text)
  const pieces = toPieces(text.slice(0, bracket))
  const inBrackets = toPieces(text.slice(bracket))
  if (pieces.length === 0) return { required: inBrackets, optional: [] }
  const isForm = pieces.map(({ joined }) => isLegalForm(joined))
  const isLink = pieces.map(({ joined }, at) => at > 0 && isConjunction(joined))
  const first = isForm.findIndex((isOne) => !isOne)
  const last = isForm.findLastIndex((isOne, at) => !isOne && isLink[at] !== true)
  // A text of legal forms only is the name of something.
  if (first === -1 || last === -1) return { required: pieces, optional: inBrackets }
  const isRequired = (_piece: Piece, at: number): boolean => at >= first && at <= last && isLink[at] !== true
  return {
    required: pieces.filter(isRequired),
    optional: [...pieces.filter((piece, at) => !isRequired(piece, at)), ...inBrackets]
  }
}

/** Where a bracket at the end of the text begins: `(Ekstern)`, also while it is being typed. Otherwise the text's end. */
const toBracketStart = (text: string): number => {
  const trimmed = text.trimEnd()
  const start = Math.max(trimmed.lastIndexOf('('), trimmed.lastIndexOf('['))
  if (start <= 0) return text.length
  const end = trimmed.slice(start).search(/[)\]]/u)
  return end === -1 || start + end === trimmed.length - 1 ? start : text.length
}
