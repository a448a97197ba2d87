import { describe, expect, it } from 'vitest'
import type { RowRef } from '../../../../src/shared/row-details.ts'
import { html, json } from '../../../support/fake-fetch.ts'
import { openClient } from '../../../support/open-client.ts'

const { signal } = new AbortController()

const rowOf = (kind: RowRef['kind']): RowRef => ({ kind, id: 7 })
const rows = (...value: readonly unknown[]) => json({ value })

/** What the client makes of these answers, and what it asked for. */
const read = async (kind: RowRef['kind'], ...answers: readonly ReturnType<typeof json>[]) => {
  const { client, requests, sent } = openClient(...answers)
  const details = await client.readRowDetails(rowOf(kind), signal)
  return { details, requests: requests(), bodies: sent.map(({ body }) => body) }
}

const messageColumns =
  'ticketMessageId,author,createdAt,slevel,body,htmlBody,ticket/ownedBy/fullName,ticket/priorityName,ticket/ticketStatusName,ticket/categoryFullName,ticket/person/fullName,ticket/contact/nameDepartment'

const message = {
  ticketMessageId: 31,
  author: 'Eva Dahl',
  createdAt: '2026-11-23T09:44:12Z',
  slevel: 'External',
  body: 'Hello',
  htmlBody: '<p>Hello in HTML</p>',
  'ticket/ownedBy/fullName': 'Kari Holm',
  'ticket/priorityName': 'High',
  'ticket/ticketStatusName': 'US:"Open";NO:"Åpen"',
  'ticket/categoryFullName': 'Support/Invoices',
  'ticket/person/fullName': 'Eva Dahl',
  'ticket/contact/nameDepartment': 'Nordlys Energi AS, Service'
}

describe('the details of a request', () => {
  it('come with its newest message, in one call', async () => {
    const { details, requests } = await read('request', rows(message))
    expect(requests).toEqual([
      `Ticket/7/Messages?$select=${messageColumns}&$orderBy=ticketMessageId desc&$top=1`
    ])
    expect(details).toEqual({
      kind: 'request',
      owner: 'Kari Holm',
      priority: 'High',
      status: 'Open',
      category: 'Support/Invoices',
      askedBy: 'Eva Dahl',
      company: 'Nordlys Energi AS, Service',
      lastMessage: {
        author: 'Eva Dahl',
        at: '2026-11-23T09:44:12.000Z',
        text: 'Hello',
        isInternal: false,
        isCut: false
      }
    })
  })

  it('have the message as HTML when there is none as text', async () => {
    const { details } = await read('request', rows({ ...message, body: ' \n' }))
    expect(details).toMatchObject({ lastMessage: { text: 'Hello in HTML' } })
  })

  it.each([
    ['Internal', true],
    ['Intern', true],
    ['Internt', true],
    ['internal', true],
    [1, true],
    ['External', false],
    ['Ekstern', false],
    ['Extern', false],
    [2, false],
    ['Unknown', undefined],
    ['', undefined],
    [null, undefined],
    [{}, undefined]
  ])('say whether a message with the security level %s is internal', async (slevel, isInternal) => {
    const { details } = await read('request', rows({ ...message, slevel }))
    const { lastMessage } = details as { readonly lastMessage: { readonly isInternal?: boolean } }
    expect(lastMessage.isInternal).toBe(isInternal)
  })

  it('are without what is empty or has another type', async () => {
    const others = Object.keys(message).map((name) => [name, name === 'ticketMessageId' ? 31 : [{}]])
    for (const row of [{ ticketMessageId: 31 }, Object.fromEntries(others)])
      expect((await read('request', rows(row))).details).toEqual({
        kind: 'request',
        lastMessage: { at: null, text: '', isCut: false }
      })
  })

  it('come from a second call when it has no messages', async () => {
    const { details, requests, bodies } = await read(
      'request',
      rows(),
      json([{ TicketId: 7, OwnedByName: 'KARI', PriorityName: 'High', PersonFullname: null }])
    )
    expect(requests[1]).toBe(
      'Agents/Ticket/GetTickets?$select=TicketId,OwnedByName,PriorityName,TicketStatusDisplayValue,CategoryFullname,PersonFullname,ContactName'
    )
    expect(bodies[1]).toEqual({ TicketIds: [7] })
    expect(details).toEqual({ kind: 'request', owner: 'KARI', priority: 'High' })
  })

  it('are asked for without HTML when that is too large', async () => {
    const tooLarge = rows({ ...message, htmlBody: 'x'.repeat(6_000_000) })
    const { details, requests } = await read('request', tooLarge, rows({ ...message, htmlBody: undefined }))
    expect(requests[1]).toContain(',body,ticket/')
    expect(details).toMatchObject({ owner: 'Kari Holm', lastMessage: { text: 'Hello' } })
  })
})

