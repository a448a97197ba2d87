import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ResultStore, ResultStoreOptions } from '../../../src/main/results/result-store-api.ts'
import { openResultsDatabase, type SealedRow } from '../../../src/main/results/results-database.ts'
import { createRowSealer } from '../../../src/main/results/sealed-row.ts'
import { toSubjectKey, type Subject } from '../../../src/shared/subject.ts'
import { aStoredCard, aStoredPerson } from '../../support/companies.ts'
import { aKey, openStore, type StoreUnderTest } from '../../support/result-stores.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'
import { saveCard } from '../../support/save-card.ts'

// A store of 400 companies: the first was viewed last, and the last one is pinned. A person of company 395 was viewed after all
// companies, one of company 390 before them.

const nowMs = Date.parse('2026-11-24T10:00:00Z')
const hourMs = 60 * 60 * 1000
const lastId = 400
const ids = Array.from({ length: lastId }, (_, index) => index + 1)
const aCompany = (companyId: number) => aStoredCard({ companyId, isPinned: companyId === lastId })
const aPersonOf = (companyId: number) =>
  aStoredPerson({ personId: companyId, header: { name: 'Eva Dahl', employer: { companyId } } })

let bytes: Buffer | null = null
const fill = (file: string): Buffer => {
  const { store } = openStore({ file })
  for (const companyId of ids) saveCard(store, aCompany(companyId), nowMs - companyId * hourMs)
  saveCard(store, aPersonOf(395))
  saveCard(store, aPersonOf(390), nowMs - (lastId + 1) * hourMs)
  store.saveList('request statuses', [[1, 'Open']])
  store.close()
  return readFileSync(file)
}

const setUp = (options: Partial<ResultStoreOptions> = {}) => {
  const file = join(createTemporaryFolder(), 'profile.db')
  writeFileSync(file, (bytes ??= fill(file)))
  const open = (changed: Partial<ResultStoreOptions> = {}): StoreUnderTest =>
    openStore({ file, ...options, ...changed })
  return { file, open }
}

const keysOf = (cards: readonly Subject[]): readonly string[] => cards.map(toSubjectKey).sort()
const allKeys = keysOf([...ids.map((companyId) => ({ companyId })), { personId: 395 }, { personId: 390 }])
const without = (...keys: readonly string[]): readonly string[] =>
  allKeys.filter((each) => !keys.includes(each))
const openAll = (store: ResultStore): readonly string[] => {
  while (!store.openMore());
  return keysOf(store.cardsSoFar().cards)
}
const soFar = (store: ResultStore): readonly string[] => keysOf(store.cardsSoFar().cards)

