import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTestOnline, type TestOnline, type TestOnlineOptions } from '../tenant/test-online.ts'
import { authorizeErrors } from '../support/authorize-errors.ts'
import { createFakeKeychain } from '../support/open-core.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// The whole core against a sign-in service and its tenants over HTTP on 127.0.0.1, each with its own faults.

const tenantId = 'Cust10001'
const company = { companyId: 1131, isForced: true }

let online: TestOnline
let core: RunningCore

const begin = async (options: TestOnlineOptions = {}): Promise<void> => {
  online = await startTestOnline({ consentsAtOnce: true, ...options })
  core = await startCore({ environments: [online.environment] })
}

const signIn = (ofTenant = tenantId) =>
  core.ask('session:sign-in', { kind: 'online', environmentId: 'demo', tenantId: ofTenant })

const requestsFor = async (task: () => Promise<unknown>): Promise<readonly string[]> => {
  const before = online.service.requests.length
  await task().catch(() => undefined)
  return online.service.requests.slice(before)
}

const tenant = () => {
  const found = online.tenants.get(tenantId)
  if (found === undefined) throw new Error('The tenant is missing')
  return found
}

const serve = () => {
  const found = online.service.tenants.get(tenantId)
  if (found === undefined) throw new Error('The tenant is missing')
  return found
}

/** Node's `fetch` repeats a request once on a new connection after a 421, as the Fetch standard requires. */
const misdirected = 2

/** The requests for companies that the tenant received, without those that Glance sends on its own. */
const summaries = () =>
  tenant()
    .requests()
    .filter(({ path }) => path.endsWith('GetContactSummary'))

afterEach(async () => {
  await core.glance.dispose()
  await online.dispose()
})

describe('a sign-in that SuperOffice refuses', () => {
  beforeEach(() => begin())

  test.each(authorizeErrors)(
    'reports %s (%i), saves nothing, and works at the next attempt',
    async (name, code, failure) => {
      online.service.faults.authorizeError = { name, code }
      const requests = await requestsFor(() => expect(signIn()).rejects.toMatchObject({ code: failure }))
      expect(requests).toEqual([
        'GET /login/.well-known/openid-configuration',
        'GET /login/common/oauth/authorize'
      ])
      expect(await core.ask('session:recall', null)).toEqual({ kind: 'signed-out' })
      expect(await core.ask('profiles:recall', null)).toEqual([])

      online.service.faults.authorizeError = undefined
      expect(await signIn()).toMatchObject({ kind: 'signed-in' })
    }
  )

  test.each(authorizeErrors)(
    'reports %s (%i) that comes without an OAuth error',
    async (name, code, failure) => {
      online.service.faults.authorizeError = { name, code, isAlone: true }
      await expect(signIn()).rejects.toMatchObject({ code: failure })
    }
  )

  test('saves nothing when the id_token has a flaw', async () => {
    online.service.faults.idToken = ({ header, claims }) => ({
      header,
      claims: { ...claims, aud: 'someone else' }
    })
    await expect(signIn()).rejects.toMatchObject({ code: 'id-token-refused' })
    expect(await core.ask('session:recall', null)).toEqual({ kind: 'signed-out' })
    online.service.faults.idToken = undefined
    expect(await signIn()).toMatchObject({ kind: 'signed-in' })
  })

  test.each([
    ['no refresh token', { refresh_token: undefined }],
    ['no id_token', { id_token: undefined }],
    ['no access token', { access_token: undefined }],
    ['a token of another type', { token_type: 'mac' }],
    ['a lifetime that is not a number', { expires_in: 'long' }]
  ])('saves nothing when the answer has %s', async (_what, change) => {
    online.service.faults.tokens = (body) => ({ ...body, ...change })
    await expect(signIn()).rejects.toMatchObject({ code: 'unreadable-answer' })
    expect(await core.ask('session:recall', null)).toEqual({ kind: 'signed-out' })
  })

  test.each([
    [
      'the sign-in page of a network',
      () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'captive-portal'
    ],
    [
      'a redirect to another host',
      () => new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } }),
      'captive-portal'
    ],
    ['a proxy that requires a login', () => new Response(null, { status: 407 }), 'proxy-login'],
    ['too many requests', () => new Response(null, { status: 429 }), 'throttled'],
    [
      'maintenance',
      () => new Response('<html>', { status: 503, headers: { 'Content-Type': 'text/html' } }),
      'unavailable'
    ],
    ['an error of the service', () => Response.json({}, { status: 500 }), 'server-error'],
    [
      'half an answer',
      () => new Response('{"access_to', { headers: { 'Content-Type': 'application/json' } }),
      'unreadable-answer'
    ],
    ['a megabyte of JSON', () => Response.json({ access_token: 'a'.repeat(1_000_000) }), 'too-large'],
    [
      'a refused code',
      () => Response.json({ error: 'invalid_grant' }, { status: 400 }),
      'sign-in-code-refused'
    ],
    [
      'an unknown client id',
      () => Response.json({ error: 'invalid_client' }, { status: 401 }),
      'client-id-refused'
    ]
  ])('reports the reason when the code is answered with %s', async (_what, answer, code) => {
    online.service.faults.answer = (path) => (path.endsWith('/tokens') ? answer() : undefined)
    const requests = await requestsFor(() => expect(signIn()).rejects.toMatchObject({ code }))
    // A code is valid for one attempt, so it must not be sent again.
    expect(requests.filter((request) => request.startsWith('POST'))).toHaveLength(1)
    online.service.faults.answer = undefined
    expect(await signIn()).toMatchObject({ kind: 'signed-in' })
  })

  test('is refused without a client id, and for an unknown environment', async () => {
    const production = core.ask('session:sign-in', { kind: 'online', environmentId: 'production' })
    await expect(production).rejects.toMatchObject({ code: 'client-id-missing' })
    const elsewhere = core.ask('session:sign-in', { kind: 'online', environmentId: 'elsewhere' })
    await expect(elsewhere).rejects.toMatchObject({ code: 'environment-unknown' })
  })
})

