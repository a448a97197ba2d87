import { describe, expect, it } from 'vitest'
import { createSearchPreparation } from '../../../../src/main/lookup/search/search-preparation.ts'
import { createStoredMatchSearch } from '../../../../src/main/lookup/search/stored-match-search.ts'
import { toReadings } from '../../../../src/main/lookup/reading/to-readings.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'
import type { IndexedCard } from '../../../../src/main/results/indexed-card.ts'
import { aStoredCard } from '../../../support/companies.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'

const aCompany = (companyId: number): IndexedCard =>
  toIndexedCard(
    aStoredCard({
      companyId,
      header: { name: `Nord ${String(companyId)}`, phone: `5512${String(1000 + companyId)}` }
    }),
    0
  )

/** The given number of stored companies, and a search that is not prepared for any of them. */
const setUp = (count: number) => {
  const clock = createFakeClock()
  const lookup = createStoredMatchSearch()
  let companies: readonly IndexedCard[] = Array.from({ length: count }, (_, index) => aCompany(index + 1))
  const steps: number[] = []
  let timesPrepared = 0
  const preparation = createSearchPreparation({
    prepare: (limit) => {
      steps.push(limit)
      return lookup.prepare(companies, 'NO', limit)
    },
    onPrepared: () => {
      timesPrepared++
    },
    clock
  })
  return {
    clock,
    preparation,
    steps,
    timesPrepared: () => timesPrepared,
    save: (...saved: readonly IndexedCard[]) => {
      const ids = new Set(saved.map(({ companyId }) => companyId))
      companies = [...companies.filter(({ companyId }) => !ids.has(companyId)), ...saved]
      preparation.start()
    },
    isReady: (): boolean => lookup.prepare(companies, 'NO', 0),
    find: (text: string): readonly string[] =>
      lookup
        .find(companies, text, toReadings(text, 'NO'), {
          language: 'nb',
          phoneCountry: 'NO',
          nowMs: 0,
          limit: 5
        })
        .map(({ name }) => name)
  }
}

describe('preparing the search', () => {
  it('prepares in steps until all companies are ready, and then sets no timer', async () => {
    const { preparation, clock, steps, isReady } = setUp(60)
    preparation.start()
    expect([steps, clock.waiting()]).toEqual([[], 1])
    await clock.pass(0)
    expect(isReady()).toBe(true)
    expect([steps, clock.waiting()]).toEqual([[25, 25, 25], 0])
  })

  it('runs one step at a time, however often it is started', async () => {
    const { preparation, clock, steps } = setUp(60)
    for (let time = 0; time < 5; time++) preparation.start()
    expect(clock.waiting()).toBe(1)
    await clock.pass(0)
    expect(steps).toHaveLength(3)
  })

  it('prepares only the companies that were saved since', async () => {
    const { preparation, clock, steps, save, isReady } = setUp(60)
    preparation.start()
    await clock.pass(0)
    save(aCompany(7), aCompany(61))
    expect(isReady()).toBe(false)
    await clock.pass(0)
    expect(isReady()).toBe(true)
    expect([steps, clock.waiting()]).toEqual([[25, 25, 25, 25], 0])
  })

  it('does not keep the search from finding companies that are not prepared yet', () => {
    const { preparation, find } = setUp(60)
    preparation.start()
    expect([find('nord 59'), find('55 12 10 59')]).toEqual([['Nord 59'], ['Nord 59']])
  })

  it('does not change what the search finds, half-way or at the end', async () => {
    const { clock, find, save, preparation, isReady } = setUp(0)
    save(...Array.from({ length: 25 }, (_, index) => aCompany(index + 1)))
    await clock.pass(0)
    save(aCompany(59), aCompany(60))
    expect(isReady()).toBe(false)
    const halfWay = [find('nord 59'), find('55 12 10 60'), find('nord 24')]
    await clock.pass(0)
    expect([find('nord 59'), find('55 12 10 60'), find('nord 24')]).toEqual(halfWay)
    expect(halfWay).toEqual([['Nord 59'], ['Nord 60'], ['Nord 24']])
    preparation.stop()
  })

  it('reports when all companies are ready, and again after others were saved', async () => {
    const { preparation, clock, save, timesPrepared } = setUp(60)
    preparation.start()
    expect(timesPrepared()).toBe(0)
    await clock.pass(0)
    expect(timesPrepared()).toBe(1)
    save(aCompany(61))
    await clock.pass(0)
    expect(timesPrepared()).toBe(2)
  })

  it('runs nothing after stop, even when companies are saved', async () => {
    const { preparation, clock, steps, save } = setUp(60)
    preparation.start()
    preparation.stop()
    save(aCompany(61))
    await clock.pass(1000)
    expect([steps, clock.waiting()]).toEqual([[], 0])
  })
})
