import { DatabaseSync } from 'node:sqlite'
import { toSealedRow, type SealedRow } from './results-database.ts'

/**
 * The rows that can still be read of a database that is damaged, truncated or not writable. Changes nothing in it,
 * skips what it can't read and never throws: whether a row is whole, its seal tells.
 */
export const readWhatIsWhole = function* (file: string): Iterable<SealedRow> {
  let database: DatabaseSync
  try {
    database = new DatabaseSync(file, { readOnly: true, defensive: false })
  } catch {
    return
  }
  try {
    for (const id of idsOf(database)) {
      const row = attempt(() => toSealedRow(selectRow(database, id)))
      if (row !== undefined && row !== null) yield row
    }
  } finally {
    database.close()
  }
}

const selectRow = (database: DatabaseSync, id: unknown): Record<string, unknown> | undefined =>
  database
    .prepare('SELECT key, viewed, fetched, listed, sealed FROM record NOT INDEXED WHERE id = ?')
    .get(Number(id))

/** From the front as far as the pages lead, then from the back: a broken page in between costs its own rows. */
const idsOf = (database: DatabaseSync): ReadonlySet<unknown> => {
  const ids = new Set<unknown>()
  // Without it SQLite refuses a file that is shorter than its header says, though its first pages are whole.
  attempt(() => {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA writable_schema = ON;')
  })
  for (const direction of ['ASC', 'DESC']) {
    attempt(() => {
      const rows = database.prepare(`SELECT id FROM record NOT INDEXED ORDER BY id ${direction}`).iterate()
      for (const { id } of rows) ids.add(id)
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
