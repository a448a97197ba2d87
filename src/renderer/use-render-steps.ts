import { nextTick, onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

/** How long a step may take, so that a frame of 16 ms has room for something else. */
const stepMs = 8
const maxRowsPerStep = 80

interface RenderStepsOptions {
  /** `null` means that there is no list; the next one begins anew. */
  readonly total: Readonly<Ref<number | null>>
  /** How many rows fill the window. */
  readonly firstRows: () => number
  /** How long after the first rows the next ones follow, so that nothing holds up what the agent does then. */
  readonly restMs: number
  /** The first step has so many, and no later one fewer. */
  readonly minRowsPerStep: number
  /** The list begins anew when this changes. */
  readonly list?: () => unknown
}

/**
 * How many rows of a list to render: at first only those in sight, and the others a moment after they were painted, in steps. Each
 * step is a task of its own, with as many rows as fit into a frame going by the step before.
 */
export const useRenderSteps = ({
  total,
  firstRows,
  restMs,
  minRowsPerStep,
  list = () => null
}: RenderStepsOptions): {
  readonly maxRows: Readonly<Ref<number>>
  /** Resolves when every row is rendered. */
  readonly showAll: () => Promise<void>
} => {
  const maxRows = ref(0)
  let rowsPerStep = minRowsPerStep
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  const stop = (): void => {
    turn++
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }

  /** Calls back when the next frame has been painted, with how long that took. */
  const afterFrame = (then: (paintMs: number) => void): void => {
    frame = requestAnimationFrame(() => {
      const startMs = performance.now()
      timer = setTimeout(() => {
        then(performance.now() - startMs)
      })
    })
  }

  const renderMore = async (): Promise<void> => {
    const count = total.value ?? 0
    if (maxRows.value >= count) return
    const now = turn
    const startMs = performance.now()
    maxRows.value = Math.min(count, maxRows.value + rowsPerStep)
    await nextTick()
    if (now !== turn) return
    const renderMs = performance.now() - startMs
    afterFrame((paintMs) => {
      const fitting = Math.round((rowsPerStep * stepMs) / Math.max(renderMs + paintMs, 1))
      rowsPerStep = Math.min(maxRowsPerStep, Math.max(minRowsPerStep, fitting))
      void renderMore()
    })
  }

  watch(
    [total, list],
    ([count, now], [countBefore, before]) => {
      stop()
      // What is rendered stays, and some of what is added may be in sight.
      const rendered = now === before ? Math.min(maxRows.value, countBefore ?? 0, count ?? 0) : 0
      maxRows.value = rendered + firstRows()
      if (maxRows.value >= (count ?? 0)) return
      afterFrame(() => {
        timer = setTimeout(() => void renderMore(), restMs)
      })
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
