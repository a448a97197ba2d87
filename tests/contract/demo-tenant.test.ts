import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { basic, openTenant, type OpenTenant } from '../support/open-tenant.ts'

const readJson = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>

const summaryOf = async (
  tenant: OpenTenant,
  companyId: unknown,
  options: { limit?: number; select?: string; headers?: Record<string, string> } = {}
): Promise<Record<string, unknown>> => {
  const { limit = 10, select, headers = {} } = options
  const query = select === undefined ? '' : `?$select=${select}`
  return readJson(
    await tenant.ask(`/v1/Agents/Contact/GetContactSummary${query}`, {
      body: { ContactId: companyId, Limit: limit },
      headers
    })
  )
}

const lists = ['Tickets', 'Followups', 'Documents', 'Sales', 'Chats'] as const

describe('signing in', () => {
  it('asks for credentials, and lets in whoever has them', async () => {
    const tenant = await openTenant({ user: { name: 'tje', password: 'pæss:word' } })
    const path = '/v1/User/currentPrincipal'
    expect((await fetch(`${tenant.url}/api${path}`)).status).toBe(401)
    expect((await tenant.ask(path, { headers: { Authorization: basic('tje', 'other') } })).status).toBe(401)
    const answer = await tenant.ask(path)
    expect(answer.status).toBe(200)
    expect(await readJson(answer)).toMatchObject({ FullName: 'Kari Nordmann', ContactId: 1 })
  })

  it('has another password at every start', async () => {
    const [one, other] = [await openTenant(), await openTenant()]
    expect(one.user.password).not.toBe(other.user.password)
  })

  it('accepts tickets and access tokens only where they are set, and refuses them once they are taken out', async () => {
    const tickets = new Set(['7T:abc=='])
    const accessTokens = new Set(['8A:Cust12345.xyz'])
    const tenant = await openTenant({ tickets, accessTokens, acceptsBasic: false, appToken: 'app' })
    const statusWith = async (headers: Record<string, string>): Promise<number> =>
      (await tenant.ask('/v1/User/currentPrincipal', { headers })).status
    expect(await statusWith({})).toBe(401)
    expect(await statusWith({ Authorization: 'SoTicket 7T:abc==' })).toBe(401)
    expect(await statusWith({ Authorization: 'SoTicket 7T:abc==', 'SO-AppToken': 'app' })).toBe(200)
    expect(await statusWith({ Authorization: 'Bearer 8A:Cust12345.xyz' })).toBe(200)
    accessTokens.clear()
    expect(await statusWith({ Authorization: 'Bearer 8A:Cust12345.xyz' })).toBe(401)
  })

  it('tells its version without credentials, as JSON only to those who ask for it', async () => {
    const { url } = await openTenant()
    const asJson = await fetch(`${url}/api`, { headers: { Accept: 'application/json' } })
    expect(await readJson(asJson)).toMatchObject({ NetServerVersion: '12.4.0.0', v1: `${url}/api/v1` })
    expect((await fetch(`${url}/api`)).headers.get('content-type')).toContain('text/html')
  })
})

