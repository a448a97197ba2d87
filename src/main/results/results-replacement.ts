import { renameSync } from 'node:fs'
import type { OpenResultsDatabase, SealedRow } from './results-database.ts'
import { besideOf, deleteDatabase, setResultsAside } from './results-files.ts'
import { readWhatIsWhole } from './results-salvage.ts'

/** A row as it is to be kept; `null` for one that no key of ours opens. */
export type KeepRow = (row: SealedRow) => SealedRow | null

/** The rows of a closed database, damaged or not, that are to be kept. Changes nothing in it and never throws. */
export const readRowsToKeep = function* (file: string, keep: KeepRow): Iterable<SealedRow> {
  for (const row of readWhatIsWhole(file)) {
    const kept = keep(row)
    if (kept !== null) yield kept
  }
}

/**
 * Sets a closed database aside and puts a new one in its place with all that is whole of it. The new one is complete
 * before the old one gives up its name, so that it can be begun again after a crash. Throws when the disk allows none
 * of it, and has then changed nothing.
 */
export const replaceDatabase = (file: string, openDatabase: OpenResultsDatabase, keep: KeepRow): void => {
  const beside = besideOf(file)
  deleteDatabase(beside)
  const database = openDatabase(beside)
  try {
    database.save(readRowsToKeep(file, keep))
  } finally {
    database.close()
  }
  setResultsAside(file)
  renameSync(beside, file)
}
