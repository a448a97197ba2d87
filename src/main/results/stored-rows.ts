import type { Log } from '../platform/log.ts'
import { isDamage } from './results-damage.ts'
import type { ResultsDatabase, SealedRow } from './results-database.ts'

/**
 * The rows on disk, and in memory what the disk refused to write: that is served as if it were done, and tried again
 * with every later write. Erasing comes before keeping: where the disk has no room to erase in (a log, a journal), the
 * file goes as a whole and the other rows are written anew. A damage that shows only now is mended once. Never throws.
 */
export interface StoredRows {
  readonly read: (key: Buffer) => SealedRow | null
  readonly save: (row: SealedRow) => void
  /** False when the disk refuses that too. Then the rows are out of sight, and erasing is tried again. */
  readonly erase: (keys: readonly Buffer[]) => boolean
  readonly replaceAll: (replace: (row: SealedRow) => SealedRow | null) => boolean
  readonly retry: () => void
  readonly close: () => void
}

/** The file behind the rows, once it is closed. */
export interface RowsFile {
  /** Throws when the system won't let go of it. */
  readonly delete: () => void
  /** Puts what is whole of a damaged file into a new one; throws where the disk does not allow it. */
  readonly replace: () => void
  /** Never throws: in memory where the disk allows nothing. */
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
  let isMended = false

  const attempt = (work: () => void): boolean => {
    try {
      work()
      return true
    } catch (error) {
      log.warn('store-trouble', { kind: error instanceof Error ? error.name : typeof error })
      return isDamage(error) && mend() && attempt(work)
    }
  }

  const mend = (): boolean => {
    if (isMended) return false
    isMended = true
    attempt(database.close)
    const isReplaced = attempt(file.replace)
    database = file.open()
    return isReplaced
  }

  /** In one go or, where that is too much for the disk, as many as there is room for. */
  const saveUnsaved = (): void => {
    const save = (rows: Iterable<SealedRow>): boolean =>
      attempt(() => {
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
    attempt(() => {
      database.erase(keys)
    })

  const retry = (): void => {
    if (unerased.size > 0 && erase([...unerased.values()])) unerased.clear()
    saveUnsaved()
  }

  const readAll = (): ReadonlyMap<string, SealedRow> => {
    const rows = new Map<string, SealedRow>()
    attempt(() => {
      for (const { key } of database.all()) {
        const row = database.read(key)
        if (row !== null) rows.set(nameOf(key), row)
      }
    })
    return rows
  }

  /** Everything that must go goes with the file; everything else moves to the next one. */
  const eraseWithFile = (): boolean => {
    const others = new Map([...readAll(), ...unsaved].filter(([name]) => !unerased.has(name)))
    attempt(database.close)
    const isDeleted = attempt(file.delete)
    database = file.open()
    if (!isDeleted) return false
    unerased.clear()
    unsaved.clear()
    // In the order of the file: the row that says whose it is comes first.
    for (const [name, row] of others) unsaved.set(name, row)
    saveUnsaved()
    if (unsaved.size > 0) onRefused()
    return true
  }

  return {
    read: (key) => {
      const kept = unsaved.get(nameOf(key))
      if (kept !== undefined || unerased.has(nameOf(key))) return kept ?? null
      let row: SealedRow | null = null
      attempt(() => {
        row = database.read(key)
      })
      return row
    },
    save: (row) => {
      unsaved.set(nameOf(row.key), row)
      unerased.delete(nameOf(row.key))
      retry()
      if (unsaved.size > 0) onRefused()
    },
    erase: (keys) => {
      for (const key of keys) {
        unsaved.delete(nameOf(key))
        unerased.set(nameOf(key), key)
      }
      retry()
      if (unerased.size === 0 || eraseWithFile()) return true
      onRefused()
      return false
    },
    replaceAll: (replace) => {
      retry()
      if (unsaved.size > 0 || unerased.size > 0) return false
      return attempt(() => {
        database.replaceAll(replace)
      })
    },
    retry,
    close: () => {
      retry()
      unsaved.clear()
      unerased.clear()
      attempt(() => {
        database.close()
      })
    }
  }
}

const nameOf = (key: Buffer): string => key.toString('hex')
