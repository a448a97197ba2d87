import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../support/vendor-answers.ts'
import { checkRequest, columnsOfOneChannel } from '../support/vendor-contract.ts'
import type { VendorRequest } from '../support/vendor-operations.ts'

// The comparison with the vendor's data has to find every kind of mistake: each of these was one, or nearly.

const get = (path: string, query: Record<string, string> = {}, headers = {}): VendorRequest => ({
  method: 'GET',
  path: `/api/v1/${path}?${new URLSearchParams(query).toString()}`,
  headers: { accept: 'application/json', ...headers },
  body: ''
})

const post = (path: string, body: unknown, headers = {}): VendorRequest => ({
  method: 'POST',
  path: `/api/v1/${path}`,
  headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body)
})

const contacts = (query: Record<string, string>): VendorRequest =>
  get('Contact', { $select: 'contactId', $top: '1', ...query })

const addresses = (query: Record<string, string>): VendorRequest =>
  get('Archive/EmailAddress', { $select: 'contactId', $top: '1', ...query })

const summary = (query: string, body: unknown): VendorRequest =>
  post(`Agents/Contact/GetContactSummary${query}`, body)

describe('a request that the vendor documents', () => {
  it.each([
    ['a summary', summary('?$select=Contact,Tickets', { ContactId: 1, Limit: 10 })],
    ["a summary, with the names of the vendor's client", summary('', { contactId: 1, limit: 10 })],
    ['a property of a part of a summary', summary('?$select=contact/name', { ContactId: 1, Limit: 1 })],
    ['a list', get('MDOList/contactwithpersonsearch_new', { query: "o'neill %" })],
    ['a simple company', get('Contact/7/Simple')],
    ['texts and numbers in one filter', contacts({ $filter: "name begins 'a' and contactId in (1, 2)" })],
    ['escaped signs', contacts({ $filter: String.raw`name is 'O\'Neill \\ Sons'` })],
    ['an equals sign', contacts({ $filter: 'contactId=12' })],
    ['a function', contacts({ $filter: "startswith(name,'a')" })],
    ['a flag', contacts({ $filter: 'stop set true' })],
    ['an order', contacts({ $orderBy: 'name desc,contactId' })],
    ['addresses of both kinds', addresses({ $select: 'personContact/nameDepartment,nameDepartment' })],
    [
      "a company's people",
      get('Contact/7/Persons', { $select: 'fullName', $entities: 'person', $orderBy: 'rank' })
    ]
  ])('is accepted: %s', (_what, request) => {
    expect(checkRequest(request)).toEqual([])
  })
})

describe('a request that the vendor does not document', () => {
  it.each([
    ['an unknown path', get('Companies')],
    ['another method', post('Contact/7/Simple', {})],
    ['an id that is no number', get('Contact/abc/Simple')],
    ['an unknown list', get('MDOList/find_contact', { query: 'a' })],
    ['an unknown parameter', contacts({ $orderby: 'contactId' })],
    ['a number of rows that is none', contacts({ $top: 'many' })],
    ['a negative number of rows', contacts({ $top: '-1' })],
    ['an unknown column', contacts({ $select: 'contactId,orgNr' })],
    ['no columns', get('Contact', { $filter: 'contactId eq 1' })],
    ['a column of neither kind of addresses', addresses({ $select: 'contactPhone/number' })],
    ['an unknown property of a summary', summary('?$select=Requests', { ContactId: 1, Limit: 1 })],
    ['an unknown key in a body', summary('', { CompanyId: 1, Limit: 1 })],
    ['a text in place of a number in a body', summary('', { ContactId: '1', Limit: 1 })],
    ['a body that is not JSON', { ...summary('', {}), body: 'ContactId=1' }],
    ['a body without a content type', post('Agents/Contact/GetContactSummary', {}, { 'content-type': '' })],
    ['an answer in HTML', get('Contact/7/Simple', {}, { accept: 'text/html' })],
    ['an unknown header', get('Contact/7/Simple', {}, { 'so-zone': 'UTC' })],
    ['a doubled quote', contacts({ $filter: "name is 'O''Neill'" })],
    ['a quote that is not escaped', contacts({ $filter: "name is 'O'Neill'" })],
    ['a backslash that is not escaped', contacts({ $filter: String.raw`name is 'C:\Neill'` })],
    ['conditions with or', contacts({ $filter: "name is 'a' or name is 'b'" })],
    ['a filter by an unknown column', contacts({ $filter: "companyName is 'a'" })],
    ['an operator of another type', contacts({ $filter: 'contactId begins 1' })],
    ['an operator that the vendor notes as failing', contacts({ $filter: 'contactId ge 1' })],
    ['a text for a number', contacts({ $filter: "contactId in ('1')" })],
    ['a number for a text', contacts({ $filter: 'number is 10201' })],
    ['a filter by a column that is not for that', addresses({ $filter: 'personId eq 1' })],
    ['an order by a column that is not for that', contacts({ $orderBy: 'phone/formattedNumber' })],
    ['an order by a column of one kind of addresses', addresses({ $orderBy: 'nameDepartment' })],
    ['an unknown kind of row', get('Contact/7/Persons', { $select: 'fullName', $entities: 'employee' })]
  ])('is found: %s', (_what, request) => {
    expect(checkRequest(request)).toHaveLength(1)
  })
})

