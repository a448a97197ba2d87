import { nextTick, onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

/** More rows than fit into the tallest window. */
const firstRows = 50
const rowsPerStep = 40

/**
 * How many rows of a list to render: at first only as many as fit into the window, and the others after the first painted
 * frame, some in each task. `null` as the total means that there is no list; the next one begins anew.
 */
export const useRenderSteps = (
  total: Readonly<Ref<number | null>>
): {
  readonly maxRows: Readonly<Ref<number>>
  /** Resolves when every row is rendered. */
  readonly showAll: () => Promise<void>
} => {
  const maxRows = ref(firstRows)
  let frame = 0
  let step: ReturnType<typeof setTimeout> | undefined

  const stop = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(step)
  }

  const renderMore = (): void => {
    stop()
    if (maxRows.value >= (total.value ?? 0)) return
    // After the next frame has been painted.
    frame = requestAnimationFrame(() => {
      step = setTimeout(() => {
        maxRows.value += rowsPerStep
        renderMore()
      })
    })
  }

  watch(
    total,
    (count) => {
      if (count === null) maxRows.value = firstRows
      renderMore()
    },
    { immediate: true }
  )
  onScopeDispose(stop)

  return {
    maxRows: readonly(maxRows),
    showAll: async () => {
      const count = total.value ?? 0
      if (maxRows.value >= count) return
      stop()
      maxRows.value = count
      await nextTick()
    }
  }
}
