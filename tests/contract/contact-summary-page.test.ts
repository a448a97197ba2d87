import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedIds } from '../../src/demo-tenant/companies/fixed-ids.ts'
import { mediaTypes } from '../../src/demo-tenant/web/media-types.ts'
import { askSummary } from '../support/ask-summary.ts'
import { startTenant, type OpenTenant } from '../support/open-tenant.ts'
import { checkAnswer } from '../support/vendor-answers.ts'
import openApi from '../vendor/openapi.json' with { type: 'json' }

// The vendor's page on `POST Agents/Contact/GetContactSummary`: its sample, `$select`, and the tables of the request body and
// the response. The rows of its table of headers are in the files beside this one.

let tenant: OpenTenant

beforeAll(async () => {
  tenant = await startTenant({ user: { name: 'tje0', password: 'Tje0' } })
})

afterAll(() => tenant.dispose())

type Summary = Readonly<Record<string, unknown>>

const summaryOf = async (body: object, select?: string): Promise<Summary> => {
  const answer = await askSummary(tenant, {
    body: JSON.stringify(body),
    ...(select !== undefined && { select })
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Summary
}

const lists = ['Tickets', 'Followups', 'Documents', 'Sales', 'Chats']
const nordlys = { ContactId: 201, Limit: 2 }

describe('the sample request of the page', () => {
  it('is answered with the sample response', async () => {
    const answer = await askSummary(tenant, {
      contentType: 'application/json; charset=utf-8',
      body: '{\n"ContactId": 199,\n"Limit": 385\n}',
      headers: {
        Authorization: 'Basic dGplMDpUamUw',
        Accept: 'application/json; charset=utf-8',
        'Accept-Language': '*'
      }
    })
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const sample = new URL('../../src/demo-tenant/summaries/sample-summary-199.json', import.meta.url)
    expect(await answer.json()).toEqual(JSON.parse(await readFile(sample, 'utf8')))
  })
})

describe('the vendor’s description of the call', () => {
  const { post } = openApi.paths['/api/v1/Agents/Contact/GetContactSummary']

  it('has the types that the tenant reads and answers in', () => {
    expect(new Set(post.produces)).toEqual(new Set(mediaTypes))
    expect(new Set(post.consumes)).toEqual(new Set([...mediaTypes, 'application/x-www-form-urlencoded']))
  })

  it('has no parameter without a test here or in the files beside this one', () => {
    expect(post.parameters.map(({ name }) => name)).toEqual([
      'request',
      '$select',
      'Accept-Language',
      'SO-Language',
      'SO-Culture',
      'SO-TimeZone',
      'SO-AppToken'
    ])
  })

  it.each([
    ['everything', undefined],
    ['parts', 'contact/name,contact/address/street,tickets/title,sales']
  ])('allows the answer with %s, for every fixed company', async (_, select) => {
    for (const ContactId of Object.values(fixedIds)) {
      const answer = await summaryOf({ ContactId, Limit: 20 }, select)
      const request = {
        method: 'POST',
        path: '/api/v1/Agents/Contact/GetContactSummary',
        headers: {},
        body: ''
      }
      expect(checkAnswer(request, 200, answer), String(ContactId)).toEqual([])
    }
  })
})

describe('the response', () => {
  it('has the company and the five lists, in the order of the page', async () => {
    expect(Object.keys(await summaryOf(nordlys))).toEqual(['Contact', ...lists])
  })
})

describe('Limit', () => {
  // Company 116 has 400 rows in each list.
  it.each([
    ['a number of rows', { Limit: 385 }, 385],
    ['one row', { Limit: 1 }, 1],
    ['no rows', { Limit: 0 }, 0],
    ['a negative number', { Limit: -1 }, 400],
    ['the smallest number', { Limit: -2_147_483_647 }, 400],
    ['the largest number', { Limit: 2_147_483_647 }, 400],
    ['nothing', {}, 400],
    ['null', { Limit: null }, 400]
  ])('that is %s gives each list that many rows', async (_, limit, expected) => {
    const summary = await summaryOf({ ContactId: 116, ...limit })
    for (const list of lists) expect(summary[list], list).toHaveLength(expected)
  })
})

describe('ContactId', () => {
  it.each([
    ['is missing', {}],
    ['is null', { ContactId: null }],
    ['is unknown', { ContactId: 999_999 }],
    ['is zero', { ContactId: 0 }],
    ['is negative', { ContactId: -201 }],
    ['is that of a company that is gone', { ContactId: 117 }]
  ])('that %s gives 200 and null', async (_, body) => {
    expect(await summaryOf({ ...body, Limit: 1 })).toBeNull()
  })
})

/** The paths of everything that is not null, through lists. */
const shownPaths = (value: unknown, path = ''): readonly string[] => {
  if (value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => shownPaths(item, path))
  if (typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([name, part]) =>
    shownPaths(part, path === '' ? name : `${path}/${name}`)
  )
}

describe('$select', () => {
  it.each([
    ['the example of the page, whose names no summary has', 'name,department,category/id', []],
    ['one list', 'sales/heading', ['Sales/Heading']],
    ['names in any case', 'CONTACT/name,ticketS/TITLE', ['Contact/Name', 'Tickets/Title']],
    ['spaces', ' contact / name , tickets/title ', ['Contact/Name', 'Tickets/Title']],
    ['empty names', ',contact/name,,', ['Contact/Name']],
    [
      'three names deep',
      'contact/address/postal/city,contact/address/formatted',
      ['Contact/Address/Postal/City', 'Contact/Address/Formatted']
    ],
    [
      'through a list of lists',
      'contact/address/localizedaddress/label',
      ['Contact/Address/LocalizedAddress/Label']
    ],
    ['the same name twice', 'contact/name,Contact/Name', ['Contact/Name']],
    ['a name below a value', 'contact/name/first', ['Contact/Name']],
    ['a text that depends on the culture', 'contact/associatefullname/x', ['Contact/AssociateFullName']],
    ['unknown names', 'contact/nothing,nothing/name,__proto__,constructor/name', []]
  ])('takes %s', async (_, select, expected) => {
    const summary = await summaryOf(nordlys, select)
    expect(new Set(shownPaths(summary))).toEqual(new Set(expected))
  })

  it('nulls what it leaves out, and removes nothing', async () => {
    const [all, some] = [await summaryOf(nordlys), await summaryOf(nordlys, 'contact/name,tickets/title')]
    expect(Object.keys(some)).toEqual(Object.keys(all))
    expect(some).toMatchObject({ Followups: null, Documents: null, Sales: null, Chats: null })
    expect(Object.keys(some['Contact'] as object)).toEqual(Object.keys(all['Contact'] as object))
    expect(some['Contact']).toMatchObject({ Name: 'Nordlys Energi AS', City: null, Address: null })
    expect(some['Tickets']).toMatchObject([{ TicketId: null, TicketStatus: null, Registered: null }, {}])
  })

  it.each([
    ['a name', 'contact,sales'],
    ['a name and a part of it', 'contact/name,contact,sales,sales/heading'],
    ['a part of a name and the name', 'sales/heading,sales,contact,contact/name']
  ])('shows all of %s', async (_, select) => {
    const all = await summaryOf(nordlys)
    const nulls = { Tickets: null, Followups: null, Documents: null, Chats: null }
    expect(await summaryOf(nordlys, select)).toEqual({ ...all, ...nulls })
  })

  it.each(['', ' ', ','])('shows everything when it is %j', async (select) => {
    expect(await summaryOf(nordlys, select)).toEqual(await summaryOf(nordlys))
  })

  it('gives null for a company that does not exist', async () => {
    expect(await summaryOf({ ContactId: 999_999 }, 'contact/name')).toBeNull()
  })

  it('selects from a full company as the page’s example does', async () => {
    const answer = await tenant.fetch('/v1/Contact/201?$select=name,department,category/id')
    const company = (await answer.json()) as Summary
    expect(new Set(shownPaths(company))).toEqual(new Set(['Name', 'Department', 'Category/Id']))
    expect(company).toMatchObject({ Category: { Id: 0, Value: null }, Phones: null })
  })
})
