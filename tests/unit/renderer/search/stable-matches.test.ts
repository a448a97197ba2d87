import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Match } from '../../../../src/shared/match.ts'
import {
  answered,
  chosen,
  moved,
  noMatches,
  selectedOf,
  typed,
  updated,
  type StableMatches
} from '../../../../src/renderer/search/stable-matches.ts'
import { matchOf } from '../../../support/matches.ts'
import { propertyRuns } from '../../../support/sizes.ts'

const nordlys = matchOf(1, 'Nordlys Energi AS', { storedAt: '2026-11-23T09:00:00.000Z' })
const nordkyn = matchOf(2, 'Nordkyn Fisk AS')
const oslo = matchOf(3, 'Oslo Nordvarme')
const eva = matchOf(1, 'Eva Dahl (Nordlys Energi AS)', { key: 'company:1:person:Eva Dahl', kind: 'person' })

const keysOf = (list: StableMatches): readonly string[] => list.rows.map(({ key }) => key)
const asked = (text: string, ...answers: readonly (readonly Match[])[]): StableMatches =>
  answers.reduce((list, answer) => answered(list, text, answer), typed(noMatches, text))

describe('the list of matches', () => {
  it('selects the first row of the first answer', () => {
    expect(selectedOf(asked('nord', [nordlys, nordkyn]))).toEqual(nordlys)
  })

  it('adds what comes later below, without what is there already', () => {
    const list = asked('nord', [nordlys], [nordkyn, nordlys, eva])
    expect(keysOf(list)).toEqual([nordlys.key, nordkyn.key, eva.key])
  })

  it('takes up what a later answer knows of a row, where the row stands', () => {
    const list = asked('nord', [nordlys, nordkyn], [{ ...nordkyn, city: 'Vardø', isStopped: true }])
    expect(list.rows[1]).toEqual({ ...nordkyn, city: 'Vardø', isStopped: true })
  })

  it('keeps the time of the stored card when a later answer does not have it', () => {
    const { storedAt: _none, ...found } = nordlys
    expect(asked('nord', [nordlys], [found]).rows[0]?.storedAt).toBe(nordlys.storedAt)
  })

  it('keeps the reason and the found line that a row came with', () => {
    const found = { field: 'requests' as const, text: 'Nordlys again', marks: [] }
    const byText = { ...nordlys, by: 'text' as const, found }
    const list = asked('nord', [byText], [{ ...nordlys, city: 'Bergen' }])
    expect(list.rows[0]).toEqual({ ...byText, city: 'Bergen' })
    expect(updated(list, 1, nordlys).rows[0]).toMatchObject({ by: 'text', found })
  })

  it('carries a row without what the text before was found by', () => {
    const found = { field: 'requests' as const, text: 'Nordlys again', marks: [] }
    const list = asked('nord', [{ ...nordlys, by: 'text', found }])
    expect(answered(typed(list, 'nordl'), 'nordl', []).rows).toEqual([nordlys])
  })

  it('drops an answer to text that is no longer in the box', () => {
    const list = typed(asked('nord', [nordlys]), 'oslo')
    expect(answered(list, 'nord', [nordkyn])).toBe(list)
  })

  it('leaves the rows on screen until there is an answer to the new text', () => {
    const list = typed(asked('nord', [nordlys]), 'oslo')
    expect(selectedOf(list)).toEqual(nordlys)
    expect(keysOf(answered(list, 'oslo', [oslo]))).toEqual([oslo.key])
  })

  it('carries the rows that the longer text still matches, so that they do not vanish and come back', () => {
    const list = answered(typed(asked('nord', [nordlys, oslo]), 'nordl'), 'nordl', [])
    expect(keysOf(list)).toEqual([nordlys.key])
  })

  it('puts carried rows below what is stored', () => {
    const list = answered(typed(asked('nor', [nordkyn]), 'nord'), 'nord', [nordlys])
    expect(keysOf(list)).toEqual([nordlys.key, nordkyn.key])
  })

  it('carries a name across accents and the case of letters', () => {
    const éclair = matchOf(4, 'ÉCLAIR Paris')
    const list = answered(typed(asked('ecl', [éclair]), 'ecla'), 'ecla', [])
    expect(keysOf(list)).toEqual([éclair.key])
  })

  it('carries a name across the spellings of a letter, as the search does', () => {
    const møller = matchOf(5, 'Møller & Sønn AS')
    for (const text of ['moller', 'moeller', 'möller sonn'])
      expect(keysOf(answered(typed(asked('m', [møller]), text), text, []))).toEqual([møller.key])
  })

  it('goes to the first row with new text, and stays on the row that the agent chose since', () => {
    const list = moved(asked('nord', [nordlys, nordkyn]), 1)
    const next = typed(list, 'nordk')
    expect(answered(next, 'nordk', [oslo, nordkyn]).selectedKey).toBe(oslo.key)
    expect(answered(chosen(next, nordkyn.key), 'nordk', [oslo, nordkyn]).selectedKey).toBe(nordkyn.key)
  })

  it('stops at either end', () => {
    const list = asked('nord', [nordlys, nordkyn])
    expect(moved(list, -1).selectedKey).toBe(nordlys.key)
    expect(moved(list, 8).selectedKey).toBe(nordkyn.key)
    expect(moved(noMatches, 1)).toBe(noMatches)
  })

  it('says of a company what is stored of it now, and that nothing is when it was forgotten', () => {
    const list = asked('nord', [{ ...nordlys, isPinned: true }, nordkyn, eva])
    const storedAt = '2026-11-24T10:00:00.000Z'
    expect(updated(list, 2, { ...nordkyn, storedAt }).rows[1]?.storedAt).toBe(storedAt)
    const forgotten = updated(list, 1, undefined).rows[0]
    expect(forgotten).not.toHaveProperty('storedAt')
    expect(forgotten?.isPinned).toBe(false)
  })
})

