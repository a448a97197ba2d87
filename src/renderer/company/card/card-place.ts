import { rowElementsIn } from '../sections/use-row-elements.ts'

/** Where the agent is on a card, by the keys of rows: it holds nothing that was read or typed. */
export interface CardPlace {
  /** The row with the focus. */
  readonly focused: string | null
  /** The rows that are open in place, the one that was opened last at the end. */
  readonly opened: readonly string[]
  readonly arePeopleOpen: boolean
  readonly isOnlyCaller: boolean
  /** How far each element of the card is scrolled. */
  readonly scrolls: readonly ScrollPlace[]
}

export interface ScrollPlace {
  readonly scrollTop: number
  /** The row that the place goes by, and its distance from the upper edge; `null` for none. */
  readonly row: { readonly key: string; readonly top: number } | null
}

/** Goes by the row with the focus if that is in sight, otherwise by the last row above the upper edge, or the first below. */
export const readScrollPlace = (root: HTMLElement | null, focused: string | null): ScrollPlace => {
  if (root === null || root.scrollTop === 0) return { scrollTop: 0, row: null }
  const bounds = root.getBoundingClientRect()
  let nearest: ScrollPlace['row'] = null
  for (const element of rowElementsIn(root)) {
    const { top, bottom } = element.getBoundingClientRect()
    const row = { key: element.dataset['row'] ?? '', top: top - bounds.top }
    if (row.key === focused && bottom > bounds.top && top < bounds.bottom)
      return { scrollTop: root.scrollTop, row }
    if (nearest === null || row.top <= 0) nearest = row
    else if (focused === null) break
  }
  return { scrollTop: root.scrollTop, row: nearest }
}

/** `elementOf` finds the element of a row that may have another key by now. */
export const restoreScrollPlace = (
  root: HTMLElement | null,
  { scrollTop, row }: ScrollPlace,
  elementOf: (key: string) => HTMLElement | null
): void => {
  if (root === null) return
  const element = row === null ? null : elementOf(row.key)
  if (row === null || element === null || !root.contains(element)) root.scrollTop = scrollTop
  else root.scrollTop += element.getBoundingClientRect().top - root.getBoundingClientRect().top - row.top
}
