import { describe, expect, it } from 'vitest'
import { html, json } from '../../support/fake-fetch.ts'
import { clientApi, openClient } from '../../support/open-client.ts'

const { signal } = new AbortController()

const contactColumns = 'contactId,name,department,stop,postAddress/city,contactPhone/formattedNumber'
const nordlys = json({ value: [{ contactId: 42, name: 'Nordlys' }] })

describe('a search by e-mail address', () => {
  it('selects the company of a company’s address and of a person’s', async () => {
    const { client, urls, requests } = openClient(
      json({ value: [{ contactId: 42, emailAddress: "o'neill@x.example", fullName: 'Pat O’Neill' }] })
    )
    expect(await client.findByEmail("o'neill@x.example", signal)).toMatchObject([{ companyId: 42 }])
    expect(urls()[0]).toContain('&$filter=emailMatch%20begins%20%27o%5C%27neill%40x.example%27&')
    expect(requests()[0]).toMatch(
      /^Archive\/EmailAddress\?\$select=contactId,personId,emailAddress,fullName,retired,nameDepartment,stop,postAddress\/city,personContact\/contactId,personContact\/nameDepartment,personContact\/stop,personContact\/postAddress\/city&/
    )
    expect(requests()[0]).toMatch(/&\$orderBy=emailId&\$top=50$/)
  })
})

describe('a search by domain', () => {
  it('searches all addresses that contain it', async () => {
    const { client, requests } = openClient(
      json({
        value: [
          { contactId: 42, emailAddress: 'post@shop.x.example', nameDepartment: 'X AS' },
          { contactId: 43, emailAddress: 'post@ax.example', nameDepartment: 'Another' }
        ]
      })
    )
    expect(await client.findByDomain('x.example', signal)).toMatchObject([{ companyId: 42, name: 'X AS' }])
    expect(requests()[0]).toContain("&$filter=emailMatch contains 'x.example'&")
  })
})

describe('a search by web address', () => {
  it('also reads the address, and compares its host', async () => {
    const { client, requests } = openClient(
      json({
        value: [
          { contactId: 42, name: 'X AS', 'url/URLAddress': 'https://www.x.example' },
          { contactId: 43, name: 'Another', 'url/URLAddress': 'https://ax.example' }
        ]
      })
    )
    expect(await client.findByWeb('x.example', signal)).toMatchObject([{ companyId: 42 }])
    expect(requests()).toEqual([
      `Contact?$select=${contactColumns},url/URLAddress&$filter=url/URLAddress contains 'x.example'&$orderBy=contactId&$top=50`
    ])
  })
})

describe('a search by number', () => {
  it('asks for every spelling of an organisation number in one request', async () => {
    const { client, urls } = openClient(nordlys)
    expect(await client.findByOrganisationNumber(['987654321', '987 654 321'], signal)).toMatchObject([
      { companyId: 42, name: 'Nordlys' }
    ])
    expect(urls()).toEqual([
      `${clientApi}/Contact?$select=${contactColumns},orgnr` +
        '&$filter=orgnr%20in%20(%27987654321%27%2C%27987%20654%20321%27)&$orderBy=contactId&$top=50'
    ])
  })

  it('asks for companies with a text inside their name, sorted by it', async () => {
    const { client, requests } = openClient(nordlys)
    expect(await client.findCompaniesContaining("o'ly", signal)).toHaveLength(1)
    expect(requests()[0]).toContain(String.raw`$filter=name contains 'o\'ly'`)
    expect(requests()[0]).toContain('$orderBy=name&$top=50')
  })

  it('asks for a company’s number', async () => {
    const { client, requests } = openClient(nordlys)
    expect(await client.findByCompanyNumber('10011', signal)).toHaveLength(1)
    expect(requests()[0]).toContain("$filter=number is '10011'")
  })
})

describe('the headers of several companies', () => {
  it('come with one request, which leaves room for several rows of a company', async () => {
    const { client, requests } = openClient(
      json({
        value: [
          { contactId: 1, name: 'A', department: 'Oslo', stop: false },
          { contactId: '2', name: 'B', 'contactPhone/formattedNumber': '1' },
          { contactId: '2', name: 'B', 'contactPhone/formattedNumber': '2' }
        ]
      })
    )
    expect([...(await client.readCompanies([1, 2, 3, 2], signal))]).toEqual([
      [1, { name: 'A', department: 'Oslo', isStopped: false }],
      [2, { name: 'B', phone: '1' }]
    ])
    expect(requests()).toEqual([
      `Contact?$select=${contactColumns}&$filter=contactId in (1,2,3)&$orderBy=contactId&$top=30`
    ])
  })

  it('need no request for no companies, and are of 30 companies at most', async () => {
    const { client, requests } = openClient(json({ value: [] }))
    await client.readCompanies([], signal)
    expect(requests()).toEqual([])
    await client.readCompanies(
      Array.from({ length: 40 }, (_, index) => index + 1),
      signal
    )
    expect(requests()[0]).toContain(',30)&')
  })
})

