import { describe, expect, it } from 'vitest'
import { toBrief } from '../../../../src/main/lookup/card/brief.ts'
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
      aRequest({ status: closed, registered: '2020-01-01T08:00:00.000Z' }),
      aRequest({ status: null, registered: '2019-01-01T08:00:00.000Z' })
    )
    expect(toBrief({ ...noSections, requests }, nowMs)).toContainEqual({
      kind: 'open-requests',
      count: 2,
      oldest: '2026-11-10T08:00:00.000Z'
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
      { kind: 'open-sales', currency: 'NOK', amount: 300, count: 2, likeliest: 85 },
      { kind: 'open-sales', currency: 'EUR', amount: 50, count: 1, likeliest: null }
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
      { kind: 'open-sales', currency: 'NOK', amount: 150, count: 2, likeliest: 85 },
      { kind: 'open-sales', currency: 'kr', amount: 30, count: 2, likeliest: null }
    ])
  })

  it('lists the overdue follow-ups and then the next one', () => {
    const next = aFollowUp({ date: '2026-11-26' })
    const later = aFollowUp({ date: '2026-12-26' })
    expect(toBrief({ ...noSections, followUps: section(later, next) }, nowMs)).toEqual([
      { kind: 'next-follow-up', date: '2026-11-26' }
    ])
    const overdue = aFollowUp({ date: '2026-11-20', isOverdue: true })
    expect(toBrief({ ...noSections, followUps: section(later, next, overdue) }, nowMs)).toEqual([
      { kind: 'overdue-follow-ups', count: 1, oldest: '2026-11-20' },
      { kind: 'next-follow-up', date: '2026-11-26' }
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
      { kind: 'last-contact', date: '2026-11-20T08:00:00.000Z' }
    ])
  })

  it('ignores a section that could not be read', () => {
    expect(toBrief({ ...noSections, sales: { state: 'unreadable' } }, nowMs)).toEqual([])
  })
})
