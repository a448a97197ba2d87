import { toErrorKind, type Log } from '../platform/log.ts'
import { ForeignDatabaseError, isDamage } from './results-damage.ts'
import { nameOf, type ListedRow, type ResultsDatabase, type SealedRow } from './results-database.ts'

/**
 * The rows on disk, and in memory the changes that the disk refused. These are visible as if they were written, and are
 * retried with every later write. Erasing matters more than keeping: where the disk has no room to erase a row, the whole
 * file is deleted and the other rows are written to a new one. A damaged file is repaired once. Never throws.
 */
export interface StoredRows {
  /** A row that `isListed` and can't be found counts as damage: the database's own index may have lost it. */
  readonly read: (key: Buffer, isListed?: boolean) => SealedRow | null
  /** The listing of a row that is listed. */
  readonly readListing: (key: Buffer) => ListedRow | null
  readonly save: (row: SealedRow) => void
  /** False when the disk refuses. Then the rows can no longer be read, and erasing is retried later. */
  readonly erase: (keys: readonly Buffer[]) => boolean
  /** Replaces the listing of a row, and does nothing when there is no such row. */
  readonly saveListing: (row: ListedRow) => void
  /** Erases rows that nobody can open. When the disk refuses, they stay. */
  readonly discard: (keys: readonly Buffer[]) => void
  readonly replaceAll: (replace: (row: SealedRow) => SealedRow | null) => boolean
  readonly retry: () => void
  /** Whether the disk has every change. */
  readonly isSettled: () => boolean
  readonly close: () => void
}

/** The file of the rows, once its database is closed. */
export interface RowsFile {
  /** Throws when the file can't be deleted. */
  readonly delete: () => void
  /** Replaces a damaged file with a new one that has its intact rows. Throws when the disk refuses. */
  readonly replace: () => void
  /** Never throws: opens a database in memory when the disk refuses. */
  readonly open: () => ResultsDatabase
}

export const createStoredRows = (
  opened: ResultsDatabase,
  file: RowsFile,
  log: Log,
  onRefused: () => void
): StoredRows => {
  let database = opened
  const unsaved = new Map<string, SealedRow>()
  const unerased = new Map<string, Buffer>()
  let isRepaired = false

  const tryOrRepair = (work: () => void): boolean => {
    try {
      work()
      return true
    } catch (error) {
      log.warn('store-disk-error', { kind: toErrorKind(error) })
      return isDamage(error) && repair() && tryOrRepair(work)
    }
  }

  const repair = (): boolean => {
    if (isRepaired) return false
    isRepaired = true
    tryOrRepair(database.close)
    const isReplaced = tryOrRepair(file.replace)
    database = file.open()
    return isReplaced
  }

  /** In one transaction or, when that is too much for the disk, row by row until it is full. */
  const saveUnsaved = (): void => {
    const save = (rows: Iterable<SealedRow>): boolean =>
      tryOrRepair(() => {
        database.save(rows)
      })
    if (unsaved.size === 0) return
    if (save(unsaved.values())) unsaved.clear()
    if (unsaved.size < 2) return
    for (const [name, row] of unsaved) {
      if (!save([row])) return
      unsaved.delete(name)
    }
  }

  const erase = (keys: readonly Buffer[]): boolean =>
    tryOrRepair(() => {
      database.erase(keys)
    })

  const retry = (): void => {
    if (unerased.size > 0 && erase([...unerased.values()])) unerased.clear()
    saveUnsaved()
  }

  const readAll = (): ReadonlyMap<string, SealedRow> => {
    const rows = new Map<string, SealedRow>()
    tryOrRepair(() => {
      for (const { key } of database.all()) {
        const row = database.read(key)
        if (row !== null) rows.set(nameOf(key), row)
      }
    })
    return rows
  }

  /** Deletes the file with the rows that must be erased, and moves all other rows to a new file. */
  const recreateFile = (): boolean => {
    const others = new Map([...readAll(), ...unsaved].filter(([name]) => !unerased.has(name)))
    tryOrRepair(database.close)
    const isDeleted = tryOrRepair(file.delete)
    database = file.open()
    if (!isDeleted) return false
    unerased.clear()
    unsaved.clear()
    // In the order of the file, so that the key-check row comes first.
    for (const [name, row] of others) unsaved.set(name, row)
    saveUnsaved()
    if (unsaved.size > 0) onRefused()
    return true
  }

  const find = <Row>(
    key: Buffer,
    isListed: boolean,
    readFrom: (database: ResultsDatabase) => Row | null
  ): Row | SealedRow | null => {
    const pending = unsaved.get(nameOf(key))
    if (pending !== undefined || unerased.has(nameOf(key))) return pending ?? null
    let row: Row | null = null
    tryOrRepair(() => {
      row = readFrom(database)
      if (row === null && isListed) throw new ForeignDatabaseError('A listed row can’t be found')
    })
    return row
  }

  const save = (row: SealedRow): void => {
    unsaved.set(nameOf(row.key), row)
    unerased.delete(nameOf(row.key))
    retry()
    if (unsaved.size > 0) onRefused()
  }

  return {
    read: (key, isListed = false) => find(key, isListed, (from) => from.read(key)),
    readListing: (key) => find(key, true, (from) => from.readListing(key)),
    save,
    saveListing: (row) => {
      const isPending = unsaved.has(nameOf(row.key))
      const isSaved =
        !isPending &&
        tryOrRepair(() => {
          if (!database.saveListing(row)) throw new ForeignDatabaseError('A listed row can’t be found')
        })
      if (isSaved) return
      const whole = find(row.key, false, (from) => from.read(row.key))
      if (whole !== null) save({ ...whole, ...row })
    },
    erase: (keys) => {
      for (const key of keys) {
        unsaved.delete(nameOf(key))
        unerased.set(nameOf(key), key)
      }
      retry()
      if (unerased.size === 0 || recreateFile()) return true
      onRefused()
      return false
    },
    discard: (keys) => {
      erase(keys)
    },
    replaceAll: (replace) => {
      retry()
      if (unsaved.size > 0 || unerased.size > 0) return false
      return tryOrRepair(() => {
        database.replaceAll(replace)
      })
    },
    retry,
    isSettled: () => unsaved.size === 0 && unerased.size === 0,
    close: () => {
      retry()
      unsaved.clear()
      unerased.clear()
      tryOrRepair(() => {
        database.close()
      })
    }
  }
}
