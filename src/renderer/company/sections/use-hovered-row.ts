import { useEventListener } from '@vueuse/core'
import { readonly, ref, type Ref } from 'vue'
import type { RowElements } from './use-row-elements.ts'

interface HoveredRowOptions {
  readonly scroller: Readonly<Ref<HTMLElement | null>>
  readonly elements: Pick<RowElements, 'rowNear'>
}

/** The row under the pointer, which may also be on its details, until the pointer leaves it or `clear` is called. */
export const useHoveredRow = ({
  scroller,
  elements
}: HoveredRowOptions): { readonly hoveredKey: Readonly<Ref<string | null>>; readonly clear: () => void } => {
  const hoveredKey = ref<string | null>(null)

  const clear = (): void => {
    hoveredKey.value = null
  }

  useEventListener(scroller, 'pointerover', ({ target }) => {
    hoveredKey.value = elements.rowNear(target)?.key ?? null
  })
  useEventListener(scroller, 'pointerleave', clear)

  return { hoveredKey: readonly(hoveredKey), clear }
}
