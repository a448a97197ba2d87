import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemoTenant, type RunningDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { systemClock } from '../../src/main/platform/clock.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import { basicAuthorization } from '../../src/main/superoffice/authorization.ts'
import { createSuperOfficeClient, type SuperOfficeClient } from '../../src/main/superoffice/client.ts'
import { createFixedHost } from '../../src/main/superoffice/tenant-host.ts'
import { sectionNames } from '../../src/shared/company.ts'
import { createCheckedFetch, type CheckedFetch } from '../support/checked-fetch.ts'
import { tenantNowMs, toSignIn } from '../support/open-tenant.ts'
import { startCore } from '../support/running-core.ts'
import { awkwardTexts } from '../support/awkward-texts.ts'

// Everything that Glance can ask SuperOffice for, and everything that the demo's SuperOffice answers, compared with the vendor's
// own description. The requests are found by running Glance.

let tenant: RunningDemoTenant
beforeAll(async () => {
  tenant = await startDemoTenant({ nowMs: tenantNowMs })
})
afterAll(async () => {
  await tenant.dispose()
})

const { signal } = new AbortController()

const openClient = (checked: CheckedFetch, { url, user }: RunningDemoTenant): SuperOfficeClient =>
  createSuperOfficeClient({
    fetch: checked.fetch,
    clock: systemClock,
    log: silentLog,
    host: createFixedHost(`${url}/api`),
    authorization: basicAuthorization(user.name, user.password),
    language: () => 'en',
    onWaiting: () => undefined
  })

