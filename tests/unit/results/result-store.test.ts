import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ResultStoreOptions } from '../../../src/main/results/result-store-api.ts'
import { openResultsDatabase, type SealedRow } from '../../../src/main/results/results-database.ts'
import {
  aChat,
  aFollowUp,
  aRequest,
  aSale,
  aStoredCard,
  aStoredPerson,
  noSections,
  section
} from '../../support/companies.ts'
import { aKey, bytesIn, openStore } from '../../support/result-stores.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'
import { saveCard } from '../../support/save-card.ts'

const dayMs = 24 * 60 * 60 * 1000
const nowMs = Date.parse('2026-11-24T10:00:00Z')

const setUp = (options: Partial<ResultStoreOptions> = {}) => {
  const folder = createTemporaryFolder()
  const file = join(folder, 'profile.db')
  const open = (changed: Partial<ResultStoreOptions> = {}) => openStore({ file, ...options, ...changed })
  return { folder, file, open, ...open() }
}

const full = aStoredCard({
  sections: {
    ...noSections,
    requests: section(aRequest({ id: 1 }), aRequest({ id: 2 })),
    followUps: section(aFollowUp()),
    sales: section(aSale()),
    chats: { state: 'unreadable' }
  }
})

describe('what is stored', () => {
  it('is read back unchanged, also after closing', () => {
    const { store, open } = setUp()
    saveCard(store, full)
    expect(store.readCard({ companyId: 42 })).toEqual(full)
    store.close()
    const again = open()
    expect(again.store.readCard({ companyId: 42 })).toEqual(full)
    expect(again.store.cards()).toMatchObject([
      { companyId: 42, name: 'Nordlys Energi AS', city: 'Bergen', phone: '+47 55 12 34 56', viewedMs: nowMs }
    ])
    expect(again.notices).toEqual([])
  })

  it('keeps the time of the last view when it is saved again', () => {
    const { store, open, clock } = setUp()
    saveCard(store, full, nowMs - dayMs)
    saveCard(store, { ...full, isPinned: true })
    saveCard(store, aStoredCard({ companyId: 43 }))
    const viewedAt = (at = store): readonly number[] => at.cards().map(({ viewedMs }) => viewedMs)
    expect(viewedAt()).toEqual([nowMs - dayMs, clock.now()])
    store.close()
    expect(viewedAt(open().store).toSorted()).toEqual([nowMs - dayMs, nowMs])
  })

  it('replaces a company that is saved again', () => {
    const { store, open } = setUp()
    saveCard(store, full, nowMs - 1)
    saveCard(store, { ...full, timesViewed: 7 }, nowMs)
    store.close()
    const [company, ...others] = open().store.cards()
    expect([company?.timesViewed, company?.viewedMs, others]).toEqual([7, nowMs, []])
  })

  it('keeps the lists of a tenant apart from companies', () => {
    const { store, open } = setUp()
    store.saveList('request statuses', [[1, 'Open']])
    store.close()
    const { store: again } = open()
    expect(again.readList('request statuses')).toEqual([[1, 'Open']])
    expect(again.readList('another list')).toBeUndefined()
    expect(again.cards()).toEqual([])
  })

  it('returns the same list until something changes, so that its folded texts stay cached', () => {
    const { store } = setUp()
    saveCard(store, full)
    const before = store.cards()
    expect(store.cards()).toBe(before)
    saveCard(store, full)
    expect(store.cards()).not.toBe(before)
  })

  it('leaves no file when it is in memory', () => {
    const folder = createTemporaryFolder()
    const { store, notices } = openStore({ file: ':memory:' })
    saveCard(store, full)
    expect(store.readCard({ companyId: 42 })).toEqual(full)
    store.destroy()
    expect([readdirSync(folder), notices]).toEqual([[], []])
  })

  it('is nowhere in the file as plain text, and neither is its id', () => {
    const sentinel = 'Zqx sentinel 4711'
    const { store, folder } = setUp({ profileId: sentinel })
    saveCard(
      store,
      aStoredCard({
        companyId: 1_234_567_891,
        matchName: sentinel,
        header: { name: sentinel, phone: sentinel, email: sentinel },
        sections: { ...noSections, chats: section(aChat({ firstMessage: sentinel })) }
      })
    )
    store.saveList(sentinel, sentinel)
    for (const bytes of [bytesIn(folder), (store.close(), bytesIn(folder))]) {
      expect(bytes.length).toBeGreaterThan(1000)
      expect(bytes.includes(sentinel)).toBe(false)
      expect(bytes.includes('1234567891')).toBe(false)
    }
  })
})

