import type { Erasure } from '../../shared/erasure.ts'
import type { Clock } from '../platform/clock.ts'
import { toErrorKind, type Log } from '../platform/log.ts'
import { toErasure } from './erasure.ts'
import { openResults, type OpenResultsOptions } from './open-results.ts'
import type { IndexedCompany } from './indexed-company.ts'
import { openResultsDatabase, type OpenResultsDatabase } from './results-database.ts'
import { deleteDatabase, deleteResultsFiles, deleteSetAside } from './results-files.ts'
import { replaceDatabase } from './results-replacement.ts'
import { toExpired, toRetentionStartMs, type RetentionLimits } from './retention.ts'
import { createRowSealer, reseal, type PlainRow } from './sealed-row.ts'
import { decodeStoredCompany, type StoredCompany } from './stored-company.ts'
import { createStoredRows, type RowsFile } from './stored-rows.ts'

/**
 * The companies that one profile has viewed, sealed on disk and listed in memory. No method throws because of the disk.
 * A closed store behaves as if it were empty, and its methods change nothing.
 */
export interface ResultStore {
  /** The same array until a company is saved or erased, or the store is closed. */
  readonly companies: () => readonly IndexedCompany[]
  readonly readCompany: (companyId: number) => StoredCompany | null
  /** Without `viewedMs`, a stored company keeps its time of the last view, and a new one counts as viewed now. */
  readonly saveCompany: (company: StoredCompany, viewedMs?: number) => void
  /** Erases the company from the file, its write-ahead log and its free pages, and deletes databases set aside earlier. */
  readonly eraseCompany: (companyId: number) => Erasure
  /** Reads a list of the tenant's, such as the names of its request statuses. */
  readonly readList: (name: string) => unknown
  readonly saveList: (name: string, value: unknown) => void
  /** Erases what retention no longer allows. The store itself does this when it opens, while saving and every hour. */
  readonly tidy: () => void
  /**
   * Seals everything with another key, or nothing, and overwrites `newDataKey`. Both keys are needed until it returns:
   * then only the new one opens the file if it returned `true`, and only the old one if `false`.
   */
  readonly rotate: (newDataKey: Buffer) => boolean
  /** False while the file may still be sealed with `previousDataKey`. */
  readonly isRotated: () => boolean
  /** Overwrites the keys and drops everything from memory. */
  readonly close: () => void
  /** Closes the store and deletes its files, including databases set aside earlier. */
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
  const isOnDisk = opened.isPersistent && file !== ':memory:'
  const index = new Map(opened.companies.map((company) => [company.companyId, company]))
  let { sealer } = opened
  let companyList: readonly IndexedCompany[] | null = null
  let hasWarned = !opened.isPersistent
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
      tolerateDiskError(() => openDatabase(isOnDisk ? file : ':memory:'), null, log) ??
      openDatabase(':memory:')
  }

  const rows = createStoredRows(opened.database, rowsFile, log, () => {
    if (hasWarned) return
    hasWarned = true
    onNotice('store-not-saved')
  })

  const read = (identity: string): PlainRow | null => {
    const row = rows.read(sealer.keyOf(identity))
    return row === null ? null : sealer.open(row)
  }

  const changeIndex = (change: () => void): void => {
    change()
    companyList = null
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
    const expired = toExpired([...index.values()], limits(), clock.now())
    if (expired.length > 0) eraseCompanies(expired)
    if (isOnDisk) deleteSetAsideBefore(file, toRetentionStartMs(limits(), clock.now()), log)
  }

  let cancelTidying: () => void = () => undefined
  const tidyRegularly = (): void => {
    tidy()
    cancelTidying = clock.after(tidyEveryMs, tidyRegularly)
  }
  tidyRegularly()

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
    companies: () => (companyList ??= [...index.values()]),
    readCompany: (companyId) => {
      const row = isClosed ? null : rows.read(sealer.keyOf(identityOf(companyId)))
      if (row === null) return null
      const stored = decodeStoredCompany(sealer.open(row)?.value)
      // The listing could be opened, but not the record.
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
      // Without a persistent store, the file on disk was left alone and may still contain the company.
      const isGone = isErased && opened.isPersistent
      return toErasure(row, stored, isOnDisk ? deleteSetAsideBefore(file, Infinity, log) : 0, isGone)
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
      const previous = sealer
      // A file that this session could not open keeps its old key.
      const isDone = !isClosed && opened.isPersistent && rows.replaceAll((row) => reseal(row, previous, next))
      if (isDone) sealer = next
      const unused = isDone ? previous : next
      unused.dispose()
      if (isDone && isOnDisk) deleteSetAsideBefore(file, Infinity, log)
      return isDone
    },
    isRotated: () => opened.isRotated,
    close,
    destroy: () => {
      close()
      if (file !== ':memory:')
        tolerateDiskError(
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

const deleteSetAsideBefore = (file: string, beforeMs: number, log: Log): number =>
  tolerateDiskError(() => deleteSetAside(file, beforeMs), 0, log)

/** Logs an error of the disk and returns `fallback` instead. */
const tolerateDiskError = <T>(work: () => T, fallback: T, log: Log): T => {
  try {
    return work()
  } catch (error) {
    log.warn('store-disk-error', { kind: toErrorKind(error) })
    return fallback
  }
}
