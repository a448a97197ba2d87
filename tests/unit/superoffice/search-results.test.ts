import { describe, expect, it } from 'vitest'
import {
  toCompanyIds,
  toEmailSearchResults,
  toNumberSearchResults,
  toCompanySearchResults,
  toPhoneSearchResults
} from '../../../src/main/superoffice/search-results.ts'

const item = (parts: object): object => ({
  Id: 42,
  Name: 'Nordlys Energi AS, Service',
  Type: 'Contact',
  StyleHint: '',
  ExtraInfo: '42',
  Deleted: false,
  ...parts
})

describe('companies by name', () => {
  it('have no isStopped when the list has no mark', () => {
    expect(toCompanySearchResults([item({})])).toEqual([
      { companyId: 42, name: 'Nordlys Energi AS, Service', kind: 'company' }
    ])
  })

  it.each([
    ['a company without a mark', {}, { kind: 'company' }],
    ['a stopped company', { StyleHint: 'stop' }, { kind: 'company', isStopped: true }],
    ['a person by type', { Type: 'Person', Name: 'Eva Dahl' }, { kind: 'person', name: 'Eva Dahl' }],
    ['a person by icon', { IconHint: 'Person', Name: 'Eva Dahl' }, { kind: 'person' }],
    [
      'a person by the form of the name',
      { Name: 'Eva Dahl (Nordlys Energi AS, Service)' },
      { kind: 'person' }
    ],
    ['a company with brackets in its name', { Name: 'Nordlys (Norge) AS' }, { kind: 'company' }],
    ['a row without types', { Type: null, IconHint: null, StyleHint: null }, { kind: 'company' }],
    ['a row with a full name only', { Name: '', FullName: 'Nordlys' }, { name: 'Nordlys' }],
    ['a name with line breaks', { Name: ' Nordlys\r\nEnergi ' }, { name: 'Nordlys Energi' }]
  ])('include %s', (_, parts, expected) => {
    expect(toCompanySearchResults([item(parts)])).toMatchObject([{ companyId: 42, ...expected }])
  })

  it.each([
    ['id of 0', { Id: 0 }],
    ['id as a text', { Id: '42' }],
    ['missing name', { Name: null }],
    ['deletion', { Deleted: true }]
  ])('drop a row by its %s', (_, parts) => {
    expect(toCompanySearchResults([item(parts), item({ Id: 1 })])?.map(({ companyId }) => companyId)).toEqual(
      [1]
    )
  })

  it('are limited to 50', () => {
    expect(
      toCompanySearchResults(Array.from({ length: 1_000 }, (_, index) => item({ Id: index + 1 })))
    ).toHaveLength(50)
  })

  it('are an empty list when SuperOffice returns nothing', () => {
    expect(toCompanySearchResults(null)).toEqual([])
    expect(toCompanySearchResults([])).toEqual([])
  })

  it.each([{ value: [] }, 'x', 5, [1, 2]])('are not read from %j', (answer) => {
    expect(toCompanySearchResults(answer)).toBeNull()
  })
})

describe('results of a phone search', () => {
  it.each([
    [
      'a company',
      { Id: 42, Type: 'Contact', Name: 'Nordlys Energi AS 55123456', ExtraInfo: '+4755123456' },
      { companyId: 42, personId: null, kind: 'company', name: 'Nordlys Energi AS', phone: '+4755123456' }
    ],
    [
      'a person without their company’s id',
      { Id: 20, Type: 'Person', Name: 'Eva Dahl (Nordlys) 22 54 45 45', ExtraInfo: '+4722544545' },
      { companyId: null, personId: 20, kind: 'person', name: 'Eva Dahl (Nordlys)', phone: '+4722544545' }
    ],
    [
      'a person with their company’s id',
      {
        Id: 20,
        Type: 'Person',
        Name: 'Eva Dahl (Nordlys)',
        ExtraInfo: 'contact_id=42&x=1',
        ToolTip: '+4722544545'
      },
      { companyId: 42, personId: 20, kind: 'person', phone: '+4722544545' }
    ],
    [
      'a person by style, as in a published sample',
      { Id: 20, StyleHint: 'Person', Name: 'Eva Dahl 22544545', ExtraInfo: '+4722544545' },
      { personId: 20, kind: 'person', name: 'Eva Dahl' }
    ],
    [
      'a company whose name ends in a number',
      { Id: 42, Type: 'Contact', Name: 'Studio 54', ExtraInfo: '+4755123456' },
      { companyId: 42, name: 'Studio 54' }
    ],
    [
      'a number with a trunk prefix',
      { Id: 42, Type: 'Contact', Name: 'Mölle AB 08-123 45 67', ExtraInfo: '+4681234567' },
      { name: 'Mölle AB' }
    ],
    [
      'a row without a number',
      { Id: 42, Type: 'Contact', Name: 'Nordlys ...', ExtraInfo: null },
      { companyId: 42, name: 'Nordlys ...' }
    ]
  ])('include %s', (_, row, expected) => {
    expect(toPhoneSearchResults([row])).toMatchObject([expected])
  })
})

