import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTestOnline, type TestOnline, type TestOnlineOptions } from '../tenant/test-online.ts'
import { authorizeErrors } from '../support/authorize-errors.ts'
import { createFakeKeychain } from '../support/open-core.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// Runs the whole core against a sign-in service and its tenants over HTTP on 127.0.0.1, with each kind of fault.

const tenantId = 'Cust10001'
const company = { companyId: 1131, isForced: true }

let online: TestOnline
let core: RunningCore

const startGlance = async (options: TestOnlineOptions = {}): Promise<void> => {
  online = await startTestOnline({ consentsAtOnce: true, ...options })
  core = await startCore({ environments: [online.environment] })
}

const signIn = (ofTenant = tenantId) =>
  core.call('session:sign-in', { kind: 'online', environmentId: 'demo', tenantId: ofTenant })

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

const tenantOfService = () => {
  const found = online.service.tenants.get(tenantId)
  if (found === undefined) throw new Error('The tenant is missing')
  return found
}

/** Node's `fetch` repeats a request that was answered 421, once, on a new connection, as the Fetch standard says. */
const requestsPer421 = 2

/** The tenant's requests for a company's summary, without those that Glance makes by itself. */
const summaries = () =>
  tenant()
    .requests()
    .filter(({ path }) => path.endsWith('GetContactSummary'))

afterEach(async () => {
  await core.glance.dispose()
  await online.dispose()
})

