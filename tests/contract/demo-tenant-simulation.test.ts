import { onTestFinished, describe, expect, it } from 'vitest'
import { startDemoTenant, type RunningDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import type { SummaryLists } from '../../src/demo-tenant/summaries/summary-lists.ts'
import { createCheckedFetch } from '../support/checked-fetch.ts'
import { openTenant } from '../support/open-tenant.ts'

type Row = Record<string, unknown>

const open = async (): Promise<RunningDemoTenant> => {
  const tenant = await startDemoTenant()
  onTestFinished(tenant.dispose)
  return tenant
}

/** Requests a path, and compares the request and its answer with the vendor's description. */
const ask = async (tenant: RunningDemoTenant, path: string, body?: unknown): Promise<unknown> => {
  const { fetch, violations } = createCheckedFetch()
  const answer = await fetch(`${tenant.url}/api/v1/${path}`, {
    headers: {
      Authorization: `SoTicket ${tenant.access.ticket}`,
      Accept: 'application/json',
      'SO-TimeZone': 'UTC, includeTZOffset',
      'Content-Type': 'application/json'
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) })
  })
  expect(violations(), path).toEqual([])
  return answer.json()
}

const summaryOf = async (tenant: RunningDemoTenant, ContactId: number): Promise<SummaryLists> =>
  (await ask(tenant, 'Agents/Contact/GetContactSummary', { ContactId, Limit: 50 })) as SummaryLists

const rowsWith = <Found>(rows: readonly Found[] | null, isOf: (row: Found) => boolean): readonly Found[] =>
  (rows ?? []).filter(isOf)

