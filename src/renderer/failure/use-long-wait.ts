import { readonly, ref, watch, type Ref } from 'vue'
import { useCountdown } from './use-countdown.ts'
import { isLongWait } from './wait-words.ts'

/**
 * Whether Glance waits for a moment (ISO, UTC) that was far off when the wait began. It stays so until the moment has passed,
 * so that what is offered meanwhile doesn't go while the agent reaches for it.
 */
export const useLongWait = (until: () => string | null): Readonly<Ref<boolean>> => {
  const secondsLeft = useCountdown(until)
  const isLong = ref(false)
  watch(
    [secondsLeft, until],
    ([seconds, moment], [, before]) => {
      isLong.value = isLongWait(seconds) || (isLong.value && seconds > 0 && moment === before)
    },
    { immediate: true }
  )
  return readonly(isLong)
}
