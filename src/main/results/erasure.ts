import { mapSections, type Section } from '../../shared/company.ts'
import type { Erasure } from '../../shared/erasure.ts'
import type { SealedRow } from './results-database.ts'
import type { StoredCard } from './stored-card.ts'

/** What was erased of one card; `stored` is `null` when it could not be read. */
export interface ErasedCard {
  readonly row: SealedRow
  readonly stored: StoredCard | null
}

/** Counts what was erased. */
export const toErasure = (
  erased: readonly ErasedCard[],
  filesSetAside: number,
  isGone: boolean
): Erasure => ({
  records: erased.length,
  rows: mapSections((name) => sum(erased, ({ stored }) => countRows(stored?.sections[name]))),
  people: sum(erased, ({ stored }) => countRows(stored?.people?.section)),
  bytes: sum(erased, ({ row }) => row.key.length + row.listed.length + row.sealed.length),
  filesSetAside,
  isGone
})

const sum = <T>(items: readonly T[], toNumber: (item: T) => number): number =>
  items.reduce((total, item) => total + toNumber(item), 0)

const countRows = (section: Section<unknown> | undefined): number =>
  section?.state === 'read' ? section.rows.length : 0
