import type { Log } from '../platform/log.ts'
import type { ResultsDatabase, SealedRow } from './results-database.ts'

/**
 * The rows on disk, and in memory what the disk refused to write or to erase: that is served as if it were done, and
 * tried again with every later write. Never throws.
 */
export interface StoredRows {
  readonly read: (key: Buffer) => SealedRow | null
  readonly save: (row: SealedRow) => void
  /** False when the disk refused. */
  readonly erase: (keys: readonly Buffer[]) => boolean
  readonly replaceAll: (replace: (row: SealedRow) => SealedRow | null) => boolean
  readonly retry: () => void
  readonly close: () => void
}

export const createStoredRows = (database: ResultsDatabase, log: Log, onRefused: () => void): StoredRows => {
  const unsaved = new Map<string, SealedRow>()
  const unerased = new Map<string, Buffer>()

  const attempt = (work: () => void): boolean => {
    try {
      work()
      return true
    } catch (error) {
      log.warn('store-trouble', { kind: error instanceof Error ? error.name : typeof error })
      return false
    }
  }

  const retry = (): void => {
    if (
      unerased.size > 0 &&
      attempt(() => {
        database.erase([...unerased.values()])
      })
    )
      unerased.clear()
    if (
      unsaved.size > 0 &&
      attempt(() => {
        database.save(unsaved.values())
      })
    )
      unsaved.clear()
  }

  return {
    read: (key) => {
      const name = key.toString('hex')
      const kept = unsaved.get(name)
      if (kept !== undefined || unerased.has(name)) return kept ?? null
      let row: SealedRow | null = null
      attempt(() => {
        row = database.read(key)
      })
      return row
    },
    save: (row) => {
      const name = row.key.toString('hex')
      unsaved.delete(name)
      unerased.delete(name)
      if (
        attempt(() => {
          database.save([row])
        })
      ) {
        retry()
        return
      }
      unsaved.set(name, row)
      onRefused()
    },
    erase: (keys) => {
      for (const key of keys) unsaved.delete(key.toString('hex'))
      if (
        attempt(() => {
          database.erase(keys)
        })
      ) {
        retry()
        return true
      }
      for (const key of keys) unerased.set(key.toString('hex'), key)
      onRefused()
      return false
    },
    replaceAll: (replace) => {
      retry()
      return (
        unsaved.size === 0 &&
        unerased.size === 0 &&
        attempt(() => {
          database.replaceAll(replace)
        })
      )
    },
    retry,
    close: () => {
      retry()
      unsaved.clear()
      unerased.clear()
      attempt(database.close)
    }
  }
}
