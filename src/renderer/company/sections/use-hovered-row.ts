import { useEventListener } from '@vueuse/core'
import { readonly, ref, type Ref } from 'vue'
import { createPointerPlace } from '../../design/pointer-place.ts'
import type { RowElements } from './use-row-elements.ts'

interface HoveredRowOptions {
  readonly scroller: Readonly<Ref<HTMLElement | null>>
  readonly elements: Pick<RowElements, 'rowNear'>
}

/**
 * The row under the pointer, which may also be on its details, until the pointer leaves it or `clear` is called. After that, a
 * pointer that rests hovers nothing, whatever is scrolled below it.
 */
export const useHoveredRow = ({
  scroller,
  elements
}: HoveredRowOptions): { readonly hoveredKey: Readonly<Ref<string | null>>; readonly clear: () => void } => {
  const hoveredKey = ref<string | null>(null)
  /** After `clear`, until the pointer moves. */
  let isIgnored = false
  const pointer = createPointerPlace()

  const follow = (event: PointerEvent): void => {
    if (pointer.hasMoved(event)) isIgnored = false
    if (!isIgnored) hoveredKey.value = elements.rowNear(event.target)?.key ?? null
  }

  useEventListener(scroller, 'pointerover', follow)
  useEventListener(scroller, 'pointermove', follow, { passive: true })
  useEventListener(scroller, 'pointerleave', () => {
    hoveredKey.value = null
  })

  return {
    hoveredKey: readonly(hoveredKey),
    clear: () => {
      hoveredKey.value = null
      isIgnored = true
    }
  }
}
