import { assertNever } from '../../../shared/outcome.ts'
import { rowsPerPage } from '../../design/keys.ts'
import type { CardList } from './section-table.ts'

const stepKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'] as const
export type StepKey = (typeof stepKeys)[number]

/** The key of a press that moves to another row; `null` for any other press. */
export const toStepKey = ({ key }: KeyboardEvent): StepKey | null =>
  stepKeys.find((each) => each === key) ?? null

/** The row that a key leads to from another row, or from no row; `undefined` when there are no rows. */
export const rowAfterStep = <Row extends { readonly section: CardList }>(
  key: StepKey,
  rows: readonly Row[],
  from: Row | null
): Row | undefined => {
  const at = from === null ? -1 : rows.indexOf(from)
  const ofSection = rows.filter(({ section }) => section === from?.section)
  switch (key) {
    case 'ArrowDown':
      return rows[Math.min(at + 1, rows.length - 1)]
    case 'ArrowUp':
      return rows[Math.max(at - 1, 0)]
    case 'PageDown':
      return rows[Math.min(at + rowsPerPage, rows.length - 1)]
    case 'PageUp':
      return rows[Math.max(at - rowsPerPage, 0)]
    // Home and End go to the first or last row of the list, and from there to that of the card.
    case 'Home':
      return from !== null && ofSection[0] !== from ? ofSection[0] : rows[0]
    case 'End':
      return from !== null && ofSection.at(-1) !== from ? ofSection.at(-1) : rows.at(-1)
    default:
      return assertNever(key)
  }
}
