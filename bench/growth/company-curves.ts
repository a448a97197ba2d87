import { rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  createStoredMatchSearch,
  type StoredMatchSearch
} from '../../src/main/lookup/search/stored-match-search.ts'
import type { IndexedCard } from '../../src/main/results/indexed-card.ts'
import { pinnedIdentity } from '../../src/main/results/pinned-record.ts'
import { openResultsDatabase } from '../../src/main/results/results-database.ts'
import type { ResultStore } from '../../src/main/results/result-store-api.ts'
import { createRowSealer, toPlainListing } from '../../src/main/results/sealed-row.ts'
import type { StoredCard } from '../../src/main/results/stored-card.ts'
import { toIndexedCard } from '../../tests/support/indexed-cards.ts'
import { collectGarbage } from '../../tests/support/collect-garbage.ts'
import { findIn, keys, openStore } from '../store.ts'
import { leastOf, readMegabytes, timed } from './costs.ts'
import type { Costs } from './curve.ts'

const mayTakeMs = 5
/** As many as the product prepares in one step. */
const preparedPerStep = 25
const cardsPerSize = 60

/**
 * Measures a store of each size: opening it, preparing the search, a key, and reading and saving a card. The store grows from one
 * size to the next, so each company is sealed once. `toCompany` makes the company of an id.
 */
export const measureCompanies = async (
  folder: string,
  sizes: readonly number[],
  toCompany: (id: number) => StoredCard
): Promise<ReadonlyMap<number, Costs>> => {
  const file = join(folder, 'companies.db')
  const costs = new Map<number, Costs>()
  let filled = 0
  for (const size of sizes) {
    fill(file, filled, size, toCompany)
    filled = size
    costs.set(size, await measureSize(file, size, toCompany))
  }
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
  return costs
}

/** Writes the rows as the store does, in one transaction: a store that is open looks through its list at each card that it saves. */
const fill = (file: string, from: number, to: number, toCompany: (id: number) => StoredCard): void => {
  const database = openResultsDatabase(file)
  const sealer = createRowSealer(Buffer.alloc(32, 7), 'bench')
  const nowMs = Date.now()
  const rows = function* () {
    // A store without it counts as one of an earlier version, which is opened all at once.
    if (from === 0)
      yield sealer.seal({ identity: pinnedIdentity, card: null, value: [], viewedMs: 0, fetchedMs: 0 })
    for (let id = from + 1; id <= to; id++) {
      const value = toCompany(id)
      yield sealer.seal({ ...toPlainListing(toIndexedCard(value, nowMs - id)), value })
    }
  }
  database.save(rows())
  database.close()
  sealer.dispose()
}

const measureSize = async (
  file: string,
  size: number,
  toCompany: (id: number) => StoredCard
): Promise<Costs> => {
  const openings = Array.from({ length: size <= 20_000 ? 5 : 3 }, () => measureOpening(file))
  const before = await readMegabytes()
  const { store, search, preparing } = prepareOne(file)
  const cards = store.cards()
  try {
    const memory = (await readMegabytes()) - before
    const firstKeys = Array.from({ length: 5 }, () => {
      const unprepared = createStoredMatchSearch()
      const endMs = performance.now() + mayTakeMs
      return timed(() => findIn(unprepared, cards, 'nordlys', () => performance.now() < endMs))
    })
    const key = leastOf(3, keys, (typed) => findIn(search, cards, typed))
    const names = Array.from(cards, ({ name }) => name.toLowerCase())
    const scan = leastOf(3, keys, (typed) => names.filter((name) => name.includes(typed)).slice(0, 50))
    return {
      'opening the store, to the first answer': openings.map(({ firstMs }) => firstMs),
      'opening all of it, in steps': openings.map(({ allMs }) => allMs),
      'preparing the search, in steps': [preparing.totalMs],
      '  the longest of its steps': [preparing.longestMs],
      'the first key, nothing prepared': firstKeys,
      'a key': key,
      '  floor: plain scan of the names': scan,
      ...measureCards(store, search, size, toCompany),
      'memory of the list and the search': [memory]
    }
  } finally {
    store.close()
  }
}

const measureOpening = (file: string): { readonly firstMs: number; readonly allMs: number } => {
  // A process opens its store once, so garbage of earlier stores must not be collected while this one opens.
  collectGarbage()
  const startMs = performance.now()
  const store = openStore(file, Infinity)
  store.cardsSoFar().cards.toSorted((a, b) => b.viewedMs - a.viewedMs)
  const firstMs = performance.now() - startMs
  openAll(store)
  const allMs = performance.now() - startMs
  store.close()
  return { firstMs, allMs }
}

const openAll = (store: ResultStore): void => {
  while (!store.openMore());
}

const prepareOne = (file: string) => {
  const store = openStore(file, Infinity)
  openAll(store)
  const search = createStoredMatchSearch()
  const preparing = prepareInSteps(search, store.cards())
  findIn(search, store.cards(), 'nordlys')
  return { store, search, preparing }
}

const prepareInSteps = (
  search: StoredMatchSearch,
  cards: readonly IndexedCard[]
): { readonly totalMs: number; readonly longestMs: number } => {
  const startMs = performance.now()
  const steps: number[] = []
  const step = (): boolean => {
    const stepMs = performance.now()
    const isPrepared = search.prepare(cards, 'NO', preparedPerStep, 'nb')
    steps.push(performance.now() - stepMs)
    return isPrepared
  }
  while (!step());
  return {
    totalMs: performance.now() - startMs,
    longestMs: steps.reduce((longest, each) => Math.max(longest, each))
  }
}

const measureCards = (
  store: ResultStore,
  search: StoredMatchSearch,
  size: number,
  toCompany: (id: number) => StoredCard
): Costs => {
  const ids = Array.from({ length: cardsPerSize }, (_, index) => ((index * 37) % size) + 1)
  const reading = ids.map((companyId) => timed(() => store.readCard({ companyId })))
  const [saving, keysAfter]: [number[], number[]] = [[], []]
  for (const id of ids) {
    const company = toCompany(id)
    saving.push(
      timed(() => {
        store.saveCard(company, Date.now())
      })
    )
    // The search has to take over what has changed, and the agent waits for it.
    keysAfter.push(timed(() => findIn(search, store.cards(), 'nordlys')))
  }
  return { 'reading a card': reading, 'saving a card': saving, 'the key after a card was saved': keysAfter }
}
