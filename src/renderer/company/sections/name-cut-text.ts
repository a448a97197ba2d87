/** Gives a cell of a row a tooltip with its whole text when the pointer comes to it, but only while the text is cut. */
export const nameCutText = ({ target }: Event): void => {
  if (!(target instanceof HTMLElement) || !target.matches('.text, .note, .state, .figure')) return
  const isCut = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight + 1
  if (isCut) target.title = target.textContent
  else target.removeAttribute('title')
}
