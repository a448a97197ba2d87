import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openResultsDatabase } from '../../../src/main/results/results-database.ts'
import type { ResultStore, ResultStoreOptions } from '../../../src/main/results/result-store-api.ts'
import { toSubjectKey, type Subject } from '../../../src/shared/subject.ts'
import { aStoredCard, aStoredPerson } from '../../support/companies.ts'
import { failingWrites } from '../../support/failing-database.ts'
import { toIndexedCard } from '../../support/indexed-cards.ts'
import { createRecordingLog } from '../../support/recording-log.ts'
import { aKey, openStore } from '../../support/result-stores.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'
import { saveCard } from '../../support/save-card.ts'

const subject = { companyId: 42 }
const card = aStoredCard(subject)
const other = aStoredCard({ companyId: 43 })

/** A store on a file that counts what is written: the key check, which a new file begins with, is the first. */
const setUp = (options: Partial<ResultStoreOptions> = {}) => {
  const file = join(createTemporaryFolder(), 'profile.db')
  const { openDatabase = openResultsDatabase, ...others } = options
  let writes = -1
  const open = () =>
    openStore({
      file,
      ...others,
      openDatabase: (path) => {
        const database = openDatabase(path)
        return {
          ...database,
          save: (rows) => {
            database.save(rows)
            writes++
          }
        }
      }
    })
  return { file, open, writes: () => writes, ...open() }
}

/** More turns than a save has steps. */
const turns = async (count = 5): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate)
}

describe('a card that is saved soon', () => {
  it('can be read at once, and is written in later turns', async () => {
    const { store, writes } = setUp()
    let saved = 0
    store.saveCardSoon(card, () => saved++)
    expect([store.readCard(subject), writes(), saved]).toEqual([card, 0, 0])
    await turns()
    expect([store.readCard(subject), writes(), saved]).toEqual([card, 1, 1])
    expect(store.cards()).toMatchObject([subject])
    expect([writes(), saved]).toEqual([1, 1])
  })

  it('takes more than one turn, so that none is long', async () => {
    const { store, writes } = setUp()
    store.saveCardSoon(card)
    await turns(2)
    expect(writes()).toBe(0)
    await turns()
    expect(writes()).toBe(1)
  })

  const doings: readonly (readonly [what: string, act: (store: ResultStore) => unknown])[] = [
    ['lists cards', (store) => store.cards()],
    ['lists the cards so far', (store) => store.cardsSoFar()],
    ['opens more listings', (store) => store.openMore()],
    ['lists it', (store) => store.listed(subject)],
    ['marks it', (store) => store.markCard(subject, { isPinned: true })],
    [
      'saves it again',
      (store) => {
        store.saveCardSoon(card)
      }
    ],
    ['erases another card', (store) => store.eraseCard(other)],
    [
      'tidies',
      (store) => {
        store.tidy()
      }
    ],
    ['renews the key', (store) => store.rotate(aKey('b'))],
    [
      'closes the store',
      (store) => {
        store.close()
      }
    ]
  ]
  for (const [what, act] of doings)
    it(`is written before somebody ${what}`, () => {
      const { store, writes } = setUp()
      let writesWhenSaved = 0
      store.saveCardSoon(card, () => (writesWhenSaved = writes()))
      act(store)
      expect(writesWhenSaved).toBe(1)
    })

  it('is not written for what has nothing to do with it', () => {
    const { store, writes } = setUp()
    saveCard(store, other)
    store.saveCardSoon(card)
    expect(store.readCard({ companyId: 44 })).toBeNull()
    expect(store.listed(other)).toMatchObject({ companyId: 43 })
    expect(store.markCard(other, { isPinned: true })).toBe(true)
    expect(store.readList('request statuses')).toBeUndefined()
    expect(writes()).toBe(1)
  })

  it('is found after the store was closed and opened again', () => {
    const { store, open } = setUp()
    store.saveCardSoon(card)
    store.saveCardSoon(other)
    store.close()
    expect(store.readCard(subject)).toBeNull()
    expect(open().store.cards()).toHaveLength(2)
  })

  it('is erased when it is forgotten, and stays so', async () => {
    const { store, open } = setUp()
    store.saveCardSoon(card)
    expect(store.eraseCard(subject)).toMatchObject({ isGone: true })
    await turns()
    expect([store.readCard(subject), store.cards()]).toEqual([null, []])
    store.close()
    expect(open().store.cards()).toEqual([])
  })

  it('is never written once the store is destroyed, and not reported as saved', async () => {
    const { store, file, writes } = setUp()
    let saved = 0
    store.saveCardSoon(card, () => saved++)
    store.destroy()
    store.saveCardSoon(other, () => saved++)
    await turns()
    expect([existsSync(file), writes(), saved, store.readCard(subject)]).toEqual([false, 0, 0, null])
  })

  it('counts for the number of cards that may be stored', () => {
    const { store } = setUp({ limits: () => ({ storeDays: 30, storeCompanies: 1 }) })
    saveCard(store, other, Date.parse('2026-11-24T09:00:00Z'))
    store.saveCardSoon(card)
    expect(store.cards()).toMatchObject([subject])
  })

  it('is reported, kept and written later when the disk refuses it', async () => {
    const { failing, openDatabase } = failingWrites()
    const { store, notices, open } = setUp({ openDatabase })
    failing.isOn = true
    store.saveCardSoon(card)
    await turns()
    expect([notices, store.readCard(subject)]).toEqual([['store-not-saved'], card])
    failing.isOn = false
    store.close()
    expect(open().store.readCard(subject)).toEqual(card)
  })

  it('is saved as it was last, and each time is reported', async () => {
    const { store, open } = setUp()
    const saved: string[] = []
    store.saveCardSoon(card, () => saved.push('first'))
    store.saveCardSoon({ ...card, limit: 20 }, () => saved.push('second'))
    await turns()
    expect(saved).toEqual(['first', 'second'])
    store.close()
    expect(open().store.readCard(subject)).toMatchObject({ limit: 20 })
  })

  const whens: readonly (readonly [when: string, wait: (store: ResultStore) => unknown])[] = [
    ['in a later turn', () => turns(8)],
    ['when the cards are listed', (store) => store.cards()],
    [
      'when the store is closed',
      (store) => {
        store.close()
      }
    ]
  ]
  it.each(whens)(
    'does not stand in the way of others when a bug prevents its save %s',
    async (_when, wait) => {
      const log = createRecordingLog()
      const { store, open } = setUp({
        log,
        toIndexed: (stored, viewedMs) => {
          if (stored.companyId === 42) throw new RangeError('about Nordlys')
          return toIndexedCard(stored, viewedMs)
        }
      })
      let saved = 0
      store.saveCardSoon(card, () => saved++)
      store.saveCardSoon(other)
      await wait(store)
      expect(store.readCard(subject)).toBeNull()
      expect(saved).toBe(0)
      expect(log.events).toMatchObject([{ event: 'unexpected' }])
      expect(JSON.stringify(log.events)).not.toContain('Nordlys')
      store.close()
      expect(open().store.cards()).toMatchObject([{ companyId: 43 }])
    }
  )
})