describe('a person', () => {
  const employer = { companyId: 42, name: 'Nordlys Energi AS' }
  const eva = aStoredPerson({
    header: { name: 'Eva Dahl', employer },
    sections: { ...noSections, requests: section(aRequest({ id: 3 })) }
  })

  it('is stored beside a company with the same id', () => {
    const { store, open } = setUp()
    const sameId = aStoredPerson({ personId: 42 })
    saveCard(store, full)
    saveCard(store, sameId)
    store.close()
    const { store: again } = open()
    expect([again.readCard({ companyId: 42 }), again.readCard({ personId: 42 })]).toEqual([full, sameId])
  })

  it('is erased with their company', () => {
    const { store, open } = setUp()
    const other = aStoredPerson({ personId: 8 })
    for (const card of [full, eva, other]) saveCard(store, card)
    expect(store.eraseCard({ companyId: 42 })).toMatchObject({
      records: 2,
      rows: { requests: 3 },
      isGone: true
    })
    expect(store.cards()).toMatchObject([{ personId: 8 }])
    store.close()
    const { store: again } = open()
    expect([again.readCard({ personId: 7 }), again.readCard({ personId: 8 })]).toEqual([null, other])
  })

  it('is erased alone, and their company stays', () => {
    const { store } = setUp()
    for (const card of [full, eva]) saveCard(store, card)
    expect(store.eraseCard({ personId: 7 })).toMatchObject({ records: 1 })
    expect(store.cards()).toMatchObject([{ companyId: 42 }])
  })
})

describe('a record that can’t be opened', () => {
  it('is dropped, and all others are kept', () => {
    const { store, file, open } = setUp()
    saveCard(store, aStoredCard({ companyId: 1 }))
    saveCard(store, aStoredCard({ companyId: 2 }))
    store.close()
    const database = openResultsDatabase(file)
    const listings = [...database.all()]
    for (const [index, { key }] of listings.entries()) {
      const row = database.read(key)
      // Row 0 checks the key. The first company gets a damaged listing, the second a damaged record.
      if (row !== null && index > 0) {
        database.save([index === 1 ? { ...row, listed: row.sealed } : { ...row, sealed: row.listed }])
      }
    }
    database.close()
    const { store: again, notices } = open()
    expect(again.cards()).toHaveLength(1)
    const remainingId = again.cards()[0]?.companyId ?? 0
    expect(again.readCard({ companyId: remainingId })).toBeNull()
    expect([again.cards(), notices]).toEqual([[], []])
  })
})

describe('erasing', () => {
  it('returns what was erased', () => {
    const { store } = setUp()
    saveCard(store, full)
    const erasure = store.eraseCard({ companyId: 42 })
    expect(erasure).toEqual({
      records: 1,
      rows: { requests: 2, followUps: 1, documents: 0, sales: 1, chats: 0 },
      people: 0,
      bytes: expect.any(Number) as number,
      filesSetAside: 0,
      isGone: true
    })
    expect(erasure.bytes).toBeGreaterThan(JSON.stringify(full).length)
    expect(store.cards()).toEqual([])
    expect(store.readCard({ companyId: 42 })).toBeNull()
    expect(store.eraseCard({ companyId: 42 })).toMatchObject({ records: 0, bytes: 0, isGone: true })
  })

  it('leaves no byte of the record or an older version of it in any file', () => {
    const saved: SealedRow[] = []
    const { store, folder } = setUp({
      openDatabase: (file) => {
        const database = openResultsDatabase(file)
        return {
          ...database,
          save: (rows) => {
            const each = [...rows]
            saved.push(...each)
            database.save(each)
          }
        }
      }
    })
    const save = (companyId: number, requests: number): void => {
      const rows = Array.from({ length: requests }, (_, id) =>
        aRequest({ id, title: `Request ${String(id)}` })
      )
      const sections = { ...noSections, requests: section(...rows) }
      saveCard(store, aStoredCard({ companyId, sections }))
    }
    // The record grows and shrinks, so that its pages are allocated, freed and reused by its neighbours.
    for (const [round, requests] of [2, 400, 1, 60, 200, 3].entries()) {
      save(42, requests)
      save(100 + round, 20)
    }
    const keyOf42 = saved[1]?.key ?? Buffer.alloc(0)
    const gone = saved.filter(({ key }) => key.equals(keyOf42))
    const traces = gone.flatMap(({ key, listed, sealed }) => [key, listed, sealed]).flatMap(chunksOf)
    expect([gone.length, traces.length > 1000]).toEqual([6, true])
    const before = bytesIn(folder)
    expect(traces.filter((chunk) => before.includes(chunk)).length).toBeGreaterThan(1000)

    expect(store.eraseCard({ companyId: 42 }).isGone).toBe(true)
    const after = bytesIn(folder)
    expect(traces.filter((chunk) => after.includes(chunk))).toEqual([])
    expect(store.cards()).toHaveLength(6)
  })

  it('frees the space on disk', () => {
    const { store, folder } = setUp()
    const rows = Array.from({ length: 3000 }, (_, id) => aRequest({ id }))
    saveCard(store, aStoredCard({ sections: { ...noSections, requests: section(...rows) } }))
    expect(bytesIn(folder).length).toBeGreaterThan(300_000)
    store.eraseCard({ companyId: 42 })
    expect(bytesIn(folder).length).toBeLessThan(50_000)
  })

  it('deletes databases set aside earlier, which may contain the company', () => {
    const { store, file, folder, open } = setUp()
    saveCard(store, full)
    store.close()
    const other = open({ dataKey: aKey('b') })
    expect(other.notices).toEqual(['store-set-aside'])
    expect(existsSync(`${file}.damaged`)).toBe(true)
    expect(other.store.eraseCard({ companyId: 42 })).toMatchObject({ records: 0, filesSetAside: 1 })
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([])
  })

  it('deletes all files of the profile, and no other, on destroy', () => {
    const { store, folder, open } = setUp()
    writeFileSync(join(folder, 'neighbour.db'), 'kept')
    saveCard(store, full)
    store.close()
    const { store: other } = open({ dataKey: aKey('b') })
    saveCard(other, full)
    other.destroy()
    expect(readdirSync(folder)).toEqual(['neighbour.db'])
  })
})

