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
    await tenant.fetch(`/v1/Agents/Contact/GetContactSummary${query}`, {
      body: { ContactId: companyId, Limit: limit },
      headers
    })
  )
}

const lists = ['Tickets', 'Followups', 'Documents', 'Sales', 'Chats'] as const

describe('authorization at the demo tenant', () => {
  it('answers 401 without the right credentials', async () => {
    const tenant = await openTenant({ user: { name: 'tje', password: 'pæss:word' } })
    const path = '/v1/User/currentPrincipal'
    expect((await fetch(`${tenant.url}/api${path}`)).status).toBe(401)
    expect((await tenant.fetch(path, { headers: { Authorization: basic('tje', 'other') } })).status).toBe(401)
    const answer = await tenant.fetch(path)
    expect(answer.status).toBe(200)
    expect(await readJson(answer)).toMatchObject({ FullName: 'Kari Nordmann', ContactId: 1 })
  })

  it('sends its version without credentials, and as JSON only when the request accepts JSON', async () => {
    const { url } = await openTenant()
    const asJson = await fetch(`${url}/api`, { headers: { Accept: 'application/json' } })
    expect(await readJson(asJson)).toMatchObject({ NetServerVersion: '12.4.0.0', v1: `${url}/api/v1` })
    expect((await fetch(`${url}/api`)).headers.get('content-type')).toContain('text/html')
  })
})

describe('GetContactSummary', () => {
  it('answers with exactly the published sample for company 199', async () => {
    const tenant = await openTenant()
    const sample = await readFile(
      new URL('../../src/demo-tenant/summaries/sample-summary-199.json', import.meta.url),
      'utf8'
    )
    expect(await summaryOf(tenant, 199, { limit: 385 })).toEqual(JSON.parse(sample))
  })

  it('ignores the case of the path and of the names in the body', async () => {
    const tenant = await openTenant()
    const answer = await tenant.fetch('/V1/agents/contact/getContactSummary', {
      body: { contactId: 201, limit: 1 }
    })
    expect(await readJson(answer)).toMatchObject({ Contact: { Name: 'Nordlys Energi AS', City: 'Bergen' } })
  })

  it('applies the limit to each list', async () => {
    const tenant = await openTenant()
    const summary = await summaryOf(tenant, 116, { limit: 385 })
    for (const list of lists) expect(summary[list], list).toHaveLength(385)
    const all = await summaryOf(tenant, 116, { limit: -1 })
    for (const list of lists) expect(all[list], list).toHaveLength(400)
  })

  it('answers null for each property that $select leaves out', async () => {
    const tenant = await openTenant()
    const summary = await summaryOf(tenant, 201, { select: 'contact,Tickets' })
    expect(Object.keys(summary)).toEqual(['Contact', ...lists])
    expect(summary).toMatchObject({ Followups: null, Documents: null, Sales: null, Chats: null })
    expect(summary['Tickets']).not.toBeNull()
    expect(summary['Contact']).not.toBeNull()
  })

  it.each([
    ['an unknown id', 999_999],
    ['a company that is gone since the search', 117]
  ])('answers 200 and null for %s', async (_, companyId) => {
    const tenant = await openTenant()
    const answer = await tenant.fetch('/v1/Agents/Contact/GetContactSummary', {
      body: { ContactId: companyId, Limit: 5 }
    })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('null')
  })

  it.each([
    ['a word as the id', { ContactId: 'abc', Limit: 1 }],
    ['a fraction as the id', { ContactId: 1.5, Limit: 1 }],
    ['an id of more than 32 bits', { ContactId: 2 ** 40, Limit: 1 }],
    ['a list as the body', [199]]
  ])('refuses %s with 400', async (_, body) => {
    const tenant = await openTenant()
    expect((await tenant.fetch('/v1/Agents/Contact/GetContactSummary', { body })).status).toBe(400)
  })

  it('answers a REST request with the same summary, and with 404 for an unknown company', async () => {
    const tenant = await openTenant()
    const rest = await readJson(await tenant.fetch('/v1/Contact/201/Summary?limit=2'))
    expect(rest).toEqual(await summaryOf(tenant, 201, { limit: 2 }))
    const missing = await tenant.fetch('/v1/Contact/999999/Summary?limit=2')
    expect(missing.status).toBe(404)
    expect(await readJson(missing)).toMatchObject({ Error: true, ErrorType: 'SoNotFoundException' })
  })
})

