import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemoTenant, type RunningDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { systemClock } from '../../src/main/platform/clock.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import { basicAuthorization } from '../../src/main/superoffice/authorization.ts'
import { createSuperOfficeClient, type SuperOfficeClient } from '../../src/main/superoffice/client.ts'
import { createFixedHost } from '../../src/main/superoffice/tenant-host.ts'
import { createCheckedFetch } from '../support/checked-fetch.ts'
import { tenantNowMs } from '../support/open-tenant.ts'

// What Glance reads of the demo's rows when an agent looks closer.

const checked = createCheckedFetch()
let tenant: RunningDemoTenant
let client: SuperOfficeClient
beforeAll(async () => {
  tenant = await startDemoTenant({ nowMs: tenantNowMs })
  client = createSuperOfficeClient({
    fetch: checked.fetch,
    clock: systemClock,
    log: silentLog,
    host: createFixedHost(`${tenant.url}/api`),
    authorization: basicAuthorization(tenant.user.name, tenant.user.password),
    language: () => 'en',
    onWaiting: () => undefined
  })
})
afterAll(async () => {
  await tenant.dispose()
  expect(checked.violations()).toEqual([])
})

const { signal } = new AbortController()

describe('a closer look at a row of the demo', () => {
  it('shows the last message of a request, without the mail that is copied below it', async () => {
    const details = await client.readRowDetails({ kind: 'request', id: 20103 }, signal)
    expect(details).toMatchObject({
      kind: 'request',
      priority: 'High',
      status: 'Open',
      askedBy: 'Eva Dahl',
      company: 'Nordlys Energi AS',
      lastMessage: { author: 'Eva Dahl', isInternal: false, isCut: false }
    })
    const { text, quoted } = 'lastMessage' in details ? (details.lastMessage ?? {}) : {}
    expect(text).toContain('en purring på den samme fakturaen')
    expect(text).not.toContain('fire måneder')
    expect(quoted).toContain('Det skal stå fire måneder')
  })

  it('marks a note for colleagues', async () => {
    expect(await client.readRowDetails({ kind: 'request', id: 20101 }, signal)).toMatchObject({
      status: 'With second line',
      lastMessage: { isInternal: true }
    })
  })

  it('has the text of a message and not its markup, in every language and of every mail program', async () => {
    for (let company = 1001; company < 3000; company += 97) {
      const answer = await fetch(
        `${tenant.url}/api/v1/Contact/${String(company)}/Tickets?$select=ticketId&$top=3`,
        {
          headers: { Authorization: `SoTicket ${tenant.access.ticket}` }
        }
      )
      const { value } = (await answer.json()) as { value: readonly { ticketId: number }[] }
      for (const { ticketId } of value) {
        const details = await client.readRowDetails({ kind: 'request', id: ticketId }, signal)
        const text = 'lastMessage' in details ? details.lastMessage.text : 'no message'
        expect(text, text).not.toMatch(/<\/?(?:div|p|br|html)\b|^>|^(?:From|Fra|Från|Von|Van): /mu)
        expect(text.length, String(ticketId)).toBeGreaterThan(5)
      }
    }
  })

  it('shows who has to do what next: a follow-up, a document, a sale', async () => {
    expect(await client.readRowDetails({ kind: 'follow-up', id: 20112 }, signal)).toMatchObject({
      type: expect.stringMatching(/^(?:Phone call|Meeting|To-do)$/u) as string,
      person: 'Eva Dahl',
      text: 'Ringe Eva Dahl om faktura 4711'
    })
    expect(await client.readRowDetails({ kind: 'document', id: 20171 }, signal)).toMatchObject({
      person: 'Eva Dahl'
    })
    expect(await client.readRowDetails({ kind: 'sale', id: 20131 }, signal)).toMatchObject({
      stage: 'Negotiation',
      person: 'Eva Dahl',
      probability: 85
    })
  })

  it('finds nothing for an id that is unknown', async () => {
    for (const kind of ['request', 'follow-up', 'document', 'sale'] as const)
      await expect(client.readRowDetails({ kind, id: 999_999 }, signal), kind).rejects.toMatchObject({
        code: 'not-found'
      })
  })
})

describe('the history of the demo’s user', () => {
  it('has recent companies, with the favourites marked', async () => {
    const history = await client.readHistory(signal)
    expect(history.slice(0, 2)).toMatchObject([
      { companyId: 201, isFavourite: true },
      { companyId: 202, isFavourite: true }
    ])
    expect(history.some((company) => company.isFavourite !== true)).toBe(true)
  })
})
