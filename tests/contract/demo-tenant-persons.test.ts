import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedPersonIds } from '../../src/demo-tenant/companies/fixed-ids.ts'
import { readXmlAnswer } from '../support/ask-summary.ts'
import { startTenant, type OpenTenant } from '../support/open-tenant.ts'
import { createCheckedFetch } from '../support/checked-fetch.ts'

type Answer = Record<string, unknown>

// No test changes the tenant, so that all can share it.
let tenant: OpenTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(async () => {
  await tenant.dispose()
})

const summaryPath = '/v1/Agents/Person/GetPersonSummary'
const lists = ['Tickets', 'Followups', 'Documents', 'Sales', 'Chats'] as const

const summaryOf = async (PersonId: unknown, Limit = 10, query = ''): Promise<Answer> =>
  (await (await tenant.fetch(`${summaryPath}${query}`, { body: { PersonId, Limit } })).json()) as Answer

describe('GetPersonSummary', () => {
  it("answers with a person, the person's company and the five lists", async () => {
    const summary = await summaryOf(2010)
    expect(Object.keys(summary)).toEqual(['Person', ...lists])
    expect(summary['Person']).toMatchObject({
      PersonId: 2010,
      FullName: 'Eva Dahl',
      Firstname: 'Eva',
      Lastname: 'Dahl',
      Title: 'Kundeansvarlig',
      DirectPhone: '+47 55 12 34 57',
      MobilePhone: '',
      Email: 'eva.dahl@nordlys.example',
      Retired: 0,
      ContactId: 201,
      ContactName: 'Nordlys Energi AS',
      ContactFullName: 'Nordlys Energi AS',
      CountryId: 578
    })
    expect(summary['Tickets']).toMatchObject([{ TicketId: 20101 }, { TicketId: 20103 }, { TicketId: 20104 }])
    expect(summary['Chats']).toMatchObject([{ ChatSessionId: 20141 }])
  })

  it("has only rows that the company's summary has as well", async () => {
    const [mine, all] = await Promise.all([
      summaryOf(fixedPersonIds.lively, -1),
      tenant.fetch('/v1/Contact/209/Summary').then((answer) => answer.json() as Promise<Answer>)
    ])
    for (const list of lists) expect(all[list], list).toEqual(expect.arrayContaining(mine[list] as unknown[]))
  })

  it('applies the limit to each list', async () => {
    const summary = await summaryOf(fixedPersonIds.lively, 2)
    for (const list of ['Tickets', 'Followups', 'Documents'] as const) expect(summary[list]).toHaveLength(2)
  })

  it('answers null for each property that $select leaves out', async () => {
    const summary = await summaryOf(2010, 10, '?$select=person/fullName,Sales')
    expect(summary).toMatchObject({ Tickets: null, Followups: null, Documents: null, Chats: null })
    expect(summary['Person']).toMatchObject({ FullName: 'Eva Dahl', Email: null })
    expect(summary['Sales']).toMatchObject([{ SaleId: 20131 }])
  })

  it.each([999_999, 0, -1, undefined])('answers 200 and null for the unknown id %s', async (PersonId) => {
    const answer = await tenant.fetch(summaryPath, { body: { PersonId, Limit: 5 } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('null')
  })

  it.each([
    ['a word as the id', { PersonId: 'abc', Limit: 1 }],
    ['a fraction as the limit', { PersonId: 2010, Limit: 1.5 }],
    ['a list as the body', [2010]]
  ])('refuses %s with 400', async (_, body) => {
    expect((await tenant.fetch(summaryPath, { body })).status).toBe(400)
  })

  it.each([
    ['application/json', '{"personid":2010,"limit":1}'],
    [
      'application/xml',
      '<GetPersonSummaryRequest><PersonId>2010</PersonId><Limit>1</Limit></GetPersonSummaryRequest>'
    ],
    ['text/xml; charset=utf-8', '<Request><Limit>1</Limit><PersonId>2010</PersonId></Request>'],
    ['application/x-www-form-urlencoded', 'PersonId=2010&Limit=1']
  ])('reads a body of the type %s', async (contentType, body) => {
    const answer = await fetch(`${tenant.url}/api${summaryPath}`, {
      method: 'POST',
      headers: {
        'Content-Type': contentType,
        'x-sent-by-test': 'true',
        Authorization: `SoTicket ${tenant.access.ticket}`
      },
      body
    })
    expect(await answer.json()).toMatchObject({
      Person: { PersonId: 2010 },
      Tickets: [{ TicketId: 20101 }]
    })
  })

  it('answers with XML on request', async () => {
    const answer = await tenant.fetch(summaryPath, {
      body: { PersonId: 2010, Limit: 1 },
      headers: { Accept: 'application/xml' }
    })
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(await readXmlAnswer(answer)).toMatchObject({
      PersonSummary: {
        Person: { FullName: 'Eva Dahl', Retired: '0' },
        Tickets: { TicketSummaryItem: { TicketId: '20101' } }
      }
    })
  })
})

describe('a person of the demo tenant', () => {
  it('has the same summary by a REST request, which answers 404 for an unknown person', async () => {
    const rest = (await (await tenant.fetch('/v1/Person/2010/Summary?limit=2')).json()) as Answer
    expect(rest).toEqual(await summaryOf(2010, 2))
    for (const page of ['Summary?limit=2', 'Simple'])
      expect((await tenant.fetch(`/v1/Person/999999/${page}`)).status, page).toBe(404)
  })

  it('has a simple entity, marked when the person has left, and without a company when there is none', async () => {
    const simple = async (personId: number): Promise<unknown> =>
      (await tenant.fetch(`/v1/Person/${String(personId)}/Simple`)).json()
    expect(await simple(fixedPersonIds.former)).toMatchObject({
      FullName: 'Turid Hauge',
      Retired: 1,
      ContactId: 209
    })
    expect(await simple(fixedPersonIds.withoutCompany)).toMatchObject({
      FullName: 'Solveig Enslig',
      ContactId: 0,
      ContactFullName: '',
      ContactPhone: ''
    })
    const agent = await tenant.fetch('/v1/Agents/Person/GetPerson?personId=901', { body: {} })
    expect(await agent.json()).toEqual(await simple(fixedPersonIds.withoutCompany))
  })

  it('is as the vendor describes persons and their summaries, for everyone', async () => {
    const { fetch: checkedFetch, violations } = createCheckedFetch()
    const generated = Array.from({ length: 40 }, (_, index) => 10_010 + index * 10)
    for (const personId of [...Object.values(fixedPersonIds), ...generated]) {
      const headers = {
        Authorization: `SoTicket ${tenant.access.ticket}`,
        Accept: 'application/json',
        'Content-Type': 'application/json'
      }
      const api = `${tenant.url}/api/v1`
      const answers = await Promise.all([
        checkedFetch(`${api}/Agents/Person/GetPersonSummary`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ PersonId: personId, Limit: 10 })
        }),
        checkedFetch(`${api}/Person/${String(personId)}/Simple`, { headers }),
        checkedFetch(`${api}/Person/${String(personId)}/Summary?limit=5`, { headers })
      ])
      expect(
        answers.map(({ status }) => status),
        String(personId)
      ).toEqual([200, 200, 200])
    }
    expect(violations()).toEqual([])
  })
})

