import { sectionNames, type SectionName } from '../../shared/company.ts'
import type { SealedRow } from './results-database.ts'
import type { StoredCompany } from './stored-company.ts'

/** What was erased of one company: how many records, rows per section and bytes on disk. Names nothing. */
export interface Erasure {
  readonly records: number
  readonly rows: Readonly<Record<SectionName, number>>
  readonly bytes: number
  /** Databases set aside earlier that went too: they may have held the company, and nothing can be taken out of them. */
  readonly filesSetAside: number
  /**
   * False when the system would not let go of the file, or another process holds it. The record is out of sight; in a
   * file of this process it is erased with the next one that can be.
   */
  readonly isGone: boolean
}

export const toErasure = (
  row: SealedRow | null,
  stored: StoredCompany | null,
  filesSetAside: number,
  isGone: boolean
): Erasure => {
  const rowsIn = (section: SectionName): number => {
    const found = stored?.sections[section]
    return found?.state === 'read' ? found.rows.length : 0
  }
  const rows: Record<SectionName, number> = { requests: 0, followUps: 0, documents: 0, sales: 0, chats: 0 }
  for (const section of sectionNames) rows[section] = rowsIn(section)
  const bytes = row === null ? 0 : row.key.length + row.listed.length + row.sealed.length
  return { records: row === null ? 0 : 1, rows, bytes, filesSetAside, isGone }
}
