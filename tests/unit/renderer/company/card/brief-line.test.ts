import { describe, expect, it } from 'vitest'
import { toBriefTarget, toBriefWords } from '../../../../../src/renderer/company/card/brief-line.ts'
import { createFormat } from '../../../../../src/renderer/language/format.ts'
import type { BriefPart } from '../../../../../src/shared/card.ts'
import { aCard } from '../../../../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../../../../support/companies.ts'
import { english } from '../../../../support/english.ts'

const nowMs = Date.parse('2026-11-24T12:00:00.000Z')
const wording = {
  t: english,
  format: createFormat({ language: 'en', timeZone: 'Europe/Oslo', t: english }),
  nowMs
}
const words = (part: BriefPart): string => toBriefWords(part, wording).replace(/[\u00a0\u202f]/g, ' ')

describe('the brief in words', () => {
  const cases: readonly [part: BriefPart, words: string][] = [
    [{ kind: 'open-requests', count: 2, oldest: '2026-11-15T12:00:00Z' }, '2 open requests, oldest 9 d'],
    [{ kind: 'open-requests', count: 1, oldest: '2026-11-15T12:00:00Z' }, '1 open request, 9 d old'],
    [{ kind: 'open-requests', count: 3, oldest: null }, '3 open requests'],
    [{ kind: 'overdue-follow-ups', count: 1, oldest: '2026-11-21' }, 'follow-up overdue 3 d'],
    [{ kind: 'overdue-follow-ups', count: 1, oldest: 'gibberish' }, 'follow-up overdue'],
    [
      { kind: 'overdue-follow-ups', count: 1200, oldest: '2026-11-21' },
      '1 200 follow-ups overdue, oldest 3 d'
    ],
    [{ kind: 'next-follow-up', date: '2026-11-27' }, 'next follow-up in 3 d'],
    [{ kind: 'open-sales', currency: 'NOK', amount: 125000, count: 1, likeliest: 85 }, 'NOK 125 000 at 85 %'],
    [
      { kind: 'open-sales', currency: 'NOK', amount: 125000, count: 1, likeliest: null },
      'NOK 125 000 in an open sale'
    ],
    [
      { kind: 'open-sales', currency: null, amount: 9000, count: 3, likeliest: 40 },
      '9 000 in 3 open sales, likeliest 40 %'
    ],
    [{ kind: 'open-chat' }, 'chat open now'],
    [{ kind: 'last-contact', date: '2026-11-23T09:00:00Z' }, 'last contact yesterday'],
    [{ kind: 'last-contact', date: '2026-11-24T11:00:00Z' }, 'last contact 1 h ago']
  ]
  it.each(cases)('%j: %s', (part, expected) => {
    expect(words(part)).toBe(expected)
  })
})

describe('a part of the brief', () => {
  const card = aCard({
    requests: section(
      aRequest({ status: null }),
      aRequest({ status: { name: 'Closed', isClosed: true } }),
      aRequest({ status: { name: 'Open', isClosed: false }, registered: '2026-11-01T00:00:00Z' })
    ),
    followUps: section(
      aFollowUp({ date: '2026-11-30', completion: 'completed' }),
      aFollowUp({ isOverdue: true }),
      aFollowUp({ date: '2026-11-30' })
    ),
    documents: { state: 'unreadable' },
    sales: section(
      aSale({ currency: 'EUR' }),
      aSale({ status: 'lost' }),
      aSale({ amount: null }),
      aSale({ currency: 'NOK' })
    ),
    chats: section(aChat(), aChat({ isOpen: true, ended: null, started: '2026-11-24T11:00:00Z' }))
  })
  const cases: readonly [part: BriefPart, section: string, index: number][] = [
    [{ kind: 'open-requests', count: 1, oldest: null }, 'requests', 2],
    [{ kind: 'overdue-follow-ups', count: 1, oldest: null }, 'followUps', 1],
    [{ kind: 'next-follow-up', date: '2026-11-30' }, 'followUps', 2],
    [{ kind: 'open-sales', currency: 'NOK', amount: 1, count: 1, likeliest: null }, 'sales', 3],
    [{ kind: 'open-chat' }, 'chats', 1],
    [{ kind: 'last-contact', date: '2026-11-24T11:00:00Z' }, 'chats', 1],
    [{ kind: 'last-contact', date: '2026-11-01T00:00:00Z' }, 'requests', 2]
  ]
  it.each(cases)('%j leads to the first row that it counts: %s %i', (part, name, index) => {
    expect(toBriefTarget(part, card)).toEqual({ section: name, index })
  })

  it('leads nowhere when the card does not list its row', () => {
    expect(toBriefTarget({ kind: 'last-contact', date: '1999-01-01' }, card)).toBeNull()
    expect(toBriefTarget({ kind: 'open-chat' }, aCard({ chats: { state: 'unreadable' } }))).toBeNull()
  })
})
