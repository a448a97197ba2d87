import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeHeader, mergeSections } from '../../../../src/main/lookup/card/merge-summary.ts'
import { companySummary, toSummary, type ReadList } from '../../../../src/main/superoffice/to-summary.ts'
import {
  mapSections,
  sectionNames,
  type Request,
  type Sale,
  type Section
} from '../../../../src/shared/company.ts'
import { atOnce } from '../../../support/at-once.ts'
import { aRequest, aSale, aStoredCard, noSections, section } from '../../../support/companies.ts'
import { propertyRuns } from '../../../support/sizes.ts'
import { aList } from '../../../support/summaries.ts'

const storedAt = '2026-11-24T09:00:00.000Z'
const earlier = '2026-11-20T09:00:00.000Z'
const invoice = aRequest({ id: 1, title: 'Invoice', statusId: 7 })
const order = aRequest({ id: 2, title: 'Order' })

/** The requests after this list has arrived over these stored ones. */
const mergeRequests = (
  list: ReadList<Request>,
  stored: Section<Request> | null = section(invoice, order),
  limit = 10
): Section<Request> =>
  mergeSections(
    { requests: list },
    { requests: limit },
    10,
    stored && { sections: { ...noSections, requests: stored }, fetchedAt: storedAt }
  ).requests

const kept = {
  state: 'read',
  rows: [invoice, order],
  unreadableRows: 0,
  mayHaveMore: false,
  keptFrom: storedAt
} as const
const unreadableRow = { ...invoice, title: undefined, statusId: 8, registered: null }

describe('a section of the answer', () => {
  it('replaces the stored one', () => {
    expect(mergeRequests(aList(order))).toEqual(section(order))
    expect(mergeRequests(aList())).toEqual(section())
    expect(mergeRequests(aList(order), kept)).toEqual(section(order))
  })

  it.each<[string, ReadList<Request>]>([
    ['can’t be read', { state: 'unreadable' }],
    ['is null', { state: 'missing' }],
    ['has no readable row', { state: 'read', rows: [], unreadableRows: 3, mayHaveMore: false }]
  ])('leaves the stored rows where they are, with their age, when it %s', (_, list) => {
    expect(mergeRequests(list)).toEqual(kept)
    expect(mergeRequests(list, { ...kept, keptFrom: earlier })).toEqual({ ...kept, keptFrom: earlier })
  })

  it('is empty when it is null and no rows are stored', () => {
    expect(mergeRequests({ state: 'missing' }, section())).toEqual(section())
    expect(mergeRequests({ state: 'missing' }, null)).toEqual(section())
    expect(mergeRequests({ state: 'missing' }, { state: 'unreadable' })).toEqual(section())
  })

  it('says that it is unreadable only when nothing is stored', () => {
    expect(mergeRequests({ state: 'unreadable' }, null)).toEqual({ state: 'unreadable' })
    expect(mergeRequests({ state: 'unreadable' }, { state: 'unreadable' })).toEqual({ state: 'unreadable' })
    expect(mergeRequests({ state: 'unreadable' }, section())).toEqual({ ...section(), keptFrom: storedAt })
  })

  it('stays as it is when it was not requested', () => {
    const sections = { ...noSections, sales: section(aSale()) }
    const merged = mergeSections({ requests: aList(order) }, { requests: 50 }, 10, {
      sections,
      fetchedAt: storedAt
    })
    expect(merged).toEqual({ ...sections, requests: { ...section(order), limit: 50 } })
  })

  it('stays as it is when more rows have arrived while it was on its way', () => {
    const longer = { ...section(invoice, order), limit: 50 }
    expect(mergeRequests(aList(order), longer, 10)).toBe(longer)
    expect(mergeRequests(aList(order), longer, 50)).toEqual({ ...section(order), limit: 50 })
  })
})

describe('a row of the answer', () => {
  it('keeps the stored row of its id when it can’t be read, in its place', () => {
    const now = aRequest({ id: 3 })
    expect(mergeRequests(aList(now, unreadableRow))).toEqual({ ...section(now, invoice), keptFrom: storedAt })
  })

  it('keeps only the fields that can’t be read', () => {
    const read = { ...invoice, title: 'Invoice 4711', statusId: undefined }
    expect(mergeRequests(aList(read))).toEqual({
      ...section({ ...invoice, title: 'Invoice 4711' }),
      keptFrom: storedAt
    })
  })

  it('is shown without a field that can’t be read when it isn’t stored', () => {
    const read = { ...aRequest({ id: 3 }), statusId: undefined, registered: undefined }
    expect(mergeRequests(aList(read))).toEqual(section(aRequest({ id: 3, statusId: null, registered: null })))
  })

  it('is counted when it can’t be read and isn’t stored', () => {
    const read = { ...unreadableRow, id: 3 }
    expect(mergeRequests(aList(order, read))).toEqual({ ...section(order), unreadableRows: 1 })
    expect(mergeRequests(aList(read), null)).toEqual({ ...section(), unreadableRows: 1 })
  })

  it('keeps a stored row that the answer lacks when its id can’t be read either', () => {
    const list = { state: 'read', rows: [order], unreadableRows: 1, mayHaveMore: false } as const
    expect(mergeRequests(list)).toEqual({ ...section(order, invoice), keptFrom: storedAt })
    expect(mergeRequests({ ...list, unreadableRows: 2 })).toEqual({
      ...section(order, invoice),
      unreadableRows: 1,
      keptFrom: storedAt
    })
  })

  it('is paired with the stored rows of its id in their order', () => {
    const [first, second] = [aRequest({ title: 'first' }), aRequest({ title: 'second' })]
    const merged = mergeRequests(
      aList({ ...first, title: undefined }, { ...second, title: undefined }),
      section(first, second)
    )
    expect(merged).toMatchObject({ rows: [first, second] })
  })

  it('keeps the stored amount and currency when they can’t be read', () => {
    const sale = aSale({ id: 5, amount: 125_000, currency: 'NOK' })
    const list = aList<Sale>({ ...sale, heading: 'Renewal', amount: undefined, currency: undefined })
    const stored = { sections: { ...noSections, sales: section(sale) }, fetchedAt: storedAt }
    expect(mergeSections({ sales: list }, { sales: 10 }, 10, stored).sales).toMatchObject({
      rows: [{ ...sale, heading: 'Renewal' }]
    })
  })
})

