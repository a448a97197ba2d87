import { defineStore } from 'pinia'
import { computed, onScopeDispose, readonly, ref } from 'vue'
import type { MatchesRequest } from '../../shared/contract.ts'
import {
  minSearchLength,
  minTypedLength,
  type Match,
  type Matches,
  type QueryKind
} from '../../shared/match.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'
import { useLatency } from '../use-latency.ts'
import type { SearchStart } from './search-start.ts'
import { createTypingPace } from './typing-pace.ts'
import { useEmptyBox } from './use-empty-box.ts'
import { useMatchList } from './use-match-list.ts'
import { useOnlyMatch } from './use-only-match.ts'
import { useSuperOfficePages } from './use-superoffice-pages.ts'
import { useSuperOfficeSearch } from './use-superoffice-search.ts'

/** SuperOffice is searched once nothing was typed for this long. */
const typingPauseMs = 250

/** The search box and the list below it: stored companies on every keystroke, SuperOffice once typing pauses. */
export const useSearchStore = defineStore('search', () => {
  const bridge = useBridge()
  const noteLatency = useLatency()
  const superoffice = useSuperOfficeSearch()
  const pages = useSuperOfficePages()
  const matchList = useMatchList()
  const { list, reading, selected } = matchList
  const text = ref('')
  const emptyBox = useEmptyBox(() => text.value === '', matchList)
  const onlyMatch = useOnlyMatch(text, matchList)
  /** The text has changed and SuperOffice has not been searched for it yet, but will be. */
  const isSearchPending = ref(false)
  let isWhole = false
  /** The stored matches on screen are not all that there are. */
  let isIncomplete = false
  let fixedKind: QueryKind | null = null
  const pace = createTypingPace()
  /** Resolves when the stored matches for this text are on screen. */
  let whenRecalled: Promise<void> = Promise.resolve()
  const toRequest = (query: string): MatchesRequest => ({
    text: query,
    ...(fixedKind !== null && { kind: fixedKind })
  })

  const recallRecent = async (): Promise<Outcome<Matches>> => {
    const outcome = await emptyBox.rows()
    return outcome.ok ? { ok: true, value: { kind: null, rows: outcome.value } } : outcome
  }

  const recall = async (query: string): Promise<void> => {
    const outcome = await (query.trim() === '' ? recallRecent() : bridge.recallMatches(toRequest(query)))
    if (query === list.value.text) isIncomplete = outcome.ok && outcome.value.isIncomplete === true
    matchList.show(query, outcome.ok ? outcome.value : { kind: reading.value.kind, rows: [] })
  }

  const search = async (query: string, mayOpen: boolean): Promise<void> => {
    isSearchPending.value = false
    const answer = await superoffice.run(toRequest(query))
    if (answer === null) return
    if (answer.outcome.ok) matchList.show(query, answer.outcome.value)
    await whenRecalled
    if (mayOpen && answer.isLatest()) onlyMatch.openFor(query, isIncomplete)
  }

  const isLongEnough = (): boolean => text.value.trim().length >= (isWhole ? minSearchLength : minTypedLength)

  /** SuperOffice has not been searched for this text, but can be. */
  const canSearch = computed(() => {
    const { kind } = superoffice.flow.value
    return (
      text.value.trim().length >= minSearchLength &&
      (isSearchPending.value || kind === 'idle' || kind === 'failed')
    )
  })

  const start = (next: string, options: SearchStart): void => {
    const startedMs = Date.now()
    pages.clearFailure()
    onlyMatch.clear()
    text.value = next
    isWhole = options.isWhole
    // The same text read as another kind has other rows.
    matchList.changeText(next, fixedKind !== options.fixedKind)
    fixedKind = options.fixedKind
    whenRecalled = recall(next).then(() => {
      if (next !== '' && text.value === next) noteLatency('local-matches', startedMs)
    })
    isSearchPending.value = options.searchesSuperOffice !== false && isLongEnough()
    if (isSearchPending.value) superoffice.schedule(options.delayMs, () => void search(next, options.mayOpen))
    else superoffice.stop()
  }

  /** Searches for what the agent types, or has pasted as a whole. A change in the surrounding spaces alone starts no new search. */
  const type = (next: string, isPasted = false): void => {
    if (isPasted) pace.noteWhole()
    else pace.noteKey(text.value !== '' && next.startsWith(text.value))
    if (next.trim() === text.value.trim() && next.trim() !== '') text.value = next
    else if (next !== text.value)
      start(next, { delayMs: typingPauseMs, isWhole: false, fixedKind: null, mayOpen: true })
  }

  /** Searches at once for a whole text, from a link, the clipboard or a suggestion. */
  const lookUp = (query: string, kind: QueryKind | null = null): void => {
    pace.noteWhole()
    // Even if the text is the same as before, an earlier selection must not stop its only match from opening.
    matchList.releaseSelection()
    start(query, { delayMs: 0, isWhole: true, fixedKind: kind, mayOpen: true })
  }

  /** Puts an example into the box, which is no reason to ask SuperOffice. */
  const showExample = (example: string): void => {
    start(example, {
      delayMs: 0,
      isWhole: false,
      fixedKind: null,
      mayOpen: false,
      searchesSuperOffice: false
    })
  }

  /** Searches SuperOffice at once, also for two characters, if it has not been searched for this text. */
  const searchNow = async (): Promise<void> => {
    if (!canSearch.value) return
    isWhole = true
    await search(list.value.text, true)
  }

  /**
   * Enter: the row to open; `null` without a row, and `undefined` when the agent has gone on meanwhile. Without a row, the only
   * one that the search then finds opens by itself.
   */
  const submit = async (): Promise<Match | null | undefined> => {
    const row = await matchList.meantRow(whenRecalled)
    if (row === null) onlyMatch.noteEnter()
    return row
  }

  /** Called when the window is hidden or a card is opened: the pending search does not start. */
  const pause = (): void => {
    if (isSearchPending.value || superoffice.isRepeatDue.value) superoffice.unschedule()
  }

  /** Called when the window is shown again: starts the pending search. */
  const resume = (): void => {
    if (isSearchPending.value) start(text.value, { delayMs: 0, isWhole, fixedKind, mayOpen: true })
  }

  /** Starts a search after a pause, and opens nothing. */
  const searchLater = (): void => {
    const { text: query } = list.value
    superoffice.schedule(typingPauseMs, () => void search(query, false))
  }

  /** Called when the agent comes back from a card: the search that it interrupted starts after all. */
  const resumeAfterCard = (): void => {
    if (isSearchPending.value) searchLater()
  }

  const restart = (next: string, options: Pick<SearchStart, 'isWhole' | 'fixedKind'>): void => {
    emptyBox.clear()
    matchList.empty()
    start(next, { delayMs: 0, mayOpen: false, ...options })
  }

  /** Called when data becomes masked or unmasked: replaces every row, which is as masked as the setting was, and opens none. */
  const reload = (): void => {
    restart(text.value, { isWhole, fixedKind })
  }

  /** Called when another profile becomes active, or none: empties the box and removes the rows. */
  const reset = (): void => {
    restart('', { isWhole: false, fixedKind: null })
  }

  /** Opens the selected row or, when nothing was found, SuperOffice's own search. */
  const openInSuperOffice = async (): Promise<void> => {
    const row = await matchList.meantRow(whenRecalled)
    if (row === undefined) return
    if (row !== null) await pages.openMatch(row)
    else if (text.value.trim() !== '') await pages.openFind()
  }

  onScopeDispose(
    bridge.onMatchesPrepared(() => {
      if (isIncomplete) void recall(list.value.text)
    })
  )

  return {
    text: readonly(text),
    rows: matchList.rows,
    groups: matchList.groups,
    /** The text that the rows on screen were found for. */
    rowsText: computed(() => list.value.rowsText),
    selectedKey: computed(() => list.value.selectedKey),
    selected,
    lookalikes: matchList.lookalikes,
    /** True when the rows on screen belong to the text in the box. */
    isSettled: computed(() => !list.value.isOutdated),
    flow: superoffice.flow,
    openFailure: pages.failure,
    kind: computed(() => reading.value.kind),
    isRequestToo: computed(() => reading.value.isRequestToo),
    isTooLong: computed(() => reading.value.isTooLong),
    isPartial: computed(() => reading.value.isPartial),
    hasMore: computed(() => reading.value.hasMore),
    suggestions: computed(() => reading.value.suggestions),
    onlyMatch: onlyMatch.match,
    history: emptyBox.history,
    showHistory: emptyBox.showHistory,
    type,
    /** The agent has not typed for a while, or has pasted: the next key begins the next lookup. */
    hasRested: pace.hasRested,
    lookUp,
    showExample,
    canSearch,
    searchNow,
    submit,
    reset,
    reload,
    /** Removes the rows when all stored companies have been erased. */
    clearRows: matchList.clearRows,
    pause,
    resume,
    resumeAfterCard,
    isRepeatDue: computed(() => superoffice.isRepeatDue.value && isLongEnough()),
    repeat: searchLater,
    showRecent: emptyBox.showRecent,
    refreshRow: emptyBox.refreshRow,
    unclearRows: matchList.unclearRows,
    fillIn: matchList.fillIn,
    openInSuperOffice,
    openSuperOffice: pages.openFind,
    moveSelection: matchList.moveSelection,
    select: matchList.select
  }
})
