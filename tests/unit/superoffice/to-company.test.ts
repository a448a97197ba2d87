import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Section } from '../../../src/shared/company.ts'
import { toCompany, toSummary, type Summary } from '../../../src/main/superoffice/to-company.ts'
import sample from '../../support/contact-summary-199.json' with { type: 'json' }
import { propertyRuns } from '../../support/sizes.ts'

const limit = 10

const summaryOf = (answer: unknown): Summary => {
  const summary = toSummary(answer, limit)
  if (summary === null) throw new Error('This is not a summary.')
  return summary
}

const rowsOf = <Row>(section: Section<Row>): readonly Row[] => {
  if (section.state !== 'read') throw new Error('This section was not read.')
  return section.rows
}

const ticket = (parts: object): unknown => rowsOf(summaryOf({ Tickets: [parts] }).requests)[0]
const followUp = (parts: object): unknown => rowsOf(summaryOf({ Followups: [parts] }).followUps)[0]
const sale = (parts: object): unknown => rowsOf(summaryOf({ Sales: [parts] }).sales)[0]
const chat = (parts: object): unknown => rowsOf(summaryOf({ Chats: [parts] }).chats)[0]

describe('the published sample', () => {
  const summary = summaryOf(sample)

  it('has lists although it has no header', () => {
    expect(summary.company).toBeNull()
    expect(Object.values(summary).filter((part) => part !== null)).toEqual(
      Array.from(
        { length: 5 },
        () => expect.objectContaining({ state: 'read', unreadableRows: 0 }) as unknown
      )
    )
  })

  it('keeps two requests with the same id as two rows', () => {
    expect(rowsOf(summary.requests)).toEqual([
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
    expect(rowsOf(summary.followUps)[0]).toEqual({
      id: 686,
      text: 'Cross-group radical flexibility',
      date: '2018-07-14T08:10:59.490Z',
      completion: 'completed',
      isOverdue: false
    })
    expect(rowsOf(summary.documents)[0]).toEqual({
      id: 209,
      title: 'Switchable regional emulation',
      date: '1999-09-10T08:10:59.490Z'
    })
  })

  it('has a sale on a calendar date', () => {
    expect(rowsOf(summary.sales)).toEqual([
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
    expect(rowsOf(summary.chats)).toEqual([
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

describe('a header', () => {
  it('is read in Glance’s words, without empty fields', () => {
    expect(
      toCompany({
        ContactId: 199,
        Name: ' Nordlys Energi AS ',
        Department: '',
        OrgNr: '987654321',
        URL: 'https://nordlys.example',
        URLName: 'Nordlys',
        EmailAddress: 'post@nordlys.example',
        City: 'Bergen',
        CountryName: 'Norway',
        AssociateFullName: 'Kari Nordmann',
        BusinessName: 'US:"Energy";NO:"Energi"',
        CategoryName: 'Customer',
        DirectPhone: '+47 55 12 34 56',
        FullName: null,
        FieldProperties: {}
      })
    ).toEqual({
      name: 'Nordlys Energi AS',
      organisationNumber: '987654321',
      web: 'https://nordlys.example',
      email: 'post@nordlys.example',
      city: 'Bergen',
      country: 'Norway',
      countryCode: 'NO',
      ourContact: 'Kari Nordmann',
      business: 'US:"Energy";NO:"Energi"',
      category: 'Customer',
      phone: '+47 55 12 34 56'
    })
  })

  it.each([
    [
      'a field of the wrong type',
      { Name: 'Nordlys', City: { text: 'Bergen' }, DirectPhone: [] },
      { name: 'Nordlys' }
    ],
    ['a number as a text', { Name: 4711, OrgNr: 987 }, { name: '4711', organisationNumber: '987' }]
  ])('is read in spite of %s', (_, answer, expected) => {
    expect(toCompany(answer)).toEqual(expected)
  })

  it.each([
    ['its name in English', { CountryName: 'Denmark' }, 'DK'],
    ['its name in Norwegian', { CountryName: 'Tyskland' }, 'DE'],
    ['a language string', { CountryName: 'US:"Sweden";NO:"Sverige"' }, 'SE'],
    ['a language string of one language', { CountryName: 'NL:"Nederland"' }, 'NL'],
    ['its code', { CountryName: 'dk' }, 'DK'],
    ['its name, although the id is another country’s', { CountryName: 'Danmark', CountryId: 578 }, 'DK'],
    ['its id, when the name is in another language', { CountryName: 'Norvège', CountryId: 578 }, 'NO'],
    ['its id, when there is no name', { CountryId: 40 }, 'AT'],
    ['nothing, when neither is known', { CountryName: 'Narnia', CountryId: 3 }, undefined],
    ['nothing, when both are missing', { CountryId: 0 }, undefined]
  ])('has its country by %s', (_, answer, countryCode) => {
    expect(toCompany({ Name: 'Nordlys', ...answer })?.countryCode).toBe(countryCode)
  })

  it.each([
    ['null', null],
    ['missing', undefined],
    ['a text', 'Nordlys'],
    ['a list', [{ Name: 'Nordlys' }]],
    ['empty', {}],
    ['of empty texts', { Name: '', Department: '  ', City: null }],
    ['of a country’s id alone', { CountryId: 578 }],
    ['something else', { Foo: 'bar' }]
  ])('is null when it is %s', (_, answer) => {
    expect(toCompany(answer)).toBeNull()
  })
})

describe('a list of the summary', () => {
  it.each([
    ['missing', {}, { state: 'read', rows: [], unreadableRows: 0, mayHaveMore: false }],
    ['null', { Tickets: null }, { state: 'read', rows: [], unreadableRows: 0, mayHaveMore: false }],
    ['empty', { Tickets: [] }, { state: 'read', rows: [], unreadableRows: 0, mayHaveMore: false }],
    ['an object', { Tickets: { Items: [] } }, { state: 'unreadable' }],
    ['a text', { Tickets: 'none' }, { state: 'unreadable' }],
    ['a number', { Tickets: 0 }, { state: 'unreadable' }]
  ])('leaves the other lists readable when it is %s', (_, tickets, expected) => {
    const summary = summaryOf({ Contact: null, Sales: [{ SaleId: 1 }], ...tickets })
    expect(summary.requests).toEqual(expected)
    expect(rowsOf(summary.sales)).toHaveLength(1)
  })

  it.each([
    ['null', null],
    ['a number', 931],
    ['a text', 'Invoice'],
    ['a list', [1]],
    ['empty', {}],
    ['of another kind', { SaleId: 1, Heading: 'x' }],
    ['with an object as its title', { TicketId: 1, Title: { en: 'Invoice' } }],
    ['with a boolean as its title', { TicketId: 1, Title: true }]
  ])('loses and counts only the row that is %s', (_, bad) => {
    const { requests } = summaryOf({
      Tickets: [{ TicketId: 1, Title: 'a' }, bad, { TicketId: 2, Title: 'b' }]
    })
    expect(requests).toMatchObject({ unreadableRows: 1 })
    expect(rowsOf(requests).map(({ title }) => title)).toEqual(['a', 'b'])
  })

  it.each([
    ['fewer rows than requested', 9, false],
    ['as many rows as requested', 10, true],
    ['more rows than requested', 11, true]
  ])('tells whether there may be more: %s', (_, count, mayHaveMore) => {
    const rows = Array.from({ length: count }, (_row, index) => (index === 0 ? null : { TicketId: index }))
    expect(summaryOf({ Tickets: rows }).requests).toMatchObject({ mayHaveMore })
  })
})

describe('an id', () => {
  it.each([0, -1, 1.5, '931', null, true, 1e300, {}])('is null when it is %j', (id) => {
    expect(ticket({ TicketId: id, Title: 'a' })).toMatchObject({ id: null, title: 'a' })
    expect(ticket({ TicketStatus: id, Title: 'a' })).toMatchObject({ statusId: null, title: 'a' })
  })
})

describe('the completion of a follow-up', () => {
  it.each([
    ['NotStarted', 'not-started'],
    ['Started', 'started'],
    ['Completed', 'completed'],
    ['completed', 'completed'],
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
    [['Completed'], 'unknown']
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
    ['85', null],
    [null, null],
    [Number.POSITIVE_INFINITY, null]
  ])('reads the probability %j', (value, probability) => {
    expect(sale({ SaleId: 1, Probability: value })).toMatchObject({ probability })
  })

  it.each([
    ['a number too large for JSON', '{"Amount":1e999,"AmountInBaseCurrency":-1e999}'],
    ['texts', '{"Amount":"125000.00","AmountInBaseCurrency":"x"}'],
    ['nothing', '{"Amount":null}']
  ])('has no amount when the amount is %s', (_, text) => {
    expect(sale(JSON.parse(text) as object)).toMatchObject({ amount: null, baseAmount: null })
  })

  it('has no currency when the currency is empty', () => {
    expect(sale({ SaleId: 1, Currency: ' ' })).toMatchObject({ currency: null })
    expect(sale({ SaleId: 1, Currency: 'kr' })).toMatchObject({ currency: 'kr' })
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
    ['no date', 'soon', null, false],
    ['a number', 5, null, false]
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
    expect(toSummary(answer, limit)).toBeNull()
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
      typeof value === 'string' ||
      typeof value === 'boolean' ||
      (typeof value === 'number' && Number.isFinite(value))
    let read = 0
    fc.assert(
      fc.property(answers, (answer) => {
        const summary = toSummary(answer, limit)
        if (summary === null) return
        const { company, ...sections } = summary
        for (const text of Object.values(company ?? {})) expect(text).toSatisfy(isSound)
        for (const section of Object.values(sections)) {
          if (section.state === 'unreadable') continue
          expect(section.unreadableRows).toBeGreaterThanOrEqual(0)
          for (const row of section.rows) {
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
