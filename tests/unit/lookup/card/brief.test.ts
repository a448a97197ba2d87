import { describe, expect, it } from 'vitest'
import { toBrief } from '../../../../src/main/lookup/card/brief.ts'
import type { Sections } from '../../../../src/shared/company.ts'
import { aChat, aFollowUp, aRequest, aSale, noSections, section } from '../../../support/companies.ts'

const nowMs = Date.parse('2026-11-24T10:00:00Z')
const open = { name: 'Open', isClosed: false }
const closed = { name: 'Closed', isClosed: true }

describe('toBrief', () => {
  it('is empty without rows', () => {
    expect(toBrief(noSections, nowMs)).toEqual([])
  })

  it('counts the open requests and dates the oldest', () => {
    const requests = section(
      aRequest({ status: open, registered: '2026-11-20T08:00:00.000Z' }),
      aRequest({ status: open, registered: '2026-11-10T08:00:00.000Z' }),
      aRequest({ status: closed, registered: '2020-01-01T08:00:00.000Z' })
    )
    expect(toBrief({ ...noSections, requests }, nowMs)).toContainEqual({
      kind: 'open-requests',
      count: 2,
      oldest: '2026-11-10T08:00:00.000Z',
      isPartial: false
    })
  })

  it('never adds up amounts of different currencies', () => {
    const sales = section(
      aSale({ amount: 100, currency: 'NOK', probability: 20 }),
      aSale({ amount: 50, currency: 'EUR', probability: null }),
      aSale({ amount: 200, currency: 'NOK', probability: 85 }),
      aSale({ amount: 999, currency: 'NOK', status: 'sold' }),
      aSale({ amount: null, currency: 'USD' })
    )
    expect(toBrief({ ...noSections, sales }, nowMs)).toEqual([
      { kind: 'open-sales', currency: 'NOK', amount: 300, count: 2, likeliest: 85, isPartial: false },
      { kind: 'open-sales', currency: 'EUR', amount: 50, count: 1, likeliest: null, isPartial: false }
    ])
  })

  it('adds up amounts of one currency however it is written', () => {
    const sales = section(
      aSale({ amount: 100, currency: 'NOK', probability: 20 }),
      aSale({ amount: 50, currency: ' nok', probability: 85 }),
      aSale({ amount: 10, currency: 'kr', probability: null }),
      aSale({ amount: 20, currency: 'Kr ', probability: null })
    )
    expect(toBrief({ ...noSections, sales }, nowMs)).toEqual([
      { kind: 'open-sales', currency: 'NOK', amount: 150, count: 2, likeliest: 85, isPartial: false },
      { kind: 'open-sales', currency: 'kr', amount: 30, count: 2, likeliest: null, isPartial: false }
    ])
  })

  it('lists the overdue follow-ups and then the next one', () => {
    const next = aFollowUp({ date: '2026-11-26' })
    const later = aFollowUp({ date: '2026-12-26' })
    expect(toBrief({ ...noSections, followUps: section(later, next) }, nowMs)).toEqual([
      { kind: 'next-follow-up', date: '2026-11-26', isPartial: false }
    ])
    const overdue = aFollowUp({ date: '2026-11-20', isOverdue: true })
    expect(toBrief({ ...noSections, followUps: section(later, next, overdue) }, nowMs)).toEqual([
      { kind: 'overdue-follow-ups', count: 1, oldest: '2026-11-20', isPartial: false },
      { kind: 'next-follow-up', date: '2026-11-26', isPartial: false }
    ])
  })

  it('uses the latest past date as the last contact', () => {
    const followUps = section(
      aFollowUp({ completion: 'completed', date: '2026-12-24' }),
      aFollowUp({ completion: 'completed', date: '2026-11-01' })
    )
    const chats = section(aChat({ started: '2026-11-20T08:00:00.000Z', isOpen: true, ended: null }))
    expect(toBrief({ ...noSections, followUps, chats }, nowMs)).toEqual([
      { kind: 'open-chat' },
      { kind: 'last-contact', date: '2026-11-20T08:00:00.000Z', isPartial: false }
    ])
  })

  it('has its parts in the order of their urgency', () => {
    const sections = {
      requests: section(aRequest({ status: open, registered: '2026-11-20T08:00:00.000Z' })),
      followUps: section(
        aFollowUp({ date: '2026-11-20', isOverdue: true }),
        aFollowUp({ date: '2026-11-26' })
      ),
      documents: noSections.documents,
      sales: section(aSale()),
      chats: section(aChat({ isOpen: true, ended: null }))
    }
    expect(toBrief(sections, nowMs).map(({ kind }) => kind)).toEqual([
      'open-chat',
      'overdue-follow-ups',
      'open-requests',
      'next-follow-up',
      'open-sales',
      'last-contact'
    ])
  })

  it('ignores a section that could not be read', () => {
    expect(toBrief({ ...noSections, sales: { state: 'unreadable' } }, nowMs)).toEqual([])
  })
})

