import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHabits } from '../../../../src/main/lookup/text-search/habits.ts'
import { dayMs, toHabit } from '../../../../src/main/lookup/text-search/rank.ts'

const startMs = Date.parse('2026-11-24T10:00:00Z')

describe('the habit of a card', () => {
  it('is kept, and is at every moment what it would be if it were computed', () => {
    const moment = fc.integer({ min: -30 * dayMs, max: 400 * dayMs })
    const card = fc.record({
      name: fc.constant('Nordlys'),
      isPinned: fc.boolean(),
      timesViewed: fc.nat(2_000),
      viewedMs: moment.map((ms) => startMs + ms)
    })
    fc.assert(
      fc.property(card, fc.array(moment, { minLength: 1, maxLength: 40 }), (viewed, moments) => {
        const habits = createHabits()
        habits.set(0, viewed)
        for (const ms of moments) expect(habits.at(0, startMs + ms)).toBe(toHabit(viewed, startMs + ms))
      })
    )
  })

  it('falls in time when no key was typed in between', () => {
    const habits = createHabits()
    const viewed = { name: 'Nordlys', isPinned: true, timesViewed: 9, viewedMs: startMs }
    habits.set(0, viewed)
    for (let day = 0; day < 100; day++)
      expect(habits.at(0, startMs + day * dayMs)).toBe(toHabit(viewed, startMs + day * dayMs))
  })

  it('is that of the card that took the slot', () => {
    const habits = createHabits()
    habits.set(0, { name: 'Nordlys', isPinned: true, timesViewed: 9, viewedMs: startMs })
    expect(habits.at(0, startMs)).toBe(4)
    habits.remove(0)
    expect(habits.at(0, startMs)).toBe(0)
    habits.set(0, { name: 'Nordsol', isPinned: false, timesViewed: 1, viewedMs: startMs })
    expect(habits.at(0, startMs)).toBe(1)
  })
})
