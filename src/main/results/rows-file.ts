import type { Log } from '../platform/log.ts'
import type { OpenResultsDatabase, SealedRow } from './results-database.ts'
import { deleteDatabase } from './results-files.ts'
import { replaceDatabase } from './results-replacement.ts'
import type { RowsFile } from './stored-rows.ts'
import { tolerateDiskError } from './tolerate-disk-error.ts'

export interface RowsFileOptions {
  /** `null` for a store in memory. */
  readonly file: string | null
  readonly openDatabase: OpenResultsDatabase
  readonly isReadable: (row: SealedRow) => boolean
  readonly onReplaced: () => void
  readonly log: Log
}

export const createRowsFile = ({
  file,
  openDatabase,
  isReadable,
  onReplaced,
  log
}: RowsFileOptions): RowsFile => ({
  delete: () => {
    if (file !== null) deleteDatabase(file)
  },
  replace: () => {
    if (file === null) return
    replaceDatabase(file, openDatabase, (row) => (isReadable(row) ? row : null))
    onReplaced()
  },
  open: () => tolerateDiskError(() => openDatabase(file ?? ':memory:'), null, log) ?? openDatabase(':memory:')
})