describe('retention', () => {
  it('erases companies that were not viewed for too long when it opens', () => {
    const { store, open } = setUp()
    saveCard(store, aStoredCard({ companyId: 1 }), nowMs - 30 * dayMs)
    saveCard(store, aStoredCard({ companyId: 2 }), nowMs - 30 * dayMs - 1)
    store.close()
    expect(
      open()
        .store.cards()
        .map(({ companyId }) => companyId)
    ).toEqual([1])
  })

  it('erases every hour what has become too old', async () => {
    const { store, clock } = setUp()
    saveCard(store, full, nowMs - 30 * dayMs)
    expect(store.cards()).toHaveLength(1)
    await clock.pass(60 * 60 * 1000)
    expect(store.cards()).toEqual([])
    store.close()
    expect(clock.waiting()).toBe(0)
  })

  it('erases the company viewed longest ago first and pinned ones last', () => {
    const { store } = setUp({ limits: () => ({ storeDays: 30, storeCompanies: 2 }) })
    saveCard(store, aStoredCard({ companyId: 1, isPinned: true }), nowMs - 5 * dayMs)
    saveCard(store, aStoredCard({ companyId: 2 }), nowMs - 4 * dayMs)
    saveCard(store, aStoredCard({ companyId: 3 }), nowMs - 3 * dayMs)
    expect(store.cards().map(({ companyId }) => companyId)).toEqual([1, 3])
  })

  it('applies a lowered limit when it tidies up next, also in the file', () => {
    let limits = { storeDays: 30, storeCompanies: 500 }
    const { store, open } = setUp({ limits: () => limits })
    for (let companyId = 1; companyId <= 20; companyId++) {
      saveCard(store, aStoredCard({ companyId }), nowMs - companyId * dayMs)
    }
    limits = { storeDays: 15, storeCompanies: 10 }
    store.tidy()
    expect(store.cards()).toHaveLength(10)
    store.close()
    limits = { storeDays: 365, storeCompanies: 5000 }
    expect(open().store.cards()).toHaveLength(10)
  })

  it('deletes databases that were set aside too long ago', async () => {
    const { store, folder, open } = setUp()
    saveCard(store, full)
    store.close()
    const { clock } = open({ dataKey: aKey('b') })
    expect(readdirSync(folder)).toContain('profile.db.damaged')
    await clock.pass(Math.max(0, Date.now() - clock.now()) + 31 * dayMs)
    expect(readdirSync(folder)).not.toContain('profile.db.damaged')
  })
})

describe('once closed', () => {
  it('returns nothing, saves nothing and has overwritten its key', () => {
    const dataKey = aKey()
    const { store, open } = setUp()
    saveCard(store, full)
    store.close()
    const { store: second } = open({ dataKey })
    expect(dataKey).toEqual(Buffer.alloc(32))
    second.close()
    saveCard(second, aStoredCard({ companyId: 7 }))
    second.saveList('list', 1)
    second.tidy()
    second.close()
    expect(second.cards()).toEqual([])
    expect(second.readCard({ companyId: 42 })).toBeNull()
    expect(second.readList('list')).toBeUndefined()
    expect(second.rotate(aKey('b'))).toBe(false)
    expect(
      open()
        .store.cards()
        .map(({ companyId }) => companyId)
    ).toEqual([42])
  })
})

const chunksOf = (bytes: Uint8Array): readonly Buffer[] => {
  const chunks: Buffer[] = []
  for (let start = 0; start + 16 <= bytes.length; start += 16)
    chunks.push(Buffer.from(bytes.subarray(start, start + 16)))
  return chunks
}
