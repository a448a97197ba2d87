import { readonly, ref, watch, type Ref } from 'vue'
import { useWords } from '../language/i18n.ts'
import { useCountdown } from './use-countdown.ts'
import { toWaitWords } from './wait-words.ts'

/** A wait that SuperOffice asked for. */
export interface Wait {
  /** 0 when there is none. */
  readonly secondsLeft: Readonly<Ref<number>>
  /** The sentence as it was when the wait began, for a live region: counted down, it would be read every second. */
  readonly announcement: Readonly<Ref<string>>
}

/** The wait until this moment (ISO, UTC); `null` for none. */
export const useWait = (until: () => string | null): Wait => {
  const { t } = useWords()
  const secondsLeft = useCountdown(until)
  const announcement = ref('')
  watch(
    [until, () => secondsLeft.value > 0],
    ([, isWaiting]) => {
      announcement.value = isWaiting ? toWaitWords(secondsLeft.value, t) : ''
    },
    { immediate: true }
  )
  return { secondsLeft, announcement: readonly(announcement) }
}
