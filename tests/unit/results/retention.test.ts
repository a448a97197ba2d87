import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSubjectKey } from '../../../src/shared/subject.ts'
import { toIndexedCard } from '../../support/indexed-cards.ts'
import type { IndexedCard } from '../../../src/main/results/indexed-card.ts'
import { toExpired } from '../../../src/main/results/retention.ts'
import { aStoredCard, aStoredPerson } from '../../support/companies.ts'

const dayMs = 24 * 60 * 60 * 1000
const nowMs = Date.parse('2026-11-24T10:00:00Z')

const company = (companyId: number, daysAgo: number, isPinned = false): IndexedCard =>
  toIndexedCard(aStoredCard({ companyId, isPinned }), nowMs - daysAgo * dayMs)

describe('toExpired', () => {
  it.each([
    ['nothing that was viewed exactly at the limit', [company(1, 30)], 30, 500, []],
    ['what was viewed before the limit', [company(1, 30.001)], 30, 500, [1]],
    ['no pinned company for its age', [company(1, 300, true)], 30, 500, []],
    ['the oldest when there are too many', [company(1, 2), company(2, 3), company(3, 1)], 30, 2, [2]],
    ['pinned ones last', [company(1, 9, true), company(2, 1), company(3, 2)], 30, 1, [2, 3]],
    ['pinned ones too when there is no other', [company(1, 9, true), company(2, 8, true)], 30, 1, [1]],
    ['nothing when the clock was set back', [company(1, -400)], 30, 500, []]
  ])('erases %s', (_what, companies, storeDays, storeCompanies, erased) => {
    expect(toExpired(companies, { storeDays, storeCompanies }, nowMs)).toEqual(
      erased.map((companyId) => ({ companyId }))
    )
  })

  it('never leaves more than the limit, and erases no more than needed', () => {
    const companies = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean()), { maxLength: 40 })
    fc.assert(
      fc.property(companies, fc.integer({ min: 1, max: 40 }), (drawn, storeCompanies) => {
        const all = drawn.map(([daysAgo, isPinned], id) => company(id, daysAgo, isPinned))
        const erased = new Set(toExpired(all, { storeDays: 30, storeCompanies }, nowMs).map(toSubjectKey))
        const remaining = all.filter((card) => !erased.has(toSubjectKey(card)))
        const young = all.filter(({ isPinned, viewedMs }) => isPinned || nowMs - viewedMs <= 30 * dayMs)
        expect(remaining).toHaveLength(Math.min(young.length, storeCompanies))
        const isPinnedLost = all.some((card) => card.isPinned && erased.has(toSubjectKey(card)))
        expect(isPinnedLost && remaining.some(({ isPinned }) => !isPinned)).toBe(false)
      })
    )
  })

  it('erases a company together with its people, who do not count', () => {
    const eva = (daysAgo: number): IndexedCard =>
      toIndexedCard(
        aStoredPerson({ header: { name: 'Eva Dahl', employer: { companyId: 1 } } }),
        nowMs - daysAgo * dayMs
      )
    const limits = { storeDays: 30, storeCompanies: 2 }
    expect(toExpired([company(1, 40), eva(3), company(2, 1)], limits, nowMs)).toEqual([])
    expect(toExpired([company(1, 40), eva(31), company(2, 1)], limits, nowMs)).toEqual([
      { companyId: 1 },
      { personId: 7 }
    ])
    expect(toExpired([company(1, 5), eva(5), company(2, 1), company(3, 1)], limits, nowMs)).toEqual([
      { companyId: 1 },
      { personId: 7 }
    ])
  })
})
