import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  activityColumns,
  documentColumns,
  messageColumns,
  saleColumns,
  ticketColumns
} from '../../src/demo-tenant/search/archive-columns.ts'
import { createCheckedFetch } from '../support/checked-fetch.ts'
import { startTenant, type OpenTenant } from '../support/open-tenant.ts'
import archives from '../vendor/archive-columns.json' with { type: 'json' }

type Row = Record<string, unknown>

// No test changes the tenant, so that all can share it.
let tenant: OpenTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(async () => {
  await tenant.dispose()
})

/** Requests a path, and compares the request and its answer with the vendor's description. */
const ask = async (path: string, body?: unknown): Promise<unknown> => {
  const { fetch, violations } = createCheckedFetch()
  const answer = await fetch(`${tenant.url}/api/v1/${path}`, {
    headers: {
      Authorization: `SoTicket ${tenant.access.ticket}`,
      Accept: 'application/json',
      'Accept-Language': 'en',
      'SO-TimeZone': 'UTC, includeTZOffset',
      'Content-Type': 'application/json'
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) })
  })
  expect(answer.status, path).toBe(200)
  expect(violations(), path).toEqual([])
  return answer.json()
}

const rows = async (path: string, parameters: Record<string, string>): Promise<readonly Row[]> =>
  ((await ask(`${path}?${new URLSearchParams(parameters).toString()}`)) as { value: Row[] }).value

const all = (columns: object): string => Object.keys(columns).join(',')

describe('the columns of the demo tenant', () => {
  it.each([
    ['ticket', ticketColumns],
    ['ticketmessage', messageColumns],
    ['simplesale', saleColumns],
    ['contactactivity', activityColumns],
    ['document', documentColumns]
  ] as const)('are the vendor’s, with its types and orders: %s', (name, columns) => {
    expect(archives.providers[name].columns).toMatchObject(columns)
  })
})

describe("a request's messages", () => {
  it('are rows of the vendor’s archive, in any order, and as many as asked for', async () => {
    const [last] = await rows('Ticket/20103/Messages', {
      $select: all(messageColumns),
      $orderBy: 'ticketMessageId desc',
      $top: '1'
    })
    const messages = await rows('Ticket/20103/Messages', { $select: 'ticketMessageId,author,slevel' })
    expect(last?.['ticketMessageId']).toBe(messages.at(-1)?.['ticketMessageId'])
    expect(last).toMatchObject({
      ticketId: 20103,
      'ticket/title': 'Faktura 4711 er uklar',
      'ticket/numberOfMessages': messages.length,
      'ticket/contact/nameDepartment': 'Nordlys Energi AS',
      'ticket/person/fullName': 'Eva Dahl'
    })
    expect(messages[0]).toMatchObject({ author: 'Eva Dahl', slevel: 'External' })
  })

  it('are written down for the company that pictures show', async () => {
    const messages = await rows('Ticket/20103/Messages', { $select: 'author,body,slevel' })
    expect(messages.map(({ author }) => author)).toEqual(['Eva Dahl', expect.any(String), 'Eva Dahl'])
    expect(messages.at(-1)?.['body']).toContain('en purring på den samme fakturaen')
    const [note] = await rows('Ticket/20101/Messages', {
      $select: 'slevel',
      $orderBy: 'ticketMessageId desc',
      $top: '1'
    })
    expect(note).toMatchObject({ slevel: 'Internal' })
  })

  it('are as the vendor describes them, for every kind of request', async () => {
    const companies = [
      '101',
      '109',
      '114',
      '199',
      '201',
      '209',
      ...Array.from({ length: 8 }, (_, index) => String(1001 + index))
    ]
    for (const company of companies)
      for (const { ticketId } of await rows(`Contact/${company}/Tickets`, { $select: 'ticketId', $top: '3' }))
        await rows(`Ticket/${String(ticketId)}/Messages`, { $select: all(messageColumns) })
  })

  it('are none for a request that was merged with another', async () => {
    const merged = await rows('Ticket', { $select: 'ticketId', $filter: 'ticketStatusId eq 5', $top: '1' })
    expect(await rows(`Ticket/${String(merged[0]?.['ticketId'])}/Messages`, { $select: 'author' })).toEqual(
      []
    )
    expect(await ask('Agents/Ticket/GetTickets', { TicketIds: [merged[0]?.['ticketId']] })).toMatchObject([
      { NumMessages: 0, BaseStatus: 'Merged', TicketStatusDisplayValue: 'Merged' }
    ])
  })

  it('can be filtered', async () => {
    const external = await rows('Ticket/20101/Messages', {
      $select: 'author',
      $filter: "author is 'Eva Dahl'"
    })
    expect(new Set(external.map(({ author }) => author))).toEqual(new Set(['Eva Dahl']))
  })

  it('are 404 for an unknown request', async () => {
    for (const path of ['Messages', 'Simple'])
      expect((await tenant.fetch(`/v1/Ticket/999999/${path}`)).status, path).toBe(404)
  })
})

