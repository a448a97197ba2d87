import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface SealedRow {
  readonly key: Buffer
  readonly sealed: Uint8Array
  /** When the company was last viewed and when the record was fetched, in ms since 1970: what retention needs. */
  readonly viewedMs: number
  readonly fetchedMs: number
}

/** The sealed rows of one profile in SQLite. Every method throws what SQLite throws; the store decides what then. */
export interface ResultsDatabase {
  readonly all: () => Iterable<SealedRow>
  readonly read: (key: Buffer) => Uint8Array | null
  readonly save: (row: SealedRow) => void
  /** In one transaction, and then out of the free pages and the write-ahead log as well. */
  readonly erase: (keys: readonly Buffer[]) => void
  readonly close: () => void
}

const schemaVersion = 1

/** Thrown for a file that is no database of ours or of a version this Glance does not know. */
export class ForeignDatabaseError extends Error {}

/** Opens or creates the file; `:memory:` keeps everything in memory. */
export const openResultsDatabase = (file: string): ResultsDatabase => {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(file)
  try {
    return prepare(database)
  } catch (error) {
    database.close()
    throw error
  }
}

/** The files SQLite keeps beside the database in WAL mode. */
const filesOf = (file: string): readonly string[] => [file, `${file}-wal`, `${file}-shm`]

/** Deletes the file and its companions. */
export const deleteResultsDatabase = (file: string): void => {
  for (const each of filesOf(file)) rmSync(each, { force: true, recursive: true })
}

/** Moves the file and its companions aside, under names ending in `.damaged`; an older set aside makes way. */
export const setResultsDatabaseAside = (file: string): void => {
  deleteResultsDatabase(`${file}.damaged`)
  for (const [index, each] of filesOf(file).entries()) {
    const aside = filesOf(`${file}.damaged`)[index]
    if (aside === undefined) continue
    try {
      renameSync(each, aside)
    } catch {
      // WAL and shared memory are not always there; a database that can't be moved fails to open again, which is seen.
    }
  }
}

const prepare = (database: DatabaseSync): ResultsDatabase => {
  // secure_delete overwrites what is erased with zeros (https://sqlite.org/pragma.html#pragma_secure_delete).
  database.exec('PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  const version = readVersion(database)
  if (version > schemaVersion) throw new ForeignDatabaseError('The database is of a newer version')
  database.exec(`
    CREATE TABLE IF NOT EXISTS record (
      key BLOB PRIMARY KEY,
      sealed BLOB NOT NULL,
      viewed INTEGER NOT NULL,
      fetched INTEGER NOT NULL
    ) STRICT;
    PRAGMA user_version = ${String(schemaVersion)};`)

  const all = database.prepare('SELECT key, sealed, viewed, fetched FROM record')
  const read = database.prepare('SELECT sealed FROM record WHERE key = ?')
  const save = database.prepare(
    `INSERT INTO record (key, sealed, viewed, fetched) VALUES (?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed, viewed = excluded.viewed, fetched = excluded.fetched`
  )
  const erase = database.prepare('DELETE FROM record WHERE key = ?')

  return {
    *all() {
      for (const row of all.iterate()) {
        const { key, sealed, viewed, fetched } = row
        if (key instanceof Uint8Array && sealed instanceof Uint8Array) {
          yield { key: Buffer.from(key), sealed, viewedMs: Number(viewed), fetchedMs: Number(fetched) }
        }
      }
    },
    read: (key) => {
      const sealed = read.get(key)?.['sealed']
      return sealed instanceof Uint8Array ? sealed : null
    },
    save: ({ key, sealed, viewedMs, fetchedMs }) => {
      save.run(key, sealed, viewedMs, fetchedMs)
    },
    erase: (keys) => {
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const key of keys) erase.run(key)
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },
    close: () => {
      database.close()
    }
  }
}

const readVersion = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