describe('a store of many cards that has just been opened', () => {
  it('lists those viewed last and the pinned ones', () => {
    const { store } = setUp().open()
    expect(store.cardsSoFar().isComplete).toBe(false)
    expect(soFar(store)).toHaveLength(250)
    expect(soFar(store)).toEqual(
      expect.arrayContaining(['company:1', 'company:200', 'company:400', 'person:395'])
    )
  })

  it('lists all of them after some steps, and none twice', () => {
    const { store } = setUp().open()
    const sizes: number[] = []
    do sizes.push(store.cardsSoFar().cards.length)
    while (!store.openMore())
    expect(sizes).toEqual([250, 350])
    expect(store.cardsSoFar()).toEqual({ cards: store.cards(), isComplete: true })
    expect(soFar(store)).toEqual(allKeys)
    expect(store.openMore()).toBe(true)
  })

  it('lists all of them at once for what has to know all', () => {
    const { store } = setUp().open()
    expect(keysOf(store.cards())).toEqual(allKeys)
    expect(store.cardsSoFar().isComplete).toBe(true)
  })

  it('lists a single card when it is asked for, and nothing that is not stored', () => {
    const { store } = setUp().open()
    expect(store.listed({ companyId: 399 })).toMatchObject({ companyId: 399, viewedMs: nowMs - 399 * hourMs })
    expect(store.listed({ companyId: 401 })).toBeUndefined()
    expect(store.readCard({ companyId: 398 })).toEqual(aCompany(398))
    expect(soFar(store)).toHaveLength(252)
    expect(store.cardsSoFar().isComplete).toBe(false)
    expect(openAll(store)).toEqual(allKeys)
  })

  it('keeps what was saved before its older listing was opened, and the time of its last view', () => {
    const { open } = setUp()
    const { store } = open()
    saveCard(store, { ...aCompany(399), timesViewed: 7 })
    const changed = { companyId: 399, timesViewed: 7, viewedMs: nowMs - 399 * hourMs }
    expect(openAll(store)).toEqual(allKeys)
    expect(store.listed({ companyId: 399 })).toMatchObject(changed)
    store.close()
    expect(open().store.listed({ companyId: 399 })).toMatchObject(changed)
  })

  it('forgets a company with a person who was not listed yet', () => {
    const { open } = setUp()
    const { store } = open()
    expect(store.eraseCard({ companyId: 390 })).toMatchObject({ records: 2, isGone: true })
    expect(openAll(store)).toEqual(without('company:390', 'person:390'))
    store.close()
    expect(keysOf(open().store.cards())).toEqual(without('company:390', 'person:390'))
  })

  it('can be closed and opened again before all are listed', () => {
    const { open } = setUp()
    const { store } = open()
    store.openMore()
    store.close()
    expect([store.cardsSoFar().cards, store.openMore(), store.listed({ companyId: 399 })]).toEqual([
      [],
      true,
      undefined
    ])
    expect(openAll(open().store)).toEqual(allKeys)
  })

  it('can be sealed with another key before all are listed', () => {
    const { open } = setUp()
    const { store } = open()
    expect(store.rotate(aKey('b'))).toBe(true)
    expect(openAll(store)).toEqual(allKeys)
    store.close()
    const again = open({ dataKey: aKey('b') })
    expect(again.store.cardsSoFar().isComplete).toBe(false)
    expect([openAll(again.store), again.notices]).toEqual([allKeys, []])
  })

  it('lists all at once when an earlier version wrote it, because that does not say what is pinned', () => {
    const { file, open } = setUp()
    const database = openResultsDatabase(file)
    database.erase([createRowSealer(aKey(), 'profile').keyOf('pinned cards')])
    database.close()
    const { store } = open()
    expect(store.cardsSoFar().isComplete).toBe(true)
    expect(soFar(store)).toEqual(allKeys)
    store.close()
    expect(open().store.cardsSoFar().isComplete).toBe(false)
  })

  it('knows what was pinned, unpinned and forgotten since', () => {
    const { open } = setUp()
    const { store } = open()
    saveCard(store, { ...aCompany(399), isPinned: true })
    saveCard(store, { ...aCompany(lastId), isPinned: false })
    saveCard(store, { ...aCompany(397), isPinned: true })
    openAll(store)
    store.eraseCard({ companyId: 397 })
    store.close()
    const { store: again } = open()
    // 125 cards viewed last, one pinned, and 124 others.
    expect(soFar(again).filter((key) => /:(?:397|399|400)$/u.test(key))).toEqual(['company:399'])
  })
})

describe('retention, before all are listed', () => {
  const limits = () => ({ storeDays: 5, storeCompanies: 500 })
  const tooOld = ids
    .filter((id) => id > 5 * 24 && id !== 395 && id !== lastId)
    .map((id) => `company:${String(id)}`)
  const kept = without('person:390', ...tooOld)

  it('erases nothing and lists nothing that is too old, and erases it at the end', () => {
    const { open } = setUp()
    const { store } = open({ limits })
    expect(soFar(store).filter((key) => tooOld.includes(key))).toEqual([])
    expect(openAll(store)).toEqual(kept)
    store.close()
    expect(keysOf(open().store.cards())).toEqual(kept)
  })

  it('does not read a card that is too old', () => {
    const { store } = setUp().open({ limits })
    expect([store.readCard({ companyId: 380 }), store.listed({ companyId: 381 })]).toEqual([null, undefined])
    expect(store.readCard({ companyId: 395 })).toEqual(aCompany(395))
  })

  it('keeps no more cards than are allowed', () => {
    const { open } = setUp()
    const { store } = open({ limits: () => ({ storeDays: 30, storeCompanies: 300 }) })
    saveCard(store, aStoredCard({ companyId: 500 }))
    expect([store.readCard({ companyId: 350 }), store.readCard({ companyId: 297 })?.companyId]).toEqual([
      null,
      297
    ])
    openAll(store)
    const kept = keysOf(store.cards())
    expect(kept.filter((key) => key.startsWith('company'))).toHaveLength(300)
    expect(kept).toEqual(
      expect.arrayContaining(['company:500', 'company:1', 'company:395', 'person:395', 'company:400'])
    )
  })
})

