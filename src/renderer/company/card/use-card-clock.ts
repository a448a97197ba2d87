import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { readonly, ref, watch, type Ref } from 'vue'

export interface CardClock {
  /** The time that ages on the card are counted from, in ms since 1970. */
  readonly nowMs: Readonly<Ref<number>>
  /** Sets `nowMs` to the current time. */
  readonly update: () => void
  /** Updates `nowMs` now, and then every 30 s while a card is open and the window is visible. */
  readonly restart: () => void
  readonly stop: () => void
}

/** Keeps the ages on a card current. No timer runs while no card is open or the window is hidden. */
export const useCardClock = (isOpen: () => boolean): CardClock => {
  const nowMs = ref(Date.now())
  const update = (): void => {
    nowMs.value = Date.now()
  }
  const interval = useIntervalFn(update, 30_000, { immediate: false })
  const visibility = useDocumentVisibility()
  const restart = (): void => {
    interval.pause()
    update()
    if (isOpen() && visibility.value === 'visible') interval.resume()
  }
  watch(visibility, restart)

  return { nowMs: readonly(nowMs), update, restart, stop: interval.pause }
}
