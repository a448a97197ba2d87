import { createDecipheriv, createCipheriv, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toReadings } from '../src/main/lookup/reading/to-readings.ts'
import {
  createStoredMatchSearch,
  type StoredMatchSearch
} from '../src/main/lookup/search/stored-match-search.ts'
import { systemClock } from '../src/main/platform/clock.ts'
import { toIndexedCard } from '../tests/support/indexed-cards.ts'
import { silentLog } from '../src/main/platform/log.ts'
import type { IndexedCard } from '../src/main/results/indexed-card.ts'
import type { ResultStore } from '../src/main/results/result-store-api.ts'
import { createResultStore } from '../src/main/results/result-store.ts'
import type { StoredCard } from '../src/main/results/stored-card.ts'
import { aCompany, aName, noSections } from './companies.ts'
import { collectGarbage } from '../tests/support/collect-garbage.ts'
import { measure, toBenchRow, type BenchRow } from './measure.ts'
import { saveCard } from '../tests/support/save-card.ts'

const samples = 300
const maxMatches = 50
/** As in the search service. */
const maxPreparingMs = 3

/**
 * Measures the store with 500 and 5,000 companies of ten rows per section, and the search in 100,000 names. Each is shown
 * beside its floor: decrypting and parsing the same bytes, and a plain scan of the same names.
 */
