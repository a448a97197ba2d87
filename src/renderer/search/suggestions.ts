import { fold } from '../../shared/fold.ts'
import type { Suggestion } from '../../shared/match.ts'

const maxSuggestions = 4

/** Suggestions for a text: names of stored companies first, each text once, and never the text itself. */
export const addSuggestions = (
  suggestions: readonly Suggestion[],
  later: readonly Suggestion[],
  typed: string
): readonly Suggestion[] => {
  const seen = new Set([fold(typed)])
  return [...suggestions, ...later]
    .toSorted((a, b) => Number(b.kind === 'stored-name') - Number(a.kind === 'stored-name'))
    .filter(({ text }) => !seen.has(fold(text)) && seen.add(fold(text)))
    .slice(0, maxSuggestions)
}
