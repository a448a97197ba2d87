import { describe, expect, it } from 'vitest'
import type { SearchResult } from '../../../../src/main/superoffice/search-result.ts'
import { toFoundMatchRow } from '../../../../src/main/lookup/search/match-rows.ts'
import { aStoredCard, storedPeople } from '../../../support/companies.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'

const person: SearchResult = { companyId: 42, personId: 7, name: 'Eva Dahl', kind: 'person' }

const stored = toIndexedCard(
  aStoredCard({
    companyId: 42,
    header: { name: 'Mølle AS', department: 'Oslo', city: 'Oslo', isStopped: true },
    people: storedPeople({ id: 7, name: 'Eva Dahl', phone: '+47 22 00 00 17' })
  }),
  0
)

describe('the row of a match', () => {
  it('names the company of a person on its own', () => {
    expect(toFoundMatchRow({ ...person, companyName: 'Nordlys AS' }, undefined, 'name')).toMatchObject({
      key: 'company:42:person:#7',
      name: 'Eva Dahl',
      companyName: 'Nordlys AS'
    })
    expect(toFoundMatchRow(person, stored, 'name')).toMatchObject({ companyName: 'Mølle AS, Oslo' })
  })

  it('has no company for a company', () => {
    const company = { companyId: 42, name: 'Mølle AS, Oslo', kind: 'company' } as const
    expect(toFoundMatchRow(company, stored, 'name')).not.toHaveProperty('companyName')
  })

  it('of a person without a company has a key of its own, and nothing of a company', () => {
    expect(toFoundMatchRow({ ...person, companyId: null }, undefined, 'phone')).toEqual({
      key: 'person:#7',
      companyId: null,
      personId: 7,
      name: 'Eva Dahl',
      kind: 'person',
      isStopped: false,
      isPinned: false,
      by: 'phone'
    })
  })

  it('never shows the company’s phone number as a person’s', () => {
    const withPhone = toIndexedCard(
      aStoredCard({ companyId: 42, header: { name: 'Mølle AS', phone: '+47 22 00 00 00' } }),
      0
    )
    expect(toFoundMatchRow(person, withPhone, 'name')).not.toHaveProperty('phone')
    expect(toFoundMatchRow({ ...person, kind: 'company' }, withPhone, 'name')).toMatchObject({
      phone: '+47 22 00 00 00'
    })
  })

  it.each([
    ['bare digits', '+4755123456', '+47 55 12 34 56'],
    ['bare digits from abroad', '+442079460123', '+44 20 7946 0123'],
    ['digits of no plan', '+999123456789', '+999123456789'],
    ['a number that somebody wrote', '+47 551 23 456', '+47 551 23 456'],
    ['a number without its country', '55123456', '55123456'],
    ['an extension', '+4755123456-12', '+4755123456-12']
  ])('shows a number as people read it: %s', (_, phone, shown) => {
    expect(toFoundMatchRow({ ...person, phone }, undefined, 'phone').phone).toBe(shown)
  })

  it('shows the title of a request as what was found', () => {
    const found = {
      companyId: 42,
      name: 'Mølle AS',
      kind: 'company',
      requestId: 4711,
      requestTitle: 'Invoice unclear'
    } as const
    expect(toFoundMatchRow(found, undefined, 'request')).toMatchObject({
      by: 'request',
      requestId: 4711,
      found: { field: 'requests', text: 'Invoice unclear', marks: [] }
    })
  })

  it('is a stored person’s when SuperOffice writes the person like a company', () => {
    const found = { companyId: 42, name: 'Eva Dahl (Mølle AS, Oslo)', kind: 'company' } as const
    expect(toFoundMatchRow(found, stored, 'name')).toMatchObject({
      key: 'company:42:person:#7',
      kind: 'person',
      name: 'Eva Dahl',
      companyName: 'Mølle AS, Oslo',
      phone: '+47 22 00 00 17'
    })
    expect(toFoundMatchRow({ ...found, name: 'Mølle AS (Oslo)' }, stored, 'name')).toMatchObject({
      key: 'company:42',
      kind: 'company'
    })
  })
})
