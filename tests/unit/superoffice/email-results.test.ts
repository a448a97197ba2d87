import { describe, expect, it } from 'vitest'
import { toDomainSearchResults, toEmailSearchResults } from '../../../src/main/superoffice/email-results.ts'

const answerWith = (...rows: readonly unknown[]): unknown => ({ 'odata.nextLink': null, value: rows })

/** A row of a company’s address: the columns of a person’s are empty. */
const companyRow = {
  contactId: 42,
  personId: '',
  emailAddress: 'Post@Nordlys.example',
  fullName: '',
  nameDepartment: 'Nordlys, Service',
  stop: 'True',
  'postAddress/city': 'Bergen',
  'personContact/contactId': '',
  'personContact/nameDepartment': '',
  'personContact/stop': '',
  'personContact/postAddress/city': ''
}

/** A row of a person’s address: the columns of a company’s are empty. */
const personRow = {
  ...companyRow,
  personId: '20',
  emailAddress: 'eva@nordlys.example',
  fullName: 'Eva Dahl',
  nameDepartment: '',
  stop: '',
  'postAddress/city': '',
  'personContact/contactId': 42,
  'personContact/nameDepartment': 'Nordlys, Service',
  'personContact/stop': false,
  'personContact/postAddress/city': 'Bergen'
}

const company = { companyId: 42, name: 'Nordlys, Service', kind: 'company', city: 'Bergen', isStopped: true }
const person = {
  companyId: 42,
  personId: 20,
  name: 'Eva Dahl',
  companyName: 'Nordlys, Service',
  kind: 'person',
  city: 'Bergen',
  isStopped: false
}

describe('results of a search by e-mail address', () => {
  it.each([
    ['a company', companyRow, company],
    ['a person with their company', personRow, person],
    ['a former employee', { ...personRow, retired: 'True' }, { ...person, isFormerEmployee: true }],
    ['a person whose company only the joined columns name', { ...personRow, contactId: '' }, person],
    [
      'a person without a company',
      { ...personRow, contactId: 0, 'personContact/contactId': 0, 'personContact/nameDepartment': '' },
      { companyId: null, personId: 20, name: 'Eva Dahl', kind: 'person', city: 'Bergen', isStopped: false }
    ],
    [
      'a person without a name',
      { contactId: 42, personId: 20, emailAddress: 'eva@nordlys.example' },
      { companyId: 42, personId: 20, name: 'eva@nordlys.example', kind: 'person' }
    ],
    [
      'a person without an id',
      { contactId: '42', emailAddress: 'eva@nordlys.example', fullName: 'Eva Dahl' },
      { companyId: 42, name: 'Eva Dahl', kind: 'person' }
    ],
    [
      'a company whose row repeats its name as a person’s',
      { ...companyRow, fullName: 'Nordlys, Service' },
      company
    ],
    [
      'a company without a name',
      { contactId: 42, emailAddress: 'post@nordlys.example' },
      { companyId: 42, name: 'post@nordlys.example', kind: 'company' }
    ]
  ])('include %s', (_, row, expected) => {
    const answer = answerWith(row)
    expect(toEmailSearchResults(answer, row.emailAddress.toLowerCase())).toEqual([expected])
  })

  it('have exactly the address that was searched for, and lead somewhere', () => {
    const answer = answerWith(
      { ...personRow, emailAddress: 'eva@nordlys.example.com' },
      { ...personRow, emailAddress: null },
      { emailAddress: 'eva@nordlys.example', fullName: 'Eva Dahl', contactId: 0, personId: 0 }
    )
    expect(toEmailSearchResults(answer, 'eva@nordlys.example')).toEqual([])
  })

  it.each([null, {}, [], 'x', { value: null }, { value: [1, 'x'] }])('are not read from %j', (answer) => {
    expect(toEmailSearchResults(answer, 'eva@nordlys.example')).toBeNull()
    expect(toDomainSearchResults(answer, 'nordlys.example')).toBeNull()
  })
})

describe('results of a search by domain', () => {
  it('have each company once, with its name from either kind of row', () => {
    const unnamed = { contactId: 42, emailAddress: 'x@nordlys.example' }
    expect(toDomainSearchResults(answerWith(unnamed, personRow, unnamed), 'nordlys.example')).toEqual([
      { ...company, isStopped: false }
    ])
    expect(toDomainSearchResults(answerWith(companyRow, personRow), 'nordlys.example')).toMatchObject([
      { companyId: 42, name: 'Nordlys, Service' }
    ])
  })

  it('include hosts below the domain, but no other domain that contains it', () => {
    const at = (host: string, contactId: number) => ({
      ...companyRow,
      contactId,
      emailAddress: `post@${host}`
    })
    const answer = answerWith(
      at('shop.x.example', 1),
      at('ax.example', 2),
      at('x.example.org', 3),
      at('X.example', 4)
    )
    expect(toDomainSearchResults(answer, 'x.example')?.map(({ companyId }) => companyId)).toEqual([1, 4])
  })

  it('end with persons who have no company', () => {
    const alone = {
      ...personRow,
      contactId: 0,
      'personContact/contactId': 0,
      personId: 21,
      fullName: 'Ola Vik'
    }
    expect(toDomainSearchResults(answerWith(alone, companyRow), 'nordlys.example')).toMatchObject([
      { companyId: 42, kind: 'company' },
      { companyId: null, personId: 21, name: 'Ola Vik', kind: 'person' }
    ])
  })
})