describe('GetContactSummary', () => {
  it('answers company 199 with exactly the published sample', async () => {
    const tenant = await openTenant()
    const sample = await readFile(
      new URL('../../src/demo-tenant/sample-summary-199.json', import.meta.url),
      'utf8'
    )
    expect(await summaryOf(tenant, 199, { limit: 385 })).toEqual(JSON.parse(sample))
  })

  it('reads the names in the body and in the path without case', async () => {
    const tenant = await openTenant()
    const answer = await tenant.ask('/V1/agents/contact/getContactSummary', {
      body: { contactId: 201, limit: 1 }
    })
    expect(await readJson(answer)).toMatchObject({ Contact: { Name: 'Nordlys Energi AS', City: 'Bergen' } })
  })

  it('caps each list on its own', async () => {
    const tenant = await openTenant()
    const summary = await summaryOf(tenant, 116, { limit: 385 })
    for (const list of lists) expect(summary[list], list).toHaveLength(385)
    const all = await summaryOf(tenant, 116, { limit: -1 })
    for (const list of lists) expect(all[list], list).toHaveLength(400)
  })

  it('nulls what $select does not name, and leaves it in its place', async () => {
    const tenant = await openTenant()
    const summary = await summaryOf(tenant, 201, { select: 'contact,Tickets' })
    expect(Object.keys(summary)).toEqual(['Contact', ...lists])
    expect(summary).toMatchObject({ Followups: null, Documents: null, Sales: null, Chats: null })
    expect(summary['Tickets']).not.toBeNull()
    expect(summary['Contact']).not.toBeNull()
  })

  it.each([
    ['an id that nobody has', 999_999],
    ['a company that was merged since the search', 117]
  ])('answers 200 and null for %s', async (_, companyId) => {
    const tenant = await openTenant()
    const answer = await tenant.ask('/v1/Agents/Contact/GetContactSummary', {
      body: { ContactId: companyId, Limit: 5 }
    })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('null')
  })

  it.each([
    ['no id', {}],
    ['a word for an id', { ContactId: 'abc', Limit: 1 }],
    ['a fraction', { ContactId: 1.5, Limit: 1 }],
    ['more than 32 bits', { ContactId: 2 ** 40, Limit: 1 }],
    ['a list', [199]]
  ])('refuses %s with 400', async (_, body) => {
    const tenant = await openTenant()
    expect((await tenant.ask('/v1/Agents/Contact/GetContactSummary', { body })).status).toBe(400)
  })

  it('gives the REST flavour the same carrier, and 404 for an unknown company', async () => {
    const tenant = await openTenant()
    const rest = await readJson(await tenant.ask('/v1/Contact/201/Summary?limit=2'))
    expect(rest).toEqual(await summaryOf(tenant, 201, { limit: 2 }))
    const missing = await tenant.ask('/v1/Contact/999999/Summary?limit=2')
    expect(missing.status).toBe(404)
    expect(await readJson(missing)).toMatchObject({ Error: true, ErrorType: 'SoNotFoundException' })
  })

  it('answers with what a test has planted until it is taken back', async () => {
    const tenant = await openTenant()
    tenant.plantSummary(201, { Contact: { Name: 'Planted' } })
    expect(await summaryOf(tenant, 201)).toEqual({ Contact: { Name: 'Planted' } })
    tenant.plantSummary(201, undefined)
    expect(await summaryOf(tenant, 201)).toMatchObject({ Contact: { Name: 'Nordlys Energi AS' } })
  })
})

describe('one company', () => {
  it('has a simple carrier, with a name for the sample whose summary has none', async () => {
    const tenant = await openTenant()
    const simple = async (contactId: number): Promise<unknown> =>
      (await tenant.ask(`/v1/Agents/Contact/GetContact?contactId=${String(contactId)}`, { body: {} })).json()
    expect(await simple(199)).toMatchObject({ ContactId: 199, Name: 'Konopelski, Reinger and Roberts' })
    expect(await simple(999_999)).toBeNull()
  })

  it('has a whole carrier, with its mark if it is stopped', async () => {
    const tenant = await openTenant()
    const company = await readJson(await tenant.ask('/v1/Contact/106'))
    expect(company).toMatchObject({ ContactId: 106, Xstop: true, Deleted: 0, Phones: [{ Description: '' }] })
    expect(await readJson(await tenant.ask('/v1/Contact/106?$select=name'))).toMatchObject({
      Name: 'Stans Eiendom AS',
      Phones: null
    })
    expect((await tenant.ask('/v1/Contact/999999')).status).toBe(404)
  })

  it('has people, as OData rows', async () => {
    const tenant = await openTenant()
    const path =
      '/v1/Contact/201/Persons?$select=fullName,personDirectPhone/formattedNumber&$orderby=fullName'
    expect(await readJson(await tenant.ask(path))).toEqual({
      'odata.metadata': `${tenant.url}/api/v1/Contact/201/Persons/$metadata`,
      'odata.nextLink': null,
      value: [
        {
          PrimaryKey: '2010',
          EntityName: 'person',
          fullName: 'Eva Dahl',
          'personDirectPhone/formattedNumber': '+47 55 12 34 57'
        },
        {
          PrimaryKey: '2011',
          EntityName: 'person',
          fullName: 'Håkon Moen',
          'personDirectPhone/formattedNumber': ''
        }
      ]
    })
  })

  it('knows the companies of this user, by source', async () => {
    const tenant = await openTenant()
    const recent = async (SourceType: unknown): Promise<unknown> =>
      (await tenant.ask('/v1/Agents/Contact/GetMyRecentContacts', { body: { SourceType } })).json()
    expect(await recent('History')).toHaveLength(8)
    expect(await recent('Favorites')).toMatchObject([
      { ContactId: 201 },
      { ContactId: 202 },
      { ContactId: 199 }
    ])
    const refused = await tenant.ask('/v1/Agents/Contact/GetMyRecentContacts', {
      body: { SourceType: 'Cats' }
    })
    expect(refused.status).toBe(400)
  })
})

