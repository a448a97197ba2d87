import { createInterface } from 'node:readline/promises'
import { stdin } from 'node:process'
import { systemClock } from '../../src/main/platform/clock.ts'
import { toIndexedCard } from './indexed-cards.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import type { ResultStore } from '../../src/main/results/result-store-api.ts'
import { createResultStore } from '../../src/main/results/result-store.ts'
import { aStoredCard } from './companies.ts'
import { saveCard } from './save-card.ts'

// A process of its own, so that a test can search its memory. It prints `ready`, then reads `open KEY`, `rotate KEY` and `close`
// from stdin, where a key is 32 bytes in hex, and prints `done` after each.

const print = (word: string): void => {
  process.stdout.write(`${word}\n`)
}

const open = (dataKey: Buffer): ResultStore => {
  const store = createResultStore({
    file: ':memory:',
    dataKey,
    profileId: 'profile',
    toIndexed: toIndexedCard,
    limits: () => ({ storeDays: 30, storeCompanies: 500 }),
    clock: systemClock,
    log: silentLog,
    onNotice: print
  })
  for (let companyId = 1; companyId <= 50; companyId++) saveCard(store, aStoredCard({ companyId }))
  for (let companyId = 1; companyId <= 50; companyId++) store.readCard({ companyId: companyId })
  return store
}

let store: ResultStore | null = null
print('ready')
for await (const line of createInterface(stdin)) {
  const [word, key = ''] = line.split(' ')
  if (word === 'open') store = open(Buffer.from(key, 'hex'))
  if (word === 'rotate') store?.rotate(Buffer.from(key, 'hex'))
  if (word === 'close') store?.close()
  print('done')
}