describe('a failing online sign-in', () => {
  beforeEach(() => startGlance())

  test.each(authorizeErrors)(
    'reports %s (%i), stores no profile, and works at the next attempt',
    async (name, code, failure) => {
      online.service.faults.authorizeError = { name, code }
      const requests = await requestsFor(() => expect(signIn()).rejects.toMatchObject({ code: failure }))
      expect(requests).toEqual([
        'GET /login/.well-known/openid-configuration',
        'GET /login/common/oauth/authorize'
      ])
      expect(await core.call('session:recall', null)).toEqual({ kind: 'signed-out' })
      expect(await core.call('profiles:recall', null)).toEqual([])

      online.service.faults.authorizeError = undefined
      expect(await signIn()).toMatchObject({ kind: 'signed-in' })
    }
  )

  test.each(authorizeErrors)(
    'reports %s (%i) when OAuth’s own error code is absent',
    async (name, code, failure) => {
      online.service.faults.authorizeError = { name, code, isAlone: true }
      await expect(signIn()).rejects.toMatchObject({ code: failure })
    }
  )

  test('refuses an id_token for another client and stays signed out', async () => {
    online.service.faults.idToken = ({ header, claims }) => ({
      header,
      claims: { ...claims, aud: 'someone else' }
    })
    await expect(signIn()).rejects.toMatchObject({ code: 'id-token-refused' })
    expect(await core.call('session:recall', null)).toEqual({ kind: 'signed-out' })
    online.service.faults.idToken = undefined
    expect(await signIn()).toMatchObject({ kind: 'signed-in' })
  })

  test.each([
    ['no id_token', { id_token: undefined }],
    ['no access token', { access_token: undefined }],
    ['a token of another type', { token_type: 'mac' }],
    ['a lifetime that is not a number', { expires_in: 'long' }]
  ])('stays signed out when the token response has %s', async (_what, change) => {
    online.service.faults.tokens = (body) => ({ ...body, ...change })
    await expect(signIn()).rejects.toMatchObject({ code: 'unreadable-answer' })
    expect(await core.call('session:recall', null)).toEqual({ kind: 'signed-out' })
  })

  test.each([
    [
      'a captive portal’s login page',
      () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'captive-portal'
    ],
    [
      'a redirect to another site',
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
    ['a server error', () => Response.json({}, { status: 500 }), 'server-error'],
    [
      'a truncated body',
      () => new Response('{"access_to', { headers: { 'Content-Type': 'application/json' } }),
      'unreadable-answer'
    ],
    ['a body of a megabyte', () => Response.json({ access_token: 'a'.repeat(1_000_000) }), 'too-large'],
    [
      'a refused authorization code',
      () => Response.json({ error: 'invalid_grant' }, { status: 400 }),
      'sign-in-code-refused'
    ],
    [
      'an unknown client id',
      () => Response.json({ error: 'invalid_client' }, { status: 401 }),
      'client-id-refused'
    ]
  ])('fails with the right code when the token endpoint answers with %s', async (_what, answer, code) => {
    online.service.faults.answer = (path) => (path.endsWith('/tokens') ? answer() : undefined)
    const requests = await requestsFor(() => expect(signIn()).rejects.toMatchObject({ code }))
    // An authorization code can be used once, so the request must not be retried.
    expect(requests.filter((request) => request.startsWith('POST'))).toHaveLength(1)
    online.service.faults.answer = undefined
    expect(await signIn()).toMatchObject({ kind: 'signed-in' })
  })

  test('refuses to sign in to an environment without a client id, and to an unknown one', async () => {
    const production = core.call('session:sign-in', { kind: 'online', environmentId: 'production' })
    await expect(production).rejects.toMatchObject({ code: 'client-id-missing' })
    const elsewhere = core.call('session:sign-in', { kind: 'online', environmentId: 'elsewhere' })
    await expect(elsewhere).rejects.toMatchObject({ code: 'environment-unknown' })
  })
})

describe('an online sign-in that waits for the browser', () => {
  // The page on which the agent chooses a user stays open.
  beforeEach(() => startGlance({ consentsAtOnce: false }))

  test('can be cancelled while the browser is open', async () => {
    const waiting = core.call('session:sign-in', { kind: 'online', environmentId: 'demo' })
    await until(() => core.browser.opened.length === 1)
    await core.call('session:cancel-sign-in', null)
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('a second sign-in cancels the pending one and succeeds', async () => {
    const first = core.call('session:sign-in', { kind: 'online', environmentId: 'demo' })
    first.catch(() => undefined)
    await until(() => core.browser.opened.length === 1)
    const second = core.call('session:sign-in', { kind: 'online', environmentId: 'demo' })
    await expect(first).rejects.toMatchObject({ code: 'cancelled' })
    await until(() => core.browser.opened.length === 2)
    await fetch(core.browser.opened[1] ?? '', {
      method: 'POST',
      body: new URLSearchParams({ tenant: tenantId })
    })
    expect(await second).toMatchObject({ kind: 'signed-in' })
  })

  test('reports that the agent refused in the browser', async () => {
    const waiting = core.call('session:sign-in', { kind: 'online', environmentId: 'demo' })
    waiting.catch(() => undefined)
    await until(() => core.browser.opened.length === 1)
    await fetch(core.browser.opened[0] ?? '', { method: 'POST', body: new URLSearchParams() })
    await expect(waiting).rejects.toMatchObject({ code: 'sign-in-denied' })
  })

  test('quitting Glance cancels the pending sign-in and closes its listener', async () => {
    const waiting = core.call('session:sign-in', { kind: 'online', environmentId: 'demo' })
    waiting.catch(() => undefined)
    await until(() => core.browser.opened.length === 1)
    const redirectUri = new URL(core.browser.opened[0] ?? '').searchParams.get('redirect_uri') ?? ''
    await core.glance.dispose()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    await expect(fetch(redirectUri)).rejects.toThrow()
  })
})

describe('access tokens', () => {
  test('tokens that live 2 s serve 200 lookups without a prompt and with no more renewals than needed', async () => {
    await startGlance({ tokenLifetimeMs: 2000 })
    const beforeSignInMs = Date.now()
    await signIn()
    const startedMs = Date.now()
    for (let lookup = 0; lookup < 200; lookup++) {
      await core
        .call('card:refresh', { companyId: 1000 + lookup, isForced: true })
        .catch((error: unknown) => {
          // Some of these ids belong to no company.
          if (!(error instanceof Error && error.message === 'not-found')) throw error
        })
    }
    const endedMs = Date.now()
    const renewals = online.service.requests.filter((request) => request === 'grant refresh_token').length
    expect(renewals).toBeLessThanOrEqual(Math.floor((endedMs - beforeSignInMs) / 1800))
    expect(renewals).toBeGreaterThanOrEqual(Math.floor((endedMs - startedMs) / 2000) - 1)
    expect(core.browser.opened).toHaveLength(1)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
  }, 60_000)

  test('renews expired tokens once and retries the lookup once', async () => {
    await startGlance()
    await signIn()
    await core.call('card:refresh', company)
    tenant().forgetRequests()
    online.service.expireAccessTokens()
    const requests = await requestsFor(() => core.call('card:refresh', company))
    expect(requests).toEqual(['POST /login/common/oauth/tokens', 'grant refresh_token'])
    expect(summaries()).toHaveLength(2)
  })

  test('renews the tokens at the first call after a restart, without a prompt', async () => {
    await startGlance()
    await signIn()
    core = await core.restart()
    await until(() => core.glance.session().kind === 'signed-in')
    await core.call('card:refresh', company)
    expect(core.browser.opened).toEqual([])
  })

  test('revoked tokens lead to "sign in again", keep the stored cards and stop further requests', async () => {
    await startGlance()
    const signedIn = await signIn()
    await core.call('card:refresh', company)
    online.service.revokeConsent(tenantId)
    online.service.expireAccessTokens()

    await expect(core.call('card:refresh', company)).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(await core.call('session:recall', null)).toMatchObject({ kind: 'sign-in-again' })
    expect(await core.call('card:recall', { companyId: company.companyId })).not.toBeNull()
    const requests = await requestsFor(() => core.call('card:refresh', company))
    expect(requests).toEqual([])

    // A new sign-in continues with the same profile, without a restart.
    const again = await signIn()
    expect(again).toEqual(signedIn)
    expect(await core.call('card:recall', { companyId: company.companyId })).not.toBeNull()
    await core.call('card:refresh', company)
  })

  test.each([
    [
      'a captive portal’s login page',
      () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'captive-portal'
    ],
    ['a server error', () => Response.json({}, { status: 500 }), 'server-error'],
    ['an unreadable answer', () => Response.json([]), 'unreadable-answer']
  ])('keeps the agent signed in when a renewal fails because of %s', async (_what, answer, code) => {
    await startGlance()
    await signIn()
    await core.call('card:refresh', company)
    online.service.expireAccessTokens()
    online.service.faults.answer = (path) => (path.endsWith('/tokens') ? answer() : undefined)
    await expect(core.call('card:refresh', company)).rejects.toMatchObject({ code })
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(await core.call('card:recall', { companyId: company.companyId })).not.toBeNull()

    online.service.faults.answer = undefined
    expect(await core.call('card:refresh', company)).toMatchObject({ source: 'superoffice' })
  })

  test('a 403 that persists after a renewal erases the company and keeps the session', async () => {
    await startGlance()
    await signIn()
    await core.call('card:refresh', company)
    tenant().faults.add({ kind: 'status', status: 403, path: 'GetContactSummary', times: 2 })
    const requests = await requestsFor(() => core.call('card:refresh', company))
    expect(requests).toEqual(['POST /login/common/oauth/tokens', 'grant refresh_token'])
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(await core.call('card:recall', { companyId: company.companyId })).toBeNull()
  })

  test('the first successful answer ends "sign in again" after a mistaken refusal', async () => {
    await startGlance()
    await signIn()
    tenant().faults.add({ kind: 'status', status: 401, path: 'GetContactSummary', times: 2 })
    await expect(core.call('card:refresh', company)).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(core.glance.session()).toMatchObject({ kind: 'sign-in-again' })
    await core.call('card:refresh', company)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(core.browser.opened).toHaveLength(1)
  })

  test('a 403 erases nothing when the token can no longer be renewed', async () => {
    await startGlance()
    await signIn()
    await core.call('card:refresh', company)
    online.service.revokeConsent(tenantId)
    tenant().faults.add({ kind: 'status', status: 403, path: 'GetContactSummary' })
    await expect(core.call('card:refresh', company)).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(await core.call('card:recall', { companyId: company.companyId })).not.toBeNull()
  })
})

describe("a tenant's host address", () => {
  beforeEach(async () => {
    await startGlance()
    await signIn()
    await core.call('card:refresh', company)
    // Glance requests this list on its own after a sign-in. A 421 to it would resolve the host once more.
    await until(() =>
      tenant()
        .requests()
        .some(({ path }) => path.endsWith('List/TicketStatus/Items'))
    )
    tenant().forgetRequests()
  })

  test('resolves the tenant’s host again on a 421 and retries the lookup once', async () => {
    await online.move(tenantId)
    const requests = await requestsFor(() => core.call('card:refresh', company))
    expect(requests).toEqual([`GET /api/state/${tenantId}`])
    expect(summaries()).toHaveLength(requestsPer421 + 1)
  })

  test('resolves the tenant’s host only once when the retry is answered 421 too', async () => {
    tenant().faults.add({ kind: 'status', status: 421, path: 'GetContactSummary' })
    const requests = await requestsFor(() =>
      expect(core.call('card:refresh', company)).rejects.toMatchObject({ code: 'wrong-host' })
    )
    expect(requests).toEqual([`GET /api/state/${tenantId}`])
    expect(summaries()).toHaveLength(2 * requestsPer421)
  })

  test('does not resolve the tenant’s host for every call when its answer has already expired', async () => {
    await online.move(tenantId)
    tenantOfService().validForMs = -1
    await core.call('card:refresh', company)
    tenantOfService().validForMs = 3_600_000
    const requests = await requestsFor(() => core.call('card:refresh', company))
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
  ])(
    'fails with the reason when the tenant’s state is %s, and keeps the stored cards',
    async (state, code) => {
      tenantOfService().state = state
      tenant().faults.add({ kind: 'status', status: 421, path: 'GetContactSummary', times: requestsPer421 })
      await expect(core.call('card:refresh', company)).rejects.toMatchObject({ code })
      expect(summaries()).toHaveLength(requestsPer421)
      expect(await core.call('card:recall', { companyId: company.companyId })).not.toBeNull()

      tenantOfService().state = 'Running'
      expect(await core.call('card:refresh', company)).toMatchObject({ source: 'superoffice' })
    }
  )

  test('erases every stored card when the tenant was deleted', async () => {
    expect(await core.call('matches:recent', null)).not.toEqual([])
    tenantOfService().state = 'Deleted'
    tenant().faults.add({ kind: 'status', status: 421, path: 'GetContactSummary', times: requestsPer421 })
    await expect(core.call('card:refresh', company)).rejects.toMatchObject({ code: 'tenant-deleted' })
    await until(async () => (await core.call('matches:recent', null)).length === 0)
    expect(await core.call('card:recall', { companyId: company.companyId })).toBeNull()

    core = await core.restart()
    await until(() => core.glance.session().kind === 'signed-in')
    expect(await core.call('matches:recent', null)).toEqual([])
  })
})

test('a keychain that waits for a person does not block other calls', async () => {
  online = await startTestOnline({ consentsAtOnce: true })
  const answered = Promise.withResolvers<null>()
  const credentials = { ...createFakeKeychain(), read: () => answered.promise }
  core = await startCore({ environments: [online.environment], credentials })
  const signingIn = signIn()
  expect(await core.call('settings:recall', null)).toMatchObject({ theme: 'system' })
  expect(await core.call('matches:recent', null)).toEqual([])
  answered.resolve(null)
  expect(await signingIn).toMatchObject({ kind: 'signed-in' })
})
