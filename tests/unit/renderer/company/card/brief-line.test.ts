import { describe, expect, it } from 'vitest'
import {
  toBriefLabel,
  toBriefTarget,
  toBriefWords
} from '../../../../../src/renderer/company/card/brief-line.ts'
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
const withSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('the brief in words', () => {
  const requests = { kind: 'open-requests', count: 2, oldest: null, isPartial: false } as const
  const followUps = { ...requests, kind: 'overdue-follow-ups' } as const
  const sales = {
    kind: 'open-sales',
    currency: 'NOK',
    amount: 125_000,
    count: 1,
    likeliest: null,
    isPartial: false
  } as const
  const next = { kind: 'next-follow-up', date: '2026-11-27', isPartial: false } as const
  const last = { kind: 'last-contact', date: '2026-11-23T09:00:00Z', isPartial: false } as const
  const oldest = '2026-11-15T12:00:00Z'
  const cases: readonly [part: BriefPart, sentence: string, label: string][] = [
    [{ kind: 'open-chat' }, 'chat open now', 'chat open'],
    [{ ...requests, oldest }, '2 open requests, oldest 9 d', '2 open, 9 d'],
    [{ ...requests, count: 1, oldest }, '1 open request, 9 d old', '1 open, 9 d'],
    [requests, '2 open requests', '2 open'],
    [{ ...requests, count: 7, isPartial: true }, '7+ open requests', '7+ open'],
    [{ ...requests, count: 1, isPartial: true }, '1+ open requests', '1+ open'],
    [{ ...followUps, count: 1, oldest: '2026-11-21' }, 'follow-up overdue 3 d', 'overdue 3 d'],
    [{ ...followUps, count: 1, oldest: 'gibberish' }, 'follow-up overdue', '1 overdue'],
    [
      { ...followUps, count: 1200, oldest: '2026-11-21' },
      '1 200 follow-ups overdue, oldest 3 d',
      '1 200 overdue, 3 d'
    ],
    [{ ...followUps, count: 1, isPartial: true }, '1+ follow-ups overdue', '1+ overdue'],
    [next, 'next follow-up in 3 d', 'next in 3 d'],
    [{ ...next, isPartial: true }, 'follow-up in 3 d', 'follow-up in 3 d'],
    [{ ...sales, likeliest: 85 }, 'NOK 125 000 at 85%', 'NOK 125 000 at 85%'],
    [sales, 'NOK 125 000 in an open sale', 'NOK 125 000'],
    [
      { ...sales, currency: null, amount: 9000, count: 3, likeliest: 40 },
      '9 000 in 3 open sales, likeliest 40%',
      '9 000, up to 40%'
    ],
    [{ ...sales, count: 3, isPartial: true }, 'NOK 125 000 or more in 3+ open sales', 'NOK 125 000+'],
    [last, 'last contact yesterday', 'last contact yesterday'],
    [{ ...last, date: '2026-11-24T11:00:00Z' }, 'last contact 1 h ago', 'last contact 1 h ago'],
    [{ ...last, isPartial: true }, 'contact yesterday', 'contact yesterday']
  ]
  it.each(cases)('%j: %s', (part, sentence, label) => {
    expect(withSpaces(toBriefWords(part, wording))).toBe(sentence)
    expect(withSpaces(toBriefLabel(part, wording))).toBe(label)
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
    [{ kind: 'open-requests', count: 1, oldest: null, isPartial: false }, 'requests', 2],
    [{ kind: 'overdue-follow-ups', count: 1, oldest: null, isPartial: false }, 'followUps', 1],
    [{ kind: 'next-follow-up', date: '2026-11-30', isPartial: false }, 'followUps', 2],
    [
      { kind: 'open-sales', currency: 'NOK', amount: 1, count: 1, likeliest: null, isPartial: false },
      'sales',
      3
    ],
    [{ kind: 'open-chat' }, 'chats', 1],
    [{ kind: 'last-contact', date: '2026-11-24T11:00:00Z', isPartial: false }, 'chats', 1],
    [{ kind: 'last-contact', date: '2026-11-01T00:00:00Z', isPartial: false }, 'requests', 2]
  ]
  it.each(cases)('%j leads to the first row that it counts: %s %i', (part, name, index) => {
    expect(toBriefTarget(part, card)).toEqual({ section: name, index })
  })

  it('leads nowhere when the card does not list its row', () => {
    expect(toBriefTarget({ kind: 'last-contact', date: '1999-01-01', isPartial: false }, card)).toBeNull()
    expect(toBriefTarget({ kind: 'open-chat' }, aCard({ chats: { state: 'unreadable' } }))).toBeNull()
  })
})
