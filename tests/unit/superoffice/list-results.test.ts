import { describe, expect, it } from 'vitest'
import {
  toCompanySearchResults,
  toNameSearchResults,
  toPhoneSearchResults
} from '../../../src/main/superoffice/list-results.ts'

const item = (parts: object): object => ({
  Id: 42,
  Name: 'Nordlys Energi AS, Service',
  Type: 'Contact',
  StyleHint: '',
  ExtraInfo: '42',
  Deleted: false,
  ...parts
})

describe('companies and persons by name', () => {
  const person = {
    Id: 20,
    Type: 'Person',
    Name: 'Eva Dahl (Nordlys Energi AS, Service)',
    FullName: 'Eva Dahl',
    ExtraInfo: '42'
  }

  it.each([
    [
      'a company',
      {},
      { companyId: 42, name: 'Nordlys Energi AS, Service', kind: 'company', isStopped: false }
    ],
    ['a stopped company', { StyleHint: 'stop' }, { isStopped: true }],
    [
      'a company with brackets in its name',
      { Name: 'Vestby (Norge)' },
      { kind: 'company', name: 'Vestby (Norge)' }
    ],
    [
      'a person with their company',
      person,
      {
        companyId: 42,
        personId: 20,
        name: 'Eva Dahl',
        companyName: 'Nordlys Energi AS, Service',
        kind: 'person'
      }
    ],
    ['a person of a stopped company', { ...person, StyleHint: 'stop' }, { kind: 'person', isStopped: true }],
    [
      'a person with brackets in their name, without a full name',
      { ...person, Name: 'Eva Dahl (Ekstern) (Nordlys AS)', FullName: '' },
      { name: 'Eva Dahl (Ekstern)', companyName: 'Nordlys AS' }
    ],
    [
      'a person of a company with brackets in its name',
      { ...person, Name: 'Eva Dahl (Vestby (Norge), Oslo)' },
      { name: 'Eva Dahl', companyName: 'Vestby (Norge), Oslo' }
    ],
    [
      'a person without a company',
      { ...person, Name: 'Eva Dahl (Ekstern)', ExtraInfo: '0' },
      { companyId: null, personId: 20, name: 'Eva Dahl (Ekstern)' }
    ],
    ['a person whose company stands in a link', { ...person, ExtraInfo: 'contact_id=42' }, { companyId: 42 }]
  ])('include %s', (_, parts, expected) => {
    expect(toNameSearchResults([item(parts)])).toMatchObject([expected])
  })

  it('say nothing about whether a person’s company is stopped when it has no mark', () => {
    expect(toNameSearchResults([item(person)])?.[0]).not.toHaveProperty('isStopped')
  })

  it.each([null, { value: [] }, {}, 'x', 5, [1, 2]])('are not read from %j', (answer) => {
    expect(toNameSearchResults(answer)).toBeNull()
  })
})

