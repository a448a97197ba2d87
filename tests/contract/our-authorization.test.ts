import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toSessionCookie } from '../../src/demo-tenant/web/authentication.ts'
import { systemClock } from '../../src/main/platform/clock.ts'
import { createAuthorization, type Credentials } from '../../src/main/superoffice/authorization.ts'
import { createCallApi } from '../../src/main/superoffice/call-api.ts'
import { createFixedHost } from '../../src/main/superoffice/tenant-host.ts'
import { startTenant, type OpenTenant } from '../support/open-tenant.ts'
import { createRecordingLog } from '../support/recording-log.ts'

// Glance's own calls, with every kind of credentials that its client has, at the tenant of the tests.

let tenant: OpenTenant

beforeAll(async () => {
  tenant = await startTenant({ appToken: 'the-app-token' })
})

afterAll(() => tenant.dispose())

const call = (credentials: Credentials): Promise<unknown> =>
  createCallApi({
    fetch,
    clock: systemClock,
    log: createRecordingLog(),
    host: createFixedHost(`${tenant.url}/api`),
    authorization: createAuthorization(credentials),
    language: () => 'en',
    onWaiting: () => undefined
  })(
    {
      name: 'summary',
      path: 'Agents/Contact/GetContactSummary?$select=Contact/Name',
      body: { ContactId: 201, Limit: 1 }
    },
    new AbortController().signal
  )

const accepted = (): readonly Credentials[] => {
  const { ticket, accessToken, session } = tenant.access
  return [
    { kind: 'basic', userName: tenant.user.name, password: tenant.user.password },
    { kind: 'ticket', ticket, appToken: 'the-app-token' },
    { kind: 'token', token: accessToken },
    { kind: 'session', cookie: toSessionCookie(session.id), xsrfToken: session.xsrfToken }
  ]
}

const refused = (): readonly Credentials[] => {
  const { ticket, session } = tenant.access
  return [
    { kind: 'basic', userName: tenant.user.name, password: 'wrong' },
    { kind: 'ticket', ticket, appToken: null },
    { kind: 'token', token: ticket },
    { kind: 'session', cookie: toSessionCookie(session.id), xsrfToken: 'wrong' },
    { kind: 'session', cookie: toSessionCookie('wrong'), xsrfToken: session.xsrfToken }
  ]
}

describe('a call of Glance', () => {
  it('is answered for a password, a ticket, an access token, and a browser’s session with its XSRF token', async () => {
    for (const credentials of accepted())
      expect(await call(credentials), credentials.kind).toMatchObject({
        Contact: { Name: 'Nordlys Energi AS' }
      })
  })

  it('is refused as "sign in again" for wrong ones', async () => {
    for (const credentials of refused())
      await expect(call(credentials), credentials.kind).rejects.toMatchObject({ code: 'sign-in-again' })
  })
})
