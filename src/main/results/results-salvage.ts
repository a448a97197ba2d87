import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { isBusy, isUnopenable } from './results-damage.ts'
import { selectRow, toSealedRow, type SealedRow } from './results-database.ts'

/**
 * The rows that can still be read of a database that is damaged, cut short or not writable. Changes nothing in it,
 * skips what it can't read and never throws: whether a row is whole, its seal tells. Nothing of a file that another
 * process holds.
 */
export const readWhatIsWhole = function* (file: string): Iterable<SealedRow> {
  // In a folder that can't be written SQLite opens no write-ahead log; without the log it reads what stands in the file.
  const asItStands = pathToFileURL(file)
  asItStands.searchParams.set('immutable', '1')
  for (const location of [file, asItStands]) {
    const database = new DatabaseSync(location, { readOnly: true, open: false, defensive: false })
    try {
      const trouble = open(database)
      if (trouble === 'unopenable') continue
      if (trouble !== 'held') yield* rowsOf(database)
      return
    } finally {
      if (database.isOpen) database.close()
    }
  }
}

const open = (database: DatabaseSync): 'unopenable' | 'held' | null => {
  try {
    database.open()
    // Without it SQLite refuses a file that is shorter than its header says, though its first pages are whole.
    database.exec('PRAGMA writable_schema = ON')
    database.prepare('PRAGMA schema_version').get()
    return null
  } catch (error) {
    if (isUnopenable(error)) return 'unopenable'
    return isBusy(error) ? 'held' : null
  }
}

const rowsOf = function* (database: DatabaseSync): Iterable<SealedRow> {
  for (const id of idsOf(database)) {
    const row = attempt(() => toSealedRow(database.prepare(`${selectRow} WHERE id = ?`).get(id)))
    if (row !== undefined && row !== null) yield row
  }
}

/** From the front as far as the pages lead, then from the back: a broken page in between costs its own rows. */
const idsOf = (database: DatabaseSync): ReadonlySet<number> => {
  const ids = new Set<number>()
  for (const direction of ['ASC', 'DESC']) {
    attempt(() => {
      const rows = database.prepare(`SELECT id FROM listing NOT INDEXED ORDER BY id ${direction}`).iterate()
      for (const { id } of rows) ids.add(Number(id))
    })
  }
  return ids
}

const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work()
  } catch {
    // The damage is known and was said; here only counts what is left.
    return undefined
  }
}