describe('languages and dates', () => {
  it.each([
    ['no language', {}, 'NO:"Leverandør";US:"Supplier"'],
    ['a star', { 'Accept-Language': '*' }, 'NO:"Leverandør";US:"Supplier"'],
    [
      'SO-Language x, over a language',
      { 'Accept-Language': 'nb', 'SO-Language': 'x' },
      'NO:"Leverandør";US:"Supplier"'
    ],
    ['Norwegian as a browser names it', { 'Accept-Language': 'nb-NO,nb;q=0.9,en;q=0.8' }, 'Leverandør'],
    ['SO-Language over Accept-Language', { 'Accept-Language': 'nb', 'SO-Language': 'en' }, 'Supplier'],
    ['a language that the text lacks', { 'Accept-Language': 'de' }, 'Supplier']
  ])('texts with %s', async (_, headers, expected) => {
    const tenant = await openTenant()
    // Node's fetch would send `Accept-Language: *` by itself, which means the same here.
    const path = '/v1/Agents/Contact/GetContact?contactId=105'
    const company = await readJson(await tenant.ask(path, { headers, body: {} }))
    expect(company['BusinessName']).toBe(expected)
    expect(company['CategoryName']).toBe('[SR_CATEGORY_UNKNOWN]')
  })

  it.each([
    ['without an offset, in the zone of the tenant', undefined, '2026-11-23T09:30:00'],
    ['in UTC', 'UTC, includeTZOffset', '2026-11-23T08:30:00Z'],
    ['in the zone of the tenant, with its offset', 'includeTZOffset', '2026-11-23T09:30:00+01:00'],
    ['in a zone named by its country', 'NO, includeTZOffset', '2026-11-23T09:30:00+01:00'],
    ['in UTC, without saying so', 'UTC', '2026-11-23T08:30:00']
  ])('dates %s', async (_, zone, expected) => {
    const tenant = await openTenant()
    const headers = zone === undefined ? {} : { 'SO-TimeZone': zone }
    const summary = await summaryOf(tenant, 201, { headers })
    expect(summary['Tickets']).toMatchObject([{ Registered: expected }, {}, {}, {}, {}])
  })

  it('lets stored oddities through as they are', async () => {
    const tenant = await openTenant()
    const summary = await summaryOf(tenant, 101, { headers: { 'SO-TimeZone': 'UTC, includeTZOffset' } })
    expect(summary['Followups']).toMatchObject([
      { Date: '0001-01-01T00:00:00Z' },
      { Date: '0001-01-01T01:00:00+01:00' },
      { Date: '9999-12-31T23:59:59' },
      { Date: '2026-02-31T25:61:00' },
      { Date: 'i morgen' }
    ])
  })
})

describe('what is not there', () => {
  it.each(['/v1/Contact/abc', '/v1/MDOList/no_such_list?query=a', '/v1/Nothing'])(
    'answers %s with 404',
    async (path) => {
      const tenant = await openTenant()
      const answer = await tenant.ask(path)
      expect(answer.status).toBe(404)
      expect(await readJson(answer)).toMatchObject({ Error: true })
    }
  )
})
