/**
 * Scrolls a row that scrolls sideways, and nothing around it, until this element in it is in sight, and up to half as much beside it. Of
 * an element that is wider than the row, the beginning.
 */
export const showInRow = (row: HTMLElement, element: HTMLElement): void => {
  const [outer, inner] = [row.getBoundingClientRect(), element.getBoundingClientRect()]
  const margin = Math.max(0, Math.min(inner.width, outer.width - inner.width) / 2)
  const before = inner.left - margin - outer.left
  const after = inner.right + margin - outer.right
  if (before < 0) row.scrollLeft += before
  else if (after > 0) row.scrollLeft += Math.min(after, before)
}

/**
 * The same for the element that keys moved the focus to: browsers leave one that is partly in sight where it is. One that was
 * pressed stays under the pointer.
 */
export const showFocusedInRow = ({ currentTarget, target }: FocusEvent): void => {
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return
  if (target.matches(':focus-visible')) showInRow(currentTarget, target)
}
