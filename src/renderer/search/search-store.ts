import { defineStore } from 'pinia'
import { computed, onScopeDispose, readonly, ref, shallowRef, watch } from 'vue'
import { shortestSearch, type Match, type Matches, type QueryKind } from '../../shared/match.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'
import { useConnectionStore } from '../failure/connection-store.ts'
import { paces, type Pace } from '../pace.ts'
import { useLatency } from '../use-latency.ts'
import { toOnlyMatch } from './only-match.ts'
import {
  answered,
  chosen,
  erased,
  moved,
  noMatches,
  selectedOf,
  typed,
  unchosen,
  updated,
  type StableMatches
} from './stable-matches.ts'

/** How the question to SuperOffice stands. `failure` is what the attempt before it came to, while that still holds. */
export type Asking =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'asking'; readonly pace: Pace; readonly failure: Failure | null }
  | { readonly kind: 'answered' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Typing has paused when this long nothing was typed. */
const pauseMs = 200

/** The box and the list under it: what is stored with every keystroke, SuperOffice once typing pauses. */
export const useSearchStore = defineStore('search', () => {
  const bridge = useBridge()
  const connection = useConnectionStore()
  const noteLatency = useLatency()
  const text = ref('')
  /** What the text was read as. */
  const kind = ref<QueryKind | null>(null)
  /** The match that opens by itself, once it is known to be the only one. */
  const onlyMatch = shallowRef<Match | null>(null)
  const list = shallowRef<StableMatches>(noMatches)
  const asking = shallowRef<Asking>({ kind: 'not-asked' })
  /** What opening a record in SuperOffice came to, if it failed. */
  const openFailure = shallowRef<Failure | null>(null)
  let timers: ReturnType<typeof setTimeout>[] = []
  let latestSearch = 0
  /** Typed, and SuperOffice not asked yet. */
  let isUnasked = false

  const stopTimers = (): void => {
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }

  const failureSoFar = (): Failure | null => {
    const current = asking.value
    if (connection.connection.kind !== 'offline') return null
    return current.kind === 'failed' || current.kind === 'asking' ? current.failure : null
  }

  const take = (asked: string, matches: Matches): void => {
    if (asked !== list.value.text) return
    kind.value = matches.kind
    list.value = answered(list.value, asked, matches.rows)
  }

  const recallRecent = async (): Promise<Outcome<Matches>> => {
    const outcome = await bridge.recentCompanies()
    return outcome.ok ? { ok: true, value: { kind: null, rows: outcome.value } } : outcome
  }

  const recall = async (asked: string): Promise<void> => {
    const outcome = await (asked.trim() === '' ? recallRecent() : bridge.recallMatches({ text: asked }))
    take(asked, outcome.ok ? outcome.value : { kind: kind.value, rows: [] })
  }

  /** Typing that has gone on since, if only by a space, is not cut short, nor is choosing. */
  const considerOpening = (asked: string): void => {
    if (text.value === asked && !list.value.isChosen)
      onlyMatch.value = toOnlyMatch(kind.value, list.value.rows)
  }

  const search = async (asked: string, mayOpen: boolean, isRecalled: Promise<void>): Promise<void> => {
    isUnasked = false
    const turn = ++latestSearch
    const isLatest = (): boolean => turn === latestSearch
    const failure = failureSoFar()
    stopTimers()
    asking.value = { kind: 'asking', pace: 'quick', failure }
    timers = paces.map(({ afterMs, pace }) =>
      setTimeout(() => {
        asking.value = { kind: 'asking', pace, failure }
      }, afterMs)
    )
    const outcome = await bridge.searchMatches({ text: asked })
    if (!isLatest()) return
    stopTimers()
    if (outcome.ok) {
      take(asked, outcome.value)
      asking.value = { kind: 'answered' }
    } else if (outcome.failure.code === 'cancelled') {
      asking.value = { kind: 'not-asked' }
      return
    } else asking.value = { kind: 'failed', failure: outcome.failure }
    await isRecalled
    if (mayOpen && isLatest()) considerOpening(asked)
  }

  const isWorthAsking = (asked: string): boolean => asked.trim().length >= shortestSearch

  const ask = (next: string, afterMs: number, mayOpen = true): void => {
    const askedMs = Date.now()
    const failure = failureSoFar()
    latestSearch++
    stopTimers()
    openFailure.value = null
    onlyMatch.value = null
    text.value = next
    list.value = typed(list.value, next)
    if (next.trim() === '') kind.value = null
    const isRecalled = recall(next).then(() => {
      if (next !== '' && text.value === next) noteLatency('local-matches', askedMs)
    })
    isUnasked = isWorthAsking(next)
    if (!isUnasked) {
      asking.value = { kind: 'not-asked' }
      return
    }
    asking.value = { kind: 'asking', pace: 'quick', failure }
    timers = [setTimeout(() => void search(next, mayOpen, isRecalled), afterMs)]
  }

  /** The agent typed. Text that differs only in the spaces around it is the same question. */
  const type = (next: string): void => {
    if (next.trim() === text.value.trim() && next.trim() !== '') text.value = next
    else if (next !== text.value) ask(next, pauseMs)
  }

  /** Text that came whole, from a link or the clipboard: there is no typing to wait for. */
  const lookUp = (given: string): void => {
    // Be it the same text as before: what was chosen then was chosen for then.
    list.value = unchosen(list.value)
    ask(given, 0)
  }

  /** Nobody looks: what was not asked yet is not asked. */
  const rest = (): void => {
    if (!isUnasked) return
    stopTimers()
    asking.value = { kind: 'not-asked' }
  }

  /** Somebody looks again. */
  const resume = (): void => {
    if (isUnasked) ask(text.value, 0)
  }

  /** What is stored reads differently now: nothing that came before stays, and nothing opens by itself. */
  const reload = (): void => {
    list.value = noMatches
    ask(text.value, 0, false)
  }

  /** Another profile is in use, or none: nothing of the one before stays on screen. */
  const reset = (): void => {
    list.value = noMatches
    ask('', 0)
  }

  /** The empty box again: what was viewed last may be another company by now. */
  const showRecent = async (): Promise<void> => {
    const outcome = await bridge.recentCompanies()
    if (!outcome.ok || text.value !== '') return
    list.value = answered(noMatches, '', outcome.value)
  }

  /** Back from a card: its row says what is stored of the company now. */
  const returnFrom = async (companyId: number): Promise<void> => {
    if (text.value === '') {
      await showRecent()
      return
    }
    const outcome = await bridge.recentCompanies()
    if (!outcome.ok) return
    const stored = outcome.value.find((match) => match.companyId === companyId)
    list.value = updated(list.value, companyId, stored)
  }

  const openInSuperOffice = async (): Promise<void> => {
    const match = selectedOf(list.value)
    if (match === null) return
    const outcome = await bridge.openRecord({ kind: 'company', companyId: match.companyId, id: null })
    openFailure.value = outcome.ok ? null : outcome.failure
  }

  // The network is back: what could not be asked is asked now.
  watch(
    () => connection.connection.kind,
    (kind) => {
      if (kind === 'online' && asking.value.kind === 'failed' && isWorthAsking(text.value)) {
        void search(list.value.text, false, Promise.resolve())
      }
    }
  )

  onScopeDispose(stopTimers)

  return {
    text: readonly(text),
    rows: computed<readonly Match[]>(() => list.value.rows),
    selectedKey: computed(() => list.value.selectedKey),
    selected: computed<Match | null>(() => selectedOf(list.value)),
    /** The rows on screen belong to the text in the box. */
    isSettled: computed(() => !list.value.isAwaited),
    asking: readonly(asking),
    openFailure: readonly(openFailure),
    kind: readonly(kind),
    onlyMatch: readonly(onlyMatch),
    type,
    lookUp,
    reset,
    reload,
    /** Everything that was stored is gone. */
    dropRows: (): void => {
      list.value = erased(list.value)
    },
    rest,
    resume,
    showRecent,
    returnFrom,
    openInSuperOffice,
    moveSelection: (by: number): void => {
      list.value = moved(list.value, by)
    },
    select: (key: string): void => {
      list.value = chosen(list.value, key)
    }
  }
})
