import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toSessionCookie } from '../../src/demo-tenant/web/authentication.ts'
import { askSummary } from '../support/ask-summary.ts'
import { basic, startTenant, type OpenTenant } from '../support/open-tenant.ts'

// The other rows of the table of headers on the vendor's page on GetContactSummary: who asks, in which language, culture and
// time zone. Node sends `Accept-Language: *` where a test names none, which has the same meaning as no header.

let tenant: OpenTenant

beforeAll(async () => {
  tenant = await startTenant()
})

afterAll(() => tenant.dispose())

const statusFor = async (headers: Readonly<Record<string, string | null>>): Promise<number> =>
  (await askSummary(tenant, { headers: { Authorization: null, ...headers } })).status

describe('Authorization', () => {
  it('accepts a user and password, a ticket and an access token', async () => {
    const { ticket, accessToken } = tenant.access
    expect(await statusFor({ Authorization: basic(tenant.user.name, tenant.user.password) })).toBe(200)
    expect(await statusFor({ Authorization: `SoTicket ${ticket}` })).toBe(200)
    expect(await statusFor({ Authorization: `SOTicket ${ticket}` })).toBe(200)
    expect(await statusFor({ Authorization: `Bearer ${accessToken}` })).toBe(200)
  })

  it.each([
    ['nothing', () => null],
    ['a wrong password', () => basic(tenant.user.name, 'wrong')],
    [
      'a ticket that is encoded again',
      () => `SoTicket ${Buffer.from(tenant.access.ticket).toString('base64')}`
    ],
    ['a ticket as an access token', () => `Bearer ${tenant.access.ticket}`],
    ['an access token as a ticket', () => `SoTicket ${tenant.access.accessToken}`],
    ['a scheme without a value', () => 'Bearer'],
    ['another scheme', () => `Digest ${tenant.access.accessToken}`]
  ])('answers 401 to %s', async (_, authorization) => {
    expect(await statusFor({ Authorization: authorization() })).toBe(401)
  })
})

describe('SO-AppToken', () => {
  it('is needed with a ticket, and only with a ticket, where an app token is set', async () => {
    const online = await startTenant({ appToken: 'app-1' })
    const { ticket, accessToken } = online.access
    const statuses = await Promise.all(
      [
        { Authorization: `SoTicket ${ticket}` },
        { Authorization: `SoTicket ${ticket}`, 'SO-AppToken': 'app-2' },
        { Authorization: `SoTicket ${ticket}`, 'SO-AppToken': 'app-1' },
        { Authorization: `Bearer ${accessToken}` }
      ].map(async (headers) => (await askSummary(online, { headers })).status)
    )
    await online.dispose()
    expect(statuses).toEqual([401, 401, 200, 200])
  })
})

describe('X-XSRF-TOKEN', () => {
  const cookie = (): string => `FirstDayOfWeek=1; ${toSessionCookie(tenant.access.session.id)}; SoWtt=x`
  const token = (): string => tenant.access.session.xsrfToken

  it('lets a signed-in browser in, without an Authorization header', async () => {
    expect(await statusFor({ Cookie: cookie(), 'X-XSRF-TOKEN': token() })).toBe(200)
  })

  it.each([
    ['the session alone', () => ({ Cookie: cookie() })],
    ['the session with a wrong token', () => ({ Cookie: cookie(), 'X-XSRF-TOKEN': `${token()}x` })],
    ['the session with an empty token', () => ({ Cookie: cookie(), 'X-XSRF-TOKEN': '' })],
    ['the token alone', () => ({ 'X-XSRF-TOKEN': token() })],
    [
      'the token as a cookie only, which any page can make a browser send',
      () => ({ Cookie: `${cookie()}; XSRF-TOKEN=${token()}` })
    ],
    ['another session', () => ({ Cookie: toSessionCookie('other'), 'X-XSRF-TOKEN': token() })],
    [
      'the session with a wrong password, because a header counts before a session',
      () => ({ Authorization: basic('demo', 'wrong'), Cookie: cookie(), 'X-XSRF-TOKEN': token() })
    ]
  ])('answers 401 to %s', async (_, headers) => {
    expect(await statusFor(headers())).toBe(401)
  })
})

const contactFor = async (
  companyId: number,
  headers: Readonly<Record<string, string | null>>
): Promise<Record<string, unknown>> => {
  const body = JSON.stringify({ ContactId: companyId, Limit: 1 })
  const summary = (await (await askSummary(tenant, { body, headers })).json()) as Record<string, unknown>
  return summary['Contact'] as Record<string, unknown>
}

