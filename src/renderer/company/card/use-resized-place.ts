import { useEventListener } from '@vueuse/core'
import { onScopeDispose, type Ref } from 'vue'

/**
 * Keeps the row with the focus in sight when the window gets another size, if it was in sight before. Returns how to do the
 * same after another change of the layout. An agent who moves on meanwhile is left alone.
 */
export const useResizedPlace = (
  region: Readonly<Ref<HTMLElement | null>>,
  goToElement: (element: HTMLElement) => void
): (() => void) => {
  let isInSight = false
  let frame = 0
  // The observer reports after a frame, so that a resize still finds what was so before it.
  const observer =
    'IntersectionObserver' in globalThis
      ? new IntersectionObserver((entries) => {
          isInSight = entries.at(-1)?.isIntersecting ?? false
        })
      : undefined

  const focusedRow = (): HTMLElement | null => {
    const { activeElement } = document
    return region.value?.contains(activeElement) === true
      ? (activeElement?.closest<HTMLElement>('[data-row]') ?? null)
      : null
  }

  const stop = (): void => {
    cancelAnimationFrame(frame)
    frame = 0
  }

  const goBack = (): void => {
    const row = focusedRow()
    if (row !== null) goToElement(row)
  }

  /** The browser estimates the heights of rows until it has painted them. */
  const goBackOncePainted = (): void => {
    stop()
    frame = requestAnimationFrame(() => {
      goBack()
      frame = requestAnimationFrame(() => {
        frame = 0
        goBack()
      })
    })
  }

  useEventListener(region, 'focusin', () => {
    observer?.disconnect()
    const row = focusedRow()
    if (row !== null) observer?.observe(row)
  })
  useEventListener(window, 'resize', () => {
    if (isInSight || frame !== 0) goBackOncePainted()
  })
  for (const type of ['keydown', 'pointerdown', 'wheel'] as const)
    useEventListener(window, type, stop, { capture: true, passive: true })
  onScopeDispose(() => {
    stop()
    observer?.disconnect()
  })
  return goBackOncePainted
}
