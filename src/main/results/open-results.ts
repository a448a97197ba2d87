import { toErrorKind, type Log } from '../platform/log.ts'
import { openFirstListings, type FirstListings } from './first-listings.ts'
import { ForeignDatabaseError, isDamage } from './results-damage.ts'
import type { OpenResultsDatabase, ResultsDatabase } from './results-database.ts'
import { finishReplacing } from './results-files.ts'
import { readIntactRows, replaceDatabase, type ConvertRow } from './results-replacement.ts'
import { createRowSealer, reseal, type RowSealer } from './sealed-row.ts'

export interface OpenResultsOptions {
  /** `:memory:` for a store that ends with this session. */
  readonly file: string
  /** 32 random bytes. Overwritten once the store has derived its own keys from them. */
  readonly dataKey: Buffer
  /** The key before `dataKey`: an interrupted rotation may have left the file sealed with it. Overwritten too. */
  readonly previousDataKey?: Buffer
  readonly profileId: string
  readonly log: Log
  readonly onNotice: (code: 'store-set-aside' | 'store-not-saved' | 'store-rolled-back') => void
  readonly openDatabase: OpenResultsDatabase
}

export interface OpenedResults {
  readonly database: ResultsDatabase
  readonly sealer: RowSealer
  readonly listings: FirstListings
  /** False when the disk can't be used and the store is in this session's memory only. */
  readonly isPersistent: boolean
  /** False while the file may still be sealed with the previous key, which must not be deleted then. */
  readonly isRotated: boolean
}

/** A record that only the right key opens: it shows which key the file is sealed with even when it is otherwise empty. */
const keyCheckIdentity = 'key check'

/**
 * Opens the database and lists its first cards. A database that is damaged, foreign, newer or sealed with another key is
 * set aside, and its intact rows are copied into a new one. When another process holds the file, or the disk fails, the
 * file is left alone and this session works in memory. `onNotice` reports both. Disk errors are never thrown.
 */
export const openResults = (options: OpenResultsOptions): OpenedResults => {
  const { file, dataKey, previousDataKey, profileId, log, onNotice, openDatabase } = options
  const sealer = createRowSealer(dataKey, profileId)
  const previous = previousDataKey === undefined ? null : createRowSealer(previousDataKey, profileId)
  dataKey.fill(0)
  previousDataKey?.fill(0)

  const open = (at: string): Omit<OpenedResults, 'isPersistent'> => {
    const database = openDatabase(at)
    try {
      const openingKey = checkKey(database, sealer, previous)
      const isRotated = openingKey === 'current' || finishRotation(database, previous, sealer)
      const usedSealer = isRotated || previous === null ? sealer : previous
      const listings = openFirstListings(database, usedSealer, log)
      return { database, sealer: usedSealer, listings, isRotated }
    } catch (error) {
      database.close()
      throw error
    }
  }

  const toCurrentKey: ConvertRow = (row) => {
    if (sealer.open(row) !== null) return row
    return previous === null ? null : reseal(row, previous, sealer)
  }

  const openInMemory = (): OpenedResults => {
    const opened = open(':memory:')
    opened.database.save(readIntactRows(file, toCurrentKey))
    const listings = openFirstListings(opened.database, opened.sealer, log)
    return { ...opened, listings, isPersistent: false, isRotated: previous === null }
  }

  const openFile = (): OpenedResults => {
    try {
      finishReplacing(file)
      return { ...open(file), isPersistent: true }
    } catch (error) {
      log.warn('store-not-opened', { kind: toErrorKind(error) })
      if (!isDamage(error)) throw error
      replaceDatabase(file, openDatabase, toCurrentKey)
      const opened = open(file)
      onNotice('store-set-aside')
      return { ...opened, isPersistent: true }
    }
  }

  const openFileOrMemory = (): OpenedResults => {
    if (file === ':memory:') return { ...open(file), isPersistent: true }
    try {
      return openFile()
    } catch (error) {
      log.warn('store-not-saved', { kind: toErrorKind(error) })
      onNotice('store-not-saved')
      return openInMemory()
    }
  }

  const opened = openFileOrMemory()
  for (const each of [sealer, previous]) if (each !== opened.sealer) each?.dispose()
  return opened
}

const checkKey = (
  database: ResultsDatabase,
  sealer: RowSealer,
  previous: RowSealer | null
): 'current' | 'previous' => {
  if (isSealedWith(database, sealer)) return 'current'
  if (previous !== null && isSealedWith(database, previous)) return 'previous'
  for (const row of database.all()) {
    if (sealer.openListing(row) === null)
      throw new ForeignDatabaseError('The rows are sealed with another key')
  }
  const row = { identity: keyCheckIdentity, card: null, value: true, viewedMs: 0, fetchedMs: 0 }
  database.save([sealer.seal(row)])
  return 'current'
}

const isSealedWith = (database: ResultsDatabase, sealer: RowSealer): boolean => {
  const row = database.read(sealer.keyOf(keyCheckIdentity))
  return row !== null && sealer.open(row) !== null
}

/** Finishes an interrupted rotation. False when the disk refuses: then the previous key still opens everything. */
const finishRotation = (
  database: ResultsDatabase,
  previous: RowSealer | null,
  sealer: RowSealer
): boolean => {
  if (previous === null) return true
  try {
    database.replaceAll((row) => reseal(row, previous, sealer))
    return true
  } catch (error) {
    if (isDamage(error)) throw error
    return false
  }
}