describe('a sign-in that waits for the browser', () => {
  /** The browser's page stays open, with the choice of user. */
  beforeEach(() => begin({ consentsAtOnce: false }))

  test('can be cancelled at any time', async () => {
    const waiting = core.ask('session:sign-in', { kind: 'online', environmentId: 'demo' })
    await until(() => core.browser.opened.length === 1)
    await core.ask('session:cancel-sign-in', null)
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('is cancelled by the next one, which succeeds', async () => {
    const first = core.ask('session:sign-in', { kind: 'online', environmentId: 'demo' })
    first.catch(() => undefined)
    await until(() => core.browser.opened.length === 1)
    const second = core.ask('session:sign-in', { kind: 'online', environmentId: 'demo' })
    await expect(first).rejects.toMatchObject({ code: 'cancelled' })
    await until(() => core.browser.opened.length === 2)
    await fetch(core.browser.opened[1] ?? '', {
      method: 'POST',
      body: new URLSearchParams({ tenant: tenantId })
    })
    expect(await second).toMatchObject({ kind: 'signed-in' })
  })

  test('reports that the agent refused', async () => {
    const waiting = core.ask('session:sign-in', { kind: 'online', environmentId: 'demo' })
    waiting.catch(() => undefined)
    await until(() => core.browser.opened.length === 1)
    await fetch(core.browser.opened[0] ?? '', { method: 'POST', body: new URLSearchParams() })
    await expect(waiting).rejects.toMatchObject({ code: 'sign-in-denied' })
  })

  test('ends when Glance does', async () => {
    const waiting = core.ask('session:sign-in', { kind: 'online', environmentId: 'demo' })
    waiting.catch(() => undefined)
    await until(() => core.browser.opened.length === 1)
    const redirectUri = new URL(core.browser.opened[0] ?? '').searchParams.get('redirect_uri') ?? ''
    await core.glance.dispose()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    await expect(fetch(redirectUri)).rejects.toThrow()
  })
})

describe('tokens', () => {
  test('with a lifetime of 2 s last 200 lookups in a row, without a prompt, a refusal or a needless renewal', async () => {
    await begin({ tokenLifetimeMs: 2000 })
    const beforeSignInMs = Date.now()
    await signIn()
    const beganMs = Date.now()
    for (let lookup = 0; lookup < 200; lookup++) {
      await core
        .ask('company:refresh', { companyId: 1000 + lookup, isForced: true })
        .catch((error: unknown) => {
          // Some of these companies don't exist.
          if (!(error instanceof Error && error.message === 'not-found')) throw error
        })
    }
    const endedMs = Date.now()
    const renewals = online.service.requests.filter((request) => request === 'grant refresh_token').length
    expect(renewals).toBeLessThanOrEqual(Math.floor((endedMs - beforeSignInMs) / 1800))
    expect(renewals).toBeGreaterThanOrEqual(Math.floor((endedMs - beganMs) / 2000) - 1)
    expect(core.browser.opened).toHaveLength(1)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
  }, 60_000)

  test('that have expired are renewed once, and the lookup is repeated once', async () => {
    await begin()
    await signIn()
    await core.ask('company:refresh', company)
    tenant().forgetRequests()
    online.service.endAccessTokens()
    const requests = await requestsFor(() => core.ask('company:refresh', company))
    expect(requests).toEqual(['POST /login/common/oauth/tokens', 'grant refresh_token'])
    expect(summaries()).toHaveLength(2)
  })

  test('are renewed by the first call after a start, without a prompt', async () => {
    await begin()
    await signIn()
    core = await core.restart()
    await until(() => core.glance.session().kind === 'signed-in')
    await core.ask('company:refresh', company)
    expect(core.browser.opened).toEqual([])
  })

  test('that are refused lead to "sign in again": stored results stay, and no more requests are sent', async () => {
    await begin()
    const signedIn = await signIn()
    await core.ask('company:refresh', company)
    online.service.revokeConsent(tenantId)
    online.service.endAccessTokens()

    await expect(core.ask('company:refresh', company)).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(await core.ask('session:recall', null)).toMatchObject({ kind: 'sign-in-again' })
    expect(await core.ask('company:recall', { companyId: company.companyId })).not.toBeNull()
    const requests = await requestsFor(() => core.ask('company:refresh', company))
    expect(requests).toEqual([])

    // After signing in, the same profile continues without a restart.
    const again = await signIn()
    expect(again).toEqual(signedIn)
    expect(await core.ask('company:recall', { companyId: company.companyId })).not.toBeNull()
    await core.ask('company:refresh', company)
  })

  test.each([
    [
      'a network that requires a login',
      () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'captive-portal'
    ],
    ['an error', () => Response.json({}, { status: 500 }), 'server-error'],
    ['an answer that is not an object', () => Response.json([]), 'unreadable-answer']
  ])('that can’t be renewed because of %s leave the agent signed in', async (_what, answer, code) => {
    await begin()
    await signIn()
    await core.ask('company:refresh', company)
    online.service.endAccessTokens()
    online.service.faults.answer = (path) => (path.endsWith('/tokens') ? answer() : undefined)
    await expect(core.ask('company:refresh', company)).rejects.toMatchObject({ code })
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(await core.ask('company:recall', { companyId: company.companyId })).not.toBeNull()

    online.service.faults.answer = undefined
    expect(await core.ask('company:refresh', company)).toMatchObject({ source: 'superoffice' })
  })

  test('are not blamed for a 403 that remains after a renewal: it is about the company', async () => {
    await begin()
    await signIn()
    await core.ask('company:refresh', company)
    tenant().faults.add({ kind: 'status', status: 403, path: 'GetContactSummary', times: 2 })
    const requests = await requestsFor(() => core.ask('company:refresh', company))
    expect(requests).toEqual(['POST /login/common/oauth/tokens', 'grant refresh_token'])
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(await core.ask('company:recall', { companyId: company.companyId })).toBeNull()
  })

  test('that were refused by mistake are accepted again with the first answer, without a sign-in', async () => {
    await begin()
    await signIn()
    tenant().faults.add({ kind: 'status', status: 401, path: 'GetContactSummary', times: 2 })
    await expect(core.ask('company:refresh', company)).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(core.glance.session()).toMatchObject({ kind: 'sign-in-again' })
    await core.ask('company:refresh', company)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(core.browser.opened).toHaveLength(1)
  })

  test('that get a 403 and can’t be renewed any more lead to no erasure', async () => {
    await begin()
    await signIn()
    await core.ask('company:refresh', company)
    online.service.revokeConsent(tenantId)
    tenant().faults.add({ kind: 'status', status: 403, path: 'GetContactSummary' })
    await expect(core.ask('company:refresh', company)).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(await core.ask('company:recall', { companyId: company.companyId })).not.toBeNull()
  })
})

describe("a tenant's host", () => {
  beforeEach(async () => {
    await begin()
    await signIn()
    await core.ask('company:refresh', company)
    // Glance requests this list on its own after a sign-in. A 421 to it would look the host up once more.
    await until(() =>
      tenant()
        .requests()
        .some(({ path }) => path.endsWith('List/TicketStatus/Items'))
    )
    tenant().forgetRequests()
  })

  test('is looked up again after a 421, and the lookup is repeated once', async () => {
    await online.move(tenantId)
    const requests = await requestsFor(() => core.ask('company:refresh', company))
    expect(requests).toEqual([`GET /api/state/${tenantId}`])
    expect(summaries()).toHaveLength(misdirected + 1)
  })

  test('is called only twice when it answers 421 at every address', async () => {
    tenant().faults.add({ kind: 'status', status: 421, path: 'GetContactSummary' })
    const requests = await requestsFor(() =>
      expect(core.ask('company:refresh', company)).rejects.toMatchObject({ code: 'wrong-host' })
    )
    expect(requests).toEqual([`GET /api/state/${tenantId}`])
    expect(summaries()).toHaveLength(2 * misdirected)
  })

  test('is not looked up for every call when the answer has already expired', async () => {
    await online.move(tenantId)
    serve().validForMs = -1
    await core.ask('company:refresh', company)
    serve().validForMs = 3_600_000
    const requests = await requestsFor(() => core.ask('company:refresh', company))
    expect(requests).toEqual([])
  })

  test.each([
    ['Unknown', 'tenant-unknown'],
    ['Provisioning', 'tenant-provisioning'],
    ['Suspended', 'tenant-suspended'],
    ['OfflineMaintenance', 'tenant-maintenance'],
    ['ProvisioningFailed', 'tenant-provisioning-failed'],
    ['Deleting', 'tenant-deleting'],
    ['DeleteFailed', 'tenant-delete-failed'],
    ['MigrationPending', 'tenant-migrating']
  ])('explains why a tenant in state %s can’t be called, and keeps stored results', async (state, code) => {
    serve().state = state
    tenant().faults.add({ kind: 'status', status: 421, path: 'GetContactSummary', times: misdirected })
    await expect(core.ask('company:refresh', company)).rejects.toMatchObject({ code })
    expect(summaries()).toHaveLength(misdirected)
    expect(await core.ask('company:recall', { companyId: company.companyId })).not.toBeNull()

    serve().state = 'Running'
    expect(await core.ask('company:refresh', company)).toMatchObject({ source: 'superoffice' })
  })

  test('erases everything stored for a tenant that was deleted', async () => {
    expect(await core.ask('matches:recent', null)).not.toEqual([])
    serve().state = 'Deleted'
    tenant().faults.add({ kind: 'status', status: 421, path: 'GetContactSummary', times: misdirected })
    await expect(core.ask('company:refresh', company)).rejects.toMatchObject({ code: 'tenant-deleted' })
    await until(async () => (await core.ask('matches:recent', null)).length === 0)
    expect(await core.ask('company:recall', { companyId: company.companyId })).toBeNull()

    core = await core.restart()
    await until(() => core.glance.session().kind === 'signed-in')
    expect(await core.ask('matches:recent', null)).toEqual([])
  })
})

test('a keychain that waits for the agent delays no other answer', async () => {
  online = await startTestOnline({ consentsAtOnce: true })
  const answered = Promise.withResolvers<null>()
  const credentials = { ...createFakeKeychain(), read: () => answered.promise }
  core = await startCore({ environments: [online.environment], credentials })
  const signingIn = signIn()
  expect(await core.ask('settings:recall', null)).toMatchObject({ theme: 'system' })
  expect(await core.ask('matches:recent', null)).toEqual([])
  answered.resolve(null)
  expect(await signingIn).toMatchObject({ kind: 'signed-in' })
})
