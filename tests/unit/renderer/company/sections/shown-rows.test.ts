import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createRowWriter,
  toShownRows,
  type ShownRow
} from '../../../../../src/renderer/company/sections/shown-rows.ts'
import { createFormat } from '../../../../../src/renderer/language/format.ts'
import type { CompanyCard } from '../../../../../src/shared/card.ts'
import { sectionNames, type SectionName } from '../../../../../src/shared/company.ts'
import { aCard } from '../../../../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../../../../support/companies.ts'
import { english } from '../../../../support/english.ts'

const wording = {
  t: english,
  format: createFormat({ language: 'en', timeZone: 'Europe/Oslo', t: english }),
  nowMs: Date.parse('2026-11-24T12:00:00.000Z')
}
const rowsOf = (parts: Partial<CompanyCard>, name: SectionName, to = 100, from = 0): readonly ShownRow[] => {
  const card = aCard(parts)
  return toShownRows(card, name, createRowWriter(card, wording, null), { from, to })
}
const firstOf = (parts: Partial<CompanyCard>, name: SectionName): Partial<ShownRow> =>
  rowsOf(parts, name)[0] ?? {}
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')

describe('every row', () => {
  it('has a unique key, although ids repeat and may be missing', () => {
    const rows = rowsOf(
      { requests: section(...[4, 4, null, null, 0].map((id) => aRequest({ id }))) },
      'requests'
    )
    expect(new Set(rows.map(({ key }) => key)).size).toBe(5)
  })

  it('keeps its key when a newer row is added above it', () => {
    const [before] = rowsOf({ requests: section(aRequest({ id: 7 })) }, 'requests')
    const after = rowsOf({ requests: section(aRequest({ id: 8 }), aRequest({ id: 7 })) }, 'requests')
    expect(after[1]?.key).toBe(before?.key)
  })

  it('opens its own record', () => {
    expect(firstOf({ sales: section(aSale({ id: 31 })) }, 'sales').record).toEqual({
      kind: 'sale',
      companyId: 199,
      id: 31
    })
  })

  it('is left out beyond the requested number of rows', () => {
    expect(rowsOf({ chats: section(aChat(), aChat(), aChat()) }, 'chats', 2)).toHaveLength(2)
  })

  it('is missing in a section that could not be read', () => {
    expect(rowsOf({ chats: { state: 'unreadable' } }, 'chats')).toEqual([])
  })

  it('says that a title is missing, and stays on one line', () => {
    expect(firstOf({ requests: section(aRequest({ title: ' \n ' })) }, 'requests').text).toBe('No title')
    expect(
      firstOf({ followUps: section(aFollowUp({ text: ' Call\r\n\r\nher\tback ' })) }, 'followUps')
    ).toMatchObject({
      text: 'Call her back',
      fullText: 'Call\r\n\r\nher\tback'
    })
  })
})

describe('a request', () => {
  const cases = [
    ['a status with a name', { status: { name: 'Waiting', isClosed: false } }, 'Waiting', 'open', 'Open'],
    ['a closed status', { status: { name: 'Solved', isClosed: true } }, 'Solved', 'done', 'Closed'],
    ['a status named like its mark', { status: { name: 'Open', isClosed: false } }, 'Open', 'open', ''],
    ['a status without a name', { status: null, statusId: 652 }, 'Status 652', 'unknown', ''],
    ['no status at all', { status: null, statusId: null }, '', 'unknown', '']
  ] as const
  it.each(cases)('shows its state and mark for %s', (_, parts, state, mark, markLabel) => {
    expect(firstOf({ requests: section(aRequest(parts)) }, 'requests')).toMatchObject({
      state,
      mark,
      markLabel
    })
  })
})

