import { fold } from '../../shared/fold.ts'

export interface NamePart {
  readonly text: string
  readonly isMarked: boolean
}

/** A name in parts, where what was typed is marked: at the beginning of a word if possible, otherwise inside one. */
export const toNameParts = (name: string, typed: string): readonly NamePart[] => {
  const foldedName = fold(name)
  const typedWords = fold(typed)
    .split(' ')
    .filter((word) => word !== '' && foldedName.includes(word))
  if (typedWords.length === 0) return [{ text: name, isMarked: false }]
  const words = [...name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: text, index }) => ({
    text,
    index,
    folded: fold(text)
  }))
  const isMarked = Array.from({ length: name.length }, () => false)
  for (const typedWord of typedWords) {
    const found =
      words.find(({ folded }) => folded.startsWith(typedWord)) ??
      words.find(({ folded }) => folded.includes(typedWord))
    if (found === undefined) continue
    const { start, end } = spanIn(found.text, typedWord)
    isMarked.fill(true, found.index + start, found.index + end)
  }
  return toParts(name, isMarked)
}

/** The shortest span of the word that folds to the typed word, in whole characters. */
const spanIn = (word: string, typedWord: string): { readonly start: number; readonly end: number } => {
  const characters = [...word]
  const cut = (from: number, to?: number): string => characters.slice(from, to).join('')
  let start = 0
  while (start < characters.length && !fold(cut(start)).startsWith(typedWord)) start++
  let end = start + 1
  while (end < characters.length && !fold(cut(start, end)).startsWith(typedWord)) end++
  return { start: cut(0, start).length, end: cut(0, end).length }
}

const toParts = (name: string, isMarked: readonly boolean[]): readonly NamePart[] => {
  const parts: { text: string; isMarked: boolean }[] = []
  for (const [at, mark] of isMarked.entries()) {
    const last = parts.at(-1)
    if (last?.isMarked === mark) last.text += name.charAt(at)
    else parts.push({ text: name.charAt(at), isMarked: mark })
  }
  return parts
}
