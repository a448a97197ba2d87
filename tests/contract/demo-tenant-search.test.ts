import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basic, startTenant, type OpenTenant } from '../support/open-tenant.ts'

type Row = Record<string, unknown>

// Nothing here changes the tenant: one serves all.
let tenant: OpenTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(async () => {
  await tenant.dispose()
})

const list = async (name: string, query: string, more = ''): Promise<readonly Row[]> =>
  (await (await tenant.ask(`/v1/MDOList/${name}?query=${encodeURIComponent(query)}${more}`)).json()) as Row[]

const archive = async (path: string, parameters: Record<string, string>): Promise<Row> =>
  (await (await tenant.ask(`${path}?${new URLSearchParams(parameters).toString()}`)).json()) as Row

const names = (rows: readonly Row[]): unknown[] => rows.map(({ Name }) => Name)

describe('MDO lists', () => {
  it('locatecontact_new finds companies and persons, and names the company for both', async () => {
    expect(await list('locatecontact_new', 'NORDL energi')).toMatchObject([
      { Id: 201, Name: 'Nordlys Energi AS', Type: 'Contact', ExtraInfo: '201' },
      { Id: 202, Name: 'Nordlys Energi AS, Service', Type: 'Contact', ExtraInfo: '202' }
    ])
    expect(await list('locatecontact_new', 'eva dahl nordlys')).toMatchObject([
      { Id: 201, Name: 'Eva Dahl (Nordlys Energi AS)', Type: 'Contact', ExtraInfo: '201' }
    ])
  })

  it('begins each word, and does not look inside words', async () => {
    expect(names(await list('contact_new', 'konopelski rob'))).toEqual(['Konopelski, Reinger and Roberts'])
    expect(await list('contact_new', 'onopelski')).toEqual([])
    expect(names(await list('contact_new', 'konopel%'))).toEqual(['Konopelski, Reinger and Roberts'])
  })

  it('marks a stopped company everywhere but in locatecontact_new', async () => {
    for (const name of [
      'contactperson_freetextsearch',
      'contact_and_person_freetextsearch',
      'contact_freetextsearch',
      'contact_new'
    ])
      expect(await list(name, 'stans eiendom'), name).toMatchObject([
        { Id: 106, StyleHint: 'stop', Deleted: false }
      ])
    expect(await list('locatecontact_new', 'stans eiendom')).toMatchObject([{ Id: 106, StyleHint: '' }])
  })

  it('contact_and_person_freetextsearch tells persons by their type and their company by ExtraInfo', async () => {
    expect(await list('contact_and_person_freetextsearch', 'eva dahl nordlys')).toMatchObject([
      { Id: 2010, Type: 'Person', FullName: 'Eva Dahl', ExtraInfo: 'contact_id=201' }
    ])
  })

  it.each([
    ['as typed at home', '55 12 34 56'],
    ['with the country', '+47 55123456'],
    ['from abroad', '004755123456'],
    ['in brackets', '(+47) 55 12-34-56']
  ])('phonesearch finds a company number %s', async (_, query) => {
    expect(await list('phonesearch', query)).toMatchObject([
      {
        Id: 201,
        Type: 'Contact',
        FullName: 'Nordlys Energi AS',
        ExtraInfo: '+4755123456',
        ToolTip: '+4755123456'
      }
    ])
  })

  it('phonesearch finds persons by their own id, and can leave them out', async () => {
    expect(await list('phonesearch', '55123457')).toMatchObject([
      { Id: 2010, Type: 'Person', FullName: 'Eva Dahl' }
    ])
    expect(await list('phonesearch', '55123457', '&additional=C')).toEqual([])
    expect(await list('phonesearch', '55123457', '&additional=P')).toHaveLength(1)
    expect(await list('phonesearch', '5')).toEqual([])
  })

  it('phonesearch finds what is stored behind a trunk zero with it and without it', async () => {
    const [german] = await list('phonesearch', '+49 30 23125')
    const dialable = String(german?.['ExtraInfo'])
    for (const query of [dialable, dialable.replace('+49', '0'), dialable.replace('+', '00')])
      expect(names(await list('phonesearch', query)), query).toContain(german?.['Name'])
  })

  it('ticket_freetextsearch finds a request by its number and by its words', async () => {
    for (const query of ['20103', 'faktura 4711 nordlys'])
      expect(await list('ticket_freetextsearch', query), query).toMatchObject([
        {
          Id: 20103,
          Type: 'Ticket',
          Name: 'Faktura 4711 er uklar (Eva Dahl (Nordlys Energi AS))',
          ExtraInfo: '2010'
        }
      ])
  })

  it('has the lists of statuses, whose ids are the tenant’s own', async () => {
    const rows = (await (
      await tenant.ask('/v1/List/TicketStatus/Items', { headers: { 'Accept-Language': 'nb' } })
    ).json()) as Row[]
    expect(rows).toContainEqual(
      expect.objectContaining({ TicketStatusId: 2, Name: 'Lukket', Status: 'Closed' })
    )
    expect(rows).toContainEqual(
      expect.objectContaining({ TicketStatusId: 12, Name: 'Løst', Status: 'Closed' })
    )
    expect(rows.map(({ TicketStatusId }) => TicketStatusId)).not.toContain(652)
  })
})

