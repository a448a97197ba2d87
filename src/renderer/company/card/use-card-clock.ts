import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { readonly, ref, watch, type Ref } from 'vue'

export interface CardClock {
  /** The time that ages on the card are counted from, in ms since 1970. */
  readonly nowMs: Readonly<Ref<number>>
  /** Takes the current time once. */
  readonly update: () => void
  /** Takes the current time, and again every 30 s for as long as a card is open and the window visible. */
  readonly restart: () => void
  readonly stop: () => void
}

/** Lets the ages on a card grow. It is idle while there is no card or nobody can see it. */
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
