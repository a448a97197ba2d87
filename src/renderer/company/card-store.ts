import { defineStore } from 'pinia'
import { computed, onScopeDispose, readonly, shallowReadonly, shallowRef, watch } from 'vue'
import type { RecordRef, SectionName } from '../../shared/company.ts'
import type { Erasure } from '../../shared/erasure.ts'
import { isCurrent, toFreshness, type Freshness } from '../../shared/freshness.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import { isSameSubject, toSubject, type CardRef } from '../../shared/subject.ts'
import { useBridge } from '../bridge.ts'
import { useConnectionStore } from '../failure/connection-store.ts'
import { startPaces } from '../pace.ts'
import {
  isErasing,
  shouldRetryOnline,
  withAnswer,
  withFailure,
  withMoreRows,
  withPace,
  withPin,
  withStored,
  type CardFlow
} from './card/card-flow.ts'
import { useCardClock } from './card/use-card-clock.ts'
import { useCardLatency } from './card/use-card-latency.ts'
import { createMoreRows } from './sections/more-rows.ts'
import { limitOf, nextLimit } from './sections/row-limit.ts'

/** The company or person on screen: its stored card at once, and then SuperOffice's answer in its place. */
export const useCardStore = defineStore('card', () => {
  const bridge = useBridge()
  const connectionStore = useConnectionStore()
  const latency = useCardLatency()
  const flow = shallowRef<CardFlow>({ kind: 'closed' })
  /** Why the last attempt to pin, forget or open a record failed. */
  const actionFailure = shallowRef<Failure | null>(null)
  /** What forgetting a card erased, until the agent dismisses it. */
  const receipt = shallowRef<Erasure | null>(null)
  let shown: CardRef | null = null
  let latest = 0
  let stopPaces = (): void => undefined
  const moreRows = createMoreRows()
  const clock = useCardClock(() => shown !== null)

  /** Loads the card from SuperOffice. The answer to an earlier call is ignored. */
  const load = async (target: CardRef, isForced: boolean, whenRecalled: Promise<void>): Promise<void> => {
    const turn = ++latest
    stopPaces()
    actionFailure.value = null
    flow.value = withPace(flow.value, 'quick')
    stopPaces = startPaces((pace) => {
      flow.value = withPace(flow.value, pace)
    })
    const outcome = await bridge.refreshCard({ ...target, isForced })
    // After a failure, the stored card stays on screen: wait until it has arrived.
    if (!outcome.ok) await whenRecalled
    if (turn !== latest) return
    stopPaces()
    if (outcome.ok) moreRows.forgetFailures()
    flow.value = outcome.ok ? withAnswer(outcome.value) : withFailure(flow.value, outcome.failure)
    if (outcome.ok && outcome.value.source === 'superoffice') latency.noteLive()
    clock.restart()
  }

  const recall = async (target: CardRef): Promise<void> => {
    const outcome = await bridge.recallCard(target)
    if (shown !== target || !outcome.ok || outcome.value === null) return
    flow.value = withStored(flow.value, outcome.value)
    latency.noteStored()
    clock.update()
  }

  const open = (target: CardRef, openedMs: number): void => {
    receipt.value = null
    shown = target
    moreRows.clear()
    latency.start(openedMs)
    flow.value = { kind: 'loading', pace: 'quick' }
    void load(target, false, recall(target))
  }

  const refresh = (): void => {
    if (shown !== null) void load(shown, true, Promise.resolve())
  }

  /**
   * Replaces the card by its stored version, masked or unmasked as the setting is now. A card that is not stored
   * leaves the screen until SuperOffice has answered.
   */
  const reload = async (): Promise<void> => {
    const target = shown
    if (target === null) return
    const { value: before } = flow
    await recall(target)
    if (shown !== target || flow.value !== before || before.kind !== 'showing') return
    flow.value = { kind: 'loading', pace: 'quick' }
    refresh()
  }

  /** Removes everything about the subject, and ignores the answer to a pending call. */
  const close = (): void => {
    shown = null
    latest++
    stopPaces()
    moreRows.clear()
    clock.stop()
    actionFailure.value = null
    flow.value = { kind: 'closed' }
  }

  /** Loads more rows of one section. The rest of the card stays as it is, and so does a refresh that is pending. */
  const showMore = async (section: SectionName): Promise<void> => {
    const target = shown
    if (target === null || flow.value.kind !== 'showing') return
    const limit = nextLimit(limitOf(flow.value.card, section))
    if (limit === null) return
    const outcome = await moreRows.load(section, () =>
      bridge.refreshCard({ ...target, isForced: true, section, limit })
    )
    if (outcome === null) return
    if (outcome.ok) flow.value = withMoreRows(flow.value, outcome.value.card)
    else if (isErasing(outcome.failure.code)) flow.value = withFailure(flow.value, outcome.failure)
    clock.update()
  }

  /** Resolves to `null` when the action failed, or when another card was opened meanwhile. */
  const runAction = async <T>(action: Promise<Outcome<T>>): Promise<{ readonly value: T } | null> => {
    const target = shown
    actionFailure.value = null
    const outcome = await action
    if (shown !== target) return null
    if (!outcome.ok) actionFailure.value = outcome.failure
    return outcome.ok ? { value: outcome.value } : null
  }

  const togglePin = async (): Promise<void> => {
    if (flow.value.kind !== 'showing') return
    const isPinned = !flow.value.card.isPinned
    if (await runAction(bridge.pinCard({ ...toSubject(flow.value.card), isPinned })))
      flow.value = withPin(flow.value, isPinned)
  }

  /** Resolves to whether the card was forgotten. */
  const forget = async (): Promise<boolean> => {
    const erasure = shown === null ? null : await runAction(bridge.forgetCard(toSubject(shown)))
    if (erasure === null) return false
    latest++
    stopPaces()
    receipt.value = erasure.value
    return true
  }

  const openRecord = async (record: RecordRef): Promise<void> => {
    await runAction(bridge.openRecord(record))
  }

  const freshness = computed<Freshness | null>(() => {
    if (flow.value.kind !== 'showing') return null
    const { card, source, refreshFailure } = flow.value
    const nowMs = clock.nowMs.value
    const isLive = source === 'superoffice' && isCurrent(card.fetchedAt, nowMs)
    const isOffline = connectionStore.connection.kind === 'offline' && !isLive
    return toFreshness(card, source, refreshFailure?.code ?? (isOffline ? 'no-network' : null), nowMs)
  })

  watch(
    () => connectionStore.connection.kind,
    (kind, before) => {
      const isBack = before === 'offline' || before === 'not-responding'
      if (kind === 'online' && isBack && shouldRetryOnline(flow.value)) refresh()
    }
  )
  onScopeDispose(
    bridge.onCardChanged((subject) => {
      if (shown !== null && isSameSubject(shown, subject)) void recall(shown)
    })
  )
  onScopeDispose(() => {
    stopPaces()
  })
  onScopeDispose(moreRows.clear)

  return {
    // Shallow, because Vue would otherwise wrap each of a thousand rows.
    flow: shallowReadonly(flow),
    moreRows: moreRows.bySection,
    freshness,
    actionFailure: readonly(actionFailure),
    receipt: readonly(receipt),
    dismissReceipt: (): void => {
      receipt.value = null
    },
    nowMs: clock.nowMs,
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
