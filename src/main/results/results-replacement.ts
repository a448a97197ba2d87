import { renameSteadilySync } from '../platform/steady-files.ts'
import type { OpenResultsDatabase, SealedRow } from './results-database.ts'
import { newFileOf, deleteDatabase, setResultsAside } from './results-files.ts'
import { salvageRows } from './results-salvage.ts'

/** The row as it is copied; `null` for a row that none of the keys opens. */
export type ConvertRow = (row: SealedRow) => SealedRow | null

/** Reads and converts the intact rows of a closed database, damaged or not. Changes nothing in it and never throws. */
export const readIntactRows = function* (file: string, convert: ConvertRow): Iterable<SealedRow> {
  for (const row of salvageRows(file)) {
    const converted = convert(row)
    if (converted !== null) yield converted
  }
}

/**
 * Sets a closed database aside and replaces it with a new one that has its intact rows. The new one is complete before the
 * old one is renamed, so that a crash in between loses nothing. Throws when the disk refuses, and changes nothing then.
 */
export const replaceDatabase = (
  file: string,
  openDatabase: OpenResultsDatabase,
  convert: ConvertRow
): void => {
  const newFile = newFileOf(file)
  deleteDatabase(newFile)
  const database = openDatabase(newFile)
  try {
    database.save(readIntactRows(file, convert))
  } finally {
    database.close()
  }
  setResultsAside(file)
  renameSteadilySync(newFile, file)
}