describe('the details of a follow-up', () => {
  const appointment = {
    AppointmentId: 7,
    Task: 'US:"Phone call";NO:"Telefon"',
    AssociateFullName: 'Kari Holm',
    PersonFullName: 'Eva Dahl',
    Title: 'Call back',
    Description: 'Call back\nabout the invoice',
    Agenda: '<p>Invoice <b>4711</b></p>'
  }

  it('come in one call', async () => {
    const { details, requests, bodies } = await read('follow-up', json([appointment]))
    expect(requests).toEqual([
      'Agents/Appointment/GetAppointmentList?$select=AppointmentId,Task,AssociateFullName,PersonFullName,Title,Description,Agenda'
    ])
    expect(bodies).toEqual([[7]])
    expect(details).toEqual({
      kind: 'follow-up',
      type: 'Phone call',
      owner: 'Kari Holm',
      person: 'Eva Dahl',
      text: 'Call back\nabout the invoice\n\nInvoice 4711'
    })
  })

  it('have a text once that SuperOffice has twice', async () => {
    const { details } = await read(
      'follow-up',
      json([{ ...appointment, Description: 'Call back', Agenda: null }])
    )
    expect(details).toMatchObject({ text: 'Call back' })
  })

  it('are without what is empty or has another type', async () => {
    for (const other of [null, 5.5, [], { a: 1 }]) {
      const row = { AppointmentId: 7, Task: [], AssociateFullName: {}, PersonFullName: null, Title: other }
      expect((await read('follow-up', json([row]))).details).toEqual({ kind: 'follow-up' })
    }
  })
})

describe('the details of a document', () => {
  it('come in one call, also for a person without a company', async () => {
    const row = { documentId: '7', type: 'Quote', 'associate/fullName': 'Kari Holm', 'person/fullName': '' }
    const { client, requests } = openClient(rows(row))
    const ref: RowRef = { kind: 'document', id: 7 }
    expect(await client.readRowDetails(ref, signal)).toEqual({
      kind: 'document',
      type: 'Quote',
      owner: 'Kari Holm'
    })
    expect(requests()).toEqual([
      'Archive/Document?$select=documentId,type,associate/fullName,person/fullName&$filter=documentId eq 7&$orderBy=documentId&$top=1'
    ])
  })
})

describe('the details of a sale', () => {
  const sale = {
    saleId: 7,
    stage: 'Second meeting',
    nextDueDate: '2026-12-01T00:00:00Z',
    probPercent: 60,
    'associate/fullName': 'Kari Holm',
    'person/fullName': 'Eva Dahl'
  }

  it('come in one call', async () => {
    const { details, requests } = await read('sale', rows(sale))
    expect(requests).toEqual([
      'Archive/SimpleSale?$select=saleId,stage,nextDueDate,probPercent,associate/fullName,person/fullName&$filter=saleId eq 7&$orderBy=saleId&$top=1'
    ])
    expect(details).toEqual({
      kind: 'sale',
      stage: 'Second meeting',
      nextDate: '2026-12-01',
      owner: 'Kari Holm',
      person: 'Eva Dahl',
      probability: 60
    })
  })

  it.each([
    [407, 100],
    [-1, 0],
    ['85 %', 85],
    [0, 0],
    [null, undefined],
    ['likely', undefined]
  ])('have the probability %s as %s', async (probPercent, probability) => {
    const { details } = await read('sale', rows({ ...sale, probPercent }))
    expect(details).toHaveProperty('kind', 'sale')
    expect((details as { readonly probability?: number }).probability).toBe(probability)
  })

  it.each(['0001-01-01T00:00:00', '9999-12-31T23:59:59', '', null, 'soon', 7])(
    'have no next date for %s',
    async (nextDueDate) => {
      expect((await read('sale', rows({ ...sale, nextDueDate }))).details).not.toHaveProperty('nextDate')
    }
  )
})

describe('a row that SuperOffice does not have', () => {
  it.each([
    ['request', 'its address is unknown', [json({}, 404)]],
    ['request', 'there is neither a message nor a request', [rows(), json([])]],
    ['follow-up', 'the list is empty', [json([])]],
    ['follow-up', 'the list has another one', [json([{ AppointmentId: 8, Task: 'Meeting' }])]],
    ['document', 'the list is empty', [rows()]],
    ['document', 'the list has another one', [rows({ documentId: 8 })]],
    ['sale', 'the list is empty', [rows()]],
    ['sale', 'the list has another one', [rows({ saleId: 8 })]]
  ] as const)('is not found: a %s, when %s', async (kind, _, answers) => {
    await expect(read(kind, ...answers)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an answer that says nothing about the row', () => {
  it.each([
    ['request', 'a web page from somewhere else', [html(404)], 'server-error'],
    ['request', 'an agent that has failed', [rows(), json(null)], 'empty-answer'],
    ['request', 'an agent that is missing', [rows(), json({}, 404)], 'server-error'],
    ['follow-up', 'an agent that has failed', [json(null)], 'empty-answer'],
    ['follow-up', 'an agent that is missing', [json({}, 404)], 'server-error'],
    ['follow-up', 'no list', [json({ Task: 'Meeting' })], 'unreadable-answer'],
    ['follow-up', 'a list without a readable row', [json([1])], 'unreadable-answer'],
    ['document', 'an archive that is missing', [json({}, 404)], 'server-error'],
    ['document', 'no rows', [json([])], 'unreadable-answer'],
    ['sale', 'an archive that is missing', [json({}, 404)], 'server-error'],
    ['sale', 'nothing', [json(null)], 'unreadable-answer'],
    ['sale', 'an unreadable row', [rows('x')], 'unreadable-answer']
  ] as const)('is a failure of its own: for a %s, %s', async (kind, _, answers, code) => {
    await expect(read(kind, ...answers)).rejects.toMatchObject({ code })
  })
})
