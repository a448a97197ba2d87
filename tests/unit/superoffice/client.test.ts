import { describe, expect, it, vi } from 'vitest'
import { silentLog } from '../../../src/main/platform/log.ts'
import { basicAuthorization } from '../../../src/main/superoffice/authorization.ts'
import { createSuperOfficeClient } from '../../../src/main/superoffice/client.ts'
import { createFixedHost } from '../../../src/main/superoffice/tenant-host.ts'
import sample from '../../support/contact-summary-199.json' with { type: 'json' }
import { createFakeClock } from '../../support/fake-clock.ts'
import { createFakeFetch, fails, html, json, silence } from '../../support/fake-fetch.ts'

const { signal } = new AbortController()
const api = 'https://crm.example.com/api/v1'

const setUp = (...answers: readonly ReturnType<typeof json>[]) => {
  const clock = createFakeClock()
  const { fetch, sent } = createFakeFetch(...answers)
  const client = createSuperOfficeClient({
    fetch,
    clock,
    log: silentLog,
    host: createFixedHost('https://crm.example.com/api'),
    authorization: basicAuthorization('kari', 'secret'),
    language: () => 'en',
    onWaiting: () => undefined
  })
  return { clock, client, sent, urls: () => sent.map(({ url }) => url) }
}

describe('a summary', () => {
  it('requests only the parts that the card shows', async () => {
    const { client, sent } = setUp(json(sample))
    const summary = await client.readSummary(199, 10, signal)
    expect(summary.sales).toMatchObject({ rows: [{ id: 941 }], mayHaveMore: false })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: `${api}/Agents/Contact/GetContactSummary?$select=Contact,Tickets,Followups,Documents,Sales,Chats`,
      body: { ContactId: 199, Limit: 10 }
    })
  })

  it.each([
    ['null', json(null), 'not-found'],
    ['404', json({ Error: true, ErrorType: 'SoNotFoundException' }, 404), 'not-found'],
    ['a list', json([]), 'unreadable-answer'],
    ['something else', json({ hello: 'world' }), 'unreadable-answer'],
    ['a message', json({ Message: 'Invalid', MessageDetail: 'Limit' }), 'request-rejected'],
    ['a page', html(), 'captive-portal'],
    ['an error', html(500), 'server-error']
  ])('fails with a code when the response is %s', async (_, answer, code) => {
    await expect(setUp(answer).client.readSummary(199, 10, signal)).rejects.toMatchObject({ code })
  })
})

describe('a company’s header', () => {
  it('is read from the row with the company’s id, among other rows', async () => {
    const { client, urls } = setUp(
      json({
        value: [
          { contactId: 1, name: 'Another' },
          { contactId: '199', name: 'Nordlys', department: '', stop: true, 'postAddress/city': 'Oslo' }
        ]
      })
    )
    expect(await client.readCompany(199, signal)).toEqual({ name: 'Nordlys', city: 'Oslo', isStopped: true })
    expect(urls()).toEqual([
      `${api}/Contact?$select=contactId,name,department,stop,postAddress/city,contactPhone/formattedNumber` +
        '&$filter=contactId%20eq%20199&$orderBy=contactId&$top=50'
    ])
  })

  it.each([
    ['there is no row', json({ value: [] }), 'not-found'],
    ['the row is another company’s', json({ value: [{ contactId: 1, name: 'Another' }] }), 'not-found'],
    ['the response is null', json(null), 'unreadable-answer'],
    ['the response is something else', json({ hello: 'world' }), 'unreadable-answer']
  ])('fails when %s', async (_, answer, code) => {
    await expect(setUp(answer).client.readCompany(199, signal)).rejects.toMatchObject({ code })
  })
})

describe('a search by name', () => {
  const row = { Id: 42, Name: 'Mølle & Sønn', Type: 'Contact' }

  it('searches SuperOffice’s own list for the encoded text', async () => {
    const { client, urls } = setUp(json([row]))
    expect(await client.findCompanies('mølle & sønn #1?', signal)).toEqual([
      { companyId: 42, name: 'Mølle & Sønn', kind: 'company' }
    ])
    expect(urls()).toEqual([`${api}/MDOList/locatecontact_new?query=m%C3%B8lle%20%26%20s%C3%B8nn%20%231%3F`])
  })

  it('searches the ranked list when the other one is missing', async () => {
    const { client, urls } = setUp(json({}, 404), json([row]))
    expect(await client.findCompanies('mølle', signal)).toHaveLength(1)
    expect(urls()[1]).toBe(`${api}/MDOList/contactperson_freetextsearch?query=m%C3%B8lle`)
  })

  it.each([400, 401, 403, 500])('does not search the ranked list after %d', async (status) => {
    const { client, sent } = setUp(json({}, status))
    await expect(client.findCompanies('mølle', signal)).rejects.toMatchObject({ name: 'CodedError' })
    expect(sent).toHaveLength(1)
  })

  it('fails when the response is not a list', async () => {
    await expect(setUp(json({ a: 1 })).client.findCompanies('x', signal)).rejects.toMatchObject({
      code: 'unreadable-answer'
    })
  })
})