describe('a search by request number', () => {
  const row = {
    ticketId: '4711',
    title: 'Invoice unclear',
    contactId: 42,
    personId: 20,
    'contact/nameDepartment': 'Nordlys, Service',
    'contact/stop': false,
    'contact/postAddress/city': 'Bergen',
    'person/fullName': 'Eva Dahl'
  }

  it('finds the company of the request', async () => {
    const { client, requests } = openClient(json({ value: [row] }))
    expect(await client.findByRequest(4711, signal)).toEqual([
      {
        companyId: 42,
        name: 'Nordlys, Service',
        kind: 'company',
        city: 'Bergen',
        isStopped: false,
        requestId: 4711,
        requestTitle: 'Invoice unclear'
      }
    ])
    expect(requests()).toEqual([
      'Ticket?$select=ticketId,title,contactId,personId,contact/nameDepartment,contact/stop,contact/postAddress/city,' +
        'person/fullName&$filter=ticketId eq 4711&$orderBy=ticketId&$top=1'
    ])
  })

  it('finds the person who asked when they have no company', async () => {
    const { client } = openClient(json({ value: [{ ...row, contactId: 0, 'contact/nameDepartment': '' }] }))
    expect(await client.findByRequest(4711, signal)).toEqual([
      {
        companyId: null,
        personId: 20,
        name: 'Eva Dahl',
        kind: 'person',
        requestId: 4711,
        requestTitle: 'Invoice unclear'
      }
    ])
  })

  it.each([
    ['no row', []],
    ['another request', [{ ...row, ticketId: 4712 }]],
    ['a request of nobody', [{ ...row, contactId: 0, personId: 0 }]]
  ])('finds nothing in an answer with %s', async (_, value) => {
    expect(await openClient(json({ value })).client.findByRequest(4711, signal)).toEqual([])
  })
})

const searches: readonly (readonly [
  string,
  (client: ReturnType<typeof openClient>['client']) => Promise<unknown>
])[] = [
  ['e-mail address', (client) => client.findByEmail('a@x.example', signal)],
  ['domain', (client) => client.findByDomain('x.example', signal)],
  ['part of a name', (client) => client.findCompaniesContaining('x', signal)],
  ['web address', (client) => client.findByWeb('x.example', signal)],
  ['organisation number', (client) => client.findByOrganisationNumber(['1'], signal)],
  ['company number', (client) => client.findByCompanyNumber('1', signal)],
  ['request number', (client) => client.findByRequest(1, signal)],
  ['company id', (client) => client.readCompany(1, signal)],
  ['company ids', (client) => client.readCompanies([1], signal)]
]

describe.each(searches)('an answer that can’t be read, to a search by %s,', (_what, search) => {
  it.each([
    ['null', json(null), 'unreadable-answer'],
    ['an empty object', json({}), 'unreadable-answer'],
    ['an empty list', json([]), 'unreadable-answer'],
    ['rows of another type', json({ value: [1, 'x'] }), 'unreadable-answer'],
    ['no list', json({ value: 'x' }), 'unreadable-answer'],
    ['a page', html(), 'captive-portal'],
    ['a missing archive', json({}, 404), 'server-error'],
    ['a missing archive, as a page', html(404), 'server-error'],
    ['a closed archive', json({}, 403), 'search-refused'],
    ['an error', html(500), 'server-error']
  ])('is a failure, and never about the company itself: %s', async (_, answer, code) => {
    await expect(search(openClient(answer).client)).rejects.toMatchObject({ code })
  })

  it('is empty when there is nothing to find', async () => {
    const outcome = await search(openClient(json({ value: [] })).client).catch((error: unknown) => error)
    expect(outcome).toSatisfy(
      (value) =>
        (Array.isArray(value) && value.length === 0) ||
        (value instanceof Map && value.size === 0) ||
        (value instanceof Error && value.message === 'not-found')
    )
  })
})
