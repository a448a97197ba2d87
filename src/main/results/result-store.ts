import { toOwnerKey, toSubjectKey, type SubjectKey } from '../../shared/subject.ts'
import type { Clock } from '../platform/clock.ts'
import { toErrorKind, type Log } from '../platform/log.ts'
import { decodeErasureRecord, isErased, withErased, withSaved, type ErasureRecord } from './erasure-record.ts'
import { toErasure, type ErasedCard } from './erasure.ts'
import { openResults, type OpenResultsOptions } from './open-results.ts'
import type { IndexedCard } from './indexed-card.ts'
import { openResultsDatabase, type OpenResultsDatabase } from './results-database.ts'
import { deleteDatabase, deleteResultsFiles, deleteSetAside } from './results-files.ts'
import type { ResultStore } from './result-store-api.ts'
import { replaceDatabase } from './results-replacement.ts'
import { toExpired, toRetentionStartMs, type RetentionLimits } from './retention.ts'
import { createRowSealer, reseal, type PlainRow } from './sealed-row.ts'
import { decodeStoredCard, type StoredCard } from './stored-card.ts'
import { createStoredRows, type RowsFile } from './stored-rows.ts'

export interface ResultStoreOptions extends Omit<OpenResultsOptions, 'openDatabase'> {
  /** Makes the entry by which a card is listed and found. */
  readonly toIndexed: (stored: StoredCard, viewedMs: number) => IndexedCard
  readonly limits: () => RetentionLimits
  /** How often cards were erased, as far as the keychain knows. A file with fewer erasures is an older copy: its cards are erased. */
  readonly erasures?: number
  /** Receives the number once it is in the file for good. A crash before leaves a file with more erasures, which is in order. */
  readonly onErasure?: (erasures: number) => void
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
    erasures: knownErasures = 0,
    onErasure = () => undefined,
    openDatabase = openResultsDatabase
  } = options
  const opened = openResults({ ...options, openDatabase })
  const isOnDisk = opened.isPersistent && file !== ':memory:'
  const index = new Map(opened.cards.map((card) => [toSubjectKey(card), card]))
  let { sealer } = opened
  let cardList: readonly IndexedCard[] | null = null
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
    cardList = null
  }

  const eraseCards = (keys: readonly SubjectKey[]): boolean => {
    // A damaged database that can't find a row would erase nothing, and list the row again at the next start.
    for (const key of keys) rows.read(sealer.keyOf(key), index.has(key))
    changeIndex(() => {
      for (const key of keys) index.delete(key)
    })
    return rows.erase(keys.map((key) => sealer.keyOf(key)))
  }

  let erasureRecord = decodeErasureRecord(read(erasuresIdentity)?.value)
  const saveErasureRecord = (record: ErasureRecord): void => {
    erasureRecord = record
    const fetchedMs = clock.now()
    rows.save(sealer.seal({ identity: erasuresIdentity, card: null, value: record, viewedMs: 0, fetchedMs }))
  }
  const reportErasures = (): void => {
    if (opened.isPersistent && rows.isSettled()) onErasure(erasureRecord.count)
  }

  /** Somebody put an older copy of the file, or of a row, in the place of the newer one. */
  const eraseRolledBack = (): void => {
    const isOlderFile = erasureRecord.count < knownErasures
    // Glance ended between the number and the rows: what is left of this erasure is nobody's copy.
    const isUnfinished = erasureRecord.count > knownErasures
    const rolledBack = [...index.keys()].filter(
      (key) => isOlderFile || isErased(erasureRecord, sealer.keyOf(key))
    )
    if (rolledBack.length > 0) {
      log.warn(isUnfinished ? 'store-erasure-finished' : 'store-rolled-back', { count: rolledBack.length })
      eraseCards(rolledBack)
      if (!isUnfinished) onNotice('store-rolled-back')
    }
    // Last, so that after a crash before it the file still counts as older.
    if (isOlderFile) saveErasureRecord({ count: knownErasures, erasedKeys: [] })
    else if (isUnfinished) reportErasures()
  }
  eraseRolledBack()

  const toErased = (key: SubjectKey): ErasedCard | null => {
    const row = rows.read(sealer.keyOf(key), index.has(key))
    return row === null ? null : { row, stored: decodeStoredCard(sealer.open(row)?.value) }
  }

  const tidy = (): void => {
    if (isClosed) return
    rows.retry()
    const expired = toExpired([...index.values()], limits(), clock.now())
    if (expired.length > 0) eraseCards(expired.map(toSubjectKey))
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
    cards: () => (cardList ??= [...index.values()]),
    listed: (subject) => index.get(toSubjectKey(subject)),
    readCard: (subject) => {
      const key = toSubjectKey(subject)
      const row = isClosed ? null : rows.read(sealer.keyOf(key), index.has(key))
      if (row === null) return null
      const stored = decodeStoredCard(sealer.open(row)?.value)
      // The listing could be opened, but not the record.
      if (stored === null) eraseCards([key])
      return stored
    },
    saveCard: (stored, newlyViewedMs) => {
      if (isClosed) return
      const key = toSubjectKey(stored)
      const viewedMs = newlyViewedMs ?? index.get(key)?.viewedMs ?? clock.now()
      const card = toIndexed(stored, viewedMs)
      const fetchedMs = Date.parse(stored.fetchedAt)
      if (isErased(erasureRecord, sealer.keyOf(key)))
        saveErasureRecord(withSaved(erasureRecord, sealer.keyOf(key)))
      rows.save(sealer.seal({ identity: key, card, value: stored, viewedMs, fetchedMs }))
      changeIndex(() => index.set(key, card))
      if (index.size > limits().storeCompanies) tidy()
    },
    eraseCard: (subject) => {
      const key = toSubjectKey(subject)
      const people = [...index].filter(([, card]) => toOwnerKey(card) === key).map(([each]) => each)
      const keys = [...new Set([key, ...people])]
      const erased = isClosed ? [] : keys.flatMap((each) => toErased(each) ?? [])
      // First the number, then the rows, then the keychain: whatever a crash in between leaves, the file is in order.
      if (erased.length > 0) saveErasureRecord(withErased(erasureRecord, keys.map(sealer.keyOf)))
      const areErased = isClosed || eraseCards(keys)
      if (erased.length > 0) reportErasures()
      // Without a persistent store, the file on disk was left alone and may still contain the card.
      const isGone = areErased && opened.isPersistent
      return toErasure(erased, isOnDisk ? deleteSetAsideBefore(file, Infinity, log) : 0, isGone)
    },
    readList: (name) => (isClosed ? undefined : read(listIdentityOf(name))?.value),
    saveList: (name, value) => {
      if (isClosed) return
      const identity = listIdentityOf(name)
      rows.save(sealer.seal({ identity, card: null, value, viewedMs: 0, fetchedMs: clock.now() }))
    },
    tidy,
    rotate: (newDataKey) => {
      const next = createRowSealer(newDataKey, profileId)
      newDataKey.fill(0)
      const previous = sealer
      // A file that this session could not open keeps its old key.
      const isDone = !isClosed && opened.isPersistent && rows.replaceAll((row) => reseal(row, previous, next))
      if (isDone) {
        sealer = next
        // No older row can be opened with the new key.
        if (erasureRecord.erasedKeys.length > 0) saveErasureRecord({ ...erasureRecord, erasedKeys: [] })
      }
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

const erasuresIdentity = 'erasures'

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
