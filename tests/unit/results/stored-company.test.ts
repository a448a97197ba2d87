import { describe, expect, it } from 'vitest'
import { decodeStoredCompany } from '../../../src/main/results/stored-company.ts'
import { aRequest, aStoredCompany, noSections, section } from '../../support/companies.ts'

const stored = aStoredCompany({
  sections: { ...noSections, requests: section(aRequest()), chats: { state: 'unreadable' } }
})

describe('a stored company', () => {
  it('survives JSON unchanged', () => {
    expect(decodeStoredCompany(JSON.parse(JSON.stringify(stored)))).toEqual(stored)
    const headless = { ...stored, company: null, matchName: 'Nordlys' }
    expect(decodeStoredCompany(JSON.parse(JSON.stringify(headless)))).toEqual(headless)
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
    ['a record with an id that is not a number', { ...stored, companyId: '42' }]
  ])('is refused when it is read from %s', (_what, value) => {
    expect(decodeStoredCompany(value)).toBeNull()
  })
})
