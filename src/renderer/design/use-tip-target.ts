import { useEventListener, useMutationObserver, useTimeoutFn } from '@vueuse/core'
import { shallowRef, type ShallowRef } from 'vue'
import { createPointerPlace } from './pointer-place.ts'
import { readTip } from './tip.ts'

/** A tooltip that is shown. */
export interface ShownTip {
  readonly element: HTMLElement
  readonly text: string
  readonly keys: string
}

/** How long the pointer or the focus rests on an element before its tooltip appears. */
export const tipRestMs = 500
/** How long after one tooltip the next one appears at once. */
const tipAgainMs = 300
/** How long after a focus the window may still scroll to what has the focus. */
const focusScrollMs = 100

const targetOf = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null

/**
 * The tooltip of whatever the pointer or the keyboard's focus rests on in this window. Listens once for all elements, so that
 * a row of a list costs nothing. A key, a press, scrolling and leaving the window end it, but not the scrolling that brings the
 * focused element into view. Nothing appears on what comes under a pointer that lies still, until the pointer moves.
 */
export const useTipTarget = (
  isOnTip: (element: Element) => boolean
): Readonly<ShallowRef<ShownTip | null>> => {
  const shown = shallowRef<ShownTip | null>(null)
  let target: HTMLElement | null = null
  const pointer = createPointerPlace()
  /** What is under the pointer came there by itself. */
  let cameUnder = false
  let hiddenAt = Number.NEGATIVE_INFINITY
  let focusedAt = Number.NEGATIVE_INFINITY

  const show = (): void => {
    const words = target?.isConnected ? readTip(target) : null
    if (target === null || words === null) return
    shown.value = { element: target, ...words }
  }
  const rest = useTimeoutFn(show, tipRestMs, { immediate: false })

  const hide = (): void => {
    rest.stop()
    target = null
    if (shown.value !== null) hiddenAt = performance.now()
    shown.value = null
  }

  const aim = (next: HTMLElement | null): void => {
    if (next === target) return
    hide()
    target = next
    if (next === null) return
    if (performance.now() - hiddenAt < tipAgainMs) show()
    else rest.start()
  }

  useEventListener(document, 'pointerover', (event: PointerEvent) => {
    if (event.pointerType === 'touch' || (event.target instanceof Element && isOnTip(event.target))) return
    const next = targetOf(event)
    const hasMoved = pointer.hasMoved(event)
    cameUnder = next !== target && !hasMoved
    aim(cameUnder ? null : next)
  })
  useEventListener(
    document,
    'pointermove',
    (event: PointerEvent) => {
      const hasMoved = pointer.hasMoved(event)
      if (!cameUnder || !hasMoved) return
      cameUnder = false
      aim(targetOf(event))
    },
    { passive: true }
  )
  useEventListener(document.documentElement, 'pointerleave', hide)
  useEventListener(document, 'focusin', (event) => {
    const next = targetOf(event)
    if (next !== event.target || next?.matches(':focus-visible') !== true) return
    aim(next)
    focusedAt = performance.now()
  })
  useEventListener(document, 'focusout', (event) => {
    if (event.target === target) hide()
  })
  useEventListener(document, ['keydown', 'pointerdown'], hide, { capture: true, passive: true })
  useEventListener(
    document,
    'scroll',
    () => {
      if (performance.now() - focusedAt >= focusScrollMs) hide()
    },
    { capture: true, passive: true }
  )
  useEventListener(window, 'blur', hide)

  // The element may go, or say something else, while the pointer rests.
  useMutationObserver(
    document.body,
    () => {
      if (shown.value === null) return
      const words = shown.value.element.isConnected ? readTip(shown.value.element) : null
      if (words === null) hide()
      else if (words.text !== shown.value.text || words.keys !== shown.value.keys)
        shown.value = { ...shown.value, ...words }
    },
    { childList: true, subtree: true, attributeFilter: ['data-tip', 'data-tip-key', 'aria-expanded'] }
  )

  return shown
}
