import { useEventListener } from '@vueuse/core'
import { nextTick, onScopeDispose, watch, type ComputedRef, type Ref } from 'vue'
import { useCardStore } from '../card-store.ts'
import { useDetailsStore } from '../details/details-store.ts'
import type { RowDetailsActions } from '../details/use-row-details.ts'
import { usePeopleStore } from '../people/people-store.ts'
import type { People } from '../people/use-people.ts'
import type { CardRow } from '../sections/card-row.ts'
import type { ActiveRow } from '../sections/use-active-row.ts'
import { rowElementIn } from '../sections/use-row-elements.ts'
import { toCounterpartKey } from '../timeline/use-timeline-rows.ts'
import { readScrollPlace, restoreScrollPlace, type CardPlace } from './card-place.ts'

interface CardPlaceOptions {
  /** Where the agent was when they left the card for another screen; `null` for a card that begins at its top. */
  readonly place: CardPlace | null
  /** The element of the whole card. */
  readonly region: Readonly<Ref<HTMLElement | null>>
  /** The elements that may scroll, in the order of `CardPlace`. */
  readonly scrollers: readonly Readonly<Ref<HTMLElement | null>>[]
  /** All rows of the card that can have the focus. */
  readonly rows: ComputedRef<readonly CardRow[]>
  readonly showAll: () => Promise<void>
  readonly active: Pick<ActiveRow, 'focusedRow' | 'focusInPlace'>
  readonly details: Pick<RowDetailsActions, 'reopen'>
  readonly people: People
}

/**
 * Brings the agent back to where they were on the card, once, as soon as it is there: the same rows open in place, the focus on
 * the same row, the same scroll place. An agent who has moved on meanwhile is left alone. Returns how to read the place.
 */
export const useCardPlace = (options: CardPlaceOptions): (() => CardPlace) => {
  const { place, region, scrollers, rows, showAll, active, details, people } = options
  const cardStore = useCardStore()
  const detailsStore = useDetailsStore()
  const peopleStore = usePeopleStore()
  let hasMoved = false
  let stopWaiting = (): void => undefined

  /** The agent has moved on, or left the card again. */
  const isOver = (): boolean => hasMoved

  const isPending = (): boolean =>
    peopleStore.flow.kind === 'loading' ||
    [...detailsStore.opened.values()].some(({ kind }) => kind === 'loading')

  /** The other view may be on screen by now. */
  const rowOf = (key: string): CardRow | null =>
    rows.value.find((row) => row.key === key) ??
    rows.value.find((row) => row.key === toCounterpartKey(key)) ??
    null

  const elementOf = (key: string): HTMLElement | null => {
    const row = rowOf(key)
    return row === null ? null : rowElementIn(region.value, row.key)
  }

  const goBack = ({ focused, scrolls }: CardPlace): void => {
    if (isOver()) return
    const row = focused === null ? null : rowOf(focused)
    if (row !== null) active.focusInPlace(row.key)
    for (const [index, scroll] of scrolls.entries())
      restoreScrollPlace(scrollers[index]?.value ?? null, scroll, elementOf)
  }

  /** The browser estimates the heights of rows until it has painted them. */
  const goBackOncePainted = (to: CardPlace): void => {
    requestAnimationFrame(() => {
      goBack(to)
      requestAnimationFrame(() => {
        goBack(to)
      })
    })
  }

  const restore = async (to: CardPlace): Promise<void> => {
    await nextTick()
    if (to.isOnlyCaller) cardStore.toggleOnlyCaller()
    if (to.arePeopleOpen) void people.open()
    await nextTick()
    await showAll()
    if (isOver()) return
    for (const key of to.opened) {
      const row = rowOf(key)
      if (row !== null) details.reopen(row)
    }
    await nextTick()
    goBack(to)
    // What was read of the open rows, and the people, take their room a moment later.
    if (isOver()) return
    if (!isPending()) {
      goBackOncePainted(to)
      return
    }
    stopWaiting = watch([() => detailsStore.opened, () => peopleStore.flow], async () => {
      await nextTick()
      goBack(to)
      if (!isOver() && isPending()) return
      stopWaiting()
      goBackOncePainted(to)
    })
  }

  if (place !== null) {
    onScopeDispose(() => {
      hasMoved = true
      stopWaiting()
    })
    for (const type of ['keydown', 'pointerdown', 'wheel'] as const)
      useEventListener(
        window,
        type,
        () => {
          hasMoved = true
        },
        { capture: true, passive: true }
      )
    const stop = watch(
      () =>
        cardStore.flow.kind === 'showing' && !(place.isOnlyCaller && cardStore.callerFlow.kind === 'loading'),
      (isThere) => {
        if (!isThere) return
        stop()
        void restore(place)
      },
      { flush: 'post' }
    )
  }

  return () => {
    const focused = active.focusedRow.value?.key ?? null
    return {
      focused,
      opened: [...detailsStore.opened.keys()],
      arePeopleOpen: peopleStore.flow.kind !== 'closed',
      isOnlyCaller: cardStore.isOnlyCaller,
      scrolls: scrollers.map(({ value }) => readScrollPlace(value, focused))
    }
  }
}
