import type { SectionName } from './company.ts'

/** What was erased for one company: records, rows per section, people and bytes on disk, as numbers only. */
export interface Erasure {
  readonly records: number
  readonly rows: Readonly<Record<SectionName, number>>
  readonly people: number
  readonly bytes: number
  /** How many databases set aside earlier were deleted too: they may contain the company and can't be edited. */
  readonly filesSetAside: number
  /**
   * False when the disk refused, or another process holds the file. The record can no longer be read, and a file of this
   * process is retried with the next change.
   */
  readonly isGone: boolean
}
