import { useIntervalFn } from '@vueuse/core'
import { readonly, ref, watch, type Ref } from 'vue'

/** The whole seconds from now to a moment (ISO, UTC), counted down every second; 0 once it has passed, and for `null`. */
export const useCountdown = (until: () => string | null): Readonly<Ref<number>> => {
  const secondsLeft = ref(0)
  const update = (): void => {
    const moment = until()
    secondsLeft.value = moment === null ? 0 : Math.max(0, Math.ceil((Date.parse(moment) - Date.now()) / 1000))
  }
  const { pause, resume } = useIntervalFn(update, 1000, { immediate: false })
  watch(
    until,
    (moment) => {
      update()
      if (moment === null) pause()
      else resume()
    },
    { immediate: true }
  )
  return readonly(secondsLeft)
}
