import { nextTick, watch, type Ref } from 'vue'

interface ReadingPlace {
  /** The rows in sight with the top edge of each, the focused row first. */
  readonly visibleRows: readonly { readonly key: string; readonly top: number }[]
  readonly focusedKey: string | null
}

/**
 * Keeps the reading place when other contents replace those of the card, or a row of it opens or closes. One row stays where it is on screen: the focused row, or
 * the first row in sight that the new card has as well. The focus stays on its row. A card that is scrolled to the top
 * stays at the top.
 */
export const useScrollAnchoring = (
  scroller: Readonly<Ref<HTMLElement | null>>,
  content: Readonly<Ref<object | null>>
): void => {
  const rowElements = (root: HTMLElement): readonly HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>('[data-row]')
  ]
  const keyOf = (element: HTMLElement): string => element.dataset['row'] ?? ''

  const remember = (root: HTMLElement): ReadingPlace => {
    const focused = document.activeElement
    const focusedKey =
      focused instanceof HTMLElement && root.contains(focused) ? (focused.dataset['row'] ?? null) : null
    const bounds = root.getBoundingClientRect()
    const isInSight = ({ top, bottom }: Edges): boolean => bottom > bounds.top && top < bounds.bottom
    const visibleRows = [...root.querySelectorAll<HTMLElement>('[data-section]')]
      // Measuring rows in sections out of sight would force the browser to lay them out.
      .filter((section) => isInSight(toEdges(section)))
      .flatMap(rowElements)
      .map((element) => ({ key: keyOf(element), ...toEdges(element) }))
      .filter(isInSight)
    const focusedRow = visibleRows.find(({ key }) => key === focusedKey)
    return {
      visibleRows: focusedRow === undefined ? visibleRows : [focusedRow, ...visibleRows],
      focusedKey
    }
  }

  const restore = (root: HTMLElement, place: ReadingPlace): void => {
    const elements = new Map(rowElements(root).map((element) => [keyOf(element), element]))
    const focused = place.focusedKey === null ? undefined : elements.get(place.focusedKey)
    // An element loses the focus when Vue moves it among its siblings.
    if (focused !== undefined && document.activeElement !== focused) focused.focus({ preventScroll: true })
    if (root.scrollTop === 0 && focused === undefined) return
    for (const { key, top } of place.visibleRows) {
      const element = elements.get(key)
      if (element === undefined) continue
      root.scrollTop += element.getBoundingClientRect().top - top
      return
    }
  }

  watch(content, async (next, before) => {
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