describe('a column that only one of the two kinds of addresses fills', () => {
  it('is accepted, and named with the archive that fills it', () => {
    const request = addresses({ $select: 'contactId,nameDepartment,personContact/nameDepartment' })
    expect(checkRequest(request)).toEqual([])
    expect(columnsOfOneChannel(request)).toEqual([
      'emailcontactaddress/nameDepartment',
      'emailpersonaddress/personContact/nameDepartment'
    ])
  })
})

describe('an answer', () => {
  const row = (more: Record<string, unknown>) => ({
    'odata.metadata': '',
    'odata.nextLink': null,
    value: [{ PrimaryKey: '1', EntityName: 'contact', ...more }]
  })
  const person = (more: Record<string, unknown>) => ({
    value: [{ PrimaryKey: '1', EntityName: 'person', ...more }]
  })
  const ofAddresses = addresses({ $select: 'nameDepartment,personContact/nameDepartment' })

  it.each([
    ['a row', contacts({ $select: 'contactId,stop' }), row({ contactId: 1, stop: false })],
    ['an empty cell', contacts({ $select: 'contactId' }), row({ contactId: '' })],
    ['an unknown column that is empty', contacts({ $select: 'nonsense' }), row({ nonsense: '' })],
    ["a person's address", ofAddresses, person({ nameDepartment: '', 'personContact/nameDepartment': 'A' })],
    ['null in place of a summary', summary('', { ContactId: 1, Limit: 1 }), null],
    ['null in place of a list', summary('', { ContactId: 1, Limit: 1 }), { Contact: null, Tickets: null }],
    ['a list', get('MDOList/phonesearch'), [{ Id: 1, Name: 'A', Type: 'Person', ChildItems: null }]]
  ])('of the documented shape is accepted: %s', (_what, request, body) => {
    expect(checkAnswer(request, 200, body)).toEqual([])
  })

  it.each([
    ['a column that was not selected', contacts({}), row({ contactId: 1, name: 'A' })],
    ['a selected column that is missing', contacts({ $select: 'contactId,name' }), row({ contactId: 1 })],
    ['an unknown column that is filled', contacts({ $select: 'nonsense' }), row({ nonsense: 'A' })],
    [
      "a company's column in the row of a person's address",
      ofAddresses,
      person({ nameDepartment: 'A', 'personContact/nameDepartment': 'A' })
    ],
    ['a text for a number', contacts({}), row({ contactId: '1' })],
    [
      'an unknown kind of row',
      contacts({}),
      { value: [{ PrimaryKey: '1', EntityName: 'company', contactId: 1 }] }
    ],
    ['no rows', contacts({}), []],
    ['an unknown property', get('MDOList/phonesearch'), [{ Id: 1, CompanyId: 2 }]],
    ['an unknown status', summary('', { ContactId: 1, Limit: 1 }), { Sales: [{ SaleId: 1, Status: 'Won' }] }],
    [
      'a date in words',
      summary('', { ContactId: 1, Limit: 1 }),
      { Tickets: [{ TicketId: 1, Registered: 'today' }] }
    ]
  ])('of another shape is found: %s', (_what, request, body) => {
    expect(checkAnswer(request, 200, body)).toHaveLength(1)
  })

  it('to a path that the vendor does not document is found, unless it is 404', () => {
    expect(checkAnswer(get('Companies'), 200, {})).toHaveLength(1)
    expect(checkAnswer(get('Companies'), 404, {})).toEqual([])
  })
})
