import { describe, expect, it } from 'vitest'
import { fold } from '../../../../src/shared/fold.ts'
import { createOrderInTier, toRank, type Viewed } from '../../../../src/main/lookup/text-search/rank.ts'

const nowMs = Date.parse('2026-11-24T10:00:00Z')

const named = (name: string, parts: Partial<Viewed> = {}): Viewed => ({
  name,
  isPinned: false,
  timesViewed: 1,
  viewedMs: nowMs,
  ...parts
})

const inOrder = (...companies: readonly Viewed[]): readonly string[] =>
  companies.toSorted(createOrderInTier(new Intl.Collator('nb'), nowMs)).map(({ name }) => name)

describe('toRank', () => {
  it.each([
    ['nordlys', 'nordlys', 'exact'],
    ['nordlys energi', 'nordlys', 'prefix'],
    ['nye nordlys', 'nordlys', 'word'],
    ['nordlys energi service', 'serv nord', 'word'],
    ['nordlys', 'lys', 'inside'],
    ['nordlys', 'sol', null],
    ['nordlys', '', null]
  ])('ranks %j for %j as %j', (name, typed, rank) => {
    expect(toRank(fold(name), fold(typed))).toBe(rank)
  })
})

describe('createOrderInTier', () => {
  it('sorts companies that this agent opens often and lately first', () => {
    const weekMs = 7 * 24 * 60 * 60 * 1000
    expect(
      inOrder(
        named('Nord A', { timesViewed: 40, viewedMs: nowMs - 10 * weekMs }),
        named('Nord B', { timesViewed: 1 }),
        named('Nord C', { timesViewed: 12 })
      )
    ).toEqual(['Nord C', 'Nord B', 'Nord A'])
  })

  it('sorts ties by the alphabet of the language', () => {
    expect(inOrder(named('Bå'), named('Bz'), named('Ba'))).toEqual(['Ba', 'Bz', 'Bå'])
  })
})
