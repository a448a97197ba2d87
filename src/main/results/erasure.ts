import { mapSections, type Section } from '../../shared/company.ts'
import type { Erasure } from '../../shared/erasure.ts'
import type { SealedRow } from './results-database.ts'
import type { StoredCompany } from './stored-company.ts'

/** Counts what was erased. `row` and `stored` are `null` when nothing was stored, or it could not be read. */
export const toErasure = (
  row: SealedRow | null,
  stored: StoredCompany | null,
  filesSetAside: number,
  isGone: boolean
): Erasure => {
  const rows = mapSections((name) => countRows(stored?.sections[name]))
  const bytes = row === null ? 0 : row.key.length + row.listed.length + row.sealed.length
  const people = countRows(stored?.people?.section)
  return { records: row === null ? 0 : 1, rows, people, bytes, filesSetAside, isGone }
}

const countRows = (section: Section<unknown> | undefined): number =>
  section?.state === 'read' ? section.rows.length : 0
