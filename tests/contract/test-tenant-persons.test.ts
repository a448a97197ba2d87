import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTenant, startTenant, type OpenTenant } from '../support/open-tenant.ts'
import { awkwardIds, awkwardPersonIds, awkwardRequestIds } from '../tenant/awkward-ids.ts'

type Row = Record<string, unknown>

// Only the tests of faults change a tenant, and those start their own.
let tenant: OpenTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(async () => {
  await tenant.dispose()
})

const summaryOf = async (personId: number, of = tenant): Promise<Row | null> =>
  (await (
    await of.fetch('/v1/Agents/Person/GetPersonSummary', { body: { PersonId: personId, Limit: 10 } })
  ).json()) as Row | null

const personOf = async (personId: number): Promise<unknown> => (await summaryOf(personId))?.['Person']

const messagesOf = async (ticketId: number): Promise<readonly Row[]> =>
  (
    (await (
      await tenant.fetch(`/v1/Ticket/${String(ticketId)}/Messages?$select=author,createdAt,body,htmlBody`)
    ).json()) as { value: Row[] }
  ).value

describe('an awkward person of the test tenant', () => {
  it('has null in every field but the id', async () => {
    const { PersonId, ...others } = (await personOf(awkwardPersonIds.nullFields)) as Row
    expect(PersonId).toBe(1190)
    expect(new Set(Object.values(others))).toEqual(new Set([null]))
  })

  it('has fields of other types', async () => {
    expect(await personOf(awkwardPersonIds.wrongTypes)).toMatchObject({
      Retired: 'ja',
      ContactId: '119',
      FullName: ['Vilde', 'Feil'],
      DirectPhone: 20_000_119
    })
  })

  it('has a name of more than 200 characters', async () => {
    const { Firstname, Lastname } = (await personOf(awkwardPersonIds.veryLong)) as Row
    expect(String(Firstname).length).toBeGreaterThan(200)
    expect(String(Lastname).length).toBeGreaterThan(200)
  })

  it('has a name with marks that change the direction of a text, or with markup', async () => {
    expect(await personOf(awkwardPersonIds.wrongDirection)).toMatchObject({
      FullName: expect.stringContaining('\u202e') as string
    })
    expect(await personOf(awkwardPersonIds.markup)).toMatchObject({
      FullName: expect.stringContaining('<script>') as string
    })
  })

  it('is found, but has a summary of null', async () => {
    const found = (await (await tenant.fetch('/v1/MDOList/phonesearch?query=20000406')).json()) as Row[]
    expect(found).toMatchObject([{ Id: awkwardPersonIds.goneWhenOpened, Type: 'Person' }])
    expect(await summaryOf(awkwardPersonIds.goneWhenOpened)).toBeNull()
    const page = await tenant.fetch(`/v1/Person/${String(awkwardPersonIds.goneWhenOpened)}/Summary?limit=5`)
    expect(page.status).toBe(404)
  })

  it('has rows without a person, a person without rows, one wrong list, or the card of somebody else', async () => {
    expect(await summaryOf(awkwardPersonIds.nullPerson)).toMatchObject({
      Person: null,
      Tickets: expect.any(Array) as []
    })
    expect(await summaryOf(awkwardPersonIds.nullLists)).toMatchObject({
      Person: { PersonId: 1197 },
      Tickets: null,
      Chats: null
    })
    expect(await summaryOf(awkwardPersonIds.oneListWrong)).toMatchObject({
      Followups: { '0': 'ikke en liste' },
      Sales: expect.any(Array) as []
    })
    expect(await personOf(awkwardPersonIds.otherPerson)).toMatchObject({ PersonId: 2010 })
  })
})

