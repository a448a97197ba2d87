import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectionNames } from '../../../src/shared/company.ts'
import {
  companySummary,
  isEmptyAnswer,
  toSummary,
  type Summary
} from '../../../src/main/superoffice/to-summary.ts'
import sample from '../../support/contact-summary-199.json' with { type: 'json' }
import { atOnce } from '../../support/at-once.ts'
import { rowsOf } from '../../support/summaries.ts'
import { propertyRuns } from '../../support/sizes.ts'

const everything = { sections: sectionNames, hasHeader: true, limit: 10 }

const summaryOf = (answer: unknown): Summary => {
  const summary = atOnce(toSummary(companySummary, answer, everything))
  if (summary === null) throw new Error('This is not a summary.')
  return summary
}

const ticket = (parts: object): unknown => rowsOf(summaryOf({ Tickets: [parts] }), 'requests')[0]
const followUp = (parts: object): unknown => rowsOf(summaryOf({ Followups: [parts] }), 'followUps')[0]
const sale = (parts: object): unknown => rowsOf(summaryOf({ Sales: [parts] }), 'sales')[0]
const chat = (parts: object): unknown => rowsOf(summaryOf({ Chats: [parts] }), 'chats')[0]

describe('the published sample', () => {
  const summary = summaryOf(sample)

  it('has lists although it has no header', () => {
    expect(summary.header).toBeNull()
    expect(Object.values(summary.lists)).toEqual(
      Array.from(
        { length: 5 },
        () => expect.objectContaining({ state: 'read', unreadableRows: 0 }) as unknown
      )
    )
  })

  it('keeps two requests with the same id as two rows', () => {
    expect(rowsOf(summary, 'requests')).toEqual([
      {
        id: 931,
        title: 'Software license renewal inquiry',
        statusId: 2,
        status: null,
        registered: '2021-01-19T09:10:59.490Z'
      },
      { id: 931, title: 'unde', statusId: 652, status: null, registered: '2021-01-19T09:10:59.490Z' }
    ])
  })

  it('has appointment ids for follow-ups and document ids for documents', () => {
    expect(rowsOf(summary, 'followUps')[0]).toEqual({
      id: 686,
      text: 'Cross-group radical flexibility',
      date: '2018-07-14T08:10:59.490Z',
      completion: 'completed',
      isOverdue: false
    })
    expect(rowsOf(summary, 'documents')[0]).toEqual({
      id: 209,
      title: 'Switchable regional emulation',
      date: '1999-09-10T08:10:59.490Z'
    })
  })

  it('has a sale on a calendar date', () => {
    expect(rowsOf(summary, 'sales')).toEqual([
      {
        id: 941,
        heading: 'Enterprise software upgrade',
        amount: 125_000,
        currency: 'USD',
        baseAmount: 125_000,
        probability: 85,
        status: 'open',
        date: '2024-06-30'
      }
    ])
  })

  it('has a chat that ended before it began and is not open', () => {
    expect(rowsOf(summary, 'chats')).toEqual([
      {
        id: 144,
        visitor: 'Konopelski, Reinger and Roberts',
        visitorCompany: 'Schiller LLC',
        firstMessage: 'sed',
        lastMessage: 'at',
        started: '2013-11-04T09:10:59.490Z',
        ended: null,
        isOpen: false
      }
    ])
  })
})

