import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, readonly, ref, shallowReadonly, shallowRef, watch } from 'vue'
import type { CompanyRef, RecordRef } from '../../shared/company.ts'
import type { Erasure } from '../../shared/erasure.ts'
import { isCurrent, toFreshness, type Freshness } from '../../shared/freshness.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'
import { useConnectionStore } from '../failure/connection-store.ts'
import { paces } from '../pace.ts'
import { useLatency } from '../use-latency.ts'
import {
  atPace,
  isWorthAnotherTry,
  withAnswer,
  withFailure,
  withPin,
  withStored,
  type CardFlow
} from './card/card-flow.ts'
import { nextLimit } from './sections/row-limit.ts'

/** One company on screen: what is stored of it at once, what SuperOffice says when it comes. */
export const useCompanyStore = defineStore('company', () => {
  const bridge = useBridge()
  const connection = useConnectionStore()
  const noteLatency = useLatency()
  const flow = shallowRef<CardFlow>({ kind: 'closed' })
  /** What pinning, forgetting or opening a record came to, if it failed. */
  const actionFailure = shallowRef<Failure | null>(null)
  /** What forgetting a company erased, until the agent goes on. */
  const receipt = shallowRef<Erasure | null>(null)
  const nowMs = ref(Date.now())
  let shown: CompanyRef | null = null
  let limit: number | null = null
  let latest = 0
  /** When the agent asked for the card, until it has been there for the first time, stored and live. */
  let askedMs: { stored: number | null; live: number | null } = { stored: null, live: null }
  let timers: ReturnType<typeof setTimeout>[] = []

  const tick = (): void => {
    nowMs.value = Date.now()
  }
  // Ages grow by themselves, but not while nobody looks.
  const clock = useIntervalFn(tick, 30_000, { immediate: false })
  const visibility = useDocumentVisibility()
  const restartClock = (): void => {
    clock.pause()
    tick()
    if (shown !== null && visibility.value === 'visible') clock.resume()
  }
  watch(visibility, restartClock)

  const stopTimers = (): void => {
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }

  const noteShown = (which: 'stored' | 'live'): void => {
    const { [which]: fromMs } = askedMs
    if (fromMs !== null) noteLatency(`${which}-card`, fromMs)
    // What comes after the live card is shown in no card's stead.
    askedMs = which === 'live' ? { stored: null, live: null } : { ...askedMs, stored: null }
  }

  /** Asks SuperOffice. Whatever was asked before has no say any more. */
  const ask = async (company: CompanyRef, isForced: boolean, isStoredRead: Promise<void>): Promise<void> => {
    const turn = ++latest
    stopTimers()
    actionFailure.value = null
    flow.value = atPace(flow.value, 'quick')
    timers = paces.map(({ afterMs, pace }) =>
      setTimeout(() => {
        flow.value = atPace(flow.value, pace)
      }, afterMs)
    )
    const outcome = await bridge.refreshCompany({ ...company, isForced, ...(limit !== null && { limit }) })
    // A failure waits for the stored card, which it may leave standing.
    if (!outcome.ok) await isStoredRead
    if (turn !== latest) return
    stopTimers()
    flow.value = outcome.ok ? withAnswer(outcome.value) : withFailure(flow.value, outcome.failure)
    if (outcome.ok && outcome.value.source === 'superoffice') noteShown('live')
    restartClock()
  }

  const recall = async (company: CompanyRef): Promise<void> => {
    const outcome = await bridge.recallCompany(company)
    if (shown !== company || !outcome.ok || outcome.value === null) return
    flow.value = withStored(flow.value, outcome.value)
    noteShown('stored')
    tick()
  }

  const open = (company: CompanyRef, openedMs: number): void => {
    receipt.value = null
    shown = company
    limit = null
    askedMs = { stored: openedMs, live: openedMs }
    flow.value = { kind: 'asking', pace: 'quick' }
    void ask(company, false, recall(company))
  }

  const refresh = (): void => {
    if (shown !== null) void ask(shown, true, Promise.resolve())
  }

  /** What is stored reads differently now. A card that can't be read anew does not stay on screen as it was. */
  const reload = async (): Promise<void> => {
    const company = shown
    if (company === null) return
    const { value: before } = flow
    await recall(company)
    if (shown !== company || flow.value !== before || before.kind !== 'showing') return
    flow.value = { kind: 'asking', pace: 'quick' }
    refresh()
  }

  /** Nothing of the company stays behind; an answer that is still on its way is not waited for. */
  const close = (): void => {
    shown = null
    latest++
    stopTimers()
    clock.pause()
    actionFailure.value = null
    flow.value = { kind: 'closed' }
  }

  const showMore = (): void => {
    if (flow.value.kind !== 'showing') return
    const next = nextLimit(flow.value.card.limit)
    if (next === null) return
    limit = next
    refresh()
  }

  /** `null` when it failed, or when the agent has gone on to another company. */
  const act = async <T>(question: Promise<Outcome<T>>): Promise<{ readonly value: T } | null> => {
    const company = shown
    actionFailure.value = null
    const outcome = await question
    if (shown !== company) return null
    if (!outcome.ok) actionFailure.value = outcome.failure
    return outcome.ok ? { value: outcome.value } : null
  }

  const togglePin = async (): Promise<void> => {
    if (flow.value.kind !== 'showing') return
    const { companyId } = flow.value.card
    const isPinned = !flow.value.card.isPinned
    if (await act(bridge.pinCompany({ companyId, isPinned }))) flow.value = withPin(flow.value, isPinned)
  }

  /** Answers whether it was done. */
  const forget = async (): Promise<boolean> => {
    const forgotten = shown === null ? null : await act(bridge.forgetCompany(shown))
    if (forgotten === null) return false
    latest++
    stopTimers()
    receipt.value = forgotten.value
    return true
  }

  const openRecord = async (record: RecordRef): Promise<void> => {
    await act(bridge.openRecord(record))
  }

  const freshness = computed<Freshness | null>(() => {
    if (flow.value.kind !== 'showing') return null
    const { card, source, trouble } = flow.value
    const isLive = source === 'superoffice' && isCurrent(card.fetchedAt, nowMs.value)
    const isCutOff = connection.connection.kind === 'offline' && !isLive
    return toFreshness(card, source, trouble?.code ?? (isCutOff ? 'no-network' : null), nowMs.value)
  })

  watch(
    () => connection.connection.kind,
    (kind, before) => {
      if (kind === 'online' && before === 'offline' && isWorthAnotherTry(flow.value)) refresh()
    }
  )
  onScopeDispose(
    bridge.onCompanyChanged(({ companyId }) => {
      if (shown?.companyId === companyId) void recall(shown)
    })
  )
  onScopeDispose(stopTimers)

  return {
    // Shallow: a thousand rows are not to be wrapped one by one.
    flow: shallowReadonly(flow),
    freshness,
    actionFailure: readonly(actionFailure),
    receipt: readonly(receipt),
    dismissReceipt: (): void => {
      receipt.value = null
    },
    nowMs: readonly(nowMs),
    open,
    close,
    refresh,
    reload,
    showMore,
    togglePin,
    forget,
    openRecord
  }
})
