import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toChanges } from '../../../../src/main/lookup/card/changes.ts'
import type { Request, Section, Sections } from '../../../../src/shared/company.ts'
import { aChat, aFollowUp, aRequest, aSale, noSections, section } from '../../../support/companies.ts'

const at = '2026-11-20T10:00:00.000Z'
const changesOf = (before: Partial<Sections>, now: Partial<Sections>) =>
  toChanges({ sections: { ...noSections, ...before }, at }, { ...noSections, ...now })

const open = { name: 'Open', isClosed: false }
const closed = { name: 'Closed', isClosed: true }

describe('a changed row', () => {
  it('has the old value, the new value and the time of the earlier view', () => {
    const changes = changesOf(
      { requests: section(aRequest({ statusId: 1, status: open })) },
      { requests: section(aRequest({ statusId: 2, status: closed })) }
    )
    expect(changes.since).toBe(at)
    expect(changes.count).toBe(1)
    expect(changes.rows.requests).toEqual([
      {
        kind: 'changed',
        fields: [
          { field: 'status', from: { statusId: 1, status: open }, to: { statusId: 2, status: closed } }
        ]
      }
    ])
  })

  it.each([
    [
      'a request’s title',
      { requests: section(aRequest()) },
      { requests: section(aRequest({ title: 'New title' })) },
      'title'
    ],
    [
      'a follow-up’s text',
      { followUps: section(aFollowUp()) },
      { followUps: section(aFollowUp({ text: 'Wait' })) },
      'title'
    ],
    [
      'a follow-up’s date',
      { followUps: section(aFollowUp()) },
      { followUps: section(aFollowUp({ date: '2026-12-01' })) },
      'date'
    ],
    [
      'its completion',
      { followUps: section(aFollowUp()) },
      { followUps: section(aFollowUp({ completion: 'completed' })) },
      'completion'
    ],
    ['a sale’s amount', { sales: section(aSale()) }, { sales: section(aSale({ amount: 2 })) }, 'amount'],
    [
      'a sale’s currency',
      { sales: section(aSale()) },
      { sales: section(aSale({ currency: 'EUR' })) },
      'amount'
    ],
    [
      'a sale’s probability',
      { sales: section(aSale()) },
      { sales: section(aSale({ probability: 90 })) },
      'probability'
    ],
    [
      'a sale’s status',
      { sales: section(aSale()) },
      { sales: section(aSale({ status: 'sold' })) },
      'sale-status'
    ],
    ['a sale’s date', { sales: section(aSale()) }, { sales: section(aSale({ date: null })) }, 'date'],
    [
      'a chat’s last message',
      { chats: section(aChat()) },
      { chats: section(aChat({ lastMessage: 'Bye' })) },
      'last-message'
    ],
    [
      'a chat that has ended',
      { chats: section(aChat({ isOpen: true, ended: null })) },
      { chats: section(aChat({ isOpen: false, ended: null })) },
      'chat-open'
    ]
  ])('marks %s', (_what, before, now, field) => {
    const rows = Object.values(changesOf(before, now).rows).flat()
    expect(rows).toEqual([{ kind: 'changed', fields: [expect.objectContaining({ field }) as unknown] }])
  })

  it('marks no change when only the status’s name was fetched', () => {
    const changes = changesOf(
      { requests: section(aRequest({ statusId: 1, status: null })) },
      { requests: section(aRequest({ statusId: 1, status: open })) }
    )
    expect(changes.count).toBe(0)
  })
})

