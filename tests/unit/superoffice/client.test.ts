import { describe, expect, it, vi } from 'vitest'
import { sectionNames } from '../../../src/shared/company.ts'
import sample from '../../support/contact-summary-199.json' with { type: 'json' }
import { fails, html, json, silence } from '../../support/fake-fetch.ts'
import { clientApi, openClient } from '../../support/open-client.ts'

const { signal } = new AbortController()
const everything = { sections: sectionNames, hasHeader: true, limit: 10 }

describe('a summary', () => {
  it('requests only the parts that the card shows', async () => {
    const { client, sent } = openClient(json(sample))
    const summary = await client.readSummary({ companyId: 199 }, everything, signal)
    expect(summary.lists.sales).toMatchObject({ rows: [{ id: 941 }], mayHaveMore: false })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: `${clientApi}/Agents/Contact/GetContactSummary?$select=Contact,Tickets,Followups,Documents,Sales,Chats`,
      body: { ContactId: 199, Limit: 10 }
    })
  })

  it.each([
    ['null', json(null), 'empty-answer'],
    ['nothing', () => new Response(null, { status: 204 }), 'empty-answer'],
    ['an empty object', json({}), 'empty-answer'],
    ['a summary of nulls', json({ Contact: null, Tickets: null, Sales: null }), 'empty-answer'],
    ['only what can’t be read', json({ Contact: 'x', Tickets: {}, Sales: null }), 'unreadable-answer'],
    ['404', json({ Error: true, ErrorType: 'SoNotFoundException' }, 404), 'not-found'],
    ['a list', json([]), 'unreadable-answer'],
    ['something else', json({ hello: 'world' }), 'unreadable-answer'],
    ['a message', json({ Message: 'Invalid', MessageDetail: 'Limit' }), 'request-rejected'],
    ['a page', html(), 'captive-portal'],
    ['an error', html(500), 'server-error']
  ])('fails with a code when the response is %s', async (_, answer, code) => {
    await expect(
      openClient(answer).client.readSummary({ companyId: 199 }, everything, signal)
    ).rejects.toMatchObject({
      code
    })
  })

  it('requests only the sections that are wanted, without the header', async () => {
    const { client, sent } = openClient(
      json({ Contact: null, Tickets: [{ TicketId: 1, Title: 'a' }], Sales: null })
    )
    const selection = { sections: ['requests'], hasHeader: false, limit: 50 } as const
    const { header, lists } = await client.readSummary({ companyId: 199 }, selection, signal)
    expect([header, Object.keys(lists)]).toEqual([null, ['requests']])
    expect(sent[0]).toMatchObject({
      url: `${clientApi}/Agents/Contact/GetContactSummary?$select=Tickets`,
      body: { ContactId: 199, Limit: 50 }
    })
  })
})

describe('whether a company exists', () => {
  it.each([
    ['yes, when SuperOffice has it', json({ ContactId: 199, Name: 'Nordlys' }), true],
    ['yes, when SuperOffice answers with null', json(null), true],
    ['no, after 404', json({ Error: true, ErrorType: 'SoNotFoundException' }, 404), false],
    ['no, after 404 without a body', () => new Response(null, { status: 404 }), false],
    ['no, after 410', json({ Error: true }, 410), false]
  ])('is %s', async (_, answer, exists) => {
    const { client, urls } = openClient(answer)
    expect(await client.exists({ companyId: 199 }, signal)).toBe(exists)
    expect(urls()).toEqual([`${clientApi}/Contact/199/Simple`])
  })

  it.each([
    ['a refusal', [json({}, 403), json({}, 403)], 'no-access'],
    ['an error', [json({}, 500)], 'server-error'],
    ['404 with a web page, which a proxy may have sent', [html(404)], 'not-found'],
    ['a page', [html()], 'captive-portal']
  ])('is not known after %s', async (_, answers, code) => {
    await expect(openClient(...answers).client.exists({ companyId: 199 }, signal)).rejects.toMatchObject({
      code
    })
  })
})

describe('a company’s header', () => {
  it('is read from the row with the company’s id, among other rows', async () => {
    const { client, urls } = openClient(
      json({
        value: [
          { contactId: 1, name: 'Another' },
          { contactId: '199', name: 'Nordlys', department: '', stop: true, 'postAddress/city': 'Oslo' }
        ]
      })
    )
    expect(await client.readCompany(199, signal)).toEqual({ name: 'Nordlys', city: 'Oslo', isStopped: true })
    expect(urls()).toEqual([
      `${clientApi}/Contact?$select=contactId,name,department,stop,postAddress/city,contactPhone/formattedNumber` +
        '&$filter=contactId%20eq%20199&$orderBy=contactId&$top=10'
    ])
  })

  it.each([
    ['there is no row', json({ value: [] }), 'not-found'],
    ['the row is another company’s', json({ value: [{ contactId: 1, name: 'Another' }] }), 'not-found'],
    ['the response is null', json(null), 'unreadable-answer'],
    ['the response is something else', json({ hello: 'world' }), 'unreadable-answer']
  ])('fails when %s', async (_, answer, code) => {
    await expect(openClient(answer).client.readCompany(199, signal)).rejects.toMatchObject({ code })
  })
})

