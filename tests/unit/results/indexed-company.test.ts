import { describe, expect, it } from 'vitest'
import { toIndexedCompany } from '../../support/indexed-companies.ts'
import { decodeIndexedCompany } from '../../../src/main/results/indexed-company.ts'
import { aStoredCompany, storedPeople } from '../../support/companies.ts'

describe('a listing', () => {
  it('survives JSON unchanged', () => {
    const company = toIndexedCompany(aStoredCompany({ companyId: 199, company: null }), 7)
    expect(decodeIndexedCompany(JSON.parse(JSON.stringify(company)), 7)).toEqual(company)
  })

  it('is read without people, as older versions wrote it', () => {
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
    ['a company whose id is a text', { ...toIndexedCompany(aStoredCompany(), 0), companyId: '42' }],
    ['a company with an invalid text', { ...toIndexedCompany(aStoredCompany(), 0), texts: { name: 1 } }]
  ])('is refused when it is %s', (_what, value) => {
    expect(decodeIndexedCompany(value, 0)).toBeNull()
  })
})
