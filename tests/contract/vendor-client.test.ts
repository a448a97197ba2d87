import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type * as Vendor from '@superoffice/webapi'
import { openTenant, tenantNowMs } from '../support/open-tenant.ts'

// The vendor's client is an independent authority on SuperOffice: an answer that it can read could come from SuperOffice.
// Its package is CommonJS that can only be required.
const vendor = createRequire(import.meta.url)('@superoffice/webapi') as typeof Vendor

const connect = async (languageCode?: string) => {
  // The vendor's own client sends a header that its documentation lacks.
  const tenant = await openTenant({ onViolation: () => undefined })
  // Each agent needs options of its own, because the package applies the first options to all later agents.
  const options = (): Vendor.WebApiOptions => ({
    baseUrl: `${tenant.url}/api`,
    timezone: 'UTC',
    timezoneInclude: true,
    ...(languageCode !== undefined && { languageCode }),
    axiosConfig: { auth: { username: tenant.user.name, password: tenant.user.password } }
  })
  return { tenant, options }
}

describe("the vendor's client, on the demo tenant", () => {
  it('reads a summary', async () => {
    const { tenant, options } = await connect('no')
    const summary = await new vendor.ContactAgent(options()).getContactSummaryAsync(201, 2)
    expect(summary.contact).toMatchObject({
      contactId: 201,
      name: 'Nordlys Energi AS',
      directPhone: '+47 55 12 34 56',
      categoryName: 'Kunde',
      countryName: 'Norge',
      uRLName: 'nordlys.example',
      address: { postal: { city: 'Bergen', zipcode: '5003' } }
    })
    expect(summary.tickets).toHaveLength(2)
    expect(summary.tickets?.[0]).toMatchObject({ ticketId: 20101, ticketStatus: 8 })
    expect(summary.followups?.[1]).toMatchObject({ appointmentId: 20112, completed: 'NotStarted' })
    expect(summary.sales?.[0]).toMatchObject({ amount: 125_000, currency: 'NOK', status: 'Open' })
    expect(summary.chats?.[0]?.whenEnded).toBeInstanceOf(Date)
    expect(summary.documents?.[0]).toMatchObject({ documentId: 20171 })
    // Yesterday at 08:30 UTC: the time zone header and the client's own parsing have not shifted it.
    expect(summary.tickets?.[0]?.registered).toEqual(new Date(tenantNowMs - 25.5 * 60 * 60 * 1000))
    expect(tenant.requests()[0]).toMatchObject({
      path: '/SuperOffice/api/v1/Agents/Contact/GetContactSummary',
      body: '{"contactId":201,"limit":2}'
    })
  })

  it('reads the published sample, with its empty company', async () => {
    const { options } = await connect()
    const summary = await new vendor.ContactAgent(options()).getContactSummaryAsync(199, 385)
    expect(summary.contact).toBeNull()
    expect(summary.tickets?.map(({ ticketId }) => ticketId)).toEqual([931, 931])
    expect(summary.sales?.[0]).toMatchObject({ heading: 'Enterprise software upgrade', probability: 85 })
  })

  it('reads null for a company that does not exist', async () => {
    const { options } = await connect()
    const agent = new vendor.ContactAgent(options())
    expect(await agent.getContactSummaryAsync(999_999, 1)).toBeNull()
    expect(await agent.getContactAsync(999_999)).toBeNull()
  })

  it('reads simple and full companies, and their people', async () => {
    const { options } = await connect('en')
    const agent = new vendor.ContactAgent(options())
    expect(await agent.getContactAsync(202)).toMatchObject({ department: 'Service', businessName: 'Energy' })
    expect(await agent.getContactEntityAsync(106)).toMatchObject({ xstop: true, country: { name: 'Norway' } })
    expect(await agent.getPersonsAsync(201)).toMatchObject([
      { fullName: 'Eva Dahl' },
      { fullName: 'Håkon Moen' }
    ])
    expect(await new vendor.PersonAgent(options()).getPersonAsync(2010)).toMatchObject({
      firstname: 'Eva',
      contactId: 201,
      email: 'eva.dahl@nordlys.example'
    })
  })

  it('reads recent companies', async () => {
    const { options } = await connect()
    const recent = await new vendor.ContactAgent(options()).getMyRecentContactsAsync(
      vendor.ContactSourceType.Favorites
    )
    expect(recent.map(({ contactId }) => contactId)).toEqual([201, 202, 199])
  })

  it('reads lists', async () => {
    const { options } = await connect('de')
    const statuses = await new vendor.ListAgent(options()).getTicketStatusesAsync()
    expect(statuses[0]).toMatchObject({ ticketStatusId: 1, name: 'Offen', status: 'Active', isDefault: true })
    const categories = await new vendor.MDOAgent(options()).getListAsync('category', true, '', false)
    expect(categories[0]).toMatchObject({ id: 1, name: 'Kunde' })
  })

  it('gets 401 with a wrong password', async () => {
    const { tenant, options } = await connect()
    const wrong = { ...options(), axiosConfig: { auth: { username: tenant.user.name, password: 'wrong' } } }
    await expect(new vendor.ContactAgent(wrong).getContactAsync(1)).rejects.toMatchObject({ status: 401 })
  })
})