describe('the people of a company', () => {
  it('are requested in the company’s own order, without former employees', async () => {
    const { client, urls } = openClient(json({ value: [{ personId: 20, fullName: 'Eva Dahl' }] }))
    expect(await client.readPeople(42, signal)).toMatchObject({ rows: [{ id: 20, name: 'Eva Dahl' }] })
    expect(new URL(urls()[0] ?? '').pathname).toBe('/api/v1/Contact/42/Persons')
    expect(urls()[0]).toMatch(/&\$entities=person&\$orderBy=rank&\$top=100$/)
  })
})

describe('the request statuses', () => {
  it('are the tenant’s own list', async () => {
    const { client, urls } = openClient(json([{ TicketStatusId: 652, Name: 'Waiting', Status: 'Postponed' }]))
    expect([...(await client.readRequestStatuses(signal))]).toEqual([
      [652, { name: 'Waiting', isClosed: false }]
    ])
    expect(urls()).toEqual([`${clientApi}/List/TicketStatus/Items`])
  })

  it('fail when the response is not a list', async () => {
    await expect(openClient(json(null)).client.readRequestStatuses(signal)).rejects.toMatchObject({
      code: 'unreadable-answer'
    })
  })
})

describe('the signed-in user', () => {
  it.each([
    [{ AssociateId: 5, Associate: 'KN', FullName: 'Kari Nordmann' }, 'Kari Nordmann (KN)'],
    [{ AssociateId: 5, Associate: null, FullName: 'Kari Nordmann' }, 'Kari Nordmann'],
    [{ AssociateId: 5, Associate: 'KN', FullName: null }, 'KN'],
    [{ AssociateId: 5 }, null]
  ])('is read from %j', async (answer, name) => {
    const { client, urls } = openClient(json(answer))
    expect(await client.readUser(signal)).toEqual({ name })
    expect(urls()).toEqual([`${clientApi}/User/currentPrincipal`])
  })

  it('has no name when the server lacks the endpoint but allows a search', async () => {
    const { client, urls } = openClient(json({}, 404), json([]))
    expect(await client.readUser(signal)).toEqual({ name: null })
    expect(urls()[1]).toContain('/MDOList/contactwithpersonsearch_new?')
  })

  it.each([
    ['the user is refused', [json({}, 401)], 'sign-in-again'],
    ['the endpoint is missing and the search is refused', [json({}, 404), json({}, 401)], 'sign-in-again'],
    ['the server is not SuperOffice', [html(404)], 'not-found'],
    ['the response is something else', [json({ hello: 'world' })], 'unreadable-answer'],
    ['the response is null', [json(null)], 'unreadable-answer']
  ] as const)('can’t be read when %s', async (_, answers, code) => {
    await expect(openClient(...answers).client.readUser(signal)).rejects.toMatchObject({ code })
  })
})

describe('isReachable', () => {
  it.each([
    ['an answer', json({ AssociateId: 5 }), true],
    ['a refusal', json({}, 401), true],
    ['a missing endpoint', json({}, 404), true],
    ['maintenance', json({}, 503, { 'Retry-After': '60' }), true],
    ['a server error', html(500), true],
    ['a page, which is not from SuperOffice', html(), false],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { Location: 'https://wifi.example' } }),
      false
    ],
    ['a proxy that wants a login', html(407), false],
    ['a refused connection', fails(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })), false],
    ['a bug', fails(new TypeError('x')), false]
  ])('tells whether SuperOffice answered: %s', async (_, answer, isReachable) => {
    const { client, sent } = openClient(answer)
    expect(await client.isReachable(signal)).toBe(isReachable)
    expect(sent).toHaveLength(1)
  })

  it('is false after five seconds without an answer', async () => {
    const { client, clock, sent } = openClient(silence)
    const outcome = client.isReachable(signal)
    await vi.waitFor(() => {
      expect(sent).toHaveLength(1)
    })
    await clock.pass(4_999)
    expect(clock.waiting()).toBe(1)
    await clock.pass(1)
    expect(await outcome).toBe(false)
  })

  it('is false when the call is cancelled', async () => {
    expect(await openClient(json({})).client.isReachable(AbortSignal.abort())).toBe(false)
  })
})
