import { describe, expect, it } from 'vitest'
import { toIndexedCompany } from '../../support/indexed-companies.ts'
import { decodeIndexedCompany } from '../../../src/main/results/indexed-company.ts'
import { aStoredCompany, storedPeople } from '../../support/companies.ts'

describe('a listing', () => {
  it('survives JSON unchanged', () => {
    const company = toIndexedCompany(aStoredCompany({ companyId: 199, company: null }), 7)
    expect(decodeIndexedCompany(JSON.parse(JSON.stringify(company)), 7)).toEqual(company)
  })

  it('without people, as older versions wrote it, is read', () => {
    const { texts, ...listing } = toIndexedCompany(
      aStoredCompany({ people: storedPeople({ id: 7, name: 'Eva Dahl' }) }),
      7
    )
    const { people: _people, ...before } = texts
    expect(decodeIndexedCompany({ ...listing, texts: before }, 7)).toMatchObject({
      companyId: 42,
      texts: before
    })
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'Nordlys'],
    ['a company without its texts', { ...toIndexedCompany(aStoredCompany(), 0), texts: undefined }],
    ['an id that is no number', { ...toIndexedCompany(aStoredCompany(), 0), companyId: '42' }],
    ['a text that is none', { ...toIndexedCompany(aStoredCompany(), 0), texts: { name: 1 } }]
  ])('is refused when it is %s', (_what, value) => {
    expect(decodeIndexedCompany(value, 0)).toBeNull()
  })
})
