import type { Card } from '../../../shared/card.ts'
import { sectionNames } from '../../../shared/company.ts'

/** How many changed rows of the whole card are not among the rows that are shown, which may be the caller's. */
export const countHiddenChanges = (whole: Card | null, shown: Card | null): number => {
  if (whole === null || shown === null || whole === shown) return 0
  return sectionNames.reduce((count, name) => {
    const [all, present] = [whole[name], shown[name]]
    if (all.state === 'unreadable') return count
    const ids = new Set(present.state === 'unreadable' ? [] : present.rows.map(({ id }) => id))
    const changes = whole.changes?.rows[name] ?? []
    return count + all.rows.filter(({ id }, index) => changes[index] != null && !ids.has(id)).length
  }, 0)
}