describe('a store that saves its cards soon', () => {
  const aSubject = fc.constantFrom<Subject>(
    { companyId: 1 },
    { companyId: 2 },
    { personId: 1 },
    { personId: 2 }
  )
  const anAction = fc.record({
    kind: fc.constantFrom(
      'save',
      'save',
      'save at once',
      'mark',
      'erase',
      'read',
      'listed',
      'list',
      'tidy',
      'turn',
      'reopen'
    ),
    subject: aSubject,
    limit: fc.nat(9)
  })
  /** Each person works for a company, and is erased with it. */
  const aCard = (of: Subject, limit: number) =>
    of.companyId === undefined
      ? aStoredPerson({ ...of, limit, header: { name: 'Eva', employer: { companyId: of.personId } } })
      : aStoredCard({ ...of, limit })

  it('gives the same answers as one that saves them at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAction, { maxLength: 20 }), async (actions) => {
        const limits = () => ({ storeDays: 30, storeCompanies: 2 })
        const all = [setUp({ limits }), setUp({ limits })].map((each) => ({ ...each, now: each.store }))
        for (const { kind, subject: of, limit } of actions) {
          const answers = all.map((each, index): unknown => {
            switch (kind) {
              case 'save':
                if (index === 0) each.now.saveCardSoon(aCard(of, limit))
                else saveCard(each.now, aCard(of, limit))
                return null
              case 'save at once':
                saveCard(each.now, aCard(of, limit))
                return null
              case 'mark':
                return each.now.markCard(of, { isPinned: limit > 4, viewedMs: each.clock.now() - limit })
              case 'erase':
                return each.now.eraseCard(of)
              case 'read':
                return each.now.readCard(of)
              case 'listed':
                return each.now.listed(of)
              case 'list':
                return each.now.cards()
              case 'tidy': {
                each.now.tidy()
                return
              }
              case 'reopen':
                each.now.close()
                each.now = each.open().store
                return each.now.cards()
              default:
                return null
            }
          })
          expect(answers[0]).toEqual(answers[1])
          if (kind === 'turn') await turns(1)
        }
        const contents = all.map(({ now, open }) => {
          now.close()
          const { store } = open()
          const cards = store.cards().toSorted((a, b) => toSubjectKey(a).localeCompare(toSubjectKey(b)))
          const found = cards.map((each) => [each, store.readCard(each)])
          store.close()
          return found
        })
        expect(contents[0]).toEqual(contents[1])
      }),
      { numRuns: 20 }
    )
  })
})
