import type { SectionName } from './company.ts'

/** What was erased of one company: how many records, rows per section and bytes on disk. Names nothing. */
export interface Erasure {
  readonly records: number
  readonly rows: Readonly<Record<SectionName, number>>
  readonly people: number
  readonly bytes: number
  /** Databases set aside earlier that went too: they may have held the company, and nothing can be taken out of them. */
  readonly filesSetAside: number
  /**
   * False when the system would not let go of the file, or another process holds it. The record is out of sight; in a
   * file of this process it is erased with the next one that can be.
   */
  readonly isGone: boolean
}
