import { describe, expect, it } from 'vitest'
import { decodeStoredCard } from '../../../src/main/results/stored-card.ts'
import { aRequest, aSale, aStoredCard, aStoredPerson, noSections, section } from '../../support/companies.ts'
import { someRequestDetails } from '../../support/row-details.ts'

const stored = aStoredCard({
  sections: { ...noSections, requests: section(aRequest()), chats: { state: 'unreadable' } }
})

describe('a stored company', () => {
  it('survives JSON unchanged', () => {
    expect(decodeStoredCard(JSON.parse(JSON.stringify(stored)))).toEqual(stored)
    const headless = { ...stored, header: null, matchName: 'Nordlys' }
    expect(decodeStoredCard(JSON.parse(JSON.stringify(headless)))).toEqual(headless)
  })

  it('is read as earlier versions wrote it, with the header as `company`', () => {
    const { header, ...rest } = stored
    expect(decodeStoredCard(JSON.parse(JSON.stringify({ ...rest, company: header })))).toEqual(stored)
  })

  it('may be a person’s', () => {
    expect(decodeStoredCard(JSON.parse(JSON.stringify(aStoredPerson())))).toEqual(aStoredPerson())
    const { personId: _none, ...nobody } = aStoredPerson()
    expect(decodeStoredCard(nobody)).toBeNull()
  })

  it('keeps what closer looks have read, of which earlier versions stored nothing', () => {
    const looked = { ...stored, details: [{ ...someRequestDetails(), id: 20101 }] }
    expect(decodeStoredCard(JSON.parse(JSON.stringify(looked)))).toEqual(looked)
    expect(decodeStoredCard(JSON.parse(JSON.stringify(stored)))).not.toHaveProperty('details')
  })

  it('keeps how old a section is, and how many rows of it were requested', () => {
    const requests = { state: 'read', rows: [], unreadableRows: 0, mayHaveMore: true } as const
    const longer = { ...requests, limit: 50, keptFrom: '2026-11-20T09:00:00.000Z' }
    const kept = { ...stored, sections: { ...noSections, requests: longer } }
    expect(decodeStoredCard(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })

  it('is read as the previous version wrote it, with the days of sales and documents as instants', () => {
    const midnight = '2026-06-30T00:00:00.000Z'
    const document = { id: 1, title: 'Offer', date: midnight }
    const sections = {
      ...noSections,
      requests: section(aRequest({ registered: midnight })),
      documents: section(document),
      sales: section(
        aSale({ date: midnight }),
        aSale({ date: '2026-06-30T14:00:00.000Z' }),
        aSale({ date: null })
      )
    }
    const seen = { sections, at: midnight }
    const days = {
      ...sections,
      documents: section({ ...document, date: '2026-06-30' }),
      sales: section(
        aSale({ date: '2026-06-30' }),
        aSale({ date: '2026-06-30T14:00:00.000Z' }),
        aSale({ date: null })
      )
    }
    expect(decodeStoredCard(JSON.parse(JSON.stringify({ ...stored, sections, seen })))).toEqual({
      ...stored,
      sections: days,
      seen: { sections: days, at: midnight }
    })
  })

  it.each([
    ['nothing at all', undefined],
    ['a list', []],
    ['another record', { fetchedMs: 1, statuses: [] }],
    ['a record without a section', { ...stored, sections: { ...stored.sections, sales: undefined } }],
    [
      'a record with a section in an unknown state',
      { ...stored, sections: { ...stored.sections, sales: { state: 'late' } } }
    ],
    [
      'a record with rows that are not objects',
      { ...stored, sections: { ...noSections, sales: { ...section(), rows: ['x'] } } }
    ],
    ['a record with details of a chat', { ...stored, details: [{ kind: 'chat', id: 1, fetchedAt: 'x' }] }],
    ['a record with an id that is not a number', { ...stored, companyId: '42' }]
  ])('is refused when it is read from %s', (_what, value) => {
    expect(decodeStoredCard(value)).toBeNull()
  })
})