describe('a list of the summary', () => {
  it.each([
    ['missing', {}, { state: 'missing' }],
    ['null', { Tickets: null }, { state: 'missing' }],
    ['empty', { Tickets: [] }, { state: 'read', rows: [], unreadableRows: 0, mayHaveMore: false }],
    ['an object', { Tickets: { Items: [] } }, { state: 'unreadable' }],
    ['a text', { Tickets: 'none' }, { state: 'unreadable' }],
    ['a number', { Tickets: 0 }, { state: 'unreadable' }]
  ])('leaves the other lists readable when it is %s', (_, tickets, expected) => {
    const summary = summaryOf({ Contact: null, Sales: [{ SaleId: 1 }], ...tickets })
    expect(summary.lists.requests).toEqual(expected)
    expect(rowsOf(summary, 'sales')).toHaveLength(1)
  })

  it.each([
    ['null', null],
    ['a number', 931],
    ['a text', 'Invoice'],
    ['a list', [1]],
    ['empty', {}],
    ['of another kind', { SaleId: 1, Heading: 'x' }]
  ])('loses and counts only the row that is %s', (_, bad) => {
    const summary = summaryOf({
      Tickets: [{ TicketId: 1, Title: 'a' }, bad, { TicketId: 2, Title: 'b' }]
    })
    expect(summary.lists.requests).toMatchObject({ unreadableRows: 1 })
    expect(rowsOf(summary, 'requests').map(({ title }) => title)).toEqual(['a', 'b'])
  })

  it.each([
    ['fewer rows than requested', 9, false],
    ['as many rows as requested', 10, true],
    ['more rows than requested', 11, true]
  ])('tells whether there may be more: %s', (_, count, mayHaveMore) => {
    const rows = Array.from({ length: count }, (_row, index) => (index === 0 ? null : { TicketId: index }))
    expect(summaryOf({ Tickets: rows }).lists.requests).toMatchObject({ mayHaveMore })
  })
})

describe('an id', () => {
  it.each([0, -1, '0', ' ', null, undefined])('is null when it is %j', (id) => {
    expect(ticket({ TicketId: id, Title: 'a' })).toMatchObject({ id: null, title: 'a' })
    expect(ticket({ TicketStatus: id, Title: 'a' })).toMatchObject({ statusId: null, title: 'a' })
  })

  it.each([1.5, true, 1e300, {}, 'no. 931', '9e3'])('can’t be read when it is %j', (id) => {
    expect(ticket({ TicketId: id, Title: 'a' })).toMatchObject({ id: null, title: 'a' })
    expect(ticket({ TicketStatus: id, Title: 'a' })).toMatchObject({ statusId: undefined, title: 'a' })
  })

  it.each([931, '931', ' 931 '])('may be a number or a text: %j', (id) => {
    expect(ticket({ TicketId: id, TicketStatus: id })).toMatchObject({ id: 931, statusId: 931 })
    expect(followUp({ AppointmentId: id })).toMatchObject({ id: 931 })
    expect(sale({ SaleId: id })).toMatchObject({ id: 931 })
    expect(chat({ ChatSessionId: id })).toMatchObject({ id: 931 })
  })
})

