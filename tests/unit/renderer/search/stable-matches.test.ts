import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Badges, Match } from '../../../../src/shared/match.ts'
import {
  addMatches,
  changeText,
  moveSelection,
  noMatches,
  selectRow,
  toSelectedRow,
  updateSubject,
  type StableMatches
} from '../../../../src/renderer/search/stable-matches.ts'
import { matchOf } from '../../../support/matches.ts'
import { propertyRuns } from '../../../support/sizes.ts'

const nordlys = matchOf(1, 'Nordlys Energi AS', { storedAt: '2026-11-23T09:00:00.000Z' })
const nordkyn = matchOf(2, 'Nordkyn Fisk AS')
const oslo = matchOf(3, 'Oslo Nordvarme')
const eva = matchOf(1, 'Eva Dahl (Nordlys Energi AS)', { key: 'company:1:person:Eva Dahl', kind: 'person' })

const noBadges: Badges = {
  openRequests: 0,
  hasMoreRequests: false,
  overdueFollowUps: 0,
  hasMoreFollowUps: false,
  hasOpenChat: false,
  changes: 0
}

const keysOf = (list: StableMatches): readonly string[] => list.rows.map(({ key }) => key)
const listFor = (text: string, ...answers: readonly (readonly Match[])[]): StableMatches =>
  answers.reduce((list, answer) => addMatches(list, text, answer), changeText(noMatches, text))

