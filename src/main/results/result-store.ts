import { toOwnerKey, toSubjectKey, type SubjectKey } from '../../shared/subject.ts'
import {
  decodeErasureRecord,
  hasErased,
  isErased,
  withErased,
  withSaved,
  type ErasureRecord
} from './erasure-record.ts'
import { toErasure, type ErasedCard } from './erasure.ts'
import { createCardList } from './card-list.ts'
import { openListings } from './first-listings.ts'
import { createPinnedRecord, pinnedIdentity } from './pinned-record.ts'
import { openResults } from './open-results.ts'
import { openResultsDatabase } from './results-database.ts'
import { deleteDatabase, deleteResultsFiles, deleteSetAside } from './results-files.ts'
import type { ResultStore, ResultStoreOptions } from './result-store-api.ts'
import { replaceDatabase } from './results-replacement.ts'
import { toExpired, toMaybeExpiredMs, toRetentionStartMs } from './retention.ts'
import { createRowSealer, reseal, type PlainRow } from './sealed-row.ts'
import { decodeStoredCard } from './stored-card.ts'
import { createStoredRows, type RowsFile } from './stored-rows.ts'
import { tolerateDiskError } from './tolerate-disk-error.ts'

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
  let { sealer } = opened
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

  const deleteAside = (beforeMs: number): number =>
    tolerateDiskError(() => deleteSetAside(file, beforeMs), 0, log)

  const rows = createStoredRows(opened.database, rowsFile, log, () => {
    if (hasWarned) return
    hasWarned = true
    onNotice('store-not-saved')
  })

  const read = (identity: string): PlainRow | null => {
    const row = rows.read(sealer.keyOf(identity))
    return row === null ? null : sealer.open(row)
  }

  const saveValue = (identity: string, value: unknown): void => {
    rows.save(sealer.seal({ identity, card: null, value, viewedMs: 0, fetchedMs: clock.now() }))
  }

  const list = createCardList({
    cards: opened.listings.cards,
    unopened: opened.listings.unopened,
    keyOf: (key) => sealer.keyOf(key),
    open: (keys) => {
      const listed = keys.flatMap(({ key }) => rows.readListing(key) ?? [])
      return openListings(listed, sealer, log, rows.discard)
    },
    mayBeExpired: ({ isPinned, viewedMs }) => {
      const { keys, pinned } = opened.listings
      return !isPinned && viewedMs <= toMaybeExpiredMs(keys, pinned, limits(), clock.now())
    },
    onComplete: () => {
      tidy()
    }
  })

  const pinnedRecord = createPinnedRecord(read(pinnedIdentity)?.value, (value) => {
    saveValue(pinnedIdentity, value)
  })

  const eraseCards = (keys: readonly SubjectKey[]): boolean => {
    // A damaged database that can't find a row would erase nothing, and list the row again at the next start.
    for (const key of keys) rows.read(sealer.keyOf(key), list.find(key) !== undefined)
    list.delete(keys)
    pinnedRecord.update(list)
    return rows.erase(keys.map((key) => sealer.keyOf(key)))
  }

  let erasureRecord = decodeErasureRecord(read(erasuresIdentity)?.value)
  const saveErasureRecord = (record: ErasureRecord): void => {
    erasureRecord = record
    saveValue(erasuresIdentity, record)
  }
  const reportErasures = (): void => {
    if (opened.isPersistent && rows.isSettled()) onErasure(erasureRecord.count)
  }

  /** Somebody put an older copy of the file, or of a row, in the place of the newer one. */
  const eraseRolledBack = (): void => {
    const isOlderFile = erasureRecord.count < knownErasures
    // Glance ended between the number and the rows: what is left of this erasure is nobody's copy.
    const isUnfinished = erasureRecord.count > knownErasures
    const rowKeys = opened.listings.keys.map(({ key }) => key)
    const suspects = isOlderFile || hasErased(erasureRecord, rowKeys) ? list.cards() : []
    const rolledBack = suspects
      .map(toSubjectKey)
      .filter((key) => isOlderFile || isErased(erasureRecord, sealer.keyOf(key)))
    if (rolledBack.length > 0) {
      log.warn(isUnfinished ? 'store-erasure-finished' : 'store-rolled-back', { count: rolledBack.length })
      eraseCards(rolledBack)
      if (!isUnfinished) onNotice('store-rolled-back')
    }
    // Last, so that after a crash before it the file still counts as older.
    if (isOlderFile) saveErasureRecord({ count: knownErasures, erasedKeys: [] })
    else if (isUnfinished) reportErasures()
  }
  const toErased = (key: SubjectKey): ErasedCard | null => {
    const row = rows.read(sealer.keyOf(key), list.find(key) !== undefined)
    return row === null ? null : { row, stored: decodeStoredCard(sealer.open(row)?.value) }
  }

  const tidy = (): void => {
    if (isClosed) return
    rows.retry()
    pinnedRecord.update(list)
    // Which cards are too old, or too many, is known when all are listed.
    const expired = list.isComplete() ? toExpired(list.cards(), limits(), clock.now()) : []
    if (expired.length > 0) eraseCards(expired.map(toSubjectKey))
    if (isOnDisk) deleteAside(toRetentionStartMs(limits(), clock.now()))
  }

  let cancelTidying: () => void = () => undefined
  const tidyRegularly = (): void => {
    tidy()
    cancelTidying = clock.after(tidyEveryMs, tidyRegularly)
  }
  eraseRolledBack()
  tidyRegularly()

  const close = (): void => {
    if (isClosed) return
    isClosed = true
    cancelTidying()
    rows.close()
    sealer.dispose()
    list.clear()
  }

  return {
    cards: list.cards,
    cardsSoFar: list.cardsSoFar,
    openMore: list.openMore,
    listed: (subject) => list.find(toSubjectKey(subject)),
    readCard: (subject) => {
      const key = toSubjectKey(subject)
      const isListed = list.find(key) !== undefined
      const row = isClosed ? null : rows.read(sealer.keyOf(key), isListed)
      if (row === null) return null
      const stored = decodeStoredCard(sealer.open(row)?.value)
      // The listing could be opened, but not the record.
      if (stored === null) eraseCards([key])
      return stored
    },
    saveCard: (stored, newlyViewedMs) => {
      if (isClosed) return
      const key = toSubjectKey(stored)
      const viewedMs = newlyViewedMs ?? list.find(key)?.viewedMs ?? clock.now()
      const card = toIndexed(stored, viewedMs)
      const fetchedMs = Date.parse(stored.fetchedAt)
      if (isErased(erasureRecord, sealer.keyOf(key)))
        saveErasureRecord(withSaved(erasureRecord, sealer.keyOf(key)))
      rows.save(sealer.seal({ identity: key, card, value: stored, viewedMs, fetchedMs }))
      list.set(key, card)
      pinnedRecord.update(list)
      if (list.size() > limits().storeCompanies) tidy()
    },
    eraseCard: (subject) => {
      const key = toSubjectKey(subject)
      const people = list.cards().filter((card) => toOwnerKey(card) === key)
      const keys = [...new Set([key, ...people.map(toSubjectKey)])]
      const erased = isClosed ? [] : keys.flatMap((each) => toErased(each) ?? [])
      // First the number, then the rows, then the keychain: whatever a crash in between leaves, the file is in order.
      if (erased.length > 0) saveErasureRecord(withErased(erasureRecord, keys.map(sealer.keyOf)))
      const areErased = isClosed || eraseCards(keys)
      if (erased.length > 0) reportErasures()
      // Without a persistent store, the file on disk was left alone and may still contain the card.
      const isGone = areErased && opened.isPersistent
      return toErasure(erased, isOnDisk ? deleteAside(Infinity) : 0, isGone)
    },
    readList: (name) => (isClosed ? undefined : read(listIdentityOf(name))?.value),
    saveList: (name, value) => {
      if (isClosed) return
      saveValue(listIdentityOf(name), value)
    },
    tidy,
    rotate: (newDataKey) => {
      const next = createRowSealer(newDataKey, profileId)
      newDataKey.fill(0)
      const previous = sealer
      // The rows get other keys.
      list.cards()
      // A file that this session could not open keeps its old key.
      const isDone = !isClosed && opened.isPersistent && rows.replaceAll((row) => reseal(row, previous, next))
      if (isDone) {
        sealer = next
        // No older row can be opened with the new key.
        if (erasureRecord.erasedKeys.length > 0) saveErasureRecord({ ...erasureRecord, erasedKeys: [] })
      }
      const unused = isDone ? previous : next
      unused.dispose()
      if (isDone && isOnDisk) deleteAside(Infinity)
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
