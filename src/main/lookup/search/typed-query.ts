import { fold } from '../../../shared/fold.ts'

/** What the agent typed, in the forms in which it is compared with stored texts. */
export interface TypedQuery {
  /** Folded. */
  readonly text: string
  readonly words: readonly string[]
  /** `null` when the text can't be a number. */
  readonly digits: string | null
}

/** `0047` and `+47` become the same digits. The digits of a national number are contained in the international one. */
export const toTypedQuery = (typed: string): TypedQuery => {
  const text = fold(typed)
  const isNumber = /^[\s#+]*[\d\s().,/-]+$/u.test(typed)
  const digits = typed.replace(/\D/gu, '').replace(/^00/u, '')
  // The groups of a number are not searched as words, because each of them is part of many other numbers.
  const words = isNumber ? [text] : text.split(' ')
  return { text, words, digits: isNumber && digits !== '' ? digits : null }
}
