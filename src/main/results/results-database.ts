import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ownValue } from '../../shared/own-value.ts'
import { privateFileMode, privateFolderMode } from '../platform/private-files.ts'
import { ForeignDatabaseError } from './results-damage.ts'

/** What is read of every row when the store opens. */
export interface RowKey {
  readonly key: Buffer
  /** When the company was last viewed, in ms since 1970. In clear, and compared with the sealed one. */
  readonly viewedMs: number
}

/** A key as text, by which rows are compared in memory. */
export const nameOf = (key: Buffer): string => key.toString('hex')

/** The part of a row that lists and finds a company: a fraction of the whole row. */
export interface ListedRow extends RowKey {
  readonly listed: Uint8Array
}

export interface SealedRow extends ListedRow {
  readonly sealed: Uint8Array
  readonly fetchedMs: number
}

/** The sealed rows of one profile in SQLite. Every method throws SQLite's errors; the store handles them. */
export interface ResultsDatabase {
  readonly all: () => Iterable<ListedRow>
  readonly keys: () => readonly RowKey[]
  readonly readListing: (key: Buffer) => ListedRow | null
  readonly read: (key: Buffer) => SealedRow | null
  /** Saves all rows in one transaction. */
  readonly save: (rows: Iterable<SealedRow>) => void
  /** Replaces the listing of a row; false when there is no such row. */
  readonly saveListing: (row: ListedRow) => boolean
  /** Erases the rows in one transaction, and then from the free pages and the write-ahead log. */
  readonly erase: (keys: readonly Buffer[]) => void
  /** Replaces every row and its key, or drops it when `replace` returns `null`: all rows or none. Leaves no trace of the old ones. */
  readonly replaceAll: (replace: (row: SealedRow) => SealedRow | null) => void
  readonly close: () => void
}

/** Opens or creates the file; `:memory:` keeps everything in memory. */
export type OpenResultsDatabase = (file: string) => ResultsDatabase

const schemaVersion = 2
/** `Glnc`: what SQLite calls an application id (https://sqlite.org/pragma.html#pragma_application_id). */
const applicationId = 0x476c6e63
const headerBytes = 100
/** How long to wait for a Glance that is just quitting to release the file. */
const lockTimeoutMs = 250

export const openResultsDatabase: OpenResultsDatabase = (file) => {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true, mode: privateFolderMode })
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? headerBytes
    // SQLite would treat an emptied file as a new database, and the loss would go unnoticed.
    if (size < headerBytes) throw new ForeignDatabaseError('The file is too short to be a database')
  }
  const database = new DatabaseSync(file, { timeout: lockTimeoutMs })
  try {
    // SQLite gives its other files the mode of the database (https://sqlite.org/src/doc/trunk/src/os_unix.c, `findCreateFileMode`).
    if (file !== ':memory:' && process.platform !== 'win32') chmodSync(file, privateFileMode)
    prepare(database)
    return toResultsDatabase(database)
  } catch (error) {
    database.close()
    throw error
  }
}

/** Creates the tables of a new database. Changes nothing in a file that Glance did not write or of another version. */
const prepare = (database: DatabaseSync): void => {
  // Only one process may use the file: of two, each would still show what the other has erased.
  // secure_delete overwrites what is erased with zeros (https://sqlite.org/pragma.html#pragma_secure_delete).
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;')
  const isNew = readNumber(database, 'page_count') === 0
  if (isNew) database.exec('PRAGMA auto_vacuum = INCREMENTAL;')
  else if (
    readNumber(database, 'application_id') !== applicationId ||
    readNumber(database, 'user_version') !== schemaVersion
  ) {
    throw new ForeignDatabaseError('The database belongs to another program or version')
  }
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  // The transaction also fails here, and not later, when the file can't be written.
  inTransaction(database, () => {
    if (!isNew) return
    // Listings have their own table, so that opening them all reads nothing else.
    database.exec(`
      CREATE TABLE listing (
        id INTEGER PRIMARY KEY,
        key BLOB NOT NULL UNIQUE,
        viewed INTEGER NOT NULL,
        listed BLOB NOT NULL
      ) STRICT;
      CREATE TABLE record (
        id INTEGER PRIMARY KEY,
        fetched INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT;
      PRAGMA application_id = ${String(applicationId)};
      PRAGMA user_version = ${String(schemaVersion)};`)
  })
}

/** A row is a listing with its record; a listing or a record alone is ignored. */
export const selectRow = 'SELECT key, viewed, fetched, listed, sealed FROM listing JOIN record USING (id)'