describe('which rows are new', () => {
  const full = (...rows: readonly Request[]): Section<Request> => ({
    state: 'read',
    rows,
    unreadableRows: 0,
    mayHaveMore: true
  })

  it('marks a row that was not there before', () => {
    const changes = changesOf(
      { requests: section(aRequest({ id: 1 })) },
      { requests: section(aRequest({ id: 2 }), aRequest({ id: 1 })) }
    )
    expect(changes.rows.requests).toEqual([{ kind: 'new' }, null])
  })

  it('does not mark an older row that "Show more" added', () => {
    const changes = changesOf(
      { requests: full(aRequest({ id: 9 }), aRequest({ id: 8 })) },
      { requests: full(aRequest({ id: 10 }), aRequest({ id: 9 }), aRequest({ id: 8 }), aRequest({ id: 3 })) }
    )
    expect(changes.rows.requests).toEqual([{ kind: 'new' }, null, null, null])
  })

  it('marks a row with a higher id only if it is not older than those seen', () => {
    const seenRow = aRequest({ id: 1, registered: '2026-11-20T08:00:00Z' })
    const seen = full(seenRow)
    const shown = (registered: string | null) => full(seenRow, aRequest({ id: 2, registered }))
    const markOf = (registered: string | null): unknown =>
      changesOf({ requests: seen }, { requests: shown(registered) }).rows.requests[1]
    expect(markOf('2026-11-19T08:00:00Z')).toBeNull()
    expect([markOf('2026-11-20T08:00:00Z'), markOf(null)]).toEqual([{ kind: 'new' }, { kind: 'new' }])
    const whole = { ...seen, mayHaveMore: false }
    expect(changesOf({ requests: whole }, { requests: shown('2026-11-19T08:00:00Z') }).count).toBe(1)
  })

  it('marks nothing in a section that could not be read before', () => {
    const changes = changesOf({ requests: { state: 'unreadable' } }, { requests: section(aRequest()) })
    expect(changes.rows.requests).toEqual([null])
  })

  it('marks nothing in a section that can’t be read now', () => {
    expect(changesOf({ requests: section(aRequest()) }, { requests: { state: 'unreadable' } }).count).toBe(0)
  })

  it('compares two rows with the same id separately', () => {
    const twice = section(aRequest({ title: 'A' }), aRequest({ title: 'B' }))
    expect(changesOf({ requests: twice }, { requests: twice }).count).toBe(0)
    expect(
      changesOf({ requests: section(aRequest({ title: 'A' })) }, { requests: twice }).rows.requests
    ).toEqual([null, { kind: 'new' }])
  })
})

const anyRequest = fc.record({
  id: fc.option(fc.integer({ min: 1, max: 4 })),
  title: fc.constantFrom('A', 'B', 'C'),
  statusId: fc.option(fc.integer({ min: 1, max: 3 })),
  status: fc.constant(null),
  registered: fc.constantFrom('2026-11-20T08:00:00.000Z', '2026-11-21', null)
})
const anyRequests = fc.array(anyRequest, { maxLength: 8 })

describe('for any two summaries', () => {
  it('marks nothing when only the order differs', () => {
    const twoOrders = anyRequests.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
    )
    fc.assert(
      fc.property(twoOrders, ([rows, shuffled]) => {
        expect(changesOf({ requests: section(...rows) }, { requests: section(...shuffled) }).count).toBe(0)
      })
    )
  })

  it('marks each row the same in any order', () => {
    const cases = fc
      .tuple(anyRequests, anyRequests)
      .chain(([before, now]) =>
        fc.tuple(
          fc.constant([before, now] as const),
          fc.shuffledSubarray(before, { minLength: before.length }),
          fc.shuffledSubarray(now, { minLength: now.length })
        )
      )
    const marked = (before: readonly Request[], now: readonly Request[]): readonly string[] => {
      const { rows } = changesOf({ requests: section(...before) }, { requests: section(...now) })
      return now.map((row, index) => JSON.stringify([row, rows.requests[index]])).sort()
    }
    fc.assert(
      fc.property(cases, ([[before, now], beforeShuffled, nowShuffled]) => {
        expect(marked(beforeShuffled, nowShuffled)).toEqual(marked(before, now))
      })
    )
  })

  it('has one entry for each row, and no empty change', () => {
    fc.assert(
      fc.property(anyRequests, anyRequests, (before, now) => {
        const { rows, count } = changesOf({ requests: section(...before) }, { requests: section(...now) })
        expect(rows.requests).toHaveLength(now.length)
        expect(rows.requests.filter((change) => change !== null)).toHaveLength(count)
        for (const change of rows.requests) {
          if (change?.kind === 'changed') expect(change.fields.length).toBeGreaterThan(0)
        }
      })
    )
  })
})
