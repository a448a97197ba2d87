import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { toIndexedCard } from './indexed-cards.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import type { ResultStore, ResultStoreOptions } from '../../src/main/results/result-store-api.ts'
import { createResultStore } from '../../src/main/results/result-store.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'

/** A data key that depends on the letter alone. A new buffer for each call, because the store overwrites its key. */
export const aKey = (letter = 'a'): Buffer => Buffer.alloc(32, letter)

export interface StoreUnderTest {
  readonly store: ResultStore
  readonly notices: readonly string[]
  readonly clock: FakeClock
}

/** Opens a store and closes it when the test ends. `notices` collects the notices for the agent. */
export const openStore = (
  options: Partial<ResultStoreOptions> & { readonly file: string }
): StoreUnderTest => {
  const notices: string[] = []
  const clock = createFakeClock()
  const store = createResultStore({
    dataKey: aKey(),
    profileId: 'profile',
    toIndexed: toIndexedCard,
    limits: () => ({ storeDays: 30, storeCompanies: 500 }),
    clock,
    log: silentLog,
    onNotice: (code) => notices.push(code),
    ...options
  })
  onTestFinished(store.close)
  return { store, notices, clock }
}

/** Every byte of every file in the folder. */
export const bytesIn = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