describe('a simulated change', () => {
  it('is a new request, a chat message, a closed request or a won sale, in turn', async () => {
    const tenant = await open()
    const kinds = Array.from({ length: 5 }, () => tenant.simulateChange(201)?.kind)
    expect(kinds).toEqual(['new-request', 'chat-message', 'closed-request', 'won-sale', 'new-request'])
  })

  it('shows as exactly one new or other row in the next summary', async () => {
    const tenant = await open()
    const texts = (lists: SummaryLists): readonly string[] =>
      Object.values(lists).flatMap((rows: readonly unknown[] | null) =>
        (Array.isArray(rows) ? rows : []).map((row) => JSON.stringify(row))
      )
    let before = texts(await summaryOf(tenant, 201))
    for (let count = 0; count < 12; count++) {
      const change = tenant.simulateChange(201)
      expect(change?.companyId).toBe(201)
      const after = texts(await summaryOf(tenant, 201))
      expect(
        after.filter((row) => !before.includes(row)),
        change?.kind
      ).toHaveLength(1)
      before = after
    }
  })

  it('adds rows with the highest id and the latest date, at the top', async () => {
    const tenant = await open()
    const before = await summaryOf(tenant, 201)
    tenant.simulateChange(201)
    tenant.simulateChange(201)
    const { Tickets, Chats } = await summaryOf(tenant, 201)
    const [ticket] = Tickets ?? []
    expect(ticket).toMatchObject({ TicketStatus: 1 })
    expect(ticket?.TicketId).toBeGreaterThan(
      Math.max(...(before.Tickets ?? []).map(({ TicketId }) => TicketId))
    )
    expect(Date.now() - Date.parse(ticket?.Registered ?? '')).toBeLessThan(60_000)
    expect(Chats?.[0]?.WhenEnded).toMatch(/^0001/u)
    expect(Chats?.[0]?.ChatSessionId).toBeGreaterThan(
      Math.max(...(before.Chats ?? []).map(({ ChatSessionId }) => ChatSessionId))
    )
  })

  it('closes a request, with a last message of that moment', async () => {
    const tenant = await open()
    const before = await summaryOf(tenant, 201)
    for (let count = 0; count < 3; count++) tenant.simulateChange(201)
    const { Tickets } = await summaryOf(tenant, 201)
    const wasOpen = (before.Tickets ?? []).flatMap(({ TicketId, TicketStatus }) =>
      TicketStatus === 2 ? [] : TicketId
    )
    const [closed] = rowsWith(
      Tickets,
      ({ TicketId, TicketStatus }) => TicketStatus === 2 && wasOpen.includes(TicketId)
    )
    expect(closed?.TicketId).toBe(20103)
    const [ticket] = (await ask(tenant, 'Agents/Ticket/GetTickets', {
      TicketIds: [closed?.TicketId]
    })) as Row[]
    expect(ticket).toMatchObject({ BaseStatus: 'Closed' })
    expect(Date.now() - Date.parse(String(ticket?.['ClosedAt']))).toBeLessThan(60_000)
    const { value } = (await ask(
      tenant,
      `Ticket/${String(closed?.TicketId)}/Messages?$select=createdAt,slevel&$orderBy=ticketMessageId desc&$top=1`
    )) as { value: Row[] }
    expect(value).toMatchObject([{ createdAt: ticket?.['ClosedAt'], slevel: 'External' }])
  })

  it('wins an open sale', async () => {
    const tenant = await open()
    for (let count = 0; count < 4; count++) tenant.simulateChange(201)
    const { Sales } = await summaryOf(tenant, 201)
    expect(rowsWith(Sales, ({ SaleId }) => SaleId === 20131)).toMatchObject([
      { Status: 'Sold', Probability: 100, Completed: 'Completed' }
    ])
  })

  it("is found by its number and its words, and among its person's rows", async () => {
    const tenant = await open()
    await ask(tenant, 'Ticket?$select=ticketId&$top=1')
    // A generated company, whose rows all have ids that are made of its own.
    tenant.simulateChange(1002)
    const [ticket] = (await summaryOf(tenant, 1002)).Tickets ?? []
    const id = String(ticket?.TicketId)
    const { value } = (await ask(tenant, `Ticket?$select=title,personId&$filter=ticketId eq ${id}`)) as {
      value: Row[]
    }
    expect(value).toMatchObject([{ title: ticket?.Title }])
    const messages = (await ask(tenant, `Ticket/${id}/Messages?$select=author`)) as { value: Row[] }
    expect(messages.value).toHaveLength(1)
    const personId = Number(value[0]?.['personId'])
    if (personId > 0) {
      const summary = (await ask(tenant, 'Agents/Person/GetPersonSummary', {
        PersonId: personId,
        Limit: 1
      })) as SummaryLists
      expect(summary.Tickets).toMatchObject([{ TicketId: ticket?.TicketId }])
    }
  })

  it('goes on with a chat that has not ended', async () => {
    const tenant = await open()
    const chats = async () => (await summaryOf(tenant, 201)).Chats ?? []
    for (let count = 0; count < 2; count++) tenant.simulateChange(201)
    const first = await chats()
    for (let count = 0; count < 4; count++) tenant.simulateChange(201)
    const second = await chats()
    expect(second.length).toBe(first.length)
    expect(second[0]).toMatchObject({
      ChatSessionId: first[0]?.ChatSessionId,
      FirstMessage: first[0]?.FirstMessage
    })
    expect(second[0]?.LastMessage).not.toBe(first[0]?.LastMessage)
  })

  it('takes another kind where there is nothing to close, to win or to read', async () => {
    const tenant = await openTenant()
    // A company whose five lists are empty, and one whose are hidden.
    expect(Array.from({ length: 4 }, () => tenant.simulateChange(112)?.kind)).toEqual([
      'new-request',
      'chat-message',
      'closed-request',
      'new-request'
    ])
    expect(tenant.simulateChange(107)).toBeNull()
  })

  it('happens at a company that is probably looked at when none is named, and not at an unknown one', async () => {
    const tenant = await open()
    expect(tenant.simulateChange(999_999)).toBeNull()
    expect(Array.from({ length: 4 }, () => tenant.simulateChange(null)?.companyId)).toEqual([
      201, 209, 202, 201
    ])
  })
})

describe('a simulated call', () => {
  it('comes from every kind of caller in turn, each of whom phonesearch finds', async () => {
    const tenant = await open()
    const expected: Readonly<Record<string, readonly (readonly string[])[]>> = {
      person: [['Person 2010'], ['Person 2090']],
      switchboard: [['Contact 201'], ['Contact 209', 'Person 2091']],
      'without-company': [['Person 901'], ['Person 903']],
      'former-employee': [['Person 2092'], ['Person 2092']],
      tie: [
        ['Person 2092', 'Person 2100'],
        ['Person 2093', 'Person 2094']
      ]
    }
    for (const round of [0, 1])
      for (const kind of Object.keys(expected)) {
        const call = tenant.simulateCall()
        expect(call.kind).toBe(kind)
        expect(call.phone).toMatch(/^\+\d{8,}$/u)
        const rows = (await ask(
          tenant,
          `MDOList/phonesearch?query=${encodeURIComponent(call.phone)}`
        )) as Row[]
        expect(rows.map(({ Type, Id }) => `${String(Type)} ${String(Id)}`).toSorted(), kind).toEqual(
          expected[kind]?.[round]
        )
      }
    expect(tenant.simulateCall()).toEqual({ phone: '+4755123457', kind: 'person' })
  })
})
