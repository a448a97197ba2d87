import type { Card } from '../../../shared/card.ts'
import type { SectionName } from '../../../shared/company.ts'
import { maxRowsPerSection } from '../../../shared/input-limits.ts'

const limits = [50, 100, 200, 500, maxRowsPerSection] as const

/** The next larger limit of rows per section; `null` when there is none. */
export const nextLimit = (limit: number): number | null => limits.find((each) => each > limit) ?? null

/** How many rows of the section were requested. */
export const limitOf = (card: Card, name: SectionName): number => {
  const section = card[name]
  return section.state === 'read' ? (section.limit ?? card.limit) : card.limit
}
