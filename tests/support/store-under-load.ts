import { appendFileSync } from 'node:fs'
import { systemClock } from '../../src/main/platform/clock.ts'
import { toIndexedCard } from './indexed-cards.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import { createResultStore } from '../../src/main/results/result-store.ts'
import { aStoredCard } from './companies.ts'
import { saveCard } from './save-card.ts'

// A process of its own that works on a store until it is killed: `node store-under-load.ts FILE JOURNAL save|rotate`. It writes
// each action to the journal twice, as `> …` before it begins and as `< …` when it is done, and each notice of the store as
// `! …`. It prints `ready` when the store is open.
const [file = '', journal = '', work = 'save'] = process.argv.slice(2)

const runAction = (what: string, act: () => void): void => {
  appendFileSync(journal, `> ${what}\n`)
  act()
  appendFileSync(journal, `< ${what}\n`)
}

const store = createResultStore({
  file,
  dataKey: Buffer.alloc(32, 'a'),
  profileId: 'profile',
  toIndexed: toIndexedCard,
  limits: () => ({ storeDays: 30, storeCompanies: 500 }),
  clock: systemClock,
  log: silentLog,
  onNotice: (code) => {
    appendFileSync(journal, `! ${code}\n`)
  }
})
process.stdout.write('ready\n')

const randomBelow = (limit: number): number => Math.floor(Math.random() * limit)

/** Its size is anything from one page to many, so that the store allocates and frees pages. */
const aCompanyOfRandomSize = (companyId: number, timesViewed: number) =>
  aStoredCard({
    companyId,
    timesViewed,
    header: { name: 'Nordlys', city: 'x'.repeat(randomBelow(20_000)) }
  })

const saveAndErase = (turn: number): void => {
  const companyId = 1 + randomBelow(20)
  if (randomBelow(4) === 0) {
    runAction(`erase ${String(companyId)} 0`, () => {
      store.eraseCard({ companyId: companyId })
    })
  } else {
    runAction(`save ${String(companyId)} ${String(turn)}`, () => {
      saveCard(store, aCompanyOfRandomSize(companyId, turn))
    })
  }
}

const next = (turn: number): void => {
  if (work === 'rotate') {
    runAction('rotate 0 0', () => {
      store.rotate(Buffer.alloc(32, turn % 2 === 0 ? 'a' : 'b'))
    })
  } else saveAndErase(turn)
  setImmediate(next, turn + 1)
}
next(1)
