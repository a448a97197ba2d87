import { computed, readonly, ref, watch, type Ref } from 'vue'
import { useWords } from '../language/i18n.ts'
import { useCountdown } from './use-countdown.ts'
import { toWaitWords } from './wait-words.ts'

/** A wait that SuperOffice asked for. */
export interface Wait {
  /** The sentence that counts down; empty when there is no wait. */
  readonly words: Readonly<Ref<string>>
  /** The sentence as it was when the wait began, for a live region: counted down, it would be read every second. */
  readonly announcement: Readonly<Ref<string>>
}

/** The wait until this moment (ISO, UTC); `null` for none. */
export const useWait = (until: () => string | null): Wait => {
  const { t } = useWords()
  const secondsLeft = useCountdown(until)
  const words = computed(() => (secondsLeft.value > 0 ? toWaitWords(secondsLeft.value, t) : ''))
  const announcement = ref('')
  watch(
    [until, () => secondsLeft.value > 0],
    () => {
      announcement.value = words.value
    },
    { immediate: true }
  )
  return { words, announcement: readonly(announcement) }
}