describe('a search by phone number', () => {
  const company = { Id: 42, Type: 'Contact', Name: 'Nordlys 55123456', ExtraInfo: '+4755123456' }
  const eva = { Id: 20, Type: 'Person', Name: 'Eva Dahl (Nordlys) 55123456', ExtraInfo: '+4755123456' }
  const ola = { ...eva, Id: 21, Name: 'Ola Dahl 55123456' }

  it('needs one request when the list has every company', async () => {
    const { client, urls } = setUp(
      json([company, { ...eva, ExtraInfo: 'contact_id=42', ToolTip: '+4755123456' }])
    )
    expect(await client.findByPhone('55123456', signal)).toEqual([
      { companyId: 42, kind: 'company', name: 'Nordlys', phone: '+4755123456', isStopped: false },
      {
        companyId: 42,
        personId: 20,
        kind: 'person',
        name: 'Eva Dahl (Nordlys)',
        phone: '+4755123456'
      }
    ])
    expect(urls()).toEqual([`${api}/MDOList/phonesearch?query=55123456`])
  })

  it('requests missing companies of persons, and drops persons without one', async () => {
    const { client, urls } = setUp(
      json([eva, ola, eva]),
      json({
        value: [
          { personId: 20, contactId: 42 },
          { personId: 21, contactId: 0 }
        ]
      })
    )
    expect(await client.findByPhone('55123456', signal)).toMatchObject([
      { companyId: 42, name: 'Eva Dahl (Nordlys)' },
      { companyId: 42, name: 'Eva Dahl (Nordlys)' }
    ])
    expect(urls()[1]).toBe(
      `${api}/Person?$select=personId,contactId&$filter=personId%20in%20(20%2C21)&$orderBy=personId&$top=2`
    )
  })

  it('fails when the companies can’t be read', async () => {
    const { client } = setUp(json([eva]), json('x'))
    await expect(client.findByPhone('55123456', signal)).rejects.toMatchObject({ code: 'unreadable-answer' })
  })
})

describe('a search by e-mail address', () => {
  it('filters by the address, quoted and encoded', async () => {
    const { client, urls } = setUp(
      json({ value: [{ contactId: 42, emailAddress: "o'brien@x.example", fullName: 'Pat O’Brien' }] })
    )
    expect(await client.findByEmail("o'brien@x.example", signal)).toMatchObject([{ companyId: 42 }])
    expect(new URL(urls()[0] ?? '').pathname).toBe('/api/v1/Archive/EmailAddress')
    expect(urls()[0]).toContain('&$filter=emailMatch%20begins%20%27o%5C%27brien%40x.example%27&')
    expect(urls()[0]).toMatch(/&\$orderBy=emailId&\$top=50$/)
  })
})

describe('a search by domain', () => {
  it('finds each company once, by its own address or a person’s', async () => {
    const { client, urls } = setUp(
      json({
        value: [
          { contactId: 42, emailAddress: 'post@x.example', nameDepartment: 'X AS' },
          { contactId: 42, emailAddress: 'eva@x.example', nameDepartment: 'X AS' },
          { contactId: 43, emailAddress: 'post@x.example.org', nameDepartment: 'Another' }
        ]
      })
    )
    expect(await client.findByDomain('x.example', signal)).toMatchObject([
      { companyId: 42, kind: 'company', name: 'X AS' }
    ])
    expect(urls()[0]).toContain('&$filter=emailMatch%20contains%20%27%40x.example%27&')
  })
})

describe('a search by number', () => {
  const response = json({ value: [{ contactId: 42, name: 'Nordlys' }] })

  it('searches organisation numbers in every spelling, with one request', async () => {
    const { client, urls } = setUp(response)
    expect(await client.findByOrganisationNumber(['987654321', '987 654 321'], signal)).toMatchObject([
      { companyId: 42, name: 'Nordlys' }
    ])
    expect(urls()).toEqual([
      `${api}/Contact?$select=contactId,name,department,stop,postAddress/city,contactPhone/formattedNumber` +
        '&$filter=orgnr%20in%20(%27987654321%27%2C%27987%20654%20321%27)&$orderBy=contactId&$top=50'
    ])
  })

  it('searches company numbers', async () => {
    const { client, urls } = setUp(response)
    expect(await client.findByCompanyNumber('10011', signal)).toHaveLength(1)
    expect(urls()).toHaveLength(1)
    expect(urls()[0]).toContain('$filter=number%20is%20%2710011%27')
  })
})

