import { tip, tipWhenCut, type TipAttributes } from '../../design/tip.ts'

/** They are cut off where a row is too narrow for them. */
const textCells = '.text, .note, .state, .figure'

/**
 * Gives the cells of rows their tooltips when the pointer or the focus comes to them: the whole text of a cell that is cut,
 * and what `exactOf` says of the row's date. Hundreds of rows then carry no attributes for tooltips that are never shown.
 */
export const createRowTips =
  (exactOf: (rowKey: string) => string) =>
  ({ target, type }: Event): void => {
    if (!(target instanceof HTMLElement)) return
    const rowKey = target.closest<HTMLElement>('[data-row]')?.dataset['row']
    if (rowKey === undefined) return
    // The focus is on the row, which is never cut itself.
    if (type === 'focusin' && target.dataset['row'] === rowKey) {
      const cut = [...target.querySelectorAll<HTMLElement>('.text, .note')].filter(isCut).map(textOf)
      setTip(target, cut.length === 0 ? null : tip(cut.join('\n')))
    } else if (target.matches(textCells)) setTip(target, tipWhenCut(textOf(target)))
    else if (target.matches('.when') && exactOf(rowKey) !== '') setTip(target, tip(exactOf(rowKey)))
  }

const isCut = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: HTMLElement): boolean =>
  scrollWidth > clientWidth || scrollHeight > clientHeight + 1

const textOf = (cell: HTMLElement): string => cell.textContent.replace(/\s+/gu, ' ').trim()

const setTip = (element: HTMLElement, attributes: TipAttributes | null): void => {
  element.removeAttribute('data-tip')
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value)
}