describe('companies by name, from the lists that know no persons', () => {
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
      'a name that ends in brackets, which does not make it a person’s',
      { Name: 'Vestby (Norge)' },
      { kind: 'company', name: 'Vestby (Norge)' }
    ],
    ['a company with brackets in its name', { Name: 'Nordlys (Norge) AS' }, { kind: 'company' }],
    ['a row without types', { Type: null, IconHint: null, StyleHint: null }, { kind: 'company' }],
    ['a row with its id as a text', { Id: '42' }, { kind: 'company' }],
    ['a row with a full name only', { Name: '', FullName: 'Nordlys' }, { name: 'Nordlys' }],
    ['a name with line breaks', { Name: ' Nordlys\r\nEnergi ' }, { name: 'Nordlys Energi' }]
  ])('include %s', (_, parts, expected) => {
    expect(toCompanySearchResults([item(parts)])).toMatchObject([{ companyId: 42, ...expected }])
  })

  it.each([
    ['id of 0', { Id: 0 }],
    ['missing name', { Name: null }],
    ['deletion', { Deleted: true }]
  ])('drop a row by its %s', (_, parts) => {
    expect(toCompanySearchResults([item(parts), item({ Id: 1 })])?.map(({ companyId }) => companyId)).toEqual(
      [1]
    )
  })

  it('include a person when another row names the company in the brackets', () => {
    const rows = [
      item({ Id: 42, Name: 'Eva Dahl (Vestby (Norge))' }),
      item({ Id: 42, Name: 'Vestby (Norge)' }),
      item({ Id: 43, Name: 'Ola Vik (Vestby (Norge))' })
    ]
    expect(toCompanySearchResults(rows)).toEqual([
      { companyId: 42, name: 'Eva Dahl', companyName: 'Vestby (Norge)', kind: 'person' },
      { companyId: 42, name: 'Vestby (Norge)', kind: 'company' },
      { companyId: 43, name: 'Ola Vik (Vestby (Norge))', kind: 'company' }
    ])
  })

  it('are limited to 50', () => {
    expect(
      toCompanySearchResults(Array.from({ length: 1_000 }, (_, index) => item({ Id: index + 1 })))
    ).toHaveLength(50)
  })

  const itemsOf = (type: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      item({ Id: index + 1, Name: `${type} ${String(index)}`, Type: type })
    )
  const kindsOf = (results: readonly { readonly kind: string }[] | null) => {
    const kinds = results?.map(({ kind }) => kind) ?? []
    return [
      kinds.filter((kind) => kind === 'company').length,
      kinds.filter((kind) => kind === 'person').length
    ]
  }

  it.each([
    ['people before companies', itemsOf('Person', 60), itemsOf('Contact', 60), [25, 25]],
    ['companies before people', itemsOf('Contact', 60), itemsOf('Person', 60), [25, 25]],
    ['many people and a few companies', itemsOf('Person', 90), itemsOf('Contact', 3), [3, 47]],
    ['many companies and a few people', itemsOf('Contact', 90), itemsOf('Person', 3), [47, 3]],
    ['people alone', itemsOf('Person', 90), [], [0, 50]],
    ['companies alone', [], itemsOf('Contact', 90), [50, 0]]
  ])('keep places for both kinds: %s', (_, first, second, expected) => {
    for (const read of [toNameSearchResults, toPhoneSearchResults, toCompanySearchResults]) {
      const results = read([...first, ...second])
      expect(kindsOf(results)).toEqual(expected)
      const kinds = results?.map(({ kind }) => kind)
      expect(kinds, 'companies first').toEqual(kinds?.toSorted())
    }
  })

  it('stay in SuperOffice’s order when all are kept', () => {
    const items = [...itemsOf('Person', 30), ...itemsOf('Contact', 20)]
    expect(toNameSearchResults(items)?.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 30 }, (_, index) => `Person ${String(index)}`),
      ...Array.from({ length: 20 }, (_, index) => `Contact ${String(index)}`)
    ])
  })

  it('are an empty list when SuperOffice returns nothing', () => {
    expect(toCompanySearchResults([])).toEqual([])
    expect(toPhoneSearchResults([])).toEqual([])
  })

  it.each([null, { value: [] }, 'x', 5, [1, 2]])('are not read from %j', (answer) => {
    expect(toCompanySearchResults(answer)).toBeNull()
    expect(toPhoneSearchResults(answer)).toBeNull()
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
      {
        companyId: null,
        personId: 20,
        kind: 'person',
        personName: { name: 'Eva Dahl', companyName: 'Nordlys' },
        phone: '+4722544545',
        isWithoutCompany: false
      }
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
      'a person without a company, by icon',
      { Id: 20, IconHint: 'Personwithoutcontact', Name: 'Eva Dahl 22544545', ExtraInfo: '+4722544545' },
      { personId: 20, companyId: null, kind: 'person', name: 'Eva Dahl', isWithoutCompany: true }
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
      'two numbers and a note',
      {
        Id: 42,
        Type: 'Contact',
        Name: 'Nordlys AS (+47) 55 12 34 56 / 57, sentralbord (etter kl. 9)',
        ExtraInfo: '+4755123456'
      },
      { name: 'Nordlys AS' }
    ],
    [
      'a number with a label and an extension',
      { Id: 42, Type: 'Contact', Name: 'Nordlys AS Tel: 55 12 34 56 linje 12', ExtraInfo: '+4755123456' },
      { name: 'Nordlys AS' }
    ],
    [
      'a name with digits before brackets',
      { Id: 42, Type: 'Contact', Name: 'Studio 56 (Norge) 55 12 34 56', ExtraInfo: '+4755123456' },
      { name: 'Studio 56 (Norge)' }
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
