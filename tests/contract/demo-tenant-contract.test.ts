import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  contactColumns,
  emailColumns,
  personColumns,
  ticketColumns
} from '../../src/demo-tenant/search/archive-columns.ts'
import { startDemoTenant, type RunningDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { basic, tenantNowMs } from '../support/open-tenant.ts'
import { createCheckedFetch } from '../support/checked-fetch.ts'
import archives from '../vendor/archive-columns.json' with { type: 'json' }

// The demo's SuperOffice, compared with the vendor's own description.

let tenant: RunningDemoTenant
beforeAll(async () => {
  tenant = await startDemoTenant({ nowMs: tenantNowMs })
})
afterAll(async () => {
  await tenant.dispose()
})

const ask = async (path: string, body?: unknown): Promise<readonly string[]> => {
  const { fetch, violations } = createCheckedFetch()
  const answer = await fetch(`${tenant.url}/api/v1/${path}`, {
    headers: {
      Authorization: basic(tenant.user.name, tenant.user.password),
      Accept: 'application/json',
      'Content-Type': 'application/json'
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) })
  })
  expect(answer.status, path).toBe(200)
  return violations()
}

describe('the archives of the demo tenant', () => {
  it.each([
    ['simplecontact', contactColumns],
    ['person', personColumns],
    ['emailaddress', emailColumns],
    ['ticket', ticketColumns]
  ] as const)('have only columns of the vendor’s, with its types and orders: %s', (name, columns) => {
    expect(archives.providers[name].columns).toMatchObject(columns)
  })

  it.each([
    ['Contact', contactColumns],
    ['Person', personColumns],
    ['Archive/EmailAddress', emailColumns],
    ['Ticket', ticketColumns],
    ['Contact/203/Persons', personColumns]
  ])('fill their columns as the vendor documents, and no others: %s', async (path, columns) => {
    // Also columns of other archives: they come back empty, and the request for them is wrong on purpose.
    const $select = [...Object.keys(columns), 'category', 'stop', 'personContact/category'].join(',')
    const violations = await ask(`${path}?${new URLSearchParams({ $select, $top: '9999' }).toString()}`)
    expect(
      violations.filter((each) => !/has no column (?:category|stop|personContact\/category)$/u.test(each))
    ).toEqual([])
  })
})

describe('the other answers of the demo tenant', () => {
  it.each([
    ['MDOList/contactwithpersonsearch_new?query=a'],
    ['MDOList/locatecontact_new?query=a'],
    ['MDOList/contactperson_freetextsearch?query=a'],
    ['MDOList/phonesearch?query=200'],
    ['List/TicketStatus/Items'],
    ['User/currentPrincipal'],
    ['Contact/201/Simple'],
    ['Contact/201/Summary?limit=10']
  ])('are of the documented shape: %s', async (path) => {
    expect(await ask(path)).toEqual([])
  })

  it('are of the documented shape: summaries of tidy and of messy companies', async () => {
    for (const ContactId of [1, 199, 201, 204, ...Array.from({ length: 60 }, (_, index) => 1001 + index)])
      expect(
        await ask('Agents/Contact/GetContactSummary', { ContactId, Limit: 10 }),
        String(ContactId)
      ).toEqual([])
  })
})
