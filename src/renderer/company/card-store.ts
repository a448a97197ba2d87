import { defineStore } from 'pinia'
import { computed, readonly, ref, shallowRef, watch } from 'vue'
import type { RecordRef, SectionName } from '../../shared/company.ts'
import type { Erasure } from '../../shared/erasure.ts'
import { isCurrent, toFreshness, type Freshness } from '../../shared/freshness.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import { toSubject, type CardRef } from '../../shared/subject.ts'
import { useBridge } from '../bridge.ts'
import { useConnectionStore } from '../failure/connection-store.ts'
import { shouldRetryOnline, shouldRetrySignedIn } from './card/card-flow.ts'
import { useStoredCaller } from './caller/use-stored-caller.ts'
import { useCardClock } from './card/use-card-clock.ts'
import { useCardFlow } from './card/use-card-flow.ts'
import { useCardLatency } from './card/use-card-latency.ts'

/** The company or person on screen, and beside a company's card that of the person who led to it. */
export const useCardStore = defineStore('card', () => {
  const bridge = useBridge()
  const connectionStore = useConnectionStore()
  const latency = useCardLatency()
  /** Why the last attempt to pin, forget, copy or open a record failed. */
  const actionFailure = shallowRef<Failure | null>(null)
  /** What forgetting a card erased, until the agent dismisses it. */
  const receipt = shallowRef<Erasure | null>(null)
  /** Only the rows of the caller are shown. */
  const isOnlyCaller = ref(false)
  let isOpen = false
  const clock = useCardClock(() => isOpen)
  const card = useCardFlow({
    onLoading: () => {
      actionFailure.value = null
    },
    onStored: clock.update,
    onOpened: latency.note,
    onSettled: () => {
      clock.restart()
    },
    onMoreRows: clock.update
  })
  const caller = useCardFlow({
    onLoading: () => undefined,
    onStored: () => undefined,
    onOpened: () => undefined,
    onSettled: () => {
      clock.update()
    },
    onMoreRows: clock.update
  })

  const storedCaller = useStoredCaller(card, caller)

  const open = (target: CardRef, callerId: number | null, openedMs: number | null): void => {
    receipt.value = null
    isOnlyCaller.value = false
    isOpen = true
    latency.start(openedMs)
    card.open(target)
    if (callerId === null) caller.close()
    else caller.open({ personId: callerId })
  }

  const close = (): void => {
    isOpen = false
    card.close()
    caller.close()
    isOnlyCaller.value = false
    clock.stop()
    actionFailure.value = null
  }

  const refresh = async (): Promise<void> => {
    await Promise.all([card.refresh(), caller.refresh()])
  }

  const reload = async (): Promise<void> => {
    await Promise.all([card.reload(), caller.reload(), storedCaller.reload()])
  }

  const followLanguage = async (): Promise<void> => {
    const mayAsk = connectionStore.connection.kind === 'online'
    await Promise.all([card.followLanguage(mayAsk), caller.followLanguage(mayAsk)])
  }

  const callerCard = computed(() => (caller.flow.value.kind === 'showing' ? caller.flow.value.card : null))
  /** The card whose rows, brief and changes are shown. */
  const content = computed(() => {
    if (isOnlyCaller.value && callerCard.value !== null) return callerCard.value
    return card.flow.value.kind === 'showing' ? card.flow.value.card : null
  })
  const isCallerShown = computed(() => content.value !== null && content.value === callerCard.value)
  const moreRows = computed(() => (isCallerShown.value ? caller : card).moreRows.value)

  const showMore = async (section: SectionName): Promise<void> => {
    await (isCallerShown.value ? caller : card).showMore(section)
  }

  /** Resolves to `null` when the action failed, or when another card was opened meanwhile. */
  const runAction = async <T>(action: Promise<Outcome<T>>): Promise<{ readonly value: T } | null> => {
    const target = card.subject()
    actionFailure.value = null
    const outcome = await action
    if (card.subject() !== target) return null
    if (!outcome.ok) actionFailure.value = outcome.failure
    return outcome.ok ? { value: outcome.value } : null
  }

  const togglePin = async (): Promise<void> => {
    const { value: flow } = card.flow
    if (flow.kind !== 'showing') return
    const isPinned = !flow.card.isPinned
    if (await runAction(bridge.pinCard({ ...toSubject(flow.card), isPinned }))) card.showPin(isPinned)
  }

  /** Resolves to whether the card was forgotten. */
  const forget = async (): Promise<boolean> => {
    const subject = card.subject()
    const erasure = subject === null ? null : await runAction(bridge.forgetCard(toSubject(subject)))
    if (erasure === null) return false
    card.stopLoading()
    caller.stopLoading()
    receipt.value = erasure.value
    return true
  }

  const openRecord = async (record: RecordRef): Promise<void> => {
    await runAction(bridge.openRecord(record))
  }

  /** Resolves to whether the text is on the clipboard. */
  const copyText = async (text: string): Promise<boolean> =>
    (await runAction(bridge.copyCard({ text }))) !== null

  const freshness = computed<Freshness | null>(() => {
    const { value: flow } = card.flow
    if (flow.kind !== 'showing') return null
    const nowMs = clock.nowMs.value
    const isLive = flow.source === 'superoffice' && isCurrent(flow.card.fetchedAt, nowMs)
    const isOffline = connectionStore.connection.kind === 'offline' && !isLive
    const failure = flow.refreshFailure?.code ?? (isOffline ? 'no-network' : null)
    return toFreshness(flow.card, flow.source, failure, nowMs)
  })

  watch(
    () => connectionStore.connection.kind,
    (kind, before) => {
      const isBack = before === 'offline' || before === 'not-responding'
      if (kind !== 'online' || !isBack) return
      for (const each of [card, caller]) if (shouldRetryOnline(each.flow.value)) void each.refresh()
    }
  )

  return {
    flow: card.flow,
    callerFlow: caller.flow,
    callerCard,
    storedCaller: storedCaller.person,
    content,
    isOnlyCaller: readonly(isOnlyCaller),
    /** Returns false without a caller whose rows are known. */
    toggleOnlyCaller: (): boolean => {
      isOnlyCaller.value = !isOnlyCaller.value && callerCard.value !== null
      return callerCard.value !== null
    },
    moreRows,
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
    followLanguage,
    /** Asks again for what failed while the agent was signed out. */
    retrySignedIn: (): void => {
      for (const each of [card, caller]) if (shouldRetrySignedIn(each.flow.value)) void each.refresh()
    },
    showMore,
    togglePin,
    forget,
    copyText,
    openRecord
  }
})
