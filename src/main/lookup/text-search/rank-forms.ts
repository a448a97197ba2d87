import type { Needle } from './needle.ts'
import type { Rank } from './rank.ts'
import type { TypedQuery } from './typed-query.ts'

/** True when the forms contain the piece in one of its spellings. A single letter matches only the beginning of a word. */
export const containsPiece = (forms: string, { anywhere, wordsAnywhere }: Needle): boolean =>
  containsAny(forms, anywhere) || containsAll(forms, wordsAnywhere)

export const beginsPiece = (forms: string, { atWord, wordsAtWord }: Needle): boolean =>
  containsAny(forms, atWord) || containsAll(forms, wordsAtWord)

// Loops instead of `some` and `every`, because a key is compared with a hundred thousand cards.

const containsAny = (forms: string, texts: readonly string[]): boolean => {
  for (const text of texts) if (forms.includes(text)) return true
  return false
}

const containsAll = (forms: string, texts: readonly string[]): boolean => {
  for (const text of texts) if (!forms.includes(text)) return false
  return texts.length > 0
}

/** True when the forms contain everything that a match has to contain. */
export const containsRequired = (forms: string, { required, compound }: TypedQuery): boolean => {
  for (const needle of required) {
    // A single piece has the compound among its own spellings.
    if (!containsPiece(forms, needle)) return required.length > 1 && forms.includes(compound)
  }
  return true
}

/** Like `toRank`, for a line or name in all its forms. `null` when it does not contain every required piece. */
export const toFormsRank = (forms: string, query: TypedQuery): Rank | null =>
  containsRequired(forms, query) ? toContainedRank(forms, query) : null

/** The rank of forms that are known to contain every required piece, though not necessarily in one line. */
export const toContainedRank = (forms: string, { wholes, cores, required }: TypedQuery): Rank => {
  if (wholes.some((whole) => forms.includes(`\n ${whole}\n`))) return 'exact'
  if (cores.some((core) => forms.includes(`\n ${core}\n`))) return 'exact'
  if (wholes.some((whole) => forms.includes(`\n ${whole}`))) return 'prefix'
  if (cores.some((core) => forms.includes(`\n ${core}`))) return 'prefix'
  return required.every((piece) => beginsPiece(forms, piece)) ? 'word' : 'inside'
}

/** True when the forms lack a part of the query that a better match has. */
export const lacksOptional = (forms: string, { optional }: TypedQuery): boolean =>
  !optional.every((piece) => containsPiece(forms, piece))
