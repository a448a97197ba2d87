import { fold } from '../../../shared/fold.ts'
import type { QueryKind, Suggestion } from '../../../shared/match.ts'
import type { IndexedCard } from '../../results/indexed-card.ts'
import { toPart, toSingleWords } from '../text-search/other-searches.ts'
import type { StoredMatchSearch } from './stored-match-search.ts'

/** How many words are compared with all stored names: each key waits for that. */
const maxWords = 3

/** Other texts to search for when nothing that is stored matches, the likeliest first. */
export const toSuggestions = (
  storedMatches: StoredMatchSearch,
  cards: readonly IndexedCard[],
  text: string,
  kind: QueryKind | null
): readonly Suggestion[] => {
  const names = storedMatches.suggest(cards, text)
  const stored = names.map((name) => ({ text: name, kind: 'stored-name' }) as const)
  // A part of what is first of all a number, an address or a link would be another thing.
  if (kind !== 'name') return stored
  const word = toSingleWords(text)
    .slice(0, maxWords)
    .find((each) => !isMisspelt(each, storedMatches.suggest(cards, each)))
  // Where a stored name is meant, its beginning would find more than that.
  const part = names.length === 0 ? toPart(text) : null
  return [
    ...stored,
    ...(word === undefined ? [] : [{ text: word, kind: 'single-word' } as const]),
    ...(part === null ? [] : [part])
  ]
}

/** Stored names have a word like it, and none has the word itself. */
const isMisspelt = (word: string, similarNames: readonly string[]): boolean => {
  const folded = fold(word)
  return (
    similarNames.length > 0 &&
    similarNames.every(
      (name) =>
        !fold(name)
          .split(' ')
          .some((each) => each.startsWith(folded))
    )
  )
}