describe('the header', () => {
  const stored = { name: 'Nordlys', city: 'Bergen', phone: '55', isStopped: true }

  it('stays as it is stored when the answer has none', () => {
    expect(mergeHeader(null, { city: 'Oslo' }, stored)).toEqual(stored)
    expect(mergeHeader(null, { city: 'Oslo' }, null)).toEqual({ city: 'Oslo' })
    expect(mergeHeader(null, null, null)).toBeNull()
  })

  it('loses a field that is empty now, and keeps one that can’t be read', () => {
    const header = { header: { name: 'Nordlys AS' }, unreadableFields: ['phone', 'email'] } as const
    expect(mergeHeader(header, null, stored)).toEqual({ name: 'Nordlys AS', phone: '55', isStopped: true })
    expect(mergeHeader(header, { isStopped: false }, null)).toEqual({ name: 'Nordlys AS', isStopped: false })
  })

  it('is the stored one itself when nothing of it has changed', () => {
    const read = { header: { name: 'Nordlys', city: 'Bergen', phone: '55' }, unreadableFields: [] }
    expect(mergeHeader(read, null, stored)).toBe(stored)
    expect(mergeHeader(read, { isStopped: false }, stored)).toEqual({ ...stored, isStopped: false })
  })
})

describe('any damaged answer', () => {
  const answer = {
    Contact: { Name: 'Nordlys', City: 'Bergen' },
    Tickets: [
      { TicketId: 1, Title: 'a' },
      { TicketId: 2, Title: 'b' }
    ],
    Followups: [{ AppointmentId: 1, Description: 'a', Date: '2026-11-24T09:00:00Z', Completed: 'Started' }],
    Documents: [{ DocumentId: 1, Description: 'a' }],
    Sales: [{ SaleId: 1, Heading: 'a', Amount: 5 }],
    Chats: [{ ChatSessionId: 1, Name: 'a', FirstMessage: 'b', LastMessage: 'c' }]
  }
  const everything = { sections: sectionNames, hasHeader: true, limit: 10 }
  const limits = mapSections(() => 10)
  const whole = atOnce(toSummary(companySummary, answer, everything))
  const stored = aStoredCard({
    sections: mergeSections(whole?.lists ?? {}, limits, 10, null),
    header: mergeHeader(whole?.header ?? null, null, null)
  })
  const notAList = fc.oneof(
    fc.constantFrom(null, '<html>', 5, true, {}, { Items: [] }),
    fc.array(fc.constantFrom(null, 1, 'x', [], {}), { minLength: 1 })
  )
  const damage = fc.record(
    {
      Contact: fc.constantFrom(null, 'x', [], {}, 5),
      Tickets: notAList,
      Followups: notAList,
      Documents: notAList,
      Sales: notAList,
      Chats: notAList
    },
    { requiredKeys: [] }
  )
  const names = {
    requests: 'Tickets',
    followUps: 'Followups',
    documents: 'Documents',
    sales: 'Sales',
    chats: 'Chats'
  } as const

  it('takes no stored row from a section that can’t be read, and changes no other section', () => {
    fc.assert(
      fc.property(damage, (damaged) => {
        const summary = atOnce(toSummary(companySummary, { ...answer, ...damaged }, everything))
        // Nothing is stored when nothing can be read.
        if (summary === null) return
        const sections = mergeSections(summary.lists, limits, 10, stored)
        for (const name of sectionNames) {
          const expected = stored.sections[name]
          expect(sections[name]).toEqual(
            names[name] in damaged ? { ...expected, keptFrom: stored.fetchedAt } : expected
          )
        }
        expect(mergeHeader(summary.header, null, stored.header)).toEqual(stored.header)
      }),
      { numRuns: propertyRuns(200) }
    )
  })

  const value = fc.oneof(fc.constantFrom({}, [], true, { was: 1 }), fc.array(fc.integer()))
  const fields = [
    'Title',
    'TicketStatus',
    'Registered',
    'Description',
    'Date',
    'Heading',
    'Amount',
    'Name',
    'LastMessage'
  ]

  it('takes no stored row away by fields of a wrong type', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), (wrong) => {
        const damaged = Object.fromEntries(
          Object.entries(answer).map(([key, part]) => [
            key,
            Array.isArray(part) ? part.map((row: object) => ({ ...row, ...wrong })) : { ...part, ...wrong }
          ])
        )
        const summary = atOnce(toSummary(companySummary, damaged, everything))
        const sections = mergeSections(summary?.lists ?? {}, limits, 10, stored)
        for (const name of sectionNames) expect(sections[name]).toMatchObject(stored.sections[name])
        expect(mergeHeader(summary?.header ?? null, null, stored.header)).toEqual(stored.header)
      }),
      { numRuns: propertyRuns(200) }
    )
  })
})