const answerWith = (...rows: readonly unknown[]): unknown => ({
  'odata.metadata': 'x',
  'odata.nextLink': null,
  value: rows
})

describe('the companies of persons', () => {
  it('are read from ids as numbers or texts, without persons who have no company', () => {
    const answer = answerWith(
      { PrimaryKey: 20, EntityName: 'person', personId: 20, contactId: 42 },
      { PrimaryKey: '21', EntityName: 'person', personId: '21', contactId: '43' },
      { personId: 22, contactId: 0 },
      { personId: 23, contactId: null },
      { personId: 'x', contactId: 4 }
    )
    expect([...(toCompanyIds(answer) ?? [])]).toEqual([
      [20, 42],
      [21, 43]
    ])
  })

  it.each([null, [], { value: null }, { rows: [] }])('are not read from %j', (answer) => {
    expect(toCompanyIds(answer)).toBeNull()
  })
})

describe('results of an email search', () => {
  const email = 'eva@nordlys.example'
  const row = { contactId: 42, emailAddress: 'Eva@Nordlys.example' }

  it.each([
    [
      'a person with their company',
      { ...row, personId: '20', fullName: 'Eva Dahl', nameDepartment: 'Nordlys, Service' },
      { companyId: 42, personId: 20, name: 'Eva Dahl (Nordlys, Service)', kind: 'person' }
    ],
    [
      'a person whose company has no name',
      { ...row, contactId: '42', fullName: 'Eva Dahl' },
      { companyId: 42, name: 'Eva Dahl', kind: 'person' }
    ],
    [
      'a company',
      { ...row, fullName: '', nameDepartment: 'Nordlys, Service' },
      { companyId: 42, name: 'Nordlys, Service', kind: 'company' }
    ],
    [
      'a company whose row repeats its name as a person’s',
      { ...row, fullName: 'Nordlys, Service', nameDepartment: 'Nordlys, Service' },
      { companyId: 42, name: 'Nordlys, Service', kind: 'company' }
    ],
    ['a company without a name', row, { companyId: 42, name: 'Eva@Nordlys.example', kind: 'company' }]
  ])('include %s', (_, found, expected) => {
    expect(toEmailSearchResults(answerWith(found), email)).toEqual([expected])
  })

  it('have exactly the address that was searched for', () => {
    const answer = answerWith(
      { ...row, emailAddress: 'eva@nordlys.example.com' },
      { ...row, emailAddress: null },
      { ...row, contactId: 0 }
    )
    expect(toEmailSearchResults(answer, email)).toEqual([])
  })
})

describe('results of a number search', () => {
  it('have the fields that a match shows', () => {
    const answer = answerWith(
      {
        PrimaryKey: '42',
        contactId: '42',
        name: 'Nordlys Energi AS',
        department: 'Service',
        stop: 1,
        'postAddress/city': 'Bergen',
        'contactPhone/formattedNumber': '+47 55 12 34 56'
      },
      { contactId: 43, name: 'Mølle', department: '', stop: false },
      { contactId: 44, name: '' }
    )
    expect(toNumberSearchResults(answer)).toEqual([
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
})
