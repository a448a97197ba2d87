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
import { createTaskTimer, readMegabytes, timeEach, toSingleCost, type Costs } from './costs.ts'
import { saveCard } from '../../tests/support/save-card.ts'

const mayTakeMs = 5
/** As many as the product prepares in one step. */
const preparedPerStep = 25
const cardsPerSize = 60
const firstKeys = 5
const maxMatches = 50

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
  const opening = measureOpening(file, size <= 20_000 ? 5 : 3)
  const before = await readMegabytes()
  const store = openStore(file, Infinity)
  try {
    openAll(store)
    const search = createStoredMatchSearch()
    const preparing = measurePreparing(search, store.cards())
    findIn(search, store.cards(), 'nordlys')
    const memory = (await readMegabytes()) - before
    return {
      ...opening,
      ...preparing,
      ...measureKeys(search, store.cards()),
      ...measureCards(store, search, size, toCompany),
      'memory of the list and the search': toSingleCost(memory)
    }
  } finally {
    store.close()
  }
}

const measureOpening = (file: string, times: number): Costs => {
  const [first, others] = [createTaskTimer(), createTaskTimer()]
  for (let run = 0; run < times; run++) {
    // A process opens its store once, so garbage of earlier stores must not be collected while this one opens.
    collectGarbage()
    const store = first.time(() => {
      const opened = openStore(file, Infinity)
      opened.cardsSoFar().cards.toSorted((a, b) => b.viewedMs - a.viewedMs)
      return opened
    })
    others.time(() => {
      openAll(store)
    })
    store.close()
  }
  return {
    'opening the store, to the first answer': first.cost(),
    'opening the others, in steps': others.cost()
  }
}

const openAll = (store: ResultStore): void => {
  let isOpen = false
  while (!isOpen) isOpen = store.openMore()
}

const measurePreparing = (search: StoredMatchSearch, cards: readonly IndexedCard[]): Costs => {
  const all = createTaskTimer()
  const longestMs = all.time(() => {
    let longest = 0
    for (let isPrepared = false; !isPrepared;) {
      const startMs = performance.now()
      isPrepared = search.prepare(cards, 'NO', preparedPerStep, 'nb')
      longest = Math.max(longest, performance.now() - startMs)
    }
    return longest
  })
  return {
    'preparing the search, in steps': all.cost(),
    '  the longest step of preparing': toSingleCost(longestMs)
  }
}

const measureKeys = (search: StoredMatchSearch, cards: readonly IndexedCard[]): Costs => {
  const first = createTaskTimer()
  for (let run = 0; run < firstKeys; run++) {
    const unprepared = createStoredMatchSearch()
    const endMs = performance.now() + mayTakeMs
    first.time(() => findIn(unprepared, cards, 'nordlys', () => performance.now() < endMs))
  }
  const names = cards.map(({ name }) => name.toLowerCase())
  return {
    'the first key, nothing prepared': first.cost(),
    'a key': timeEach(3, keys, (typed) => findIn(search, cards, typed)),
    '  floor: plain scan of the names': timeEach(3, keys, (typed) =>
      names.filter((name) => name.includes(typed)).slice(0, maxMatches)
    )
  }
}

const measureCards = (
  store: ResultStore,
  search: StoredMatchSearch,
  size: number,
  toCompany: (id: number) => StoredCard
): Costs => {
  const ids = Array.from({ length: cardsPerSize }, (_, index) => ((index * 37) % size) + 1)
  const [reading, saving, keyAfter] = [createTaskTimer(), createTaskTimer(), createTaskTimer()]
  for (const companyId of ids) reading.time(() => store.readCard({ companyId }))
  for (const company of ids.map(toCompany)) {
    saving.time(() => {
      saveCard(store, company)
    })
    // The search has to take over what has changed, and the agent waits for it.
    keyAfter.time(() => findIn(search, store.cards(), 'nordlys'))
  }
  return {
    'reading a card': reading.cost(),
    'saving a card': saving.cost(),
    'the key after a card was saved': keyAfter.cost()
  }
}