describe('the people of a company', () => {
  it('are requested without former employees', async () => {
    const { client, urls } = setUp(json({ value: [{ personId: 20, fullName: 'Eva Dahl' }] }))
    expect(await client.readPeople(42, signal)).toMatchObject({ rows: [{ id: 20, name: 'Eva Dahl' }] })
    expect(new URL(urls()[0] ?? '').pathname).toBe('/api/v1/Contact/42/Persons')
    expect(urls()[0]).toMatch(/&\$entities=person&\$orderBy=personId&\$top=100$/)
  })
})

describe('the request statuses', () => {
  it('are the tenant’s own list', async () => {
    const { client, urls } = setUp(json([{ TicketStatusId: 652, Name: 'Waiting', Status: 'Postponed' }]))
    expect([...(await client.readRequestStatuses(signal))]).toEqual([
      [652, { name: 'Waiting', isClosed: false }]
    ])
    expect(urls()).toEqual([`${api}/List/TicketStatus/Items`])
  })

  it('fail when the response is not a list', async () => {
    await expect(setUp(json(null)).client.readRequestStatuses(signal)).rejects.toMatchObject({
      code: 'unreadable-answer'
    })
  })
})

describe('the signed-in user', () => {
  it.each([
    [{ AssociateId: 5, Associate: 'KN', FullName: 'Kari Nordmann' }, 'Kari Nordmann (KN)'],
    [{ AssociateId: 5, Associate: null, FullName: 'Kari Nordmann' }, 'Kari Nordmann'],
    [{ AssociateId: 5, Associate: 'KN', FullName: null }, 'KN'],
    [{ AssociateId: 5 }, null]
  ])('is read from %j', async (answer, name) => {
    const { client, urls } = setUp(json(answer))
    expect(await client.readUser(signal)).toEqual({ name })
    expect(urls()).toEqual([`${api}/User/currentPrincipal`])
  })

  it('has no name when the server lacks the endpoint but allows a search', async () => {
    const { client, urls } = setUp(json({}, 404), json([]))
    expect(await client.readUser(signal)).toEqual({ name: null })
    expect(urls()[1]).toContain('/MDOList/locatecontact_new?')
  })

  it.each([
    ['the user is refused', [json({}, 401)], 'sign-in-again'],
    ['the endpoint is missing and the search is refused', [json({}, 404), json({}, 401)], 'sign-in-again'],
    ['the server is not SuperOffice', [html(404)], 'not-found'],
    ['the response is something else', [json({ hello: 'world' })], 'unreadable-answer'],
    ['the response is null', [json(null)], 'unreadable-answer']
  ] as const)('can’t be read when %s', async (_, answers, code) => {
    await expect(setUp(...answers).client.readUser(signal)).rejects.toMatchObject({ code })
  })
})

describe('isReachable', () => {
  it.each([
    ['an answer', json({ AssociateId: 5 }), true],
    ['a refusal', json({}, 401), true],
    ['a missing endpoint', json({}, 404), true],
    ['maintenance', json({}, 503, { 'Retry-After': '60' }), true],
    ['a server error', html(500), true],
    ['a page, which is not from SuperOffice', html(), false],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { Location: 'https://wifi.example' } }),
      false
    ],
    ['a proxy that wants a login', html(407), false],
    ['a refused connection', fails(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })), false],
    ['a bug', fails(new TypeError('x')), false]
  ])('tells whether SuperOffice answered: %s', async (_, answer, isReachable) => {
    const { client, sent } = setUp(answer)
    expect(await client.isReachable(signal)).toBe(isReachable)
    expect(sent).toHaveLength(1)
  })

  it('is false after five seconds without an answer', async () => {
    const { client, clock, sent } = setUp(silence)
    const outcome = client.isReachable(signal)
    await vi.waitFor(() => {
      expect(sent).toHaveLength(1)
    })
    await clock.pass(4_999)
    expect(clock.waiting()).toBe(1)
    await clock.pass(1)
    expect(await outcome).toBe(false)
  })

  it('is false when the call is cancelled', async () => {
    expect(await setUp(json({})).client.isReachable(AbortSignal.abort())).toBe(false)
  })
})
