import { readonly, shallowRef, type DeepReadonly, type Ref, type ShallowRef } from 'vue'
import type { Match } from '../../shared/match.ts'
import { toEnteredMatch, toOnlyMatch } from './only-match.ts'
import type { MatchList } from './use-match-list.ts'

export interface OnlyMatch {
  /** The only match for a number, an address or an id, or for Enter, once the search has ended: it opens by itself. */
  readonly match: DeepReadonly<ShallowRef<Match | null>>
  readonly clear: () => void
  /** The agent has pressed Enter for the text in the box, which has no row yet. */
  readonly noteEnter: () => void
  /**
   * Opens nothing when the agent has typed more since, even a space, or has selected a row, and when a part of the search
   * failed, because there may be another match.
   */
  readonly openFor: (query: string, isIncomplete: boolean) => void
}

/** The match that opens without another key when a search ends. */
export const useOnlyMatch = (text: Readonly<Ref<string>>, { list, reading }: MatchList): OnlyMatch => {
  const match = shallowRef<Match | null>(null)
  let enteredText: string | null = null

  return {
    match: readonly(match),
    clear: () => {
      match.value = null
      enteredText = null
    },
    noteEnter: () => {
      enteredText = text.value
    },
    openFor: (query, isIncomplete) => {
      const { rows, isSelectedByAgent } = list.value
      const { kind, isPartial, hasMore } = reading.value
      if (text.value !== query || isSelectedByAgent || isPartial) return
      const isEntered = enteredText === query && !isIncomplete && !hasMore
      match.value = toOnlyMatch(kind, rows) ?? (isEntered ? toEnteredMatch(rows) : null)
    }
  }
}