describe('an awkward message of the test tenant', () => {
  it.each([
    ['runs a script', awkwardRequestIds.script, /<script>/u],
    ['changes the direction of its text', awkwardRequestIds.wrongDirection, /\u202e/u],
    ['hides a part of its text', awkwardRequestIds.hiddenText, /display:none/u],
    ['contains a picture', awkwardRequestIds.embeddedPicture, /data:image\/png/u],
    ['quotes quotes', awkwardRequestIds.endlessQuotes, /(?:> ){50}/u]
  ])('%s', async (_trick, ticketId, pattern) => {
    expect((await messagesOf(ticketId))[0]?.['body']).toMatch(pattern)
  })

  it('is a megabyte long, empty, HTML only, or without a date', async () => {
    expect(String((await messagesOf(awkwardRequestIds.veryLong))[0]?.['body'])).toHaveLength(1_000_000)
    expect(await messagesOf(awkwardRequestIds.emptyMessage)).toMatchObject([
      { author: '', body: '', htmlBody: '' }
    ])
    expect(await messagesOf(awkwardRequestIds.onlyHtml)).toMatchObject([
      { body: '', htmlBody: '<p>Bare <b>HTML</b></p>' }
    ])
    expect(await messagesOf(awkwardRequestIds.unreadableDate)).toMatchObject([
      { createdAt: '0001-01-01T00:00:00' },
      { createdAt: 'i går' }
    ])
  })

  it('is missing altogether in a request that exists', async () => {
    expect(await messagesOf(awkwardRequestIds.noMessages)).toEqual([])
    const answer = await tenant.fetch('/v1/Agents/Ticket/GetTickets', {
      body: { TicketIds: [awkwardRequestIds.noMessages] }
    })
    expect(await answer.json()).toMatchObject([{ NumMessages: 0, ContactId: awkwardIds.messages }])
  })
})

describe('a fault of the test tenant in what a person has', () => {
  it.each([403, 404, 500])('answers with %i to a request for the person only', async (status) => {
    const own = await openTenant()
    own.faults.add({ kind: 'status', status, path: 'GetPersonSummary' })
    const answer = await own.fetch('/v1/Agents/Person/GetPersonSummary', {
      body: { PersonId: 2010, Limit: 1 }
    })
    expect(answer.status).toBe(status)
    expect((await own.fetch('/v1/Contact/201/Summary')).status).toBe(200)
  })

  it.each([
    ['object', { '0': { AppointmentId: 20112 } }],
    ['text', 'not a list'],
    ['null', null],
    ['wrong-row', [{ AppointmentId: 'no. 20112' }, { AppointmentId: 20113 }]]
  ] as const)('makes one list wrong and leaves the others: %s', async (as, expected) => {
    const own = await openTenant()
    own.faults.add({ kind: 'wrong-list', list: 'Followups', as, path: 'GetPersonSummary', times: 1 })
    expect(await summaryOf(2010, own)).toMatchObject({
      Person: { PersonId: 2010 },
      Tickets: [{ TicketId: 20101 }, {}, {}],
      Followups: expected
    })
    expect((await summaryOf(2010, own))?.['Followups']).toMatchObject([{ AppointmentId: 20112 }, {}])
  })

  it('makes a message wrong, and no answer that has no such list', async () => {
    const own = await openTenant()
    own.faults.add({ kind: 'wrong-list', list: 'value', as: 'wrong-row' })
    const answer = await own.fetch('/v1/Ticket/20103/Messages?$select=ticketMessageId,author&$top=1')
    expect(await answer.json()).toMatchObject({
      value: [
        { ticketMessageId: expect.stringMatching(/^no\. \d+$/u) as string, author: { was: 'Eva Dahl' } }
      ]
    })
    expect(await (await own.fetch('/v1/Person/2010/Simple')).json()).toMatchObject({ PersonId: 2010 })
  })

  it('is a summary of any other kind, until it is restored', async () => {
    const own = await openTenant()
    own.plantPersonSummary(2010, { Person: 'Eva' })
    expect(await summaryOf(2010, own)).toEqual({ Person: 'Eva' })
    own.plantPersonSummary(2010, undefined)
    expect(await summaryOf(2010, own)).toMatchObject({ Person: { FullName: 'Eva Dahl' } })
  })
})
