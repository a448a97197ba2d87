import { fold } from '../../shared/fold.ts'

/** The best first: the typed text begins the label, begins words of it, is inside it, or has its letters in this order. */
type Tier = 0 | 1 | 2 | 3

/**
 * The actions whose label matches what was typed, the best first; equal ones stay in their order. Everything matches an
 * empty text. Both sides are folded as in the search for companies, so case and accents don't matter.
 */
export const rankActions = <Action extends { readonly label: string }>(
  actions: readonly Action[],
  typed: string
): readonly Action[] => {
  const needle = fold(typed)
  return actions
    .flatMap((action) => {
      const tier = toTier(fold(action.label), needle)
      return tier === null ? [] : [{ action, tier }]
    })
    .sort((a, b) => a.tier - b.tier)
    .map(({ action }) => action)
}

const toTier = (label: string, needle: string): Tier | null => {
  if (label.startsWith(needle)) return 0
  const words = label.split(' ')
  if (needle.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 1
  if (label.includes(needle)) return 2
  return hasInOrder(words, needle.replaceAll(' ', '')) ? 3 : null
}

/** Whether the letters occur in this order, each one in the same word as the one before or at the start of a later word. */
const hasInOrder = (words: readonly string[], letters: string): boolean => {
  if (letters === '') return true
  return words.some((word, index) => {
    let used = 0
    if (word.charAt(0) !== letters.charAt(0)) return false
    for (const letter of word) if (letter === letters.charAt(used)) used++
    // A word can end earlier than its letters could be used: the next words get their chance with fewer of them used.
    for (let count = used; count > 0; count--)
      if (hasInOrder(words.slice(index + 1), letters.slice(count))) return true
    return false
  })
}