const toResultsDatabase = (database: DatabaseSync): ResultsDatabase => {
  const listings = database.prepare('SELECT key, viewed, listed FROM listing NOT INDEXED')
  listings.setReturnArrays(true)
  const keys = database.prepare('SELECT key, viewed FROM listing NOT INDEXED')
  keys.setReturnArrays(true)
  const readListing = database.prepare('SELECT key, viewed, listed FROM listing WHERE key = ?')
  readListing.setReturnArrays(true)
  const ids = database.prepare('SELECT id FROM listing NOT INDEXED')
  const read = database.prepare(`${selectRow} WHERE key = ?`)
  const readById = database.prepare(`${selectRow} WHERE id = ?`)
  const saveListing = database.prepare(
    `INSERT INTO listing (key, viewed, listed) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET viewed = excluded.viewed, listed = excluded.listed RETURNING id`
  )
  const saveRecord = database.prepare('INSERT OR REPLACE INTO record (id, fetched, sealed) VALUES (?, ?, ?)')
  const updateListing = database.prepare('UPDATE listing SET viewed = ?, listed = ? WHERE key = ?')
  const replaceListing = database.prepare('UPDATE listing SET key = ?, viewed = ?, listed = ? WHERE id = ?')
  const eraseRecord = database.prepare('DELETE FROM record WHERE id = (SELECT id FROM listing WHERE key = ?)')
  const eraseListing = database.prepare('DELETE FROM listing WHERE key = ?')

  const eraseRow = (key: Buffer): void => {
    eraseRecord.run(key)
    eraseListing.run(key)
  }

  return {
    *all() {
      for (const row of listings.iterate()) {
        const listed = toListedRow(row)
        if (listed !== null) yield listed
      }
    },
    keys: () =>
      keys.all().flatMap((row) => {
        const [key, viewed] = Object.values(row)
        return key instanceof Uint8Array ? [{ key: toBuffer(key), viewedMs: Number(viewed) }] : []
      }),
    readListing: (key) => toListedRow(readListing.get(key)),
    read: (key) => toSealedRow(read.get(key)),
    save: (rows) => {
      inTransaction(database, () => {
        for (const { key, viewedMs, fetchedMs, listed, sealed } of rows) {
          saveRecord.run(Number(saveListing.get(key, viewedMs, listed)?.['id']), fetchedMs, sealed)
        }
      })
    },
    saveListing: ({ key, viewedMs, listed }) => updateListing.run(viewedMs, listed, key).changes > 0,
    erase: (keys) => {
      inTransaction(database, () => {
        for (const key of keys) eraseRow(key)
      })
      dropTraces(database)
    },
    replaceAll: (toReplacement) => {
      inTransaction(database, () => {
        for (const id of ids.all().map((row) => Number(row['id']))) {
          const row = toSealedRow(readById.get(id))
          const replacement = row === null ? null : toReplacement(row)
          if (replacement !== null) {
            replaceListing.run(replacement.key, replacement.viewedMs, replacement.listed, id)
            saveRecord.run(id, replacement.fetchedMs, replacement.sealed)
          } else if (row !== null) eraseRow(row.key)
        }
      })
      dropTraces(database)
    },
    close: () => {
      database.close()
    }
  }
}

/** Decodes a row of the columns key, viewed and listed. As arrays, rows cost half of what objects do. */
const toListedRow = (row: object | undefined): ListedRow | null => {
  const [key, viewed, listed] = Object.values(row ?? {}) as readonly unknown[]
  return key instanceof Uint8Array && listed instanceof Uint8Array
    ? { key: toBuffer(key), listed, viewedMs: Number(viewed) }
    : null
}

/** The same bytes, not a copy. */
const toBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

/** Decodes a row of SQLite; `null` when it is missing or of another shape. */
export const toSealedRow = (row: Readonly<Record<string, unknown>> | undefined): SealedRow | null => {
  const { key, viewed, fetched, listed, sealed } = row ?? {}
  return key instanceof Uint8Array && listed instanceof Uint8Array && sealed instanceof Uint8Array
    ? { key: Buffer.from(key), viewedMs: Number(viewed), fetchedMs: Number(fetched), listed, sealed }
    : null
}

const readNumber = (database: DatabaseSync, pragma: string): number =>
  Number(ownValue(database.prepare(`PRAGMA ${pragma}`).get() ?? {}, pragma))

const inTransaction = (database: DatabaseSync, work: () => void): void => {
  database.exec('BEGIN IMMEDIATE')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    // After some failures, such as a full disk, SQLite has already rolled back.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Releases the free pages and empties the write-ahead log: both still contain what was erased, though sealed. */
const dropTraces = (database: DatabaseSync): void => {
  database.exec('PRAGMA incremental_vacuum')
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {}
  if (busy === 1) throw new Error('The write-ahead log could not be emptied')
}