describe('Accept-Language and SO-Language', () => {
  it.each([
    ['leave texts unparsed when absent', {}, 'NO:"Leverandør";US:"Supplier"'],
    ['choose the language', { 'Accept-Language': 'nb' }, 'Leverandør'],
    ['choose the language with the highest quality', { 'Accept-Language': 'en;q=0.5, no' }, 'Leverandør'],
    ['choose the language whatever its region', { 'Accept-Language': 'en-GB' }, 'Supplier'],
    ['prefer SO-Language', { 'Accept-Language': 'nb', 'SO-Language': 'en' }, 'Supplier'],
    [
      'prefer Accept-Language to an empty SO-Language',
      { 'Accept-Language': 'nb', 'SO-Language': '' },
      'Leverandør'
    ],
    ['choose by SO-Language alone', { 'SO-Language': 'no' }, 'Leverandør'],
    [
      'do not translate for a star',
      { 'Accept-Language': 'nb', 'SO-Language': '*' },
      'NO:"Leverandør";US:"Supplier"'
    ],
    [
      'do not translate for an x',
      { 'Accept-Language': 'nb', 'SO-Language': 'x' },
      'NO:"Leverandør";US:"Supplier"'
    ],
    ['fall back to English', { 'Accept-Language': 'fi' }, 'Supplier']
  ])('%s', async (_, headers, expected) => {
    expect(await contactFor(105, headers)).toMatchObject({ BusinessName: expected })
  })
})

describe('SO-Culture', () => {
  it.each([
    ['is ignored without a language', { 'SO-Culture': 'de' }, 'Stopped 2026-01-31, owes more than 10600.5'],
    [
      'is that of the language when absent',
      { 'SO-Language': 'de' },
      'Stopped 31.01.26, owes more than 10.600,5'
    ],
    [
      'overrides that of the language',
      { 'SO-Language': 'de', 'SO-Culture': 'en-GB' },
      'Stopped 31/01/2026, owes more than 10,600.5'
    ],
    [
      'is neutral when it does not exist',
      { 'SO-Language': 'de', 'SO-Culture': '!' },
      'Stopped 2026-01-31, owes more than 10600.5'
    ]
  ])('in a text that the server composes %s', async (_, headers, expected) => {
    expect(await contactFor(106, headers)).toMatchObject({ TableRight: { Reason: expected } })
  })

  it('changes no language', async () => {
    const headers = { 'SO-Language': 'no', 'SO-Culture': 'de' }
    expect(await contactFor(105, headers)).toMatchObject({ BusinessName: 'Leverandør' })
  })

  it('orders the parts of a name', async () => {
    const name = async (headers: Readonly<Record<string, string>>) =>
      (await contactFor(201, headers))['AssociateFullName']
    expect(await name({ 'SO-Language': 'no' })).toBe('Kari Nordmann')
    expect(await name({ 'SO-Language': 'no', 'SO-Culture': 'ja' })).toBe('Nordmann Kari')
  })

  it('changes no number and no date of JSON', async () => {
    const answer = async (culture: string) =>
      (await askSummary(tenant, { headers: { 'SO-Language': 'en', 'SO-Culture': culture } })).json()
    expect(await answer('sv')).toEqual(await answer('en'))
  })
})

describe('SO-TimeZone', () => {
  // Ticket 20101 was registered at 08:30 UTC in November.
  it.each([
    [null, '2026-11-23T09:30:00'],
    ['NO', '2026-11-23T09:30:00'],
    ['261', '2026-11-23T09:30:00'],
    ['no, includeTZOffset', '2026-11-23T09:30:00+01:00'],
    ['includeTZOffset', '2026-11-23T09:30:00+01:00'],
    ['includeTZOffset, 460', '2026-11-23T03:30:00-05:00'],
    ['US-NY', '2026-11-23T03:30:00'],
    ['US-NY, includeTZOffset', '2026-11-23T03:30:00-05:00'],
    ['BD,INCLUDETZOFFSET', '2026-11-23T14:30:00+06:00'],
    ['UTC', '2026-11-23T08:30:00'],
    ['1, includeTZOffset', '2026-11-23T08:30:00Z'],
    ['Europe/Paris, includeTZOffset', '2026-11-23T09:30:00+01:00']
  ])('%j writes dates as %s', async (zone, expected) => {
    const answer = await askSummary(tenant, { headers: { 'SO-TimeZone': zone } })
    expect(await answer.json()).toMatchObject({ Tickets: [{ Registered: expected }, {}] })
  })
})