describe('the list of matches', () => {
  it('selects the first row of the first answer', () => {
    expect(toSelectedRow(listFor('nord', [nordlys, nordkyn]))).toEqual(nordlys)
  })

  it('adds later matches below, without repeating rows', () => {
    const list = listFor('nord', [nordlys], [nordkyn, nordlys, eva])
    expect(keysOf(list)).toEqual([nordlys.key, nordkyn.key, eva.key])
  })

  it('updates a row in place from a later answer', () => {
    const list = listFor('nord', [nordlys, nordkyn], [{ ...nordkyn, city: 'Vardø', isStopped: true }])
    expect(list.rows[1]).toEqual({ ...nordkyn, city: 'Vardø', isStopped: true })
  })

  it('knows which rows SuperOffice found, and leaves the heading where it is when one is stored', () => {
    const list = listFor('nord', [nordlys], [nordkyn, nordlys])
    expect(list.foundFrom).toBe(1)
    const stored = updateSubject(list, { companyId: 2 }, { ...nordkyn, storedAt: '2026-11-23T09:00:00.000Z' })
    expect(addMatches(stored, 'nord', [oslo]).foundFrom).toBe(1)
    expect(listFor('nord', [nordlys]).foundFrom).toBe(1)
    expect(listFor('nord', [], [nordkyn]).foundFrom).toBe(0)
  })

  it('keeps the time of the stored card when a later answer does not have it', () => {
    const { storedAt: _none, ...found } = nordlys
    expect(listFor('nord', [nordlys], [found]).rows[0]?.storedAt).toBe(nordlys.storedAt)
  })

  it('keeps the reason and the found line that a row began with', () => {
    const found = { field: 'requests' as const, text: 'Nordlys again', marks: [] }
    const byText = { ...nordlys, by: 'text' as const, found }
    const list = listFor('nord', [byText], [{ ...nordlys, city: 'Bergen' }])
    expect(list.rows[0]).toEqual({ ...byText, city: 'Bergen' })
    expect(updateSubject(list, { companyId: 1 }, nordlys).rows[0]).toMatchObject({ by: 'text', found })
  })

  it('carries a row over without the found line of the previous text', () => {
    const found = { field: 'requests' as const, text: 'Nordlys again', marks: [] }
    const list = listFor('nord', [{ ...nordlys, by: 'text', found }])
    expect(addMatches(changeText(list, 'nordl'), 'nordl', []).rows).toEqual([nordlys])
  })

  it('drops an answer to text that is no longer in the box', () => {
    const list = changeText(listFor('nord', [nordlys]), 'oslo')
    expect(addMatches(list, 'nord', [nordkyn])).toBe(list)
  })

  it('keeps the rows on screen until the new text is answered', () => {
    const list = changeText(listFor('nord', [nordlys]), 'oslo')
    expect(toSelectedRow(list)).toEqual(nordlys)
    expect(keysOf(addMatches(list, 'oslo', [oslo]))).toEqual([oslo.key])
  })

  it('carries over the rows that the longer text still matches', () => {
    const list = addMatches(changeText(listFor('nord', [nordlys, oslo]), 'nordl'), 'nordl', [])
    expect(keysOf(list)).toEqual([nordlys.key])
  })

  it('puts rows that are carried over below the new matches', () => {
    const list = addMatches(changeText(listFor('nor', [nordkyn]), 'nord'), 'nord', [nordlys])
    expect(keysOf(list)).toEqual([nordlys.key, nordkyn.key])
  })

  it('ignores accents and case when it carries a row over', () => {
    const éclair = matchOf(4, 'ÉCLAIR Paris')
    const list = addMatches(changeText(listFor('ecl', [éclair]), 'ecla'), 'ecla', [])
    expect(keysOf(list)).toEqual([éclair.key])
  })

  it('ignores the spelling of Nordic letters when it carries a row over', () => {
    const møller = matchOf(5, 'Møller & Sønn AS')
    for (const text of ['moller', 'moeller', 'möller sonn'])
      expect(keysOf(addMatches(changeText(listFor('m', [møller]), text), text, []))).toEqual([møller.key])
  })

  it('selects the first row for a new text, unless the agent has selected one since', () => {
    const list = moveSelection(listFor('nord', [nordlys, nordkyn]), 1)
    const next = changeText(list, 'nordk')
    expect(addMatches(next, 'nordk', [oslo, nordkyn]).selectedKey).toBe(oslo.key)
    expect(addMatches(selectRow(next, nordkyn.key), 'nordk', [oslo, nordkyn]).selectedKey).toBe(nordkyn.key)
  })

  it('stops the selection at the first and the last row', () => {
    const list = listFor('nord', [nordlys, nordkyn])
    expect(moveSelection(list, -1).selectedKey).toBe(nordlys.key)
    expect(moveSelection(list, 8).selectedKey).toBe(nordkyn.key)
    expect(moveSelection(noMatches, -1)).toBe(noMatches)
  })

  it('keeps the first row that comes after a move downwards without a row', () => {
    const moved = moveSelection({ ...noMatches, text: 'nord' }, 1)
    const first = addMatches(addMatches(moved, 'nord', []), 'nord', [nordlys])
    expect(first).toMatchObject({ selectedKey: nordlys.key, isSelectedByAgent: true })
    expect(addMatches(first, 'nord', [nordkyn]).selectedKey).toBe(nordlys.key)
  })

  it('updates a company’s row, and removes its saved time when it was forgotten', () => {
    const list = listFor('nord', [{ ...nordlys, isPinned: true }, nordkyn, eva])
    const storedAt = '2026-11-24T10:00:00.000Z'
    expect(updateSubject(list, { companyId: 2 }, { ...nordkyn, storedAt }).rows[1]?.storedAt).toBe(storedAt)
    const forgotten = updateSubject(list, { companyId: 1 }, undefined).rows[0]
    expect(forgotten).not.toHaveProperty('storedAt')
    expect(forgotten?.isPinned).toBe(false)
  })

  it('moves what was forgotten below the heading of what is in SuperOffice', () => {
    const found = { field: 'title', text: 'Nord invoice' } as unknown as NonNullable<Match['found']>
    const other = matchOf(9, 'Nordea', { storedAt: '2026-11-23T09:00:00.000Z' })
    const list = listFor('nord', [{ ...nordlys, found }, other], [nordkyn])
    const forgotten = updateSubject(selectRow(list, nordlys.key), { companyId: 1 }, undefined)
    expect(keysOf(forgotten)).toEqual([other.key, nordlys.key, nordkyn.key])
    expect(forgotten.foundFrom).toBe(1)
    expect(forgotten.rows[1]).not.toHaveProperty('found')
    expect(toSelectedRow(forgotten)?.key).toBe(nordlys.key)
    expect(keysOf(addMatches(forgotten, 'nord', [oslo]))).toEqual([...keysOf(forgotten), oslo.key])
    expect(updateSubject(list, { companyId: 2 }, undefined)).toEqual(list)
  })

  it('says of no row that leads to a forgotten company that it is stored', () => {
    const badges = { ...noBadges, openRequests: 2 }
    const storedEva = { ...eva, storedAt: '2026-11-23T09:00:00.000Z' }
    const list = listFor('nord', [{ ...nordlys, badges }, storedEva, nordkyn])
    const rows = updateSubject(list, { companyId: 1 }, undefined).rows
    expect(rows[0]).not.toHaveProperty('badges')
    expect(rows[1]).toEqual(eva)
    expect(rows[2]).toEqual(nordkyn)
  })
})

describe('typing and answers in any order', () => {
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

  it('never move a row, lose the selection or repeat a row', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let list = noMatches
        for (const each of steps) {
          const before = list
          switch (each.kind) {
            case 'type':
              list = changeText(before, each.text)
              // Neither the rows nor the selection change on screen.
              expect(list.rows).toBe(before.rows)
              expect(list.selectedKey).toBe(before.selectedKey)
              break
            case 'move':
              list = moveSelection(before, each.by)
              expect(list.rows).toBe(before.rows)
              break
            case 'answer':
              list = addMatches(before, each.text, each.matches)
              if (each.text !== before.text) expect(list).toBe(before)
              else if (!before.isOutdated) {
                expect(keysOf(list).slice(0, before.rows.length)).toEqual(keysOf(before))
                if (before.selectedKey !== null) expect(list.selectedKey).toBe(before.selectedKey)
              }
          }
          expect(new Set(keysOf(list)).size).toBe(list.rows.length)
          expect(toSelectedRow(list) === null).toBe(list.rows.length === 0)
        }
      }),
      { numRuns: propertyRuns(1000) }
    )
  })
})