export const benchStore = (): Promise<readonly BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'glance-bench-'))
  try {
    return Promise.resolve([
      ...benchStoreOf(folder, 500, 50),
      ...benchStoreOf(folder, 5000, 100),
      ...benchNames(100_000)
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

const keyBudget = 3
/** With nothing prepared. */
const firstKeyBudget = 16
/** A step must not delay the key that comes in the middle of it. */
const stepBudget = 20

const benchStoreOf = (folder: string, count: number, openBudget: number): readonly BenchRow[] => {
  const title = (what: string): string => `${what}, ${count.toLocaleString('en')} companies`
  const file = join(folder, `${String(count)}.db`)
  const companies = Array.from({ length: count }, (_, index) => aCompany(index + 1))

  const filling = openStore(file)
  for (const company of companies) saveCard(filling, company)
  filling.close()

  const openingSteps: number[] = []
  const opening = Array.from({ length: Math.min(samples, 300_000 / count) }, () => {
    // A process opens its store once, so garbage of earlier stores must not be collected while this one opens.
    collectGarbage()
    const startMs = performance.now()
    const opened = openStore(file)
    // The first answer is the list of recent companies.
    opened.cardsSoFar().cards.toSorted((a, b) => b.viewedMs - a.viewedMs)
    const tookMs = performance.now() - startMs
    for (let isComplete = false; !isComplete;) {
      const stepMs = performance.now()
      isComplete = opened.openMore()
      openingSteps.push(performance.now() - stepMs)
    }
    opened.close()
    return tookMs
  })
  const floor = decryptAndParse(companies)
  const memory = measureMemoryPerCompany(file, count)

  const store = openStore(file)
  const idOf = (sample: number): number => ((sample * 37) % count) + 1
  const recall = measure(samples, (sample) => store.readCard({ companyId: idOf(sample) }))
  const save = measure(samples, (sample) => {
    const company = companies[idOf(sample) - 1]
    if (company !== undefined) saveCard(store, company)
  })
  const { firstSearch, firstSuggestion, suggestion, steps, firstPrepared, search } = benchSearch(
    store.cards()
  )
  store.close()

  return [
    toBenchRow(title('opening the store, to the first answer'), opening, { budget: openBudget }),
    toBenchRow(title('  one step of opening the others'), openingSteps, { budget: stepBudget }),
    toBenchRow(
      title('  floor: decrypt and parse each'),
      measure(Math.min(samples, 150_000 / count), floor.all)
    ),
    toBenchRow(title('reading a card'), recall, { budget: 50 }),
    toBenchRow(title('  floor: decrypt and parse it'), measure(samples, floor.one)),
    toBenchRow(title('saving a card'), save),
    toBenchRow(title('a key typed'), search, { budget: keyBudget }),
    toBenchRow(title('  the first key, index not prepared'), firstSearch, { budget: firstKeyBudget }),
    toBenchRow(title('  suggestions for a mistake'), suggestion),
    toBenchRow(title('  the first suggestions'), firstSuggestion),
    toBenchRow(title('  the first key, index prepared'), firstPrepared, { budget: firstKeyBudget }),
    toBenchRow(title('  one step of preparing the index'), steps, { budget: stepBudget }),
    toBenchRow(title('  floor: plain scan of the names'), scanNames(companies.map(nameOf))),
    toBenchRow(title('memory per company, index prepared'), [memory], { unit: 'KB' })
  ]
}

const benchNames = (count: number): readonly BenchRow[] => {
  const title = (what: string): string => `${what}, ${count.toLocaleString('en')} names`
  const names = Array.from({ length: count }, (_, index) => aName(index))
  const entries = names.map((name, index) =>
    toIndexedCard({ ...aCompany(index), header: { name }, sections: noSections }, Date.now())
  )
  const { search } = benchSearch(entries)
  return [
    toBenchRow(title('a key typed'), search, { budget: 5 }),
    toBenchRow(title('  floor: plain scan'), scanNames(names))
  ]
}

/** What an agent types, key by key: names, titles, numbers, and a text that is not stored. */
const typedTexts = [
  'nordlys energi',
  'lisens',
  'møre bygg 12',
  'faktura uklar',
  '+47 55 12',
  '4711',
  'kari',
  'zzzz'
]
export const keys = typedTexts.flatMap((text) => Array.from(text, (_, end) => text.slice(0, end + 1)))
const keyAt = (sample: number): string => keys[sample % keys.length] ?? ''

const benchSearch = (entries: readonly IndexedCard[]) => {
  const find = (lookup: StoredMatchSearch, text: string): unknown => findIn(lookup, entries, text)
  const searchFirst = (): unknown => {
    const endMs = Date.now() + maxPreparingMs
    return findIn(createStoredMatchSearch(), entries, 'nordlys', () => Date.now() < endMs)
  }
  const firstSearch = measure(20, searchFirst, { isOnce: true })
  const suggesting = createStoredMatchSearch()
  const firstSuggestion = measure(1, () => suggesting.suggest([...entries], 'nortlys enregi'))
  const suggestion = measure(samples, () => suggesting.suggest(entries, 'nortlys enregi'))
  const prepared = createStoredMatchSearch()
  const stepSize = Math.max(25, entries.length / 200)
  const steps: number[] = []
  for (let isReady = false; !isReady;) {
    const startMs = performance.now()
    isReady = prepared.prepare(entries, 'NO', stepSize, 'nb')
    steps.push(performance.now() - startMs)
  }
  const firstPrepared = measure(1, () => find(prepared, 'nordlys'))
  // A process answers thousands of keys. The first ones, for which V8 has compiled nothing yet, have lines of their own.
  for (const key of keys) find(prepared, key)
  return {
    firstSearch,
    firstSuggestion,
    suggestion,
    steps,
    firstPrepared,
    search: measure(samples, (sample) => find(prepared, keyAt(sample)))
  }
}

/** Searches as the core does for every keystroke. */
export const findIn = (
  lookup: StoredMatchSearch,
  entries: readonly IndexedCard[],
  text: string,
  hasTime: () => boolean = () => true
): unknown =>
  lookup.find(entries, text, toReadings(text, 'NO'), {
    language: 'nb',
    phoneCountry: 'NO',
    nowMs: Date.now(),
    limit: maxMatches,
    hasTime
  })

const scanNames = (names: readonly string[]): readonly number[] => {
  const lowered = names.map((name) => name.toLowerCase())
  return measure(samples, (sample) => {
    const text = keyAt(sample)
    return lowered.filter((name) => name.includes(text)).slice(0, maxMatches)
  })
}

export const openStore = (file: string, storeCompanies = 5000): ResultStore =>
  createResultStore({
    file,
    dataKey: Buffer.alloc(32, 7),
    profileId: 'bench',
    toIndexed: toIndexedCard,
    limits: () => ({ storeDays: 30, storeCompanies }),
    clock: systemClock,
    log: silentLog,
    onNotice: (code) => {
      throw new Error(code)
    }
  })

const decryptAndParse = (companies: readonly StoredCard[]) => {
  const key = randomBytes(32)
  const sealed = companies.map((company) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const content = Buffer.concat([cipher.update(JSON.stringify(company), 'utf8'), cipher.final()])
    return { nonce, content, tag: cipher.getAuthTag() }
  })
  const open = (index: number): unknown => {
    const one = sealed[index % sealed.length]
    if (one === undefined) return undefined
    const decipher = createDecipheriv('aes-256-gcm', key, one.nonce)
    decipher.setAuthTag(one.tag)
    return JSON.parse(Buffer.concat([decipher.update(one.content), decipher.final()]).toString('utf8'))
  }
  return { one: open, all: () => sealed.map((_, index) => open(index)) }
}

/** By how many KB the heap grows for each company. */
const measureMemoryPerCompany = (file: string, count: number): number => {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const store = openStore(file)
  const lookup = createStoredMatchSearch()
  lookup.prepare(store.cards(), 'NO', count, 'nb')
  findIn(lookup, store.cards(), 'nordlys')
  collectGarbage()
  const grown = process.memoryUsage().heapUsed - before
  store.close()
  return grown / count / 1024
}

const nameOf = ({ header }: StoredCard): string => header?.name ?? ''
