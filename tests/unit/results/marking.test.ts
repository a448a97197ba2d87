import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nextTurn } from '../../../src/main/platform/steps.ts'
import { openResultsDatabase, type SealedRow } from '../../../src/main/results/results-database.ts'
import { createRowSealer } from '../../../src/main/results/sealed-row.ts'
import type { ResultStoreOptions } from '../../../src/main/results/result-store-api.ts'
import { collectGarbage } from '../../support/collect-garbage.ts'
import { aStoredCard } from '../../support/companies.ts'
import { failingWrites } from '../../support/failing-database.ts'
import { aKey, openStore } from '../../support/result-stores.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'
import { saveCard } from '../../support/save-card.ts'

const nowMs = Date.parse('2026-11-24T10:00:00Z')
const hourMs = 60 * 60 * 1000
const company = aStoredCard({ companyId: 42 })
const subject = { companyId: 42 }

const setUp = (options: Partial<ResultStoreOptions> = {}) => {
  const file = join(createTemporaryFolder(), 'profile.db')
  const open = (changed: Partial<ResultStoreOptions> = {}) => openStore({ file, ...options, ...changed })
  const opened = open()
  saveCard(opened.store, company, nowMs - hourMs)
  return { file, open, ...opened }
}

describe('a view and a pin', () => {
  it('are in the card and in its entry, also after closing', () => {
    const { store, open } = setUp()
    expect(store.markCard(subject, { viewedMs: nowMs })).toBe(true)
    expect(store.markCard(subject, { isPinned: true })).toBe(true)
    const marked = { ...company, isPinned: true, timesViewed: 2 }
    const entry = { isPinned: true, timesViewed: 2, viewedMs: nowMs }
    expect([store.readCard(subject), store.listed(subject)]).toMatchObject([marked, entry])
    store.close()
    const { store: again, notices } = open()
    expect(again.readCard(subject)).toEqual(marked)
    expect([again.listed(subject), notices]).toMatchObject([entry, []])
  })

  it('stay when the card is saved anew, and when it is read first', () => {
    const { store, open } = setUp()
    store.close()
    const { store: again } = open()
    again.markCard(subject, { isPinned: true, viewedMs: nowMs })
    const read = again.readCard(subject)
    expect(read).toMatchObject({ isPinned: true, timesViewed: 2 })
    if (read !== null) saveCard(again, { ...read, limit: 20 })
    again.close()
    expect(open().store.listed(subject)).toMatchObject({ isPinned: true, timesViewed: 2, viewedMs: nowMs })
  })

  it('change nothing for a card that is not stored, and nothing once the store is closed', () => {
    const { store } = setUp()
    expect(store.markCard({ companyId: 7 }, { isPinned: true })).toBe(false)
    store.close()
    expect(store.markCard(subject, { isPinned: true })).toBe(false)
    expect(store.readCard(subject)).toBeNull()
  })

  it('write nothing of the record', () => {
    const { file, store } = setUp()
    const rowIn = (): SealedRow | null => {
      store.close()
      const database = openResultsDatabase(file)
      const row = database.read(createRowSealer(aKey(), 'profile').keyOf('company:42'))
      database.close()
      return row
    }
    store.markCard(subject, { viewedMs: nowMs })
    const row = rowIn()
    expect(createRowSealer(aKey(), 'profile').open(row ?? noRow)?.value).toMatchObject({ timesViewed: 0 })
    expect(row?.viewedMs).toBe(nowMs)
  })

  it('are kept in memory when the disk refuses, and written later', () => {
    const { failing, openDatabase } = failingWrites()
    const { store, open, notices } = setUp({ openDatabase })
    failing.isOn = true
    store.markCard(subject, { isPinned: true })
    store.markCard(subject, { viewedMs: nowMs })
    expect(store.readCard(subject)).toMatchObject({ isPinned: true, timesViewed: 2 })
    expect(notices).toEqual(['store-not-saved'])
    failing.isOn = false
    store.tidy()
    store.close()
    expect(open().store.listed(subject)).toMatchObject({ isPinned: true, timesViewed: 2, viewedMs: nowMs })
  })
})

describe('a card that was read or saved a moment ago', () => {
  it('is not opened again', () => {
    let reads = 0
    const { store, open } = setUp()
    store.close()
    const { store: again } = open({
      openDatabase: (at) => {
        const database = openResultsDatabase(at)
        return { ...database, read: (key) => (reads++, database.read(key)) }
      }
    })
    const first = again.readCard(subject)
    const readsBefore = reads
    expect(again.readCard(subject)).toBe(first)
    saveCard(again, { ...company, limit: 20 })
    expect(again.readCard(subject)).toMatchObject({ limit: 20 })
    expect(reads).toBe(readsBefore)
  })

  it('is gone once it is forgotten, too old, or the store is closed', () => {
    const { store, clock } = setUp()
    store.readCard(subject)
    store.eraseCard(subject)
    expect(store.readCard(subject)).toBeNull()
    saveCard(store, company, clock.now() - 31 * 24 * hourMs)
    store.tidy()
    expect(store.readCard(subject)).toBeNull()
    saveCard(store, company)
    store.close()
    expect(store.readCard(subject)).toBeNull()
  })
})

describe('a forgotten card', () => {
  it('is in memory no longer, whether it was listed when the store opened or read since', async () => {
    const { store, open } = setUp()
    store.close()
    const { store: again } = open()
    const held = [again.readCard(subject), again.listed(subject)].map((each) => new WeakRef(each ?? {}))
    again.eraseCard(subject)
    // A weak reference keeps its object until the turn ends.
    await nextTurn()
    collectGarbage()
    expect(held.map((each) => each.deref())).toEqual([undefined, undefined])
  })
})

const noRow: SealedRow = {
  key: Buffer.alloc(32),
  listed: Buffer.alloc(0),
  sealed: Buffer.alloc(0),
  viewedMs: 0,
  fetchedMs: 0
}
