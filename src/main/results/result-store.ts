import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { toErase, type RetentionLimits } from './retention.ts'
import {
  deleteResultsDatabase,
  openResultsDatabase,
  setResultsDatabaseAside,
  type ResultsDatabase
} from './results-database.ts'
import { createRecordSealer, type RecordSealer } from './sealed-record.ts'
import { decodeStoredCompany, toIndexed, type IndexedCompany, type StoredCompany } from './stored-company.ts'

/** What one profile has seen, sealed on disk and listed in memory. No method rejects or throws for the disk's sake. */
export interface ResultStore {
  readonly companies: () => readonly IndexedCompany[]
  readonly readCompany: (companyId: number) => StoredCompany | null
  readonly saveCompany: (company: StoredCompany, viewedMs: number) => void
  readonly eraseCompany: (companyId: number) => void
  /** A list that belongs to the tenant and not to a company, such as the names of its request statuses. */
  readonly readList: (name: string) => unknown
  readonly saveList: (name: string, value: unknown) => void
  /** Erases what retention no longer allows. */
  readonly tidy: () => void
  readonly close: () => void
  /** Closes the store and deletes its file. */
  readonly destroy: () => void
}

export interface ResultStoreOptions {
  /** `:memory:` keeps nothing beyond this session. */
  readonly file: string
  readonly dataKey: Buffer
  readonly profileId: string
  readonly limits: () => RetentionLimits
  readonly clock: Clock
  readonly log: Log
  readonly onNotice: (code: 'store-set-aside' | 'store-not-kept') => void
}

export const createResultStore = (options: ResultStoreOptions): ResultStore => {
  const { file, dataKey, profileId, limits, clock, log, onNotice } = options
  const sealer = createRecordSealer(dataKey, profileId)
  const index = new Map<number, IndexedCompany>()
  /** Records that the disk refused, kept for this session. */
  const unsaved = new Map<string, Uint8Array>()
  const { database, isKept } = openOrSetAside(options, sealer)
  let isToldNotKept = false

  const tellNotKept = (): void => {
    log.warn('store-not-kept')
    if (isToldNotKept) return
    isToldNotKept = true
    onNotice('store-not-kept')
  }
  if (!isKept) tellNotKept()

  const readRecord = (identity: string): unknown => {
    const key = sealer.rowKey(identity)
    const sealed = unsaved.get(key.toString('hex')) ?? attempt(() => database.read(key), null, log)
    return sealed === null ? undefined : sealer.open(key, sealed)
  }

  const saveRecord = (identity: string, value: unknown, viewedMs: number, fetchedMs: number): void => {
    const key = sealer.rowKey(identity)
    const sealed = sealer.seal(key, value)
    try {
      database.save({ key, sealed, viewedMs, fetchedMs })
      unsaved.delete(key.toString('hex'))
    } catch {
      unsaved.set(key.toString('hex'), sealed)
      tellNotKept()
    }
  }

  const eraseCompanies = (companyIds: readonly number[]): void => {
    if (companyIds.length === 0) return
    const keys = companyIds.map((companyId) => sealer.rowKey(identityOf(companyId)))
    for (const companyId of companyIds) index.delete(companyId)
    for (const key of keys) unsaved.delete(key.toString('hex'))
    attempt(
      () => {
        database.erase(keys)
      },
      undefined,
      log
    )
  }

  const tidy = (): void => {
    eraseCompanies(toErase([...index.values()], limits(), clock.now()))
  }

  for (const company of readIndex(database, sealer, log)) index.set(company.companyId, company)
  tidy()

  return {
    companies: () => [...index.values()],
    readCompany: (companyId) => decodeStoredCompany(readRecord(identityOf(companyId))),
    saveCompany: (company, viewedMs) => {
      saveRecord(identityOf(company.companyId), company, viewedMs, Date.parse(company.fetchedAt))
      index.set(company.companyId, toIndexed(company, viewedMs))
      if (index.size > limits().storeCompanies) tidy()
    },
    eraseCompany: (companyId) => {
      eraseCompanies([companyId])
    },
    readList: (name) => readRecord(listIdentityOf(name)),
    saveList: (name, value) => {
      saveRecord(listIdentityOf(name), value, 0, clock.now())
    },
    tidy,
    close: () => {
      sealer.dispose()
      index.clear()
      unsaved.clear()
      database.close()
    },
    destroy: () => {
      sealer.dispose()
      index.clear()
      unsaved.clear()
      database.close()
      if (file !== ':memory:') deleteResultsDatabase(file)
    }
  }
}

const identityOf = (companyId: number): string => `company:${String(companyId)}`
const listIdentityOf = (name: string): string => `list:${name}`
/** A record that only the right key opens, so that a file of another key is noticed even when it holds nothing else. */
const keyCheckIdentity = 'key check'

/**
 * Opens the database; one that is damaged, newer or sealed with another key is set aside and a new one begun; when the
 * disk allows neither, everything stays in memory.
 */
const openOrSetAside = (
  { file, log, onNotice }: ResultStoreOptions,
  sealer: RecordSealer
): { database: ResultsDatabase; isKept: boolean } => {
  const open = (): ResultsDatabase => {
    const database = openResultsDatabase(file)
    try {
      checkKey(database, sealer)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  }
  try {
    return { database: open(), isKept: true }
  } catch (error) {
    log.warn('store-set-aside', { kind: error instanceof Error ? error.name : typeof error })
  }
  try {
    setResultsDatabaseAside(file)
    const database = open()
    onNotice('store-set-aside')
    return { database, isKept: true }
  } catch {
    return { database: openResultsDatabase(':memory:'), isKept: false }
  }
}

const checkKey = (database: ResultsDatabase, sealer: RecordSealer): void => {
  const key = sealer.rowKey(keyCheckIdentity)
  const sealed = database.read(key)
  if (sealed !== null && sealer.open(key, sealed) === true) return
  for (const row of database.all()) {
    throw new Error(`The rows are sealed with another key: ${String(row.sealed.length)} bytes`)
  }
  database.save({ key, sealed: sealer.seal(key, true), viewedMs: 0, fetchedMs: 0 })
}

/** Opens every row once. What can't be opened is left out and erased; it costs itself only. */
const readIndex = (database: ResultsDatabase, sealer: RecordSealer, log: Log): readonly IndexedCompany[] => {
  const companies: IndexedCompany[] = []
  const unreadable: Buffer[] = []
  attempt(
    () => {
      for (const { key, sealed, viewedMs } of database.all()) {
        const value = sealer.open(key, sealed)
        const stored = decodeStoredCompany(value)
        if (stored !== null) companies.push(toIndexed(stored, viewedMs))
        else if (value === undefined) unreadable.push(key)
      }
      if (unreadable.length > 0) {
        log.warn('records-unreadable', { count: unreadable.length })
        database.erase(unreadable)
      }
    },
    undefined,
    log
  )
  return companies
}

/** The disk's trouble is logged and answered with `instead`: what is in memory goes on being served. */
const attempt = <T>(work: () => T, instead: T, log: Log): T => {
  try {
    return work()
  } catch (error) {
    log.warn('store-trouble', { kind: error instanceof Error ? error.name : typeof error })
    return instead
  }
}