describe('GetTickets', () => {
  it('answers with the requests that exist, in the order of the ids', async () => {
    const tickets = (await ask('Agents/Ticket/GetTickets', { TicketIds: [20103, 999_999, 20102] })) as Row[]
    expect(tickets).toMatchObject([
      {
        TicketId: 20103,
        Title: 'Faktura 4711 er uklar',
        BaseStatus: 'Active',
        TicketStatusDisplayValue: 'Open',
        ReadStatus: 'Red',
        PersonFullname: 'Eva Dahl',
        ContactId: 201,
        ClosedAt: null
      },
      {
        TicketId: 20102,
        BaseStatus: 'Closed',
        TicketStatusDisplayValue: 'Closed',
        PersonFullname: 'Håkon Moen'
      }
    ])
    expect(tickets[1]?.['ClosedAt']).toBe(tickets[1]?.['LastChanged'])
  })

  it('agrees with the messages and the archive about owner, priority and status', async () => {
    const found = await rows('Contact/209/Tickets', {
      $select: 'ticketId,ownedBy/fullName,priorityName,status,readStatus,person/fullName'
    })
    expect(found.length).toBeGreaterThan(15)
    const tickets = (await ask('Agents/Ticket/GetTickets', {
      TicketIds: found.map(({ ticketId }) => ticketId)
    })) as Row[]
    for (const [index, row] of found.entries()) {
      const ticket = tickets[index]
      expect(ticket).toMatchObject({
        TicketId: row['ticketId'],
        OwnedByName: row['ownedBy/fullName'],
        PriorityName: row['priorityName'],
        BaseStatus: row['status'],
        ReadStatus: row['readStatus'],
        PersonFullname: row['person/fullName']
      })
      const messages = await rows(`Ticket/${String(row['ticketId'])}/Messages`, {
        $select: 'ticketMessageId,createdAt,ticket/ownedBy/fullName'
      })
      expect(messages).toHaveLength(Number(ticket?.['NumMessages']))
      if (row['status'] === 'Merged') continue
      expect(messages.at(-1)).toMatchObject({
        createdAt: ticket?.['LastChanged'],
        'ticket/ownedBy/fullName': ticket?.['OwnedByName']
      })
    }
  })

  it('can be limited to some properties, and refuses what is no list of ids', async () => {
    expect(await ask('Agents/Ticket/GetTickets?$select=title', { TicketIds: [20103] })).toMatchObject([
      { Title: 'Faktura 4711 er uklar', TicketId: null, OwnedByName: null }
    ])
    for (const body of [{ TicketIds: 'x' }, { TicketIds: ['x'] }, {}])
      expect((await tenant.fetch('/v1/Agents/Ticket/GetTickets', { body })).status).toBe(400)
  })

  it('knows the requests of a person without a company', async () => {
    const [first] = await rows('Person/901/Tickets', {
      $select: 'ticketId,title,person/fullName,contact/name'
    })
    expect(first).toMatchObject({ 'person/fullName': 'Solveig Enslig', 'contact/name': '' })
    expect(await ask('Agents/Ticket/GetTickets', { TicketIds: [first?.['ticketId']] })).toMatchObject([
      { Title: first?.['title'], PersonFullname: 'Solveig Enslig', ContactId: 0, ContactName: '' }
    ])
  })
})

describe('GetAppointmentList', () => {
  it('answers with follow-ups and documents, in the order of the ids', async () => {
    expect(await ask('Agents/Appointment/GetAppointmentList', [20112, 999_999, 20121])).toMatchObject([
      {
        AppointmentId: 20112,
        Description: 'Ringe Eva Dahl om faktura 4711',
        PersonFullName: 'Eva Dahl',
        ContactName: 'Nordlys Energi AS',
        AssociateFullName: expect.stringMatching(/^\p{L}+ \p{L}+$/u) as string
      },
      { AppointmentId: 20121, Type: 'Document', TaskType: 'Document', Description: 'Tilbud 20117' }
    ])
  })

  it('has the tasks of the tenant in the language of the request', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => 100_100 + index)
    const list = (await ask('Agents/Appointment/GetAppointmentList', [
      ...ids,
      ...ids.map((id) => id + 500)
    ])) as Row[]
    const tasks = new Set(list.filter(({ Type }) => Type !== 'Document').map(({ Task }) => Task))
    expect([...tasks].toSorted()).toEqual(['Meeting', 'Phone call', 'To-do'])
  })

  it('refuses a body that is no list of ids, and reads one in XML', async () => {
    const path = '/v1/Agents/Appointment/GetAppointmentList'
    for (const body of [{ appointmentIds: [1] }, ['x'], [null]])
      expect((await tenant.fetch(path, { body })).status).toBe(400)
    const answer = await fetch(`${tenant.url}/api${path}`, {
      method: 'POST',
      headers: {
        'x-sent-by-test': 'true',
        'Content-Type': 'application/xml',
        Authorization: `SoTicket ${tenant.access.ticket}`
      },
      body: '<ArrayOfint><int>20112</int><int>20111</int></ArrayOfint>'
    })
    expect(await answer.json()).toMatchObject([{ AppointmentId: 20112 }, { AppointmentId: 20111 }])
  })
})