describe('an attack on a store of many cards', () => {
  it('brings nothing back with an older copy of the file', () => {
    const { store, notices } = setUp().open({ erasures: 1 })
    expect([soFar(store), openAll(store), notices]).toEqual([[], [], ['store-rolled-back']])
  })

  it('brings no row back that would be listed late', () => {
    const { file, open } = setUp()
    const { store } = open()
    store.eraseCard({ companyId: 399 })
    store.close()
    const older = join(createTemporaryFolder(), 'older.db')
    writeFileSync(older, bytes ?? '')
    const database = openResultsDatabase(file)
    const copy = openResultsDatabase(older)
    const row = copy.read(createRowSealer(aKey(), 'profile').keyOf('company:399'))
    database.save(row === null ? [] : [row])
    copy.close()
    database.close()
    const again = open({ erasures: 1 })
    expect([openAll(again.store), again.notices]).toEqual([without('company:399'), ['store-rolled-back']])
  })

  it('drops a late listing that can’t be opened, but not a card that was saved in its place', () => {
    const { file, open } = setUp()
    const sealer = createRowSealer(aKey(), 'profile')
    const database = openResultsDatabase(file)
    const damage = (companyId: number): SealedRow[] => {
      const row = database.read(sealer.keyOf(`company:${String(companyId)}`))
      return row === null ? [] : [{ ...row, listed: row.sealed }]
    }
    database.save([...damage(398), ...damage(399)])
    database.close()
    const { store, notices } = open()
    saveCard(store, aCompany(399))
    expect([openAll(store), notices]).toEqual([without('company:398'), []])
    store.close()
    expect(keysOf(open().store.cards())).toEqual(without('company:398'))
  })

  it('sets a file aside that turns out to be damaged late, and keeps every other card', () => {
    const { file, open } = setUp()
    const key = createRowSealer(aKey(), 'profile').keyOf('company:399')
    let isReplaced = false
    const { store, notices } = open({
      openDatabase: (at) => {
        const database = openResultsDatabase(at)
        isReplaced ||= at !== file
        // As if its own index had lost the row.
        const readListing = (each: Buffer) => (each.equals(key) ? null : database.readListing(each))
        return isReplaced ? database : { ...database, readListing }
      }
    })
    expect([openAll(store), notices]).toEqual([allKeys, ['store-set-aside']])
  })
})

describe('whatever is done while the store opens', () => {
  const aSubject = fc.oneof(
    fc.integer({ min: 1, max: lastId + 2 }).map((companyId) => ({ companyId })),
    fc.constantFrom({ personId: 390 }, { personId: 395 }, { personId: 5 })
  )
  const anAction = fc.oneof(
    fc.record({ kind: fc.constantFrom('read', 'view', 'pin', 'save', 'erase', 'mark'), subject: aSubject }),
    fc.constantFrom({ kind: 'step' }, { kind: 'tidy' })
  )

  const act = (store: ResultStore, kind: string, subject: Subject | undefined): unknown => {
    if (subject === undefined) {
      if (kind === 'tidy') store.tidy()
      else store.openMore()
      return null
    }
    if (kind === 'erase') return store.eraseCard(subject).records
    if (kind === 'mark') return store.markCard(subject, { isPinned: true, viewedMs: nowMs })
    const card = store.readCard(subject)
    if (kind === 'view' && card !== null) saveCard(store, { ...card, timesViewed: card.timesViewed + 1 })
    if (kind === 'pin' && card !== null) saveCard(store, { ...card, isPinned: !card.isPinned })
    if (kind === 'save' && card === null)
      saveCard(store, subject.companyId === undefined ? aStoredPerson(subject) : aCompany(subject.companyId))
    return [card, store.listed(subject)]
  }

  it('gives the same answers and leaves the same cards as if all had been listed at once', () => {
    fc.assert(
      fc.property(fc.array(anAction, { maxLength: 12 }), fc.constantFrom(14, 30), (actions, storeDays) => {
        const limits = () => ({ storeDays, storeCompanies: 500 })
        const [inSteps, atOnce] = [setUp({ limits }), setUp({ limits })]
        const [first, second] = [inSteps.open(), atOnce.open()]
        second.store.cards()
        for (const { kind, ...rest } of actions) {
          const subject = 'subject' in rest ? rest.subject : undefined
          expect(act(first.store, kind, subject)).toEqual(act(second.store, kind, subject))
        }
        const sorted = ({ store }: StoreUnderTest) =>
          store.cards().toSorted((a, b) => toSubjectKey(a).localeCompare(toSubjectKey(b)))
        expect(sorted(first)).toEqual(sorted(second))
        for (const { store } of [first, second]) store.close()
        const [again, other] = [inSteps.open(), atOnce.open()]
        expect(sorted(again)).toEqual(sorted(other))
        for (const { store } of [again, other]) store.close()
        expect([first.notices, again.notices]).toEqual([[], []])
      }),
      { numRuns: 6 }
    )
  })
})