describe('the completion of a follow-up', () => {
  it.each([
    ['NotStarted', 'not-started'],
    ['Started', 'started'],
    ['Completed', 'completed'],
    ['completed', 'completed'],
    ['NOTSTARTED', 'not-started'],
    [' Completed ', 'completed'],
    [true, 'completed'],
    [false, 'not-started'],
    ['True', 'completed'],
    ['3', 'completed'],
    ['Unknown', 'unknown'],
    ['Postponed', 'unknown'],
    ['toString', 'unknown'],
    ['', 'unknown'],
    [0, 'unknown'],
    [1, 'not-started'],
    [2, 'started'],
    [3, 'completed'],
    [99, 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
    [['Completed'], undefined],
    [{}, undefined]
  ])('is read from %j', (value, completion) => {
    expect(followUp({ AppointmentId: 1, Completed: value })).toMatchObject({ completion })
  })
})

describe('a follow-up', () => {
  it('keeps the line breaks of its text', () => {
    expect(followUp({ Description: 'Call\r\nabout the invoice' })).toMatchObject({
      text: 'Call\nabout the invoice'
    })
  })

  it('has no date when SuperOffice has none', () => {
    expect(followUp({ AppointmentId: 1, Date: '0001-01-01T00:00:00Z' })).toMatchObject({ date: null })
  })
})

describe('a sale', () => {
  it.each([
    ['Open', 'open'],
    ['Sold', 'sold'],
    ['Lost', 'lost'],
    ['Stalled', 'stalled'],
    ['SaintAll', 'unknown'],
    [0, 'unknown'],
    [1, 'open'],
    [4, 'stalled'],
    [1000, 'unknown'],
    [null, 'unknown']
  ])('reads the status %j', (value, status) => {
    expect(sale({ SaleId: 1, Status: value })).toMatchObject({ status })
  })

  it.each([
    [407, 100],
    [100, 100],
    [0, 0],
    [-5, 0],
    [85.5, 85.5],
    ['85', 85],
    ['85 %', 85],
    ['85.5', 85.5],
    ['', null],
    [null, null],
    [undefined, null],
    ['likely', undefined],
    [true, undefined],
    [Number.POSITIVE_INFINITY, undefined]
  ])('reads the probability %j', (value, probability) => {
    expect(sale({ SaleId: 1, Probability: value })).toMatchObject({ probability })
  })

  it.each([
    [125_000.5, 125_000.5],
    ['125000.50', 125_000.5],
    ['125000,5', 125_000.5],
    ['-1', -1],
    [-0, 0],
    ['-0.00', 0],
    [null, null],
    ['', null],
    ['125,000', undefined],
    ['125 000', undefined],
    ['1e5', undefined],
    ['a lot', undefined],
    [{}, undefined],
    [JSON.parse('1e999'), undefined]
  ])('reads the amount %j', (value, amount) => {
    const read = sale({ SaleId: 1, Amount: value, AmountInBaseCurrency: value })
    expect(read).toMatchObject({ amount, baseAmount: amount })
  })

  it('has no currency when the currency is empty', () => {
    expect(sale({ SaleId: 1, Currency: ' ' })).toMatchObject({ currency: null })
    expect(sale({ SaleId: 1, Currency: 'kr' })).toMatchObject({ currency: 'kr' })
  })
})

describe('a day that travels as midnight', () => {
  it.each([
    ['2026-06-30T00:00:00Z', '2026-06-30'],
    ['2026-06-30T00:00:00', '2026-06-30'],
    ['2026-06-30T00:00:00.0000000+00:00', '2026-06-30'],
    ['2026-06-30T00:00:00+02:00', '2026-06-30'],
    ['2026-06-30T00:00-0500', '2026-06-30'],
    ['2026-06-30', '2026-06-30'],
    ['2026-06-30T00:00:01Z', '2026-06-30T00:00:01.000Z'],
    ['2026-06-30T14:15:00+02:00', '2026-06-30T12:15:00.000Z'],
    ['0001-01-01T00:00:00Z', null],
    ['2026-02-30T00:00:00Z', undefined]
  ])('is that day in a sale and a document: %s', (text, date) => {
    expect(sale({ SaleId: 1, SaleDate: text })).toMatchObject({ date })
    expect(rowsOf(summaryOf({ Documents: [{ DocumentId: 1, Date: text }] }), 'documents')[0]).toMatchObject({
      date
    })
  })

  it('is a time in a follow-up, which may begin at midnight UTC in Asia, and in what was registered', () => {
    const text = '2026-06-30T00:00:00Z'
    const midnight = '2026-06-30T00:00:00.000Z'
    expect(followUp({ AppointmentId: 1, Date: text })).toMatchObject({ date: midnight })
    expect(ticket({ TicketId: 1, Registered: text })).toMatchObject({ registered: midnight })
  })
})

describe('a chat', () => {
  const began = '2026-11-24T09:00:00Z'
  it.each([
    ['null', null, null, true],
    ['missing', undefined, null, true],
    ['year 1, which means no date', '0001-01-01T00:00:00', null, true],
    ['year 9999, which means no end', '9999-12-31T23:59:59Z', null, true],
    ['later', '2026-11-24T09:10:00Z', '2026-11-24T09:10:00.000Z', false],
    ['the same moment', began, '2026-11-24T09:00:00.000Z', false],
    ['before it began', '2009-06-19T10:10:59Z', null, false],
    ['no date', 'soon', undefined, undefined],
    ['a number', 5, undefined, undefined],
    ['earlier, in a zone that is not known', '2026-11-24T07:00:00', '2026-11-24T07:00:00.000', false]
  ])('has the right state when its end is %s', (_, value, ended, isOpen) => {
    expect(chat({ Name: 'Eva', WhenRequested: began, WhenEnded: value })).toMatchObject({ ended, isOpen })
  })
})

describe('a summary', () => {
  it.each([
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['an empty object', {}],
    ['an object of another kind', { foo: 1 }]
  ])('is not read from %s', (_, answer) => {
    expect(atOnce(toSummary(companySummary, answer, everything))).toBeNull()
  })

  it.each([
    ['only texts in place of lists', { Contact: 'x', Tickets: '<html>', Sales: 5 }],
    ['only lists without a readable row', { Contact: null, Tickets: [1, null], Sales: [[]] }],
    ['only an unreadable list among nulls', { Contact: null, Tickets: {}, Sales: null }],
    ['no header with a text', { Contact: { Name: {} }, Tickets: null }]
  ])('is not read from %s', (_, answer) => {
    expect(atOnce(toSummary(companySummary, answer, everything))).toBeNull()
  })

  it.each([
    ['one empty list', { Tickets: [] }],
    ['one row', { Tickets: [{ TicketId: 1, Title: {} }], Sales: 5 }],
    ['a header', { Contact: { Name: 'Nordlys' }, Tickets: 5 }]
  ])('is read when it has %s', (_, answer) => {
    expect(atOnce(toSummary(companySummary, answer, everything))).not.toBeNull()
  })

  it.each([
    [null, true],
    [{}, true],
    [{ Contact: null, Tickets: null }, true],
    [{ Contact: null, Tickets: [] }, false],
    [[], false],
    ['', false],
    [0, false]
  ])('says nothing when it is %j: %s', (answer, isEmpty) => {
    expect(isEmptyAnswer(answer)).toBe(isEmpty)
  })

  const fields = [
    ['TicketId', 'TicketStatus', 'Title', 'Registered', 'AppointmentId', 'DocumentId', 'Date', 'Description'],
    ['Completed', 'SaleId', 'SaleDate', 'Probability', 'Heading', 'Amount', 'Currency', 'Status', 'Name'],
    ['FirstMessage', 'LastMessage', 'WhenRequested', 'WhenEnded', 'DirectPhone', '__proto__', 'constructor']
  ].flat()
  const value = fc.oneof(
    fc.constantFrom(null, true, 0, -1, 1e999, 'Completed', '2024-06-30', '0001-01-01T00:00:00', '\u202E'),
    fc.string(),
    fc.double(),
    fc.jsonValue({ maxDepth: 2 })
  )
  const row = fc.oneof(fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 8 }), value)
  const list = fc.oneof(fc.array(row, { maxLength: 4 }), value)
  const answers = fc.oneof(
    fc.jsonValue(),
    fc.record(
      { Contact: row, Tickets: list, Followups: list, Documents: list, Sales: list, Chats: list },
      { requiredKeys: [] }
    )
  )

  it('is read from any JSON without throwing, and has only plain values', () => {
    const isSound = (value: unknown): boolean =>
      value === null ||
      value === undefined ||
      typeof value === 'string' ||
      typeof value === 'boolean' ||
      (typeof value === 'number' && Number.isFinite(value))
    let read = 0
    fc.assert(
      fc.property(answers, (answer) => {
        const summary = atOnce(toSummary(companySummary, answer, everything))
        if (summary === null) return
        for (const text of Object.values(summary.header?.header ?? {})) expect(text).toSatisfy(isSound)
        for (const list of Object.values(summary.lists)) {
          if (list.state !== 'read') continue
          expect(list.unreadableRows).toBeGreaterThanOrEqual(0)
          for (const row of list.rows) {
            read += 1
            expect(Object.values(row)).toSatisfy((values: readonly unknown[]) => values.every(isSound))
          }
        }
      }),
      { numRuns: propertyRuns(300) }
    )
    expect(read).toBeGreaterThan(0)
  })
})

describe('the steps of a summary', () => {
  const countSteps = (answer: unknown, limit: number): number => {
    const steps = toSummary(companySummary, answer, { ...everything, limit })
    let count = 1
    while (steps.next().done !== true) count++
    return count
  }
  const tickets = (count: number, title: string): readonly object[] =>
    Array.from({ length: count }, (_, index) => ({ TicketId: index + 1, Title: title }))

  it.each([
    ['one for ordinary lists', { Tickets: tickets(385, 'a') }, 1],
    ['one more for each thousand rows', { Tickets: tickets(1_000, 'a'), Sales: [{ SaleId: 1 }] }, 2],
    ['one more for a list with too much text', { Tickets: tickets(200, 'a'.repeat(1_000)) }, 2]
  ])('are %s', (_what, answer, expected) => {
    expect(countSteps(answer, 1_000)).toBe(expected)
  })
})