describe('a caller of the demo tenant', () => {
  type Row = Record<string, unknown>
  const list = async (name: string, query: string): Promise<readonly string[]> => {
    const rows = (await (
      await tenant.fetch(`/v1/MDOList/${name}?query=${encodeURIComponent(query)}`)
    ).json()) as Row[]
    return rows.map(({ Type, Id }) => `${String(Type)} ${String(Id)}`)
  }
  const addressOwners = async (address: string): Promise<unknown> => {
    const query = new URLSearchParams({
      $select: 'personId,retired,personContact/contactId',
      $filter: `emailMatch is '${address}'`
    }).toString()
    return ((await (await tenant.fetch(`/v1/Archive/EmailAddress?${query}`)).json()) as Row)['value']
  }

  it.each([
    ['a direct number', '20 00 02 91', ['Person 2090']],
    ['a mobile phone', '+47 20 00 02 94', ['Person 2090']],
    ['a switchboard that is also a person’s number', '20000290', ['Contact 209', 'Person 2091']],
    ['two people at one company', '20 00 02 92', ['Person 2093', 'Person 2094']],
    ['a former employee', '20 00 02 93', ['Person 2092']],
    ['one who has moved to another company', '0047 20000295', ['Person 2092', 'Person 2100']],
    [
      'two companies and a person at each',
      '20000250',
      ['Contact 205', 'Contact 206', 'Person 2050', 'Person 2060']
    ],
    ['a person without a company', '+353 20 919 9003', ['Person 903']]
  ])('is found by number: %s', async (_who, number, rows) => {
    expect((await list('phonesearch', number)).toSorted()).toEqual(rows)
  })

  it('is found by name, whether still employed or not, or without a company', async () => {
    expect(await list('contactwithpersonsearch_new', 'silje aune')).toEqual(['Person 2090'])
    expect((await list('contactwithpersonsearch_new', 'turid hauge')).toSorted()).toEqual([
      'Person 2092',
      'Person 2100'
    ])
    expect(await list('contactwithpersonsearch_new', 'ciarán doyle')).toEqual(['Person 903'])
  })

  it('is found by e-mail address, which tells who has left', async () => {
    expect(await addressOwners('turid.hauge@fjellvang.example')).toMatchObject([
      { personId: 2092, retired: true, 'personContact/contactId': 209 }
    ])
    expect(await addressOwners('turid.hauge@storhaug.example')).toMatchObject([
      { personId: 2100, retired: false }
    ])
    expect(await addressOwners('ciaran@doyle.example')).toMatchObject([
      { personId: 903, 'personContact/contactId': 0 }
    ])
  })
})