describe('a follow-up', () => {
  const cases = [
    ['overdue', { isOverdue: true, date: '2026-11-23' }, 'Overdue', 'overdue', '1 d'],
    ['done', { completion: 'completed', date: '2026-11-23' }, 'Done', 'done', '1 d'],
    ['long overdue', { isOverdue: true, date: '2026-09-24' }, 'Overdue', 'overdue', '24 Sep'],
    ['started', { completion: 'started', date: '2026-11-27' }, 'Started', 'open', 'in 3 d'],
    ['to do', { completion: 'not-started', date: null }, 'To do', 'open', ''],
    ['unknown', { completion: 'unknown', date: 'gibberish' }, '', 'unknown', '']
  ] as const
  it.each(cases)('shows its state and date when it is %s', (_, parts, state, mark, relative) => {
    expect(firstOf({ followUps: section(aFollowUp(parts)) }, 'followUps')).toMatchObject({
      state,
      mark,
      relative
    })
  })
})

describe('a sale', () => {
  const cases = [
    ['in base currency', { amount: 1000, baseAmount: 1000 }, 'NOK 1 000', 'Open · 50%'],
    [
      'in another currency',
      { amount: 10, currency: 'EUR', baseAmount: 114.5 },
      'EUR 10',
      'Open · 50% · 114.50 in base currency'
    ],
    ['without an amount', { amount: null, baseAmount: 5 }, '', 'Open · 50% · 5 in base currency'],
    ['with few known fields', { status: 'unknown', probability: null }, 'NOK 1 000', ''],
    ['in an invalid currency', { currency: 'kr/mnd' }, 'kr/mnd 1 000', 'Open · 50%']
  ] as const
  it.each(cases)('shows its amount and note: %s', (_, parts, figure, note) => {
    const row = firstOf({ sales: section(aSale(parts)) }, 'sales')
    expect([plain(row.figure), plain(row.note)]).toEqual([figure, note])
  })
})

describe('a chat', () => {
  const cases = [
    ['ended', {}, 'Eva', 'Hello → Thank you', 'Ended · 10 min'],
    [
      'open',
      { isOpen: true, ended: null, visitorCompany: 'Nordlys' },
      'Eva (Nordlys)',
      'Hello → Thank you',
      'Open now'
    ],
    ['a single message', { lastMessage: 'Hello' }, 'Eva', 'Hello', 'Ended · 10 min'],
    [
      'without a visitor’s name or a message',
      { visitor: ' ', firstMessage: '', lastMessage: '', started: null, ended: null },
      'Visitor',
      '',
      'Ended'
    ]
  ] as const
  it.each(cases)('shows its messages and state when it is %s', (_, parts, text, note, state) => {
    expect(firstOf({ chats: section(aChat(parts)) }, 'chats')).toMatchObject({ text, note, state })
  })
})

it('never shows NaN, null or a line break, whatever the card contains', () => {
  const text = fc.string()
  const moment = fc.option(
    fc.oneof(text, fc.constantFrom('2026-11-24', '0001-01-01T00:00:00Z', '9999-12-31'))
  )
  const number = fc.option(fc.double())
  fc.assert(
    fc.property(text, moment, moment, number, fc.option(text), (words, one, other, amount, currency) => {
      const parts: Partial<CompanyCard> = {
        requests: section(
          aRequest({ title: words, registered: one, status: { name: words, isClosed: false } })
        ),
        followUps: section(aFollowUp({ text: words, date: one, isOverdue: true })),
        documents: section({ id: null, title: words, date: other }),
        sales: section(
          aSale({ heading: words, amount, currency, baseAmount: amount, probability: amount, date: one })
        ),
        chats: section(aChat({ visitor: words, firstMessage: words, started: one, ended: other }))
      }
      for (const name of sectionNames) {
        for (const row of rowsOf(parts, name)) {
          const shown = [row.state, row.figure, row.note ?? '', row.relative].join('|').replaceAll(words, '')
          expect(shown.replaceAll(currency ?? '', '')).not.toMatch(/NaN|Infinity|undefined|null|Invalid/)
          expect(row.text).not.toMatch(/[\r\n]/)
        }
      }
    })
  )
})
