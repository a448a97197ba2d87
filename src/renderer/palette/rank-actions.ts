import { fold } from '../../shared/fold.ts'

/** The best first: the typed text begins the label, begins words of it, is inside it, or is made of beginnings of its words. */
type Tier = 0 | 1 | 2 | 3

/**
 * The actions whose label matches what was typed, the best first; equal ones stay in their order, and those that erase come
 * last, so that Enter never runs one that something else matches too. Everything matches an empty text. Both sides are folded
 * as in the search for companies, so case and accents don't matter.
 */
export const rankActions = <Action extends { readonly label: string; readonly isCaution: boolean }>(
  actions: readonly Action[],
  typed: string
): readonly Action[] => {
  const needle = fold(typed)
  return actions
    .flatMap((action) => {
      const tier = toTier(fold(action.label), needle)
      return tier === null ? [] : [{ action, tier }]
    })
    .sort((a, b) => Number(a.action.isCaution) - Number(b.action.isCaution) || a.tier - b.tier)
    .map(({ action }) => action)
}

const toTier = (label: string, needle: string): Tier | null => {
  if (label.startsWith(needle)) return 0
  const words = label.split(' ')
  if (needle.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 1
  if (label.includes(needle)) return 2
  return isMadeOfBeginnings(words, needle.replaceAll(' ', '')) ? 3 : null
}

/** Whether the letters are beginnings of some of the words, in their order: `nreq` of New request. */
const isMadeOfBeginnings = (words: readonly string[], letters: string): boolean => {
  if (letters === '') return true
  return words.some((word, index) => {
    for (let count = lengthInCommon(word, letters); count > 0; count--)
      if (isMadeOfBeginnings(words.slice(index + 1), letters.slice(count))) return true
    return false
  })
}

const lengthInCommon = (word: string, letters: string): number => {
  let length = 0
  while (length < word.length && word.charAt(length) === letters.charAt(length)) length++
  return length
}
