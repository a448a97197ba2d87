import { toKeyLabel, type KeyAction } from './keys.ts'

/** The attributes that give any element a tooltip. `TooltipLayer.vue`, once in the window, shows it. */
export interface TipAttributes {
  readonly 'data-tip': string
  readonly 'data-tip-key'?: string
  readonly 'data-tip-when'?: 'cut'
}

/** A tooltip with a text, and with the key of the action. Use it as `v-bind="tip(…)"`. */
export const tip = (text: string, keys?: KeyAction): TipAttributes => ({
  'data-tip': text,
  ...(keys !== undefined && { 'data-tip-key': toKeyLabel(keys) })
})

/** A tooltip with the whole text, shown only where the element, or a part of it, has cut it. */
export const tipWhenCut = (text: string): TipAttributes => ({ 'data-tip': text, 'data-tip-when': 'cut' })

/** What the tooltip of an element says at this moment; `null` when there is nothing to add to what is seen. */
export const readTip = (element: HTMLElement): { readonly text: string; readonly keys: string } | null => {
  const { tip: text = '', tipKey: keys = '', tipWhen } = element.dataset
  // What the element has opened says more than its tooltip, and would be covered by it.
  if (text === '' || element.getAttribute('aria-expanded') === 'true') return null
  return tipWhen === 'cut' && !isCut(element) ? null : { text, keys }
}

const isCut = (element: HTMLElement): boolean =>
  overflows(element) ||
  [...element.querySelectorAll('*')].some(
    (part) => overflows(part) && getComputedStyle(part).textOverflow === 'ellipsis'
  )

const overflows = (element: Element): boolean =>
  element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1
