import { nextTick, onScopeDispose, shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import type { SectionName } from '../../../shared/company.ts'
import type { RefreshedCard } from '../../../shared/contract.ts'
import { isSameSubject, type CardRef } from '../../../shared/subject.ts'
import { useBridge } from '../../bridge.ts'
import { startPaces } from '../../pace.ts'
import { createMoreRows, type MoreRowsBySection } from '../sections/more-rows.ts'
import { limitOf, nextLimit } from '../sections/row-limit.ts'
import {
  isErasing,
  withAnswer,
  withFailure,
  withMoreRows,
  withPace,
  withPin,
  withStored,
  type CardFlow
} from './card-flow.ts'

/** One card, of a company or a person: the stored one at once, and then SuperOffice's answer in its place. */
export interface CardReader {
  readonly flow: Readonly<ShallowRef<CardFlow>>
  readonly moreRows: Readonly<ShallowRef<MoreRowsBySection>>
  /** Whose card it is; `null` while closed. */
  readonly subject: () => CardRef | null
  readonly open: (target: CardRef) => void
  /** Loads it from SuperOffice, even if the stored card is current. Resolves when SuperOffice has answered, or could not. */
  readonly refresh: () => Promise<void>
  /**
   * Replaces the card by its stored version, masked or unmasked as the setting is now. A card that is not stored
   * leaves the screen until SuperOffice has answered.
   */
  readonly reload: () => Promise<void>
  /**
   * Replaces the card by its stored version, whose lists main has put into the language. With `mayAsk`, SuperOffice is asked
   * too, for what it translates itself; the card stays on screen until it has answered.
   */
  readonly followLanguage: (mayAsk: boolean) => Promise<void>
  /** Loads more rows of one section. The rest of the card stays as it is, and so does a refresh that is pending. */
  readonly showMore: (section: SectionName) => Promise<void>
  readonly showPin: (isPinned: boolean) => void
  /** Ignores the answers to pending calls, and keeps the card on screen. */
  readonly stopLoading: () => void
  /** Removes everything about the subject, and ignores the answers to pending calls. */
  readonly close: () => void
}

export interface CardReaderEvents {
  /** A call to SuperOffice begins. */
  readonly onLoading: () => void
  readonly onStored: () => void
  /** Opening the card has shown it: as it is stored, where nothing was shown before, or as SuperOffice has it now. */
  readonly onOpened: (source: RefreshedCard['source']) => void
  /** The card may have changed its age. */
  readonly onSettled: () => void
  /** More rows of a section have arrived, or could not be read. */
  readonly onMoreRows: () => void
}

export const useCardFlow = (events: CardReaderEvents): CardReader => {
  const { onLoading, onStored, onOpened, onSettled, onMoreRows } = events
  const bridge = useBridge()
  const flow = shallowRef<CardFlow>({ kind: 'closed' })
  const moreRows = createMoreRows()
  let shown: CardRef | null = null
  let latest = 0
  let stopPaces = (): void => undefined

  /** The answer to an earlier call is ignored. Resolves to where the card now on screen is from; `null` for none. */
  const load = async (
    target: CardRef,
    isForced: boolean,
    whenRecalled: Promise<unknown>
  ): Promise<RefreshedCard['source'] | null> => {
    const turn = ++latest
    stopPaces()
    onLoading()
    flow.value = withPace(flow.value, 'quick')
    stopPaces = startPaces((pace) => {
      flow.value = withPace(flow.value, pace)
    })
    const outcome = await bridge.refreshCard({ ...target, isForced })
    // After a failure, the stored card stays on screen: wait until it has arrived.
    if (!outcome.ok) await whenRecalled
    if (turn !== latest) return null
    stopPaces()
    if (outcome.ok) moreRows.forgetFailures()
    flow.value = outcome.ok ? withAnswer(outcome.value) : withFailure(flow.value, outcome.failure)
    onSettled()
    return outcome.ok ? outcome.value.source : null
  }

  /** Resolves to whether the stored card is the first that is shown. */
  const recall = async (target: CardRef): Promise<boolean> => {
    const outcome = await bridge.recallCard(target)
    if (shown !== target || !outcome.ok || outcome.value === null) return false
    const isFirst = flow.value.kind === 'loading'
    flow.value = withStored(flow.value, outcome.value)
    onStored()
    return isFirst
  }

  const stopLoading = (): void => {
    latest++
    stopPaces()
  }

  const refresh = async (): Promise<void> => {
    if (shown !== null) await load(shown, true, Promise.resolve())
  }

  const close = (): void => {
    shown = null
    stopLoading()
    moreRows.clear()
    flow.value = { kind: 'closed' }
  }

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
    subject: () => shown,

    open: (target) => {
      shown = target
      moreRows.clear()
      flow.value = { kind: 'loading', pace: 'quick' }
      const whenRecalled = recall(target)
      const whenLoaded = load(target, false, whenRecalled)
      const report = async (source: RefreshedCard['source'] | null): Promise<void> => {
        // A person's card may have led on to that of their company, which is what the agent waits for then.
        await nextTick()
        if (source !== null && shown === target) onOpened(source)
      }
      void whenRecalled.then((isFirst) => report(isFirst ? 'stored' : null))
      void whenLoaded.then(report)
    },

    refresh,

    reload: async () => {
      const target = shown
      if (target === null) return
      const { value: before } = flow
      await recall(target)
      if (shown !== target || flow.value !== before || before.kind !== 'showing') return
      flow.value = { kind: 'loading', pace: 'quick' }
      void refresh()
    },

    followLanguage: async (mayAsk) => {
      const target = shown
      if (target === null) return
      await recall(target)
      const isAwaited = flow.value.kind === 'showing' || flow.value.kind === 'loading'
      if (shown === target && mayAsk && isAwaited) await load(target, false, Promise.resolve())
    },

    showMore: async (section) => {
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
      onMoreRows()
    },

    showPin: (isPinned) => {
      flow.value = withPin(flow.value, isPinned)
    },
    stopLoading,
    close
  }
}