/** Calls of every method: one without calls here doesn't compile. */
const calls: Readonly<Record<keyof SuperOfficeClient, (client: SuperOfficeClient) => Promise<unknown>>> = {
  readSummary: async (client) => {
    for (const companyId of [199, 201, 204, 1001])
      await client.readSummary({ companyId }, { sections: sectionNames, hasHeader: true, limit: 10 }, signal)
    await client.readSummary(
      { personId: 2010 },
      { sections: sectionNames, hasHeader: true, limit: 10 },
      signal
    )
    for (const section of sectionNames)
      await client.readSummary(
        { companyId: 201 },
        { sections: [section], hasHeader: false, limit: 385 },
        signal
      )
  },
  exists: async (client) => {
    expect(await client.exists({ companyId: 201 }, signal)).toBe(true)
    expect(await client.exists({ companyId: 999_999 }, signal)).toBe(false)
    expect(await client.exists({ personId: 2010 }, signal)).toBe(true)
    expect(await client.exists({ personId: 999_999 }, signal)).toBe(false)
  },
  readPerson: async (client) => {
    expect((await client.readPerson(2010, signal))?.header.employer).toMatchObject({ companyId: 201 })
  },
  readCompany: async (client) => client.readCompany(201, signal),
  readCompanies: async (client) => {
    expect((await client.readCompanies([201, 202, 999_999], signal)).size).toBe(2)
  },
  findCompanies: async (client) => {
    for (const text of ['nordlys', 'eva dahl', 'vestby', 'solveig enslig', 'havbris'])
      expect(await client.findCompanies(text, signal), text).not.toHaveLength(0)
  },
  findContaining: async (client) => {
    expect(await client.findContaining('ordlys', signal)).not.toHaveLength(0)
  },
  findByPhone: async (client) => {
    for (const digits of ['55123456', '4755123457', '20000250', '20000301'])
      expect(await client.findByPhone(digits, signal), digits).not.toHaveLength(0)
  },
  findByEmail: async (client) => {
    for (const email of ['eva.dahl@nordlys.example', "niamh.o'neill@oneill.example", 'post@kaia.example'])
      expect(await client.findByEmail(email, signal), email).toHaveLength(1)
  },
  findByDomain: async (client) => {
    expect(await client.findByDomain('nordlys.example', signal)).toHaveLength(2)
  },
  findCompaniesContaining: async (client) => {
    expect(await client.findCompaniesContaining('ORDLYS en', signal)).toMatchObject([
      { companyId: 201, name: 'Nordlys Energi AS', kind: 'company' },
      { companyId: 202, name: 'Nordlys Energi AS, Service', kind: 'company' }
    ])
  },
  findByWeb: async (client) => {
    expect(await client.findByWeb('nordlys.example', signal)).toHaveLength(2)
  },
  findByOrganisationNumber: async (client) => {
    for (const number of ['987000205', '987 000 206', 'NO 987 000 207 MVA', 'NO987000204MVA'])
      expect(await client.findByOrganisationNumber([number, `${number}x`], signal), number).toHaveLength(1)
  },
  findByCompanyNumber: async (client) => {
    expect(await client.findByCompanyNumber('10201', signal)).toHaveLength(1)
  },
  findByRequest: async (client) => {
    expect(await client.findByRequest(20103, signal)).toHaveLength(1)
  },
  readPeople: async (client) => client.readPeople(203, signal),
  readRowDetails: async (client) => {
    const counts = { request: 0, 'follow-up': 0, document: 0, sale: 0 }
    for (const companyId of [199, 201]) {
      const selection = { sections: sectionNames, hasHeader: false, limit: 2 }
      const { requests, followUps, documents, sales } = (
        await client.readSummary({ companyId }, selection, signal)
      ).lists
      const lists = [
        ['request', requests],
        ['follow-up', followUps],
        ['document', documents],
        ['sale', sales]
      ] as const
      for (const [kind, list] of lists)
        for (const { id } of list?.state === 'read' ? list.rows : []) {
          if (typeof id !== 'number') continue
          expect(await client.readRowDetails({ kind, id }, signal)).toHaveProperty('owner')
          counts[kind]++
        }
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(1)
  },
  readHistory: async (client) => {
    expect(await client.readHistory(signal)).not.toHaveLength(0)
  },
  readRequestStatuses: async (client) => client.readRequestStatuses(signal),
  readUser: async (client) => client.readUser(signal),
  isReachable: async (client) => client.isReachable(signal)
}

describe('every method of the client', () => {
  it.each(Object.keys(calls) as readonly (keyof SuperOfficeClient)[])(
    'sends only what the vendor documents, and is answered so: %s',
    async (method) => {
      const checked = createCheckedFetch()
      await calls[method](openClient(checked, tenant))
      expect(checked.operations()).not.toHaveLength(0)
      expect(checked.violations()).toEqual([])
    }
  )

  it('reads the company of an address from the columns of both kinds of addresses', async () => {
    const checked = createCheckedFetch()
    const client = openClient(checked, tenant)
    await client.findByEmail('eva.dahl@nordlys.example', signal)
    await client.findByDomain('nordlys.example', signal)
    const columnsOf = (beginning: string): readonly string[] =>
      checked
        .columnsOfOneChannel()
        .flatMap((column) => (column.startsWith(beginning) ? [column.slice(beginning.length)] : []))
    const ofCompanies = columnsOf('emailcontactaddress/')
    expect(ofCompanies).toContain('nameDepartment')
    expect(columnsOf('emailpersonaddress/personContact/')).toEqual(expect.arrayContaining([...ofCompanies]))
  })

  it('sends only what the vendor documents for a request without messages', async () => {
    const checked = createCheckedFetch((_, init) =>
      Promise.resolve(
        Response.json(init?.method === 'POST' ? [{ TicketId: 7, OwnedByName: 'KARI' }] : { value: [] })
      )
    )
    const details = await openClient(checked, tenant).readRowDetails({ kind: 'request', id: 7 }, signal)
    expect(details).toEqual({ kind: 'request', owner: 'KARI' })
    expect(checked.operations()).toContain('POST /api/v1/Agents/Ticket/GetTickets')
    expect(checked.violations()).toEqual([])
  })

  it('sends only what the vendor documents for any text', async () => {
    const checked = createCheckedFetch(() => Promise.resolve(Response.json({ value: [] })))
    const client = openClient(checked, tenant)
    const anyText = fc.string({ unit: fc.oneof(fc.constantFrom("'", '\\', '%', ' ', '*', '"'), fc.string()) })
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await Promise.allSettled([
          client.findByEmail(text, signal),
          client.findByDomain(text, signal),
          client.findCompaniesContaining(text, signal),
          client.findByWeb(text, signal),
          client.findByOrganisationNumber([text, 'x'], signal),
          client.findByCompanyNumber(text, signal)
        ])
        expect(checked.violations()).toEqual([])
      })
    )
  })
})

describe('a day of lookups', () => {
  it('sends only what the vendor documents, and is answered so, whatever is typed and opened', async () => {
    const checked = createCheckedFetch()
    const core = await startCore({ fetch: checked.fetch })
    await core.call('session:sign-in', toSignIn(tenant))
    const found = new Set<number>()
    for (const text of awkwardTexts) {
      const { rows } = await core.call('matches:search', { text })
      for (const { companyId } of rows.slice(0, 2)) if (companyId !== null) found.add(companyId)
    }
    await core.call('matches:detail', { companyIds: [...found].slice(0, 30) })
    for (const companyId of [...found, ...Array.from({ length: 30 }, (_, index) => 1001 + index * 61)]) {
      await core.call('card:refresh', { companyId, isForced: true })
      await core.call('people:refresh', { companyId })
    }
    expect(checked.violations()).toEqual([])
    expect(checked.operations()).toEqual(
      expect.arrayContaining([
        'GET /api/v1/Archive/{archiveProviderName}',
        'GET /api/v1/Contact',
        'GET /api/v1/Contact/{id}/Persons',
        'GET /api/v1/List/TicketStatus/Items',
        'GET /api/v1/MDOList/{listname}',
        'GET /api/v1/User/currentPrincipal',
        'POST /api/v1/Agents/Contact/GetContactSummary'
      ])
    )
  })
})
