import { useEventListener } from '@vueuse/core'
import { readonly, ref, type Ref } from 'vue'
import type { RowElements } from './use-row-elements.ts'

interface HoveredRowOptions {
  readonly scroller: Readonly<Ref<HTMLElement | null>>
  readonly elements: Pick<RowElements, 'rowOf'>
}

/** The row under the pointer, until the pointer leaves it or `clear` is called. */
export const useHoveredRow = ({
  scroller,
  elements
}: HoveredRowOptions): { readonly hoveredKey: Readonly<Ref<string | null>>; readonly clear: () => void } => {
  const hoveredKey = ref<string | null>(null)

  const clear = (): void => {
    hoveredKey.value = null
  }

  useEventListener(scroller, 'pointerover', ({ target }) => {
    const hit = elements.rowOf(target)
    if (hit?.row.key === hoveredKey.value) return
    hoveredKey.value = hit?.row.key ?? null
  })
  useEventListener(scroller, 'pointerleave', clear)

  return { hoveredKey: readonly(hoveredKey), clear }
}