describe('the archives of what has happened', () => {
  it('list the sales of a company, by the vendor’s columns', async () => {
    const sales = await rows('Archive/SimpleSale', {
      $select: all(saleColumns),
      $filter: 'contact/contactId eq 201',
      $orderBy: 'saleId',
      $top: '10'
    })
    expect(sales).toMatchObject([
      {
        EntityName: 'sale',
        saleId: 20131,
        heading: 'Utvidelse med mobilappen',
        probPercent: 85,
        stage: 'Negotiation',
        saleStatus: 'Open',
        completed: false,
        nextDueDate: expect.stringMatching(/^2026-\d\d-\d\dT00:00:00Z$/u) as string,
        'person/fullName': 'Eva Dahl'
      },
      { saleId: 20132, saleStatus: 'Sold', nextDueDate: '', 'person/fullName': 'Håkon Moen' }
    ])
    const ofCompany = (await (
      await tenant.fetch(
        '/v1/Contact/201/Sales?$select=saleId,heading,stage,probPercent,nextDueDate&$top=1&$orderby=saleId desc'
      )
    ).json()) as { value: Row[] }
    expect(ofCompany.value).toMatchObject([{ saleId: 20132, heading: 'Treårsavtale' }])
  })

  it('list the activities of a company by kind, and everything of one person', async () => {
    const select = { $select: all(activityColumns), $orderBy: 'date desc' }
    const activities = await rows('Contact/209/Activities', select)
    const kinds = Map.groupBy(activities, ({ EntityName }) => EntityName)
    expect([...kinds.keys()].toSorted()).toEqual(['appointment', 'chat', 'document'])
    const documents = await rows('Contact/209/Activities', { ...select, $entities: 'document', $top: '2' })
    expect(documents).toEqual(kinds.get('document')?.slice(0, 2))
    const answer = await tenant.fetch('/v1/Contact/209/Documents?$select=documentId,text')
    expect(((await answer.json()) as { value: Row[] }).value).toHaveLength(kinds.get('document')?.length ?? 0)
    const ofPerson = await rows('Contact/209/Activities', { ...select, $filter: 'person/personId eq 2090' })
    expect(ofPerson.length).toBeGreaterThan(3)
    expect(new Set(ofPerson.map((row) => row['person/fullName']))).toEqual(new Set(['Silje Aune']))
  })

  it('find a sale and a document by its id, in the words of the tenant', async () => {
    const $select = 'saleId,stage,probPercent,associate/fullName'
    expect(await rows('Archive/SimpleSale', { $select, $filter: 'saleId eq 20131' })).toMatchObject([
      { saleId: 20131, stage: 'Negotiation', probPercent: 85 }
    ])
    const document = await rows('Archive/Document', {
      $select: all(documentColumns),
      $filter: 'documentId eq 20171'
    })
    expect(document).toMatchObject([
      { EntityName: 'document', documentId: 20171, text: 'Tilbud 20117', 'person/fullName': 'Eva Dahl' }
    ])
    for (const [archive, id] of [
      ['SimpleSale', 'saleId'],
      ['Document', 'documentId']
    ] as const)
      expect(await rows(`Archive/${archive}`, { $select: id, $filter: `${id} eq 999999` })).toEqual([])
  })

  it('have an id for each follow-up and document', async () => {
    const activities = await rows('Contact/209/Activities', {
      $select: 'appointmentId',
      $entities: 'appointment,document'
    })
    const ids = activities.map(({ appointmentId }) => appointmentId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are 404 for an unknown company or person', async () => {
    for (const path of ['Contact/999999/Sales', 'Contact/999999/Documents', 'Person/999999/Tickets'])
      expect((await tenant.fetch(`/v1/${path}?$select=text`)).status, path).toBe(404)
  })
})

describe('the companies and persons of lists', () => {
  it('are the ones asked for, in that order', async () => {
    expect(await ask('Agents/Contact/GetContactList', [202, 999_999, 201])).toMatchObject([
      { ContactId: 202 },
      { ContactId: 201 }
    ])
    expect(await ask('Agents/Person/GetPersonList?$select=fullName', [901, 0, 2010])).toMatchObject([
      { FullName: 'Solveig Enslig', PersonId: null },
      { FullName: 'Eva Dahl' }
    ])
  })

  it.each(['History', 'Diary', 'Favorites', 'All'])('are recent ones by source: %s', async (SourceType) => {
    const recent = (await ask('Agents/Contact/GetMyRecentContacts', { SourceType })) as Row[]
    expect(recent.length).toBeGreaterThan(1)
    expect(recent[0]).toMatchObject({ ContactId: 201, Name: 'Nordlys Energi AS' })
  })
})
