import {
  onScopeDispose,
  readonly,
  ref,
  shallowRef,
  watch,
  type DeepReadonly,
  type Ref,
  type ShallowRef
} from 'vue'
import type { MatchesRequest } from '../../shared/contract.ts'
import type { Matches } from '../../shared/match.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'
import { useConnectionStore } from '../failure/connection-store.ts'
import { startPaces, type Pace } from '../pace.ts'

/** The state of the search in SuperOffice. `failure` is that of the previous attempt, shown while Glance is offline. */
export type SearchFlow =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly pace: Pace; readonly failure: Failure | null }
  | { readonly kind: 'answered' }
  | { readonly kind: 'failed'; readonly failure: Failure }

export interface SuperOfficeSearch {
  readonly flow: DeepReadonly<ShallowRef<SearchFlow>>
  /** SuperOffice is back since the search failed, and has not been searched again. */
  readonly isRepeatDue: Readonly<Ref<boolean>>
  /** Calls `begin` after the pause, unless it is replaced or stopped before. */
  readonly schedule: (delayMs: number, begin: () => void) => void
  /** Drops what is scheduled and the answer that is pending. */
  readonly stop: () => void
  /** Drops what is scheduled. */
  readonly unschedule: () => void
  /** Searches at once. `null` when the search was replaced, stopped or cancelled before its answer. */
  readonly run: (request: MatchesRequest) => Promise<SearchAnswer | null>
}

export interface SearchAnswer {
  readonly outcome: Outcome<Matches>
  /** False once a later search has begun, or this one was stopped. */
  readonly isLatest: () => boolean
}

/** One search in SuperOffice at a time, and how it is going. */
export const useSuperOfficeSearch = (): SuperOfficeSearch => {
  const bridge = useBridge()
  const connectionStore = useConnectionStore()
  const flow = shallowRef<SearchFlow>({ kind: 'idle' })
  const isRepeatDue = ref(false)
  /** Stops the timer of a scheduled search, or those of a running one. */
  let stopTimers = (): void => undefined
  let latest = 0

  /** The failure to keep on screen during the next attempt. */
  const previousFailure = (): Failure | null => {
    const current = flow.value
    if (connectionStore.connection.kind !== 'offline') return null
    return current.kind === 'failed' || current.kind === 'searching' ? current.failure : null
  }

  const begin = (): Failure | null => {
    const failure = previousFailure()
    latest++
    stopTimers()
    flow.value = { kind: 'searching', pace: 'quick', failure }
    return failure
  }

  const unschedule = (): void => {
    stopTimers()
    flow.value = { kind: 'idle' }
  }

  watch(
    () => connectionStore.connection.kind,
    (kind) => {
      if (kind === 'online' && flow.value.kind === 'failed') isRepeatDue.value = true
    }
  )
  onScopeDispose(() => {
    stopTimers()
  })

  return {
    flow: readonly(flow),
    isRepeatDue: readonly(isRepeatDue),
    schedule: (delayMs, run) => {
      begin()
      const timer = setTimeout(run, delayMs)
      stopTimers = () => {
        clearTimeout(timer)
      }
    },
    stop: () => {
      latest++
      isRepeatDue.value = false
      unschedule()
    },
    unschedule,
    run: async (request) => {
      const failure = begin()
      isRepeatDue.value = false
      const turn = latest
      stopTimers = startPaces((pace) => {
        flow.value = { kind: 'searching', pace, failure }
      })
      const outcome = await bridge.searchMatches(request)
      if (turn !== latest) return null
      stopTimers()
      if (outcome.ok) flow.value = { kind: 'answered' }
      else if (outcome.failure.code === 'cancelled') flow.value = { kind: 'idle' }
      else flow.value = { kind: 'failed', failure: outcome.failure }
      return flow.value.kind === 'idle' ? null : { outcome, isLatest: () => turn === latest }
    }
  }
}
