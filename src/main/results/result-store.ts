import type { Erasure } from '../../shared/erasure.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { toErasure } from './erasure.ts'
import { openResults, type OpenResultsOptions } from './open-results.ts'
import type { IndexedCompany } from './indexed-company.ts'
import { openResultsDatabase, type OpenResultsDatabase } from './results-database.ts'
import { deleteDatabase, deleteResultsFiles, deleteSetAside } from './results-files.ts'
import { replaceDatabase } from './results-replacement.ts'
import { oldestKeptMs, toErase, type RetentionLimits } from './retention.ts'
import { createRowSealer, reseal, type PlainRow } from './sealed-row.ts'
import { decodeStoredCompany, type StoredCompany } from './stored-company.ts'
import { createStoredRows, type RowsFile } from './stored-rows.ts'

/**
 * What one profile has seen, sealed on disk and listed in memory. No method rejects or throws for the disk's sake; once
 * closed, all of them answer as if nothing were stored and change nothing.
 */
export interface ResultStore {
  /** The same array until something is saved, erased or closed. */
  readonly companies: () => readonly IndexedCompany[]
  readonly readCompany: (companyId: number) => StoredCompany | null
  /** Without `viewedMs` it was viewed when it was; one that is new is viewed now. */
  readonly saveCompany: (company: StoredCompany, viewedMs?: number) => void
  /** Out of the file, its write-ahead log and its free pages, and out of whatever was set aside of it. */
  readonly eraseCompany: (companyId: number) => Erasure
  /** A list that belongs to the tenant and not to a company, such as the names of its request statuses. */
  readonly readList: (name: string) => unknown
  readonly saveList: (name: string, value: unknown) => void
  /** Erases what retention no longer allows. Done by itself at opening, while saving and every hour. */
  readonly tidy: () => void
  /**
   * Seals everything with another key, whole or not at all, and overwrites `newDataKey`. Keep both keys until it has
   * answered: `true`, and only the new one opens the file; `false`, and only the old one does.
   */
  readonly rotate: (newDataKey: Buffer) => boolean
  /** False while the file may still be sealed with `previousDataKey`. */
  readonly isRotated: () => boolean
  /** Overwrites the keys and lets go of everything in memory. */
  readonly close: () => void
  /** Closes the store and deletes its files, those set aside included. */
  readonly destroy: () => void
}

export interface ResultStoreOptions extends Omit<OpenResultsOptions, 'openDatabase'> {
  /** Makes the entry by which a company is listed and found. */
  readonly toIndexed: (stored: StoredCompany, viewedMs: number) => IndexedCompany
  readonly limits: () => RetentionLimits
  readonly clock: Clock
  readonly openDatabase?: OpenResultsDatabase
}

const tidyEveryMs = 60 * 60 * 1000

