import { DatabaseSync } from 'node:sqlite'
import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import uFuzzy from '@leeoniya/ufuzzy'
import { toReadings } from '../src/main/lookup/reading/to-readings.ts'
import { createStoredMatchSearch } from '../src/main/lookup/search/stored-match-search.ts'
import { toIndexedCard } from '../tests/support/indexed-cards.ts'
import { noSections } from './companies.ts'
import type { NamedCompany } from './named-companies.ts'

/** The number as it is stored, and its digits with and without the country code, for those that compare texts. */
const toNumbers = (phone: string): string => {
  const digits = phone.replace(/\D/gu, '')
  return `${phone} ${digits} ${digits.slice(2)}`
}

/** A search that has been given the companies: finds the ids of the best ones, the best first. */
export type Search = (typed: string, limit: number) => readonly number[]

/** Prepares what can be made before the memory is measured, and returns what builds the index. */
type Engine = (companies: readonly NamedCompany[]) => () => EngineIndex

export interface EngineIndex {
  readonly find: Search
  /** Bytes that are not on the heap. */
  readonly bytesOutside?: number
  /** Whether the last answer was a suggestion, not a match. */
  readonly wasSuggested?: () => boolean
}

const glance: Engine = (companies) => {
  const nowMs = Date.now()
  const cards = companies.map(({ id, name, phone }) =>
    toIndexedCard(
      {
        companyId: id,
        matchName: null,
        header: { name, phone },
        sections: noSections,
        limit: 10,
        fetchedAt: new Date(nowMs).toISOString(),
        isPinned: false,
        timesViewed: 1,
        people: null,
        seen: null
      },
      nowMs
    )
  )
  const idOf = new Map(companies.map(({ id, name }) => [name, id]))
  return () => {
    const search = createStoredMatchSearch()
    while (!search.prepare(cards, 'NO', 1_000, 'nb'));
    let wasSuggested = false
    return {
      wasSuggested: () => wasSuggested,
      find: (typed, limit) => {
        const readings = toReadings(typed, 'NO')
        const rows = search.find(cards, typed, readings, { language: 'nb', phoneCountry: 'NO', nowMs, limit })
        const name = readings.find((reading) => reading.kind === 'name')?.text
        wasSuggested = rows.length === 0
        return rows.length > 0 || name === undefined
          ? rows.map(({ companyId }) => companyId ?? 0)
          : search.suggest(cards, name).map((each) => idOf.get(each) ?? 0)
      }
    }
  }
}

const minisearch =
  (fuzzy: number | false): Engine =>
  (companies) =>
  () => {
    const index = new MiniSearch<NamedCompany>({ fields: ['name', 'phone'] })
    index.addAll(companies.map((each) => ({ ...each, phone: toNumbers(each.phone) })))
    return {
      find: (typed, limit) =>
        index
          .search(typed, { prefix: true, fuzzy, combineWith: 'AND' })
          .slice(0, limit)
          .map(({ id }) => Number(id))
    }
  }

const flexsearch =
  (tokenize: 'forward' | 'full'): Engine =>
  (companies) =>
  () => {
    const index = new FlexSearch.Index({ tokenize, encoder: FlexSearch.Charset.LatinBalance })
    for (const { id, name, phone } of companies) index.add(id, `${name} ${toNumbers(phone)}`)
    return { find: (typed, limit) => index.search(typed, { limit }).map(Number) }
  }

const fuse: Engine = (companies) => () => {
  const items = companies.map((each) => ({ ...each, phone: toNumbers(each.phone) }))
  const index = new Fuse(items, { keys: ['name', 'phone'], threshold: 0.4, ignoreDiacritics: true })
  return { find: (typed, limit) => index.search(typed, { limit }).map(({ item }) => item.id) }
}

// Its enum has no value at run time.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum's SingleError
const oneError: uFuzzy.Options = { intraMode: 1 }

const ufuzzy: Engine = (companies) => () => {
  const index = new uFuzzy(oneError)
  const texts = uFuzzy.latinize(companies.map(({ name, phone }) => `${name} ${toNumbers(phone)}`))
  return {
    find: (typed, limit) => {
      const [places, info, order] = index.search(texts, uFuzzy.latinize(typed), 1)
      const best = order === null ? places : order.map((at) => info.idx[at] ?? 0)
      return (best ?? []).slice(0, limit).map((place) => companies[place]?.id ?? 0)
    }
  }
}

const fts5 =
  (tokenize: string, suffix: string): Engine =>
  (companies) =>
  () => {
    const database = new DatabaseSync(':memory:')
    database.exec(
      `CREATE VIRTUAL TABLE company USING fts5(name, phone, tokenize = "${tokenize}", prefix = '1 2 3')`
    )
    const insert = database.prepare('INSERT INTO company (rowid, name, phone) VALUES (?, ?, ?)')
    database.exec('BEGIN')
    for (const { id, name, phone } of companies) insert.run(id, name, toNumbers(phone))
    database.exec('COMMIT')
    const find = database.prepare('SELECT rowid FROM company WHERE company MATCH ? ORDER BY rank LIMIT ?')
    const pages = (pragma: string): number =>
      Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0])
    return {
      bytesOutside: pages('page_count') * pages('page_size'),
      find: (typed, limit) => {
        const words = typed.match(/[\p{L}\p{N}]+/gu)
        if (words === null) return []
        return find
          .all(words.map((word) => `"${word}"${suffix}`).join(' '), limit)
          .map((row) => Number(row['rowid']))
      }
    }
  }

/** Each as its documentation recommends it for a search while typing. */
export const engines: Readonly<Record<string, Engine>> = {
  Glance: glance,
  'minisearch, prefix': minisearch(false),
  'minisearch, prefix and fuzzy 0.2': minisearch(0.2),
  'flexsearch, forward': flexsearch('forward'),
  'flexsearch, full': flexsearch('full'),
  'fuse.js': fuse,
  'uFuzzy, one error': ufuzzy,
  'SQLite FTS5, prefix': fts5('unicode61 remove_diacritics 2', '*'),
  'SQLite FTS5, trigram': fts5('trigram remove_diacritics 1', '')
}
