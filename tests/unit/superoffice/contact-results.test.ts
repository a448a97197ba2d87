import { describe, expect, it } from 'vitest'
import {
  toCompanyHeaders,
  toContactResults,
  toOrganisationNumberResults,
  toWebResults
} from '../../../src/main/superoffice/contact-results.ts'

const answerWith = (...rows: readonly unknown[]): unknown => ({ 'odata.nextLink': null, value: rows })

const row = {
  PrimaryKey: '42',
  contactId: '42',
  name: 'Nordlys Energi AS',
  department: 'Service',
  stop: 1,
  'postAddress/city': 'Bergen',
  'contactPhone/formattedNumber': '+47 55 12 34 56'
}

describe('companies in an archive', () => {
  it('have the fields that a match shows', () => {
    const answer = answerWith(
      row,
      { contactId: 43, name: 'Mølle', department: '', stop: false },
      { contactId: 44, name: '' }
    )
    expect(toContactResults(answer)).toEqual([
      {
        companyId: 42,
        name: 'Nordlys Energi AS, Service',
        kind: 'company',
        city: 'Bergen',
        phone: '+47 55 12 34 56',
        isStopped: true
      },
      { companyId: 43, name: 'Mølle', kind: 'company', isStopped: false }
    ])
  })

  it('are not called stopped or active when the column is empty', () => {
    expect(toContactResults(answerWith({ ...row, stop: '' }))?.[0]).not.toHaveProperty('isStopped')
  })

  it('come once, although SuperOffice sends a row for each of their phone numbers', () => {
    const answer = answerWith({ ...row, 'contactPhone/formattedNumber': '' }, row, {
      ...row,
      'contactPhone/formattedNumber': '+47 99 99 99 99'
    })
    expect(toContactResults(answer)).toMatchObject([{ companyId: 42, phone: '+47 55 12 34 56' }])
    expect([...(toCompanyHeaders(answer) ?? [])]).toEqual([
      [
        42,
        {
          name: 'Nordlys Energi AS',
          department: 'Service',
          city: 'Bergen',
          phone: '+47 55 12 34 56',
          isStopped: true
        }
      ]
    ])
  })

  it.each([null, {}, [], 'x', { value: {} }, { value: [1] }])('are not read from %j', (answer) => {
    expect(toContactResults(answer)).toBeNull()
    expect(toCompanyHeaders(answer)).toBeNull()
    expect(toWebResults(answer, 'x.example')).toBeNull()
    expect(toOrganisationNumberResults(answer, ['1'])).toBeNull()
  })
})

describe('companies by organisation number', () => {
  it.each([
    ['987 654 321', true],
    ['NO 987.654.321 MVA', true],
    ['', true],
    ['987654322', false]
  ])('are compared without signs: "%s"', (orgnr, isFound) => {
    const found = toOrganisationNumberResults(answerWith({ ...row, orgnr }), ['987654321', 'NO987654321MVA'])
    expect(found).toHaveLength(isFound ? 1 : 0)
  })
})

describe('companies by web address', () => {
  it.each([
    ['https://www.x.example/kontakt?a=1', true],
    ['x.example', true],
    ['HTTP://SHOP.X.EXAMPLE:8080', true],
    ['https://user@x.example/', true],
    ['https://another-x.example', false],
    ['https://x.example.org', false],
    ['https://evil.example/x.example', false],
    ['not an address', false],
    ['', false]
  ])('have a host at the domain: "%s"', (address, isFound) => {
    expect(toWebResults(answerWith({ ...row, 'url/URLAddress': address }), 'x.example')).toHaveLength(
      isFound ? 1 : 0
    )
  })

  it('are found in either spelling of other letters', () => {
    const at = (address: string) => answerWith({ ...row, 'url/URLAddress': address })
    expect(toWebResults(at('https://www.mølle.example'), 'xn--mlle-gra.example')).toHaveLength(1)
    expect(toWebResults(at('https://www.xn--mlle-gra.example'), 'mølle.example')).toHaveLength(1)
  })
})
