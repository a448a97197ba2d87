import { nextTick, watch, type Ref } from 'vue'
import { rowElementsIn } from '../sections/use-row-elements.ts'

interface ReadingPlace {
  /** The rows in sight with the top edge of each, first the one with the focus or under the pointer. */
  readonly visibleRows: readonly (Edges & { readonly key: string })[]
  readonly focusedKey: string | null
  /** All rows, in their order. */
  readonly keys: readonly string[]
  /** The row that the agent is at. */
  readonly heldKey: string | null
}

/** The agent is at no row of a card that is at its top. */
const nowhere: ReadingPlace = { visibleRows: [], focusedKey: null, keys: [], heldKey: null }

/**
 * Keeps the reading place when other contents replace those of the card, or a row of it opens or closes. One row stays where
 * it is on screen: the row with the focus or under the pointer, or the first row in sight that the new card has as well. The
 * focus stays on its row or, when that is gone, goes to the nearest one. A card that is scrolled to the top stays at the top, unless the agent is at a row.
 */
export const useScrollAnchoring = (
  scroller: Readonly<Ref<HTMLElement | null>>,
  content: Readonly<Ref<object | null>>
): void => {
  const keyOf = (element: HTMLElement): string => element.dataset['row'] ?? ''

  /** The rows of a section whose top edge is above `bottom`. They stand below each other. */
  const rowsUntil = (section: HTMLElement, bottom: number): ReadingPlace['visibleRows'] => {
    const rows: { readonly key: string; readonly top: number; readonly bottom: number }[] = []
    for (const element of rowElementsIn(section)) {
      const edges = toEdges(element)
      if (edges.top >= bottom) break
      rows.push({ key: keyOf(element), ...edges })
    }
    return rows
  }

  const remember = (root: HTMLElement): ReadingPlace => {
    const focused = document.activeElement
    const focusedKey =
      focused instanceof HTMLElement && root.contains(focused) ? (focused.dataset['row'] ?? null) : null
    const pointedKey = root.querySelector<HTMLElement>('[data-row]:hover')?.dataset['row'] ?? null
    // A card at its top stays there, and measuring its rows would force the browser to lay them out.
    if (root.scrollTop === 0 && focusedKey === null && pointedKey === null) return nowhere
    const bounds = root.getBoundingClientRect()
    const isInSight = ({ top, bottom }: Edges): boolean => bottom > bounds.top && top < bounds.bottom
    const visibleRows = [...root.querySelectorAll<HTMLElement>('[data-section]')]
      .filter((section) => isInSight(toEdges(section)))
      .flatMap((section) => rowsUntil(section, bounds.bottom))
      .filter(isInSight)
    const held = visibleRows.find(({ key }) => key === (focusedKey ?? pointedKey))
    return {
      visibleRows: held === undefined ? visibleRows : [held, ...visibleRows],
      focusedKey,
      keys: focusedKey === null ? [] : rowElementsIn(root).map(keyOf),
      heldKey: held?.key ?? null
    }
  }

  const restore = (root: HTMLElement, place: ReadingPlace): void => {
    if (place === nowhere) return
    const elements = new Map(rowElementsIn(root).map((element) => [keyOf(element), element]))
    const focused = place.focusedKey === null ? undefined : elements.get(place.focusedKey)
    // An element loses the focus when Vue moves it among its siblings.
    if (focused !== undefined && document.activeElement !== focused) focused.focus({ preventScroll: true })
    if (place.focusedKey !== null && focused === undefined && document.activeElement === document.body)
      findNearest(root, elements, place)?.focus({ preventScroll: true })
    const isHeld = place.heldKey !== null && elements.has(place.heldKey)
    if (root.scrollTop === 0 && focused === undefined && !isHeld) return
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

/** What takes the focus of a row that is gone: the row above it, so that nothing is skipped, or else below it, or what says that there are none. */
const findNearest = (
  root: HTMLElement,
  elements: ReadonlyMap<string, HTMLElement>,
  { keys, focusedKey }: ReadingPlace
): HTMLElement | null => {
  const at = keys.findIndex((key) => key === focusedKey)
  const nearest = [...keys.slice(0, at).toReversed(), ...keys.slice(at)].find((key) => elements.has(key))
  return elements.get(nearest ?? '') ?? root.querySelector<HTMLElement>('[data-row], [data-empty-sections]')
}

interface Edges {
  readonly top: number
  readonly bottom: number
}

const toEdges = (element: HTMLElement): Edges => {
  const { top, bottom } = element.getBoundingClientRect()
  return { top, bottom }
}