describe('a company of the demo tenant', () => {
  it('has a simple entity, with a name even for the published sample', async () => {
    const tenant = await openTenant()
    const simple = async (contactId: number): Promise<unknown> =>
      (
        await tenant.fetch(`/v1/Agents/Contact/GetContact?contactId=${String(contactId)}`, { body: {} })
      ).json()
    expect(await simple(199)).toMatchObject({ ContactId: 199, Name: 'Konopelski, Reinger and Roberts' })
    expect(await simple(999_999)).toBeNull()
  })

  it('has the same simple entity by a REST request, which answers 404 for an unknown company', async () => {
    const tenant = await openTenant()
    expect(await readJson(await tenant.fetch('/v1/Contact/201/Simple'))).toMatchObject({
      ContactId: 201,
      Name: 'Nordlys Energi AS'
    })
    for (const id of [999_999, 117])
      expect((await tenant.fetch(`/v1/Contact/${String(id)}/Simple`)).status, String(id)).toBe(404)
  })

  it('has a full entity, which says whether the company is stopped', async () => {
    const tenant = await openTenant()
    const company = await readJson(await tenant.fetch('/v1/Contact/106'))
    expect(company).toMatchObject({ ContactId: 106, Xstop: true, Deleted: 0, Phones: [{ Description: '' }] })
    expect(await readJson(await tenant.fetch('/v1/Contact/106?$select=name'))).toMatchObject({
      Name: 'Stans Eiendom AS',
      Phones: null
    })
    expect((await tenant.fetch('/v1/Contact/999999')).status).toBe(404)
  })

  it('has its people as OData rows', async () => {
    const tenant = await openTenant()
    const path =
      '/v1/Contact/201/Persons?$select=fullName,personDirectPhone/formattedNumber&$orderby=fullName'
    expect(await readJson(await tenant.fetch(path))).toEqual({
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

  it('is listed among the recent companies of the user, by source', async () => {
    const tenant = await openTenant()
    const recent = async (SourceType: unknown): Promise<unknown> =>
      (await tenant.fetch('/v1/Agents/Contact/GetMyRecentContacts', { body: { SourceType } })).json()
    expect(await recent('History')).toHaveLength(8)
    expect(await recent('Favorites')).toMatchObject([
      { ContactId: 201 },
      { ContactId: 202 },
      { ContactId: 199 }
    ])
    const refused = await tenant.fetch('/v1/Agents/Contact/GetMyRecentContacts', {
      body: { SourceType: 'Cats' }
    })
    expect(refused.status).toBe(400)
  })
})

describe('languages and dates of the demo tenant', () => {
  it.each([
    ['are untranslated without a language', {}, 'NO:"Leverandør";US:"Supplier"'],
    ['are untranslated for a star', { 'Accept-Language': '*' }, 'NO:"Leverandør";US:"Supplier"'],
    [
      'are untranslated for SO-Language x, whatever Accept-Language says',
      { 'Accept-Language': 'nb', 'SO-Language': 'x' },
      'NO:"Leverandør";US:"Supplier"'
    ],
    [
      'are Norwegian for the header of a Norwegian browser',
      { 'Accept-Language': 'nb-NO,nb;q=0.9,en;q=0.8' },
      'Leverandør'
    ],
    [
      'are in the language of SO-Language, whatever Accept-Language says',
      { 'Accept-Language': 'nb', 'SO-Language': 'en' },
      'Supplier'
    ],
    ['are English when they lack the language', { 'Accept-Language': 'de' }, 'Supplier']
  ])('texts %s', async (_, headers, expected) => {
    const tenant = await openTenant()
    // Without the header, Node's fetch sends `Accept-Language: *`, which has the same meaning.
    const path = '/v1/Agents/Contact/GetContact?contactId=105'
    const company = await readJson(await tenant.fetch(path, { headers, body: {} }))
    expect(company['BusinessName']).toBe(expected)
    expect(company['CategoryName']).toBe('[SR_CATEGORY_UNKNOWN]')
  })

  it.each([
    ['have the time zone of the tenant and no offset by default', undefined, '2026-11-23T09:30:00'],
    ['are in UTC on request', 'UTC, includeTZOffset', '2026-11-23T08:30:00Z'],
    ['have the offset of the tenant on request', 'includeTZOffset', '2026-11-23T09:30:00+01:00'],
    [
      'have the offset of the tenant for the name of a country',
      'NO, includeTZOffset',
      '2026-11-23T09:30:00+01:00'
    ],
    ['are in UTC without an offset on request', 'UTC', '2026-11-23T08:30:00']
  ])('dates %s', async (_, zone, expected) => {
    const tenant = await openTenant()
    const headers = zone === undefined ? {} : { 'SO-TimeZone': zone }
    const summary = await summaryOf(tenant, 201, { headers })
    expect(summary['Tickets']).toMatchObject([{ Registered: expected }, {}, {}, {}, {}])
  })

  it('leaves irregular dates unchanged', async () => {
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

describe('an unknown path of the demo tenant', () => {
  it.each(['/v1/Contact/abc', '/v1/MDOList/no_such_list?query=a', '/v1/Nothing'])(
    'is answered with 404: %s',
    async (path) => {
      const tenant = await openTenant()
      const answer = await tenant.fetch(path)
      expect(answer.status).toBe(404)
      expect(await readJson(answer)).toMatchObject({ Error: true })
    }
  )
})
