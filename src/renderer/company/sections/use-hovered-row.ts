import { useEventListener } from '@vueuse/core'
import { onScopeDispose, readonly, ref, type Ref } from 'vue'
import type { RowElement, RowElements } from './use-row-elements.ts'

interface HoveredRowOptions {
  readonly scroller: Readonly<Ref<HTMLElement | null>>
  readonly elements: Pick<RowElements, 'rowOf'>
  /** Called once the pointer has rested on a row. */
  readonly onRest: (row: RowElement) => void
}

/** A pointer that only passes over a row must not bring up the row's text. */
const restDelayMs = 400

/** The row under the pointer, until the pointer leaves it or `clear` is called. */
export const useHoveredRow = ({
  scroller,
  elements,
  onRest
}: HoveredRowOptions): { readonly hoveredKey: Readonly<Ref<string | null>>; readonly clear: () => void } => {
  const hoveredKey = ref<string | null>(null)
  let restTimer: ReturnType<typeof setTimeout> | undefined

  const clear = (): void => {
    clearTimeout(restTimer)
    hoveredKey.value = null
  }

  useEventListener(scroller, 'pointerover', ({ target }) => {
    const hit = elements.rowOf(target)
    if (hit?.row.key === hoveredKey.value) return
    clear()
    if (hit === null) return
    hoveredKey.value = hit.row.key
    restTimer = setTimeout(() => {
      onRest(hit)
    }, restDelayMs)
  })
  useEventListener(scroller, 'pointerleave', clear)
  onScopeDispose(clear)

  return { hoveredKey: readonly(hoveredKey), clear }
}