describe('a thousand ways in which typing and answers cross', () => {
  const names = ['Nordlys', 'Nordkyn', 'Oslo Nord', 'Bergen', 'Nordea', 'Åre']
  const texts = ['n', 'no', 'nord', 'nordl', 'b', '']
  const match = fc
    .record({ id: fc.integer({ min: 1, max: 6 }), city: fc.constantFrom('Bergen', 'Oslo') })
    .map(({ id, city }) => matchOf(id, names[id - 1] ?? '', { city }))
  const step = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), text: fc.constantFrom(...texts) }),
    fc.record({
      kind: fc.constant('answer' as const),
      text: fc.constantFrom(...texts),
      matches: fc.array(match, { maxLength: 6 })
    }),
    fc.record({ kind: fc.constant('move' as const), by: fc.constantFrom(-1, 1) })
  )

  it('never move a row, lose the selection, or show a row twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let list = noMatches
        for (const each of steps) {
          const before = list
          switch (each.kind) {
            case 'type':
              list = typed(before, each.text)
              // What the agent sees, and would open with Enter, is what it was.
              expect(list.rows).toBe(before.rows)
              expect(list.selectedKey).toBe(before.selectedKey)
              break
            case 'move':
              list = moved(before, each.by)
              expect(list.rows).toBe(before.rows)
              break
            case 'answer':
              list = answered(before, each.text, each.matches)
              if (each.text !== before.text) expect(list).toBe(before)
              else if (!before.isAwaited) {
                expect(keysOf(list).slice(0, before.rows.length)).toEqual(keysOf(before))
                if (before.selectedKey !== null) expect(list.selectedKey).toBe(before.selectedKey)
              }
          }
          expect(new Set(keysOf(list)).size).toBe(list.rows.length)
          expect(selectedOf(list) === null).toBe(list.rows.length === 0)
        }
      }),
      { numRuns: propertyRuns(1000) }
    )
  })
})
