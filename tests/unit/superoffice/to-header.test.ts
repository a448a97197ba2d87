import { describe, expect, it } from 'vitest'
import { toCompanyHeader, toPersonHeader } from '../../../src/main/superoffice/to-header.ts'

describe('a header', () => {
  it('is read in Glance’s words, without empty fields', () => {
    expect(
      toCompanyHeader({
        ContactId: 199,
        Name: ' Nordlys Energi AS ',
        Department: '',
        OrgNr: '987654321',
        URL: 'https://nordlys.example',
        URLName: 'Nordlys',
        EmailAddress: 'post@nordlys.example',
        FormattedAddress: 'Bryggen 7,\r\n\r\n 5003  Bergen\r\n',
        Number1: '10011',
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
      header: {
        name: 'Nordlys Energi AS',
        organisationNumber: '987654321',
        web: 'https://nordlys.example',
        email: 'post@nordlys.example',
        address: 'Bryggen 7, 5003 Bergen',
        customerNumber: '10011',
        city: 'Bergen',
        country: 'Norway',
        countryCode: 'NO',
        ourContact: 'Kari Nordmann',
        business: 'US:"Energy";NO:"Energi"',
        category: 'Customer',
        phone: '+47 55 12 34 56'
      },
      unreadableFields: []
    })
  })

  it.each([
    [
      'a field of the wrong type',
      { Name: 'Nordlys', City: { text: 'Bergen' }, FormattedAddress: [], DirectPhone: [], OrgNr: null },
      { header: { name: 'Nordlys' }, unreadableFields: ['city', 'phone', 'address'] }
    ],
    [
      'numbers that are not texts',
      { Name: 'Nordlys', OrgNr: 987, Number1: 10011, DirectPhone: 55123456 },
      {
        header: { name: 'Nordlys', organisationNumber: '987', customerNumber: '10011', phone: '55123456' },
        unreadableFields: []
      }
    ],
    [
      'a number in place of a name',
      { Name: 4711, City: 5, OrgNr: '987' },
      { header: { organisationNumber: '987' }, unreadableFields: ['name', 'city'] }
    ]
  ])('is read in spite of %s', (_, answer, expected) => {
    expect(toCompanyHeader(answer)).toEqual(expected)
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
    expect(toCompanyHeader({ Name: 'Nordlys', ...answer })?.header.countryCode).toBe(countryCode)
  })

  it.each([
    ['null', null],
    ['missing', undefined],
    ['a text', 'Nordlys'],
    ['a list', [{ Name: 'Nordlys' }]],
    ['empty', {}],
    ['of texts that can’t be read', { Name: {}, City: [] }],
    ['of empty texts', { Name: '', Department: '  ', City: null }],
    ['of a country’s id alone', { CountryId: 578 }],
    ['something else', { Foo: 'bar' }]
  ])('is null when it is %s', (_, answer) => {
    expect(toCompanyHeader(answer)).toBeNull()
  })
})

describe('a person’s header', () => {
  const answer = {
    PersonId: 7,
    FullName: ' Eva Dahl ',
    Firstname: 'Eva',
    Lastname: 'Dahl',
    Title: 'Purchasing',
    DirectPhone: '+47 55 12 34 57',
    MobilePhone: '',
    Email: 'eva@nordlys.example',
    Retired: 0,
    ContactId: 201,
    ContactFullName: 'Nordlys Energi AS, Service',
    ContactName: 'Nordlys Energi AS',
    CountryId: 578
  }
  const header = {
    name: 'Eva Dahl',
    jobTitle: 'Purchasing',
    phone: '+47 55 12 34 57',
    email: 'eva@nordlys.example',
    employer: { companyId: 201, name: 'Nordlys Energi AS, Service' },
    countryCode: 'NO'
  }
  const { employer, ...alone } = header

  it.each([
    ['a person at a company', {}, header],
    ['a person without a company', { ContactId: 0, ContactFullName: '', ContactName: null }, alone],
    ['a former employee', { Retired: 1 }, { ...header, isFormerEmployee: true }],
    ['first and last name only', { FullName: '' }, header],
    [
      'a company that is named without its department',
      { ContactFullName: null },
      {
        ...header,
        employer: { ...employer, name: 'Nordlys Energi AS' }
      }
    ],
    [
      'the country of the company only',
      { CountryId: 0, ContactCountryId: 208 },
      { ...header, countryCode: 'DK' }
    ]
  ])('is read of %s', (_, parts, expected) => {
    expect(toPersonHeader({ ...answer, ...parts })).toEqual({ header: expected, unreadableFields: [] })
  })

  it('says which fields have another type than SuperOffice documents', () => {
    expect(toPersonHeader({ ...answer, Title: {}, ContactId: 'x', Retired: {} })?.unreadableFields).toEqual([
      'jobTitle',
      'employer',
      'isFormerEmployee'
    ])
  })

  it.each([null, [], 'x', {}, { FullName: '' }])('is not read from %j', (value) => {
    expect(toPersonHeader(value)).toBeNull()
  })
})