describe('a brief of lists that SuperOffice may have cut', () => {
  const cut = <Row>(...rows: readonly Row[]) => ({ ...section(...rows), mayHaveMore: true })
  const aMonthAgo = aRequest({ status: open, registered: '2026-10-24T08:00:00.000Z' })

  it('says nothing about requests that "Show more" makes untrue', () => {
    const older = aRequest({ status: open, registered: '2026-01-24T08:00:00.000Z' })
    const before = toBrief({ ...noSections, requests: cut(aMonthAgo, aMonthAgo) }, nowMs)
    expect(before[0]).toEqual({ kind: 'open-requests', count: 2, oldest: null, isPartial: true })
    const after = toBrief({ ...noSections, requests: section(aMonthAgo, aMonthAgo, older) }, nowMs)
    expect(after[0]).toEqual({
      kind: 'open-requests',
      count: 3,
      oldest: '2026-01-24T08:00:00.000Z',
      isPartial: false
    })
  })

  it.each([
    ['has a request of unknown status', section(aMonthAgo, aRequest({ status: null }))],
    ['has a row that can’t be read', { ...section(aMonthAgo), unreadableRows: 1 }]
  ])('takes its count for the least where the list %s', (_case, requests) => {
    expect(toBrief({ ...noSections, requests }, nowMs)).toContainEqual({
      kind: 'open-requests',
      count: 1,
      oldest: null,
      isPartial: true
    })
  })

  it('calls no follow-up the oldest or the next', () => {
    const followUps = cut(
      aFollowUp({ date: '2026-11-20', isOverdue: true }),
      aFollowUp({ date: '2026-11-26' })
    )
    expect(toBrief({ ...noSections, followUps }, nowMs)).toEqual([
      { kind: 'overdue-follow-ups', count: 1, oldest: null, isPartial: true },
      { kind: 'next-follow-up', date: '2026-11-26', isPartial: true }
    ])
  })

  it('calls no sale the likeliest', () => {
    const partial = {
      kind: 'open-sales',
      currency: 'NOK',
      amount: 100,
      count: 1,
      likeliest: null,
      isPartial: true
    }
    const sale = aSale({ amount: 100, currency: 'NOK', probability: 20 })
    expect(toBrief({ ...noSections, sales: cut(sale) }, nowMs)).toEqual([partial])
    const sales = section(sale, aSale({ status: 'unknown' }))
    expect(toBrief({ ...noSections, sales }, nowMs)).toEqual([partial])
  })

  it('calls a contact the last one only if no row that was left out can be later', () => {
    const lastContact = (sections: Partial<Sections>) =>
      toBrief({ ...noSections, ...sections }, nowMs).find(({ kind }) => kind === 'last-contact')
    const documents = section({ id: 1, title: 'Quote', date: '2026-11-10' })
    const certain = { kind: 'last-contact', date: '2026-11-10', isPartial: false }
    expect(lastContact({ documents })).toEqual(certain)
    expect(lastContact({ documents: cut({ id: 1, title: 'Quote', date: '2026-11-10' }) })).toEqual(certain)
    expect(lastContact({ documents, followUps: cut(aFollowUp({ date: '2026-11-05' })) })).toEqual(certain)
    expect(lastContact({ documents, followUps: cut(aFollowUp({ date: '2026-12-24' })) })).toMatchObject({
      isPartial: true
    })
    expect(lastContact({ documents, chats: { state: 'unreadable' } })).toMatchObject({ isPartial: true })
  })
})
