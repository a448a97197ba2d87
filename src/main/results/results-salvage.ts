import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { isBusy, isUnopenable } from './results-damage.ts'
import { selectRow, toSealedRow, type SealedRow } from './results-database.ts'

/**
 * Reads the rows that can still be read from a database that is damaged, truncated or not writable. Changes nothing in it,
 * skips what can't be read and never throws. A row's seal tells the caller whether the row is intact. Yields nothing when
 * another process holds the file.
 */
export const salvageRows = function* (file: string): Iterable<SealedRow> {
  // In a read-only folder SQLite can't open the write-ahead log. As `immutable` it reads the file without the log.
  const immutable = pathToFileURL(file)
  immutable.searchParams.set('immutable', '1')
  for (const location of [file, immutable]) {
    const database = new DatabaseSync(location, { readOnly: true, open: false, defensive: false })
    try {
      const refusal = open(database)
      if (refusal === 'unopenable') continue
      if (refusal !== 'held') yield* rowsOf(database)
      return
    } finally {
      if (database.isOpen) database.close()
    }
  }
}

const open = (database: DatabaseSync): 'unopenable' | 'held' | null => {
  try {
    database.open()
    // Without this, SQLite refuses a file that is shorter than its header says, though its first pages are intact.
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
    const row = skipDamage(() => toSealedRow(database.prepare(`${selectRow} WHERE id = ?`).get(id)))
    if (row !== undefined && row !== null) yield row
  }
}

/** From the first id as far as possible, then from the last: a damaged page in between loses only its own rows. */
const idsOf = (database: DatabaseSync): ReadonlySet<number> => {
  const ids = new Set<number>()
  for (const direction of ['ASC', 'DESC']) {
    skipDamage(() => {
      const rows = database.prepare(`SELECT id FROM listing NOT INDEXED ORDER BY id ${direction}`).iterate()
      for (const { id } of rows) ids.add(Number(id))
    })
  }
  return ids
}

const skipDamage = <T>(work: () => T): T | undefined => {
  try {
    return work()
  } catch {
    // The damage was logged and reported when the database was opened.
    return undefined
  }
}
