import type { Log } from '../platform/log.ts'
import type { IndexedCompany } from './indexed-company.ts'
import { ForeignDatabaseError, isDamage } from './results-damage.ts'
import type { OpenResultsDatabase, ResultsDatabase } from './results-database.ts'
import { finishReplacing } from './results-files.ts'
import { readRowsToKeep, replaceDatabase, type KeepRow } from './results-replacement.ts'
import { createRowSealer, reseal, type RowSealer } from './sealed-row.ts'

export interface OpenResultsOptions {
  /** `:memory:` keeps nothing beyond this session. */
  readonly file: string
  /** 32 random bytes. Overwritten once the store has derived its own keys from them. */
  readonly dataKey: Buffer
  /** The key before `dataKey`, while a rotation that was cut short may have left the file sealed with it. Overwritten too. */
  readonly previousDataKey?: Buffer
  readonly profileId: string
  readonly log: Log
  readonly onNotice: (code: 'store-set-aside' | 'store-not-kept') => void
  readonly openDatabase: OpenResultsDatabase
}

export interface OpenedResults {
  readonly database: ResultsDatabase
  readonly sealer: RowSealer
  readonly companies: readonly IndexedCompany[]
  /** False when the disk allowed nothing: then all of it lives in this session's memory. */
  readonly isKept: boolean
  /** False while the file may still be sealed with the previous key, which then must not be given up. */
  readonly isRotated: boolean
}

/** A record that only the right key opens, so that a file of another key is noticed even when it holds nothing else. */
const keyCheckIdentity = 'key check'

/**
 * Opens the database and lists it. One that is damaged, foreign, newer or sealed with another key is set aside, with
 * what is whole of it taken over into a new one; one that is held by another process, or on a disk that fails, is left
 * alone and this session keeps to memory. Never throws for the disk's sake; says either once.
 */
export const openResults = (options: OpenResultsOptions): OpenedResults => {
  const { file, dataKey, previousDataKey, profileId, log, onNotice, openDatabase } = options
  const sealer = createRowSealer(dataKey, profileId)
  const previous = previousDataKey === undefined ? null : createRowSealer(previousDataKey, profileId)
  dataKey.fill(0)
  previousDataKey?.fill(0)

  const open = (at: string): Omit<OpenedResults, 'isKept'> => {
    const database = openDatabase(at)
    try {
      const opens = checkKey(database, sealer, previous)
      const isRotated = opens === 'current' || rotated(database, previous, sealer)
      const inUse = isRotated || previous === null ? sealer : previous
      return { database, sealer: inUse, companies: listCompanies(database, inUse, log), isRotated }
    } catch (error) {
      database.close()
      throw error
    }
  }

  const keep: KeepRow = (row) => {
    if (sealer.open(row) !== null) return row
    return previous === null ? null : reseal(row, previous, sealer)
  }

  const keepToMemory = (): OpenedResults => {
    const opened = open(':memory:')
    opened.database.save(readRowsToKeep(file, keep))
    const companies = listCompanies(opened.database, opened.sealer, log)
    return { ...opened, companies, isKept: false, isRotated: previous === null }
  }

  const openKept = (): OpenedResults => {
    try {
      finishReplacing(file)
      return { ...open(file), isKept: true }
    } catch (error) {
      log.warn('store-not-opened', { kind: kindOf(error) })
      if (!isDamage(error)) throw error
      replaceDatabase(file, openDatabase, keep)
      const opened = open(file)
      onNotice('store-set-aside')
      return { ...opened, isKept: true }
    }
  }

  const openAnyhow = (): OpenedResults => {
    if (file === ':memory:') return { ...open(file), isKept: true }
    try {
      return openKept()
    } catch (error) {
      log.warn('store-not-kept', { kind: kindOf(error) })
      onNotice('store-not-kept')
      return keepToMemory()
    }
  }

  const opened = openAnyhow()
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
  const row = { identity: keyCheckIdentity, company: null, value: true, viewedMs: 0, fetchedMs: 0 }
  database.save([sealer.seal(row)])
  return 'current'
}

const isSealedWith = (database: ResultsDatabase, sealer: RowSealer): boolean => {
  const row = database.read(sealer.keyOf(keyCheckIdentity))
  return row !== null && sealer.open(row) !== null
}

/** Finishes a rotation that was cut short. When the disk refuses, the previous key goes on opening everything. */
const rotated = (database: ResultsDatabase, previous: RowSealer | null, sealer: RowSealer): boolean => {
  if (previous === null) return true
  try {
    database.replaceAll((row) => reseal(row, previous, sealer))
    return true
  } catch (error) {
    if (isDamage(error)) throw error
    return false
  }
}

/** Opens every listing once. What can't be opened is left out and erased; it costs itself only. */
const listCompanies = (database: ResultsDatabase, sealer: RowSealer, log: Log): readonly IndexedCompany[] => {
  const companies: IndexedCompany[] = []
  const unreadable: Buffer[] = []
  // All read before the first is opened: turn by turn takes a third longer.
  for (const row of [...database.all()]) {
    const listing = sealer.openListing(row)
    if (listing === null) unreadable.push(row.key)
    else if (listing.company !== null) companies.push(listing.company)
  }
  if (unreadable.length > 0) {
    log.warn('records-unreadable', { count: unreadable.length })
    try {
      database.erase(unreadable)
    } catch (error) {
      // Nobody can read them, so that they may stay until the disk lets them go.
      if (isDamage(error)) throw error
    }
  }
  return companies
}

const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)
