import { toOwnerKey, toSubjectKey, type SubjectKey } from '../../shared/subject.ts'
import { createErasureHistory, erasuresIdentity } from './erasure-history.ts'
import { toErasure, type ErasedCard } from './erasure.ts'
import { createCardList } from './card-list.ts'
import { openListings } from './first-listings.ts'
import { withPendingSaves } from './pending-saves.ts'
import { createPinnedRecord, pinnedIdentity } from './pinned-record.ts'
import { toMarked } from './indexed-card.ts'
import { openResults } from './open-results.ts'
import { openResultsDatabase } from './results-database.ts'
import { deleteResultsFiles, deleteSetAside } from './results-files.ts'
import type { ResultStore, ResultStoreOptions } from './result-store-api.ts'
import { toExpired, toMaybeExpiredMs, toRetentionStartMs } from './retention.ts'
import { createRowSealer, reseal, toPlainListing } from './sealed-row.ts'
import { decodeStoredCard, withMarks } from './stored-card.ts'
import { createRecentRecords } from './recent-records.ts'
import { createRowsFile } from './rows-file.ts'
import { createStoredRows } from './stored-rows.ts'
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
  const { database, listings, isPersistent, isRotated } = opened
  // No function below uses `opened` or `listings` itself: that would keep their cards in memory after they are forgotten.
  const { keys: rowKeys, pinned: pinnedCount } = listings
  const isOnDisk = isPersistent && file !== ':memory:'
  let { sealer } = opened
  let hasWarned = !isPersistent
  let isClosed = false

  const deleteAside = (beforeMs: number): number =>
    tolerateDiskError(() => deleteSetAside(file, beforeMs), 0, log)

  const rowsFile = createRowsFile({
    file: isOnDisk ? file : null,
    openDatabase,
    isReadable: (row) => sealer.open(row) !== null,
    onReplaced: () => {
      onNotice('store-set-aside')
    },
    log
  })
  const rows = createStoredRows(database, rowsFile, log, () => {
    if (hasWarned) return
    hasWarned = true
    onNotice('store-not-saved')
  })

  const readValue = (identity: string): unknown => {
    const row = rows.read(sealer.keyOf(identity))
    return row === null ? undefined : sealer.open(row)?.value
  }

  const saveValue = (identity: string, value: unknown): void => {
    rows.save(sealer.seal({ identity, card: null, value, viewedMs: 0, fetchedMs: clock.now() }))
  }

  const list = createCardList({
    cards: listings.cards,
    unopened: listings.unopened,
    keyOf: (key) => sealer.keyOf(key),
    open: (unopened) => {
      const listed = unopened.flatMap(({ key }) => rows.readListing(key) ?? [])
      return openListings(listed, sealer, log, rows.discard)
    },
    mayBeExpired: ({ isPinned, viewedMs }) =>
      !isPinned && viewedMs <= toMaybeExpiredMs(rowKeys, pinnedCount, limits(), clock.now()),
    onComplete: () => {
      tidy()
    }
  })

  const pinnedRecord = createPinnedRecord(readValue(pinnedIdentity), (value) => {
    saveValue(pinnedIdentity, value)
  })

  const records = createRecentRecords()

  const eraseCards = (keys: readonly SubjectKey[]): boolean => {
    // A damaged database that can't find a row would erase nothing, and list the row again at the next start.
    for (const key of keys) rows.read(sealer.keyOf(key), list.find(key) !== undefined)
    list.delete(keys)
    records.drop(keys)
    pinnedRecord.update(list)
    return rows.erase(keys.map((key) => sealer.keyOf(key)))
  }

  const erasures = createErasureHistory({
    stored: readValue(erasuresIdentity),
    knownErasures,
    save: (record) => {
      saveValue(erasuresIdentity, record)
    },
    onErasure: (count) => {
      if (isPersistent && rows.isSettled()) onErasure(count)
    },
    log
  })

  /** Somebody put an older copy of the file, or of a row, in the place of the newer one. */
  const eraseRolledBack = (): void => {
    const isSuspect = erasures.hasRolledBack(rowKeys.map(({ key }) => key))
    const suspects = isSuspect ? list.cards().map(toSubjectKey) : []
    const rolledBack = suspects.filter((key) => erasures.isRolledBack(sealer.keyOf(key)))
    if (rolledBack.length > 0) eraseCards(rolledBack)
    if (erasures.settle(rolledBack.length)) onNotice('store-rolled-back')
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
    records.clear()
  }

  return withPendingSaves(log, {
    cards: list.cards,
    cardsSoFar: list.cardsSoFar,
    openMore: list.openMore,
    listed: (subject) => list.find(toSubjectKey(subject)),
    readCard: (subject) => {
      const key = toSubjectKey(subject)
      const entry = list.find(key)
      const recent = records.get(key)
      if (recent !== undefined) return recent
      const row = isClosed ? null : rows.read(sealer.keyOf(key), entry !== undefined)
      if (row === null) return null
      const stored = decodeStoredCard(sealer.open(row)?.value)
      // The listing could be opened, but not the record.
      if (stored === null) eraseCards([key])
      else records.keep(key, entry === undefined ? stored : withMarks(stored, entry))
      return records.get(key) ?? null
    },
    markCard: (subject, marks) => {
      const key = toSubjectKey(subject)
      const entry = list.find(key)
      if (isClosed || entry === undefined) return false
      const card = toMarked(entry, marks)
      rows.saveListing(sealer.sealListing(toPlainListing(card)))
      const record = records.get(key)
      if (record !== undefined) records.keep(key, withMarks(record, card))
      list.set(key, card)
      pinnedRecord.update(list)
      return true
    },
    *saveInSteps(stored, nowMs = clock.now()) {
      if (isClosed) return
      const key = toSubjectKey(stored)
      const viewedMs = list.find(key)?.viewedMs ?? nowMs
      const card = toIndexed(stored, viewedMs)
      yield
      const row = sealer.seal({ ...toPlainListing(card), value: stored })
      yield
      erasures.noteSaved(row.key)
      rows.save(row)
      records.keep(key, stored)
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
      if (erased.length > 0) erasures.noteErased(keys.map(sealer.keyOf))
      const areErased = isClosed || eraseCards(keys)
      if (erased.length > 0) erasures.report()
      // Without a persistent store, the file on disk was left alone and may still contain the card.
      const isGone = areErased && isPersistent
      return toErasure(erased, isOnDisk ? deleteAside(Infinity) : 0, isGone)
    },
    readList: (name) => (isClosed ? undefined : readValue(listIdentityOf(name))),
    saveList: (name, value) => {
      if (!isClosed) saveValue(listIdentityOf(name), value)
    },
    tidy,
    rotate: (newDataKey) => {
      const next = createRowSealer(newDataKey, profileId)
      newDataKey.fill(0)
      const previous = sealer
      // The rows get other keys.
      list.cards()
      // A file that this session could not open keeps its old key.
      const isDone = !isClosed && isPersistent && rows.replaceAll((row) => reseal(row, previous, next))
      if (isDone) {
        sealer = next
        // No older row can be opened with the new key.
        erasures.dropKeys()
      }
      const unused = isDone ? previous : next
      unused.dispose()
      if (isDone && isOnDisk) deleteAside(Infinity)
      return isDone
    },
    isRotated: () => isRotated,
    close,
    destroy: () => {
      close()
      if (file === ':memory:') return
      const deleteFiles = (): void => {
        deleteResultsFiles(file)
      }
      tolerateDiskError(deleteFiles, undefined, log)
    }
  })
}

const listIdentityOf = (name: string): string => `list:${name}`
