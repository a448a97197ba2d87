import { appendFileSync } from 'node:fs'
import { systemClock } from '../../src/main/platform/clock.ts'
import { toIndexedCompany } from '../../src/main/lookup/search/to-indexed-company.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import { createResultStore } from '../../src/main/results/result-store.ts'
import { aStoredCompany } from './companies.ts'

/**
 * A process of its own that works on a store until it is killed: `node store-under-load.ts FILE JOURNAL save|rotate`.
 * Each thing it does stands in the journal twice, as `> …` before it is begun and as `< …` once it is done. Says `ready`
 * when the store is open.
 */
const [file = '', journal = '', work = 'save'] = process.argv.slice(2)

const doing = (what: string, act: () => void): void => {
  appendFileSync(journal, `> ${what}\n`)
  act()
  appendFileSync(journal, `< ${what}\n`)
}

const store = createResultStore({
  file,
  dataKey: Buffer.alloc(32, 'a'),
  profileId: 'profile',
  toIndexed: toIndexedCompany,
  limits: () => ({ storeDays: 30, storeCompanies: 500 }),
  clock: systemClock,
  log: silentLog,
  onNotice: (code) => {
    appendFileSync(journal, `! ${code}\n`)
  }
})
process.stdout.write('ready\n')

const draw = (below: number): number => Math.floor(Math.random() * below)

/** Of any size from one page to many, so that pages are taken and given back. */
const aCompanyOf = (companyId: number, timesViewed: number) =>
  aStoredCompany({ companyId, timesViewed, company: { name: 'Nordlys', city: 'x'.repeat(draw(20_000)) } })

const saveAndErase = (turn: number): void => {
  const companyId = 1 + draw(20)
  if (draw(4) === 0) {
    doing(`erase ${String(companyId)} 0`, () => {
      store.eraseCompany(companyId)
    })
  } else {
    doing(`save ${String(companyId)} ${String(turn)}`, () => {
      store.saveCompany(aCompanyOf(companyId, turn), Date.now())
    })
  }
}

const next = (turn: number): void => {
  if (work === 'rotate') {
    doing('rotate 0 0', () => {
      store.rotate(Buffer.alloc(32, turn % 2 === 0 ? 'a' : 'b'))
    })
  } else saveAndErase(turn)
  setImmediate(next, turn + 1)
}
next(1)
