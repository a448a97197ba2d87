import { useTimeoutFn } from '@vueuse/core'
import { computed, ref, watch, type ComputedRef } from 'vue'

/** After this long without a row, the window would look as if nothing happened. */
const emptyMs = 300

/** Whether outlines of rows are shown: once rows have been awaited for 300 ms, however much the agent types meanwhile. */
export const usePlaceholders = (isAwaiting: () => boolean): ComputedRef<boolean> => {
  const hasWaited = ref(false)
  const timer = useTimeoutFn(
    () => {
      hasWaited.value = true
    },
    emptyMs,
    { immediate: false }
  )
  watch(
    isAwaiting,
    (isAwaited) => {
      timer.stop()
      hasWaited.value = false
      if (isAwaited) timer.start()
    },
    { immediate: true }
  )
  return computed(() => hasWaited.value && isAwaiting())
}
