import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTenant, type OpenTenant } from '../support/open-tenant.ts'

type Row = Record<string, unknown>

// No test changes the tenant, so that all can share it.
let tenant: OpenTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(async () => {
  await tenant.dispose()
})

const list = async (name: string, query: string, more = ''): Promise<readonly Row[]> =>
  (await (
    await tenant.fetch(`/v1/MDOList/${name}?query=${encodeURIComponent(query)}${more}`)
  ).json()) as Row[]

const archive = async (path: string, parameters: Record<string, string>): Promise<Row> =>
  (await (await tenant.fetch(`${path}?${new URLSearchParams(parameters).toString()}`)).json()) as Row

const names = (rows: readonly Row[]): unknown[] => rows.map(({ Name }) => Name)

describe('the MDO lists of the demo tenant', () => {
  it('locatecontact_new finds companies and people, both with the id of the company', async () => {
    expect(await list('locatecontact_new', 'NORDL energi')).toMatchObject([
      { Id: 201, Name: 'Nordlys Energi AS', Type: 'Contact', ExtraInfo: '201' },
      { Id: 202, Name: 'Nordlys Energi AS, Service', Type: 'Contact', ExtraInfo: '202' }
    ])
    expect(await list('locatecontact_new', 'eva dahl nordlys')).toMatchObject([
      { Id: 201, Name: 'Eva Dahl (Nordlys Energi AS)', Type: 'Contact', ExtraInfo: '201' }
    ])
  })

  it('contactwithpersonsearch_new tells companies from people, and has the company of both', async () => {
    expect(await list('contactwithpersonsearch_new', 'nordlys')).toMatchObject([
      { Id: 201, Type: 'Contact', ExtraInfo: '201', StyleHint: '' },
      { Id: 202, Type: 'Contact', ExtraInfo: '202', StyleHint: '' }
    ])
    expect(await list('contactwithpersonsearch_new', 'eva dahl nordlys')).toMatchObject([
      { Id: 2010, Name: 'Eva Dahl (Nordlys Energi AS)', Type: 'Person', ExtraInfo: '201' }
    ])
    expect(await list('contactwithpersonsearch_new', 'vestby')).toMatchObject([
      { Id: 204, Name: 'Vestby (Norge) AS', Type: 'Contact', ExtraInfo: '204', StyleHint: 'stop' }
    ])
    expect(await list('contactwithpersonsearch_new', 'solveig enslig')).toMatchObject([
      { Id: 901, Name: 'Solveig Enslig', Type: 'Person', ExtraInfo: '0' }
    ])
  })

  it('locatecontact_new calls every row a contact, and leaves out a person without a company', async () => {
    expect(await list('locatecontact_new', 'vestby')).toMatchObject([{ Id: 204, Type: 'Contact' }])
    expect(await list('locatecontact_new', 'solveig enslig')).toEqual([])
  })

  it('find a name that contains the text, after a percent sign', async () => {
    expect(await list('contactwithpersonsearch_new', 'ordlys')).toEqual([])
    expect(names(await list('contactwithpersonsearch_new', '%ordlys'))).toEqual([
      'Nordlys Energi AS',
      'Nordlys Energi AS, Service'
    ])
    expect(names(await list('contactwithpersonsearch_new', '%nslig'))).toEqual(['Solveig Enslig'])
  })

  it('phonesearch finds a person without a company, and everybody who shares a number', async () => {
    expect(await list('phonesearch', '20000301')).toMatchObject([
      { Id: 901, Type: 'Person', FullName: 'Solveig Enslig', ExtraInfo: '+4720000301' }
    ])
    expect(
      (await list('phonesearch', '20000250')).map(({ Type, Id }) => `${String(Type)} ${String(Id)}`)
    ).toEqual(['Contact 205', 'Contact 206', 'Person 2050', 'Person 2060'])
  })

  it('match the beginning of each word only', async () => {
    expect(names(await list('contact_new', 'konopelski rob'))).toEqual(['Konopelski, Reinger and Roberts'])
    expect(await list('contact_new', 'onopelski')).toEqual([])
    expect(names(await list('contact_new', 'konopel%'))).toEqual(['Konopelski, Reinger and Roberts'])
  })

  it('mark a stopped company, except for locatecontact_new', async () => {
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

  it('contact_and_person_freetextsearch gives people their own id, and their company in ExtraInfo', async () => {
    expect(await list('contact_and_person_freetextsearch', 'eva dahl nordlys')).toMatchObject([
      { Id: 2010, Type: 'Person', FullName: 'Eva Dahl', ExtraInfo: 'contact_id=201' }
    ])
  })

  it.each([
    ['as dialled in the country', '55 12 34 56'],
    ['with the code of the country', '+47 55123456'],
    ['as dialled from abroad', '004755123456'],
    ['in brackets', '(+47) 55 12-34-56']
  ])('phonesearch finds the number of a company %s', async (_, query) => {
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

  it('phonesearch finds people with their own id, and can be limited to companies or people', async () => {
    expect(await list('phonesearch', '55123457')).toMatchObject([
      { Id: 2010, Type: 'Person', FullName: 'Eva Dahl' }
    ])
    expect(await list('phonesearch', '55123457', '&additional=C')).toEqual([])
    expect(await list('phonesearch', '55123457', '&additional=P')).toHaveLength(1)
    expect(await list('phonesearch', '5')).toEqual([])
  })

  it('phonesearch finds a number with and without its leading zero', async () => {
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

  it('include the request statuses, with the ids that the tenant defined', async () => {
    const rows = (await (
      await tenant.fetch('/v1/List/TicketStatus/Items', { headers: { 'Accept-Language': 'nb' } })
    ).json()) as Row[]
    expect(rows).toContainEqual(
      expect.objectContaining({ TicketStatusId: 2, Name: 'Avsluttet', Status: 'Closed' })
    )
    expect(rows).toContainEqual(
      expect.objectContaining({ TicketStatusId: 12, Name: 'Løst', Status: 'Closed' })
    )
    expect(rows.map(({ TicketStatusId }) => TicketStatusId)).not.toContain(652)
  })
})

describe('the archives of the demo tenant', () => {
  it('select, filter, sort and page companies', async () => {
    const reply = await archive('/v1/Contact', {
      $select: 'name,postAddress/city',
      $filter: "name is 'Tvilling Regnskap AS'",
      $orderby: 'postAddress/city desc',
      $top: '1'
    })
    expect(reply['value']).toEqual([
      { PrimaryKey: '113', EntityName: 'contact', name: 'Tvilling Regnskap AS', 'postAddress/city': 'Oslo' }
    ])
    const next = await tenant.fetch(String(reply['odata.nextLink']).replace(`${tenant.url}/api`, ''))
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
    ['contactId in (106)', '106'],
    ["orgnr in ('912345678','912 345 678')", '201'],
    ["url/URLAddress contains 'nordlys.example'", '201'],
    [String.raw`name begins 'O\'Neill'`, '203'],
    ["startswith(name,'Konopelski')", '199'],
    ["contactPhone/formattedNumber begins '55123456'", undefined],
    ["phone/formattedNumber begins '4755123456'", '201']
  ])('apply the filter %s', async (filter, expected) => {
    const { value } = await archive('/v1/Contact', { $select: 'name', $filter: filter })
    expect((value as Row[])[0]?.['PrimaryKey']).toBe(expected)
  })

  it.each([
    ['a filter by an unknown column', { $filter: "nonsense is 'a'" }],
    ['an order by an unknown column', { $orderby: 'nonsense' }],
    ['an order by a column that is not for that', { $orderby: 'phone/formattedNumber' }],
    ['an operator of another type', { $filter: "contactId begins '1'" }],
    ['an unknown operator', { $filter: "name sounds 'x'" }],
    ['the operator or', { $filter: "name is 'a' or name is 'b'" }],
    ['a quote that is not closed', { $filter: "name is 'O'Brien'" }],
    ['a filter that ends early', { $filter: 'name is' }],
    ['a number of rows that is not a number', { $top: 'many' }]
  ])('answer 400 for %s', async (_, parameters) => {
    const answer = await tenant.fetch(`/v1/Contact?${new URLSearchParams(parameters).toString()}`)
    expect(answer.status).toBe(400)
  })

  it('leave a column empty that they do not know', async () => {
    const { value } = await archive('/v1/Contact', { $select: 'name,nonsense', $filter: 'contactId eq 201' })
    expect(value).toMatchObject([{ name: 'Nordlys Energi AS', nonsense: '' }])
  })

  it('find persons by their ids, also without a company, and tell who has left', async () => {
    const read = async (more: Record<string, string>): Promise<unknown> =>
      (
        await archive('/v1/Person', {
          $select: 'personId,contactId,personContact/nameDepartment',
          $filter: 'personId in (901,2032,2010)',
          $orderby: 'personId',
          ...more
        })
      )['value']
    expect(await read({})).toEqual([
      {
        PrimaryKey: '901',
        EntityName: 'person',
        personId: 901,
        contactId: 0,
        'personContact/nameDepartment': ''
      },
      {
        PrimaryKey: '2010',
        EntityName: 'person',
        personId: 2010,
        contactId: 201,
        'personContact/nameDepartment': 'Nordlys Energi AS'
      },
      {
        PrimaryKey: '2032',
        EntityName: 'retiredPerson',
        personId: 2032,
        contactId: 203,
        'personContact/nameDepartment': "O'Neill & Sons Ltd"
      }
    ])
    expect(await read({ $entities: 'person' })).toMatchObject([{ personId: 901 }, { personId: 2010 }])
  })

  it("list a company's people in the company's own order", async () => {
    const { value } = await archive('/v1/Contact/203/Persons', { $select: 'fullName', $orderby: 'rank' })
    expect((value as Row[]).map(({ fullName }) => fullName)).toEqual([
      'Seán Byrne',
      "Niamh O'Neill",
      'Róisín Walsh'
    ])
  })

  it('find a request by its number', async () => {
    const { value } = await archive('/v1/Ticket', {
      $select: 'ticketId,title,contactId,personId,contact/nameDepartment',
      $filter: 'ticketId eq 20103'
    })
    expect(value).toEqual([
      {
        PrimaryKey: '20103',
        EntityName: 'ticket',
        ticketId: 20103,
        title: 'Faktura 4711 er uklar',
        contactId: 201,
        personId: 2010,
        'contact/nameDepartment': 'Nordlys Energi AS'
      }
    ])
  })

  it("fill the company's columns of an address by whom it belongs to", async () => {
    const read = async (address: string): Promise<unknown> =>
      (
        await archive('/v1/Archive/EmailAddress', {
          $select:
            'contactId,personId,nameDepartment,stop,postAddress/city,personContact/nameDepartment,personContact/stop,personContact/postAddress/city',
          $filter: `emailMatch is '${address.replaceAll("'", String.raw`\'`)}'`
        })
      )['value']
    expect(await read("niamh.o'neill@oneill.example")).toMatchObject([
      {
        EntityName: 'person',
        contactId: 203,
        personId: 2030,
        nameDepartment: '',
        stop: '',
        'postAddress/city': '',
        'personContact/nameDepartment': "O'Neill & Sons Ltd",
        'personContact/stop': false,
        'personContact/postAddress/city': 'Dublin'
      }
    ])
    expect(await read("o'neill@oneill.example")).toMatchObject([
      {
        EntityName: 'contact',
        contactId: 203,
        personId: '',
        nameDepartment: "O'Neill & Sons Ltd",
        stop: false,
        'postAddress/city': 'Dublin',
        'personContact/nameDepartment': '',
        'personContact/stop': '',
        'personContact/postAddress/city': ''
      }
    ])
    expect(await read('solveig@enslig.example')).toMatchObject([
      { contactId: 0, personId: 901, 'personContact/nameDepartment': '' }
    ])
  })

  it.each(['personId eq 2010', "fullName begins 'Eva'", 'stop set true'])(
    'answer 400 for a filter of addresses by a column that only one of the two kinds has: %s',
    async ($filter) => {
      const answer = await tenant.fetch(
        `/v1/Archive/EmailAddress?${new URLSearchParams({ $filter }).toString()}`
      )
      expect(answer.status).toBe(400)
    }
  )

  it('find the person or company of an e-mail address, with the id of the address as the key', async () => {
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
