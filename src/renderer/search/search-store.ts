import { defineStore } from 'pinia'
import { computed, onScopeDispose, readonly, ref, shallowRef, watch } from 'vue'
import { minSearchLength, type Match, type Matches, type QueryKind } from '../../shared/match.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'
import { useConnectionStore } from '../failure/connection-store.ts'
import { paces, type Pace } from '../pace.ts'
import { useLatency } from '../use-latency.ts'
import { toOnlyMatch } from './only-match.ts'
import {
  addMatches,
  changeText,
  clearRows,
  moveSelection,
  noMatches,
  releaseSelection,
  selectRow,
  toSelectedRow,
  updateCompany,
  type StableMatches
} from './stable-matches.ts'

/** The state of the search in SuperOffice. `failure` is that of the previous attempt, shown while Glance is offline. */
export type SearchFlow =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly pace: Pace; readonly failure: Failure | null }
  | { readonly kind: 'answered' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** SuperOffice is searched once nothing was typed for this long. */
const typingPauseMs = 200

/** The search box and the list below it: stored companies on every keystroke, SuperOffice once typing pauses. */
export const useSearchStore = defineStore('search', () => {
  const bridge = useBridge()
  const connectionStore = useConnectionStore()
  const noteLatency = useLatency()
  const text = ref('')
  /** The kind that the text was recognised as; `null` for none. */
  const kind = ref<QueryKind | null>(null)
  /** The only match for a number, an address or an id, once the search has ended: it opens by itself. */
  const onlyMatch = shallowRef<Match | null>(null)
  const list = shallowRef<StableMatches>(noMatches)
  const flow = shallowRef<SearchFlow>({ kind: 'idle' })
  /** Why the last company could not be opened in SuperOffice. */
  const openFailure = shallowRef<Failure | null>(null)
  let timers: ReturnType<typeof setTimeout>[] = []
  let latestSearch = 0
  /** The text has changed and SuperOffice has not been searched for it yet. */
  let isSearchPending = false

  const stopTimers = (): void => {
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }

  /** The failure to keep on screen during the next attempt. */
  const previousFailure = (): Failure | null => {
    const current = flow.value
    if (connectionStore.connection.kind !== 'offline') return null
    return current.kind === 'failed' || current.kind === 'searching' ? current.failure : null
  }

  const showMatches = (query: string, matches: Matches): void => {
    if (query !== list.value.text) return
    kind.value = matches.kind
    list.value = addMatches(list.value, query, matches.rows)
  }

  const recallRecent = async (): Promise<Outcome<Matches>> => {
    const outcome = await bridge.recentCompanies()
    return outcome.ok ? { ok: true, value: { kind: null, rows: outcome.value } } : outcome
  }

  const recall = async (query: string): Promise<void> => {
    const outcome = await (query.trim() === '' ? recallRecent() : bridge.recallMatches({ text: query }))
    showMatches(query, outcome.ok ? outcome.value : { kind: kind.value, rows: [] })
  }

  /** Opens nothing when the agent has typed more since, even a space, or has selected a row. */
  const openOnlyMatch = (query: string): void => {
    if (text.value === query && !list.value.isSelectedByAgent)
      onlyMatch.value = toOnlyMatch(kind.value, list.value.rows)
  }

  const search = async (query: string, mayOpen: boolean, whenRecalled: Promise<void>): Promise<void> => {
    isSearchPending = false
    const turn = ++latestSearch
    const isLatest = (): boolean => turn === latestSearch
    const failure = previousFailure()
    stopTimers()
    flow.value = { kind: 'searching', pace: 'quick', failure }
    timers = paces.map(({ afterMs, pace }) =>
      setTimeout(() => {
        flow.value = { kind: 'searching', pace, failure }
      }, afterMs)
    )
    const outcome = await bridge.searchMatches({ text: query })
    if (!isLatest()) return
    stopTimers()
    if (outcome.ok) {
      showMatches(query, outcome.value)
      flow.value = { kind: 'answered' }
    } else if (outcome.failure.code === 'cancelled') {
      flow.value = { kind: 'idle' }
      return
    } else flow.value = { kind: 'failed', failure: outcome.failure }
    await whenRecalled
    if (mayOpen && isLatest()) openOnlyMatch(query)
  }

  const isLongEnough = (query: string): boolean => query.trim().length >= minSearchLength

  const start = (next: string, delayMs: number, mayOpen = true): void => {
    const startedMs = Date.now()
    const failure = previousFailure()
    latestSearch++
    stopTimers()
    openFailure.value = null
    onlyMatch.value = null
    text.value = next
    list.value = changeText(list.value, next)
    if (next.trim() === '') kind.value = null
    const whenRecalled = recall(next).then(() => {
      if (next !== '' && text.value === next) noteLatency('local-matches', startedMs)
    })
    isSearchPending = isLongEnough(next)
    if (!isSearchPending) {
      flow.value = { kind: 'idle' }
      return
    }
    flow.value = { kind: 'searching', pace: 'quick', failure }
    timers = [setTimeout(() => void search(next, mayOpen, whenRecalled), delayMs)]
  }

  /** Searches for what the agent types. A change in the surrounding spaces alone starts no new search. */
  const type = (next: string): void => {
    if (next.trim() === text.value.trim() && next.trim() !== '') text.value = next
    else if (next !== text.value) start(next, typingPauseMs)
  }

  /** Searches at once for a complete text, from a link or the clipboard. */
  const lookUp = (query: string): void => {
    // Even if the text is the same as before, an earlier selection must not stop its only match from opening.
    list.value = releaseSelection(list.value)
    start(query, 0)
  }

  /** Called when the window is hidden: the pending search does not start. */
  const pause = (): void => {
    if (!isSearchPending) return
    stopTimers()
    flow.value = { kind: 'idle' }
  }

  /** Called when the window is shown again: starts the pending search. */
  const resume = (): void => {
    if (isSearchPending) start(text.value, 0)
  }

  /** Called when data becomes masked or unmasked: replaces every row, and opens no match by itself. */
  const reload = (): void => {
    list.value = noMatches
    start(text.value, 0, false)
  }

  /** Called when another profile becomes active, or none: empties the box and removes the rows. */
  const reset = (): void => {
    list.value = noMatches
    start('', 0)
  }

  /** Reloads the list below the empty box: the most recently viewed company may have changed. */
  const showRecent = async (): Promise<void> => {
    const outcome = await bridge.recentCompanies()
    if (!outcome.ok || text.value !== '') return
    list.value = addMatches(noMatches, '', outcome.value)
  }

  /** Updates the company's row when the agent comes back from its card. */
  const refreshRow = async (companyId: number): Promise<void> => {
    if (text.value === '') {
      await showRecent()
      return
    }
    const outcome = await bridge.recentCompanies()
    if (!outcome.ok) return
    const stored = outcome.value.find((match) => match.companyId === companyId)
    list.value = updateCompany(list.value, companyId, stored)
  }

  const openInSuperOffice = async (): Promise<void> => {
    const match = toSelectedRow(list.value)
    if (match === null) return
    const outcome = await bridge.openRecord({ kind: 'company', companyId: match.companyId, id: null })
    openFailure.value = outcome.ok ? null : outcome.failure
  }

  // Repeats a failed search when the network is back.
  watch(
    () => connectionStore.connection.kind,
    (kind) => {
      if (kind === 'online' && flow.value.kind === 'failed' && isLongEnough(text.value)) {
        void search(list.value.text, false, Promise.resolve())
      }
    }
  )

  onScopeDispose(stopTimers)

  return {
    text: readonly(text),
    rows: computed<readonly Match[]>(() => list.value.rows),
    selectedKey: computed(() => list.value.selectedKey),
    selected: computed<Match | null>(() => toSelectedRow(list.value)),
    /** True when the rows on screen belong to the text in the box. */
    isSettled: computed(() => !list.value.isOutdated),
    flow: readonly(flow),
    openFailure: readonly(openFailure),
    kind: readonly(kind),
    onlyMatch: readonly(onlyMatch),
    type,
    lookUp,
    reset,
    reload,
    /** Removes the rows when all stored companies have been erased. */
    clearRows: (): void => {
      list.value = clearRows(list.value)
    },
    pause,
    resume,
    showRecent,
    refreshRow,
    openInSuperOffice,
    moveSelection: (by: number): void => {
      list.value = moveSelection(list.value, by)
    },
    select: (key: string): void => {
      list.value = selectRow(list.value, key)
    }
  }
})
