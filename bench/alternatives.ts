import { readFileSync } from 'node:fs'
import { collectGarbage } from '../tests/support/collect-garbage.ts'
import { printTable, toPercentiles } from './measure.ts'
import { makeQueries, namedCompanies, type QualityQuery } from './named-companies.ts'
import { engines, type EngineIndex, type Search } from './search-engines.ts'

const qualityCount = 5_000
const largeCount = 100_000
const seed = 17
/** Slower ones would take hours with the large list. */
const onlySmall: ReadonlySet<string> = new Set(['fuse.js', 'flexsearch, full'])
const shown = 10
/** Every so many keys of the typed texts are measured. */
const keyStep = 10

/**
 * Compares the search in stored companies with other ways to search the same names and numbers, in one process: time for a key, memory,
 * and how well 200 queries of `bench/queries.json` find the company that is meant.
 */
export const benchAlternatives = (): string => {
  const queries = readQueries()
  const keys = queries
    .flatMap(({ typed }) => Array.from(typed, (_, end) => typed.slice(0, end + 1)))
    .filter((_key, at) => at % keyStep === 0)
  const rules = [...new Set(queries.map(({ rule }) => rule))]
  const results = Object.entries(engines).map(([name, toBuild]) => {
    const { index, bytes } = buildAndWeigh(toBuild(namedCompanies(qualityCount)), qualityCount)
    const { total, byRule } = toQuality(index, queries)
    const small = toTimes(index.find, keys)
    const large = onlySmall.has(name) ? '–' : toTimes(toBuild(namedCompanies(largeCount))().find, keys)
    return {
      row: [name, small, large, bytes, ...total],
      byRule: [name, ...rules.map((rule) => byRule.get(rule) ?? '')]
    }
  })
  return [
    printTable([
      [
        '',
        `a key, ${qualityCount.toLocaleString('en')}: median / p95 ms`,
        largeCount.toLocaleString('en'),
        'bytes per company',
        'recall@1',
        'recall@10',
        'MRR',
        'of these suggested'
      ],
      ...results.map(({ row }) => row)
    ]),
    `Recall@10 by rule\n${printTable([['', ...rules], ...results.map(({ byRule }) => byRule)])}`
  ].join('\n\n')
}

/** The queries that are checked in. Throws unless the rules make the same. */
const readQueries = (): readonly QualityQuery[] => {
  const stored = readFileSync(new URL('queries.json', import.meta.url), 'utf8')
  const made = makeQueries(namedCompanies(qualityCount), seed)
  if (JSON.stringify(JSON.parse(stored)) !== JSON.stringify(made))
    throw new Error('bench/queries.json is out of date')
  return made
}

const buildAndWeigh = (
  build: () => EngineIndex,
  count: number
): { readonly index: EngineIndex; readonly bytes: string } => {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const index = build()
  collectGarbage()
  const grown = process.memoryUsage().heapUsed - before
  return { index, bytes: String(Math.round((index.bytesOutside ?? grown) / count)) }
}

/** The median and the 95th percentile of the least that each key took in three runs, because other programs run too. */
const toTimes = (find: Search, keys: readonly string[]): string => {
  const least = keys.map(() => Infinity)
  for (let run = 0; run < 3; run++)
    for (const [at, key] of keys.entries()) {
      const startMs = performance.now()
      find(key, shown)
      least[at] = Math.min(least[at] ?? Infinity, performance.now() - startMs)
    }
  const { median, p95 } = toPercentiles(least)
  return `${median.toFixed(2)} / ${p95.toFixed(2)}`
}

const toQuality = (
  index: EngineIndex,
  queries: readonly QualityQuery[]
): { readonly total: readonly string[]; readonly byRule: ReadonlyMap<string, string> } => {
  const answers = queries.map(({ rule, typed, right }) => {
    const place = index.find(typed, shown).indexOf(right)
    return { rule, place, isSuggested: place !== -1 && index.wasSuggested?.() === true }
  })
  const percent = (part: number, all: number): string => `${String(Math.round((100 * part) / all))} %`
  const count = answers.length
  const byRule = new Map(
    [...Map.groupBy(answers, ({ rule }) => rule)].map(([rule, each]) => [
      rule,
      percent(each.filter(({ place }) => place !== -1).length, each.length)
    ])
  )
  const reciprocal = answers.reduce((sum, { place }) => sum + (place === -1 ? 0 : 1 / (place + 1)), 0)
  return {
    total: [
      percent(answers.filter(({ place }) => place === 0).length, count),
      percent(answers.filter(({ place }) => place !== -1).length, count),
      (reciprocal / count).toFixed(2),
      percent(answers.filter(({ isSuggested }) => isSuggested).length, count)
    ],
    byRule
  }
}