describe('archives', () => {
  it('chooses, filters, sorts and cuts companies', async () => {
    const reply = await archive('/v1/Contact', {
      $select: 'name,postAddress/city',
      $filter: "name is 'Tvilling Regnskap AS'",
      $orderby: 'postAddress/city desc',
      $top: '1'
    })
    expect(reply['value']).toEqual([
      { PrimaryKey: '113', EntityName: 'contact', name: 'Tvilling Regnskap AS', 'postAddress/city': 'Oslo' }
    ])
    const next = await fetch(String(reply['odata.nextLink']), {
      headers: { Authorization: basic(tenant.user.name, tenant.user.password) }
    })
    expect(await next.json()).toMatchObject({
      'odata.nextLink': null,
      value: [{ PrimaryKey: '114', 'postAddress/city': 'Bergen' }]
    })
  })

  it.each([
    ["number is '10201'", '201'],
    ["orgnr is '912 345 678' and department is 'Service'", '202'],
    ['contactId eq 199', '199'],
    ['contactId=199', '199'],
    ["contactId in ('106')", '106'],
    ["startswith(name,'Konopelski')", '199'],
    ["contactPhone/formattedNumber begins '55123456'", undefined],
    ["phone/formattedNumber begins '4755123456'", '201']
  ])('understands %s', async (filter, expected) => {
    const { value } = await archive('/v1/Contact', { $select: 'name', $filter: filter })
    expect((value as Row[])[0]?.['PrimaryKey']).toBe(expected)
  })

  it.each([
    ['a column that is not there', { $select: 'name,nonsense' }],
    ['an operator that is not there', { $filter: "name sounds 'x'" }],
    ['or', { $filter: "name is 'a' or name is 'b'" }],
    ['an open quote', { $filter: "name is 'O'Brien'" }],
    ['a filter that ends early', { $filter: 'name is' }],
    ['rows that are no number', { $top: 'many' }]
  ])('refuses %s with 400', async (_, parameters) => {
    const answer = await tenant.ask(`/v1/Contact?${new URLSearchParams(parameters).toString()}`)
    expect(answer.status).toBe(400)
  })

  it('finds whom an e-mail address belongs to, under the id of the address', async () => {
    for (const filter of [
      "emailMatch is 'eva.dahl@nordlys.example'",
      "emailMatch begins 'Eva Dahl' and contactId eq 201"
    ])
      expect(
        (
          await archive('/v1/Archive/EmailAddress', {
            $select: 'contactId,personId,emailAddress',
            $filter: filter
          })
        )['value'],
        filter
      ).toEqual([
        {
          PrimaryKey: '1002011',
          EntityName: 'person',
          contactId: 201,
          personId: 2010,
          emailAddress: 'eva.dahl@nordlys.example'
        }
      ])
  })
})
