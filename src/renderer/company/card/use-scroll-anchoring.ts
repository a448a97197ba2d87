import { nextTick, watch, type Ref } from 'vue'
import type { CompanyCard } from '../../../shared/card.ts'

interface Place {
  /** The rows in sight with the height they stand at, the one with the focus first. */
  readonly seen: readonly { readonly key: string; readonly top: number }[]
  readonly focusedKey: string | null
}

/**
 * Keeps what is being read where it is while a card replaces another: the row with the focus, or else the first row in sight
 * that is still there, stays at its height, and the focus stays on its row. At the very top, the top is what is read.
 */
export const useScrollAnchoring = (
  scroller: Readonly<Ref<HTMLElement | null>>,
  card: Readonly<Ref<CompanyCard | null>>
): void => {
  const rowElements = (root: HTMLElement): readonly HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>('[data-row]')
  ]
  const keyOf = (element: HTMLElement): string => element.dataset['row'] ?? ''

  const remember = (root: HTMLElement): Place => {
    const focused = document.activeElement
    const focusedKey =
      focused instanceof HTMLElement && root.contains(focused) ? (focused.dataset['row'] ?? null) : null
    const bounds = root.getBoundingClientRect()
    const isInSight = ({ top, bottom }: Edges): boolean => bottom > bounds.top && top < bounds.bottom
    const seen = [...root.querySelectorAll<HTMLElement>('[data-section]')]
      // Only there: asking for the place of a row out of sight would have it laid out.
      .filter((section) => isInSight(toEdges(section)))
      .flatMap(rowElements)
      .map((element) => ({ key: keyOf(element), ...toEdges(element) }))
      .filter(isInSight)
    const first = seen.find(({ key }) => key === focusedKey)
    return { seen: first === undefined ? seen : [first, ...seen], focusedKey }
  }

  const restore = (root: HTMLElement, place: Place): void => {
    const elements = new Map(rowElements(root).map((element) => [keyOf(element), element]))
    const focused = place.focusedKey === null ? undefined : elements.get(place.focusedKey)
    // An element that was moved among its siblings has lost the focus.
    if (focused !== undefined && document.activeElement !== focused) focused.focus({ preventScroll: true })
    if (root.scrollTop === 0 && focused === undefined) return
    for (const { key, top } of place.seen) {
      const element = elements.get(key)
      if (element === undefined) continue
      root.scrollTop += element.getBoundingClientRect().top - top
      return
    }
  }

  watch(card, async (next, before) => {
    const { value: root } = scroller
    if (root === null || next === null || before === null) return
    const place = remember(root)
    await nextTick()
    restore(root, place)
  })
}

interface Edges {
  readonly top: number
  readonly bottom: number
}

const toEdges = (element: HTMLElement): Edges => {
  const { top, bottom } = element.getBoundingClientRect()
  return { top, bottom }
}