export const createResultStore = (options: ResultStoreOptions): ResultStore => {
  const {
    file,
    profileId,
    toIndexed,
    limits,
    clock,
    log,
    onNotice,
    openDatabase = openResultsDatabase
  } = options
  const opened = openResults({ ...options, openDatabase })
  const isOnDisk = opened.isKept && file !== ':memory:'
  const index = new Map(opened.companies.map((company) => [company.companyId, company]))
  let { sealer } = opened
  let listed: readonly IndexedCompany[] | null = null
  let hasWarned = !opened.isKept
  let isClosed = false

  const rowsFile: RowsFile = {
    delete: () => {
      if (isOnDisk) deleteDatabase(file)
    },
    replace: () => {
      if (!isOnDisk) return
      replaceDatabase(file, openDatabase, (row) => (sealer.open(row) === null ? null : row))
      onNotice('store-set-aside')
    },
    open: () =>
      attempt(() => openDatabase(isOnDisk ? file : ':memory:'), null, log) ?? openDatabase(':memory:')
  }

  const rows = createStoredRows(opened.database, rowsFile, log, () => {
    if (hasWarned) return
    hasWarned = true
    onNotice('store-not-kept')
  })

  const read = (identity: string): PlainRow | null => {
    const row = rows.read(sealer.keyOf(identity))
    return row === null ? null : sealer.open(row)
  }

  const changeIndex = (change: () => void): void => {
    change()
    listed = null
  }

  const eraseCompanies = (companyIds: readonly number[]): boolean => {
    changeIndex(() => {
      for (const companyId of companyIds) index.delete(companyId)
    })
    return rows.erase(companyIds.map((companyId) => sealer.keyOf(identityOf(companyId))))
  }

  const tidy = (): void => {
    if (isClosed) return
    rows.retry()
    const tooMany = toErase([...index.values()], limits(), clock.now())
    if (tooMany.length > 0) eraseCompanies(tooMany)
    if (isOnDisk) forgetSetAside(file, oldestKeptMs(limits(), clock.now()), log)
  }

  let cancelTidying: () => void = () => undefined
  const tidyFromNowOn = (): void => {
    tidy()
    cancelTidying = clock.after(tidyEveryMs, tidyFromNowOn)
  }
  tidyFromNowOn()

  const close = (): void => {
    if (isClosed) return
    isClosed = true
    cancelTidying()
    rows.close()
    sealer.dispose()
    changeIndex(() => {
      index.clear()
    })
  }

  return {
    companies: () => (listed ??= [...index.values()]),
    readCompany: (companyId) => {
      const row = isClosed ? null : rows.read(sealer.keyOf(identityOf(companyId)))
      if (row === null) return null
      const stored = decodeStoredCompany(sealer.open(row)?.value)
      // Its listing opened and the record did not: what can't be opened is dropped.
      if (stored === null) eraseCompanies([companyId])
      return stored
    },
    saveCompany: (stored, newlyViewedMs) => {
      if (isClosed) return
      const viewedMs = newlyViewedMs ?? index.get(stored.companyId)?.viewedMs ?? clock.now()
      const company = toIndexed(stored, viewedMs)
      const identity = identityOf(stored.companyId)
      const fetchedMs = Date.parse(stored.fetchedAt)
      rows.save(sealer.seal({ identity, company, value: stored, viewedMs, fetchedMs }))
      changeIndex(() => index.set(stored.companyId, company))
      if (index.size > limits().storeCompanies) tidy()
    },
    eraseCompany: (companyId) => {
      const row = isClosed ? null : rows.read(sealer.keyOf(identityOf(companyId)))
      const stored = row === null ? null : decodeStoredCompany(sealer.open(row)?.value)
      const isErased = isClosed || eraseCompanies([companyId])
      // What this run did not take over still stands in the file that it left alone.
      const isGone = isErased && opened.isKept
      return toErasure(row, stored, isOnDisk ? forgetSetAside(file, Infinity, log) : 0, isGone)
    },
    readList: (name) => (isClosed ? undefined : read(listIdentityOf(name))?.value),
    saveList: (name, value) => {
      if (isClosed) return
      const identity = listIdentityOf(name)
      rows.save(sealer.seal({ identity, company: null, value, viewedMs: 0, fetchedMs: clock.now() }))
    },
    tidy,
    rotate: (newDataKey) => {
      const next = createRowSealer(newDataKey, profileId)
      newDataKey.fill(0)
      const former = sealer
      // Without the file in hand, the old key is what opens it next time.
      const isDone = !isClosed && opened.isKept && rows.replaceAll((row) => reseal(row, former, next))
      if (isDone) sealer = next
      const unused = isDone ? former : next
      unused.dispose()
      if (isDone && isOnDisk) forgetSetAside(file, Infinity, log)
      return isDone
    },
    isRotated: () => opened.isRotated,
    close,
    destroy: () => {
      close()
      if (file !== ':memory:')
        attempt(
          () => {
            deleteResultsFiles(file)
          },
          undefined,
          log
        )
    }
  }
}

const identityOf = (companyId: number): string => `company:${String(companyId)}`
const listIdentityOf = (name: string): string => `list:${name}`

const forgetSetAside = (file: string, beforeMs: number, log: Log): number =>
  attempt(() => deleteSetAside(file, beforeMs), 0, log)

/** A file that the system won't let go of stays, and nobody has the key to it. */
const attempt = <T>(work: () => T, instead: T, log: Log): T => {
  try {
    return work()
  } catch (error) {
    log.warn('store-trouble', { kind: error instanceof Error ? error.name : typeof error })
    return instead
  }
}
