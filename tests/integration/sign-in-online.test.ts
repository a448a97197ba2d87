import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTestOnline, type TestOnline, type TestOnlineOptions } from '../tenant/test-online.ts'
import { authorizeErrors } from '../support/authorize-errors.ts'
import { createFakeKeychain } from '../support/open-core.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// The whole core against a sign-in service and its tenants over HTTP on 127.0.0.1, each in trouble of its own.

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

/** Node's `fetch` repeats a question that was answered 421, once, on a new connection, as the Fetch standard says. */
const misdirected = 2

/** What was asked of the tenant about companies, without what Glance asks by itself. */
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
    'says so for %s (%i), keeps nothing, and works at the next attempt',
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
    'says so for %s (%i) without OAuth’s words for it',
    async (name, code, failure) => {
      online.service.faults.authorizeError = { name, code, isAlone: true }
      await expect(signIn()).rejects.toMatchObject({ code: failure })
    }
  )

  test('keeps nothing of an id_token with a flaw', async () => {
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
    ['a life that is no number', { expires_in: 'long' }]
  ])('keeps nothing of tokens with %s', async (_what, change) => {
    online.service.faults.tokens = (body) => ({ ...body, ...change })
    await expect(signIn()).rejects.toMatchObject({ code: 'unreadable-answer' })
    expect(await core.ask('session:recall', null)).toEqual({ kind: 'signed-out' })
  })

  test.each([
    [
      'a page of a network that wants a login',
      () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'captive-portal'
    ],
    [
      'a way to somewhere else',
      () => new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } }),
      'captive-portal'
    ],
    ['a proxy that wants a login', () => new Response(null, { status: 407 }), 'proxy-login'],
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
    ['a megabyte', () => Response.json({ access_token: 'a'.repeat(1_000_000) }), 'too-large'],
    [
      'a refused code',
      () => Response.json({ error: 'invalid_grant' }, { status: 400 }),
      'sign-in-code-refused'
    ],
    [
      'a client id that is not known',
      () => Response.json({ error: 'invalid_client' }, { status: 401 }),
      'client-id-refused'
    ]
  ])('names it when the answer for the code is %s', async (_what, answer, code) => {
    online.service.faults.answer = (path) => (path.endsWith('/tokens') ? answer() : undefined)
    const requests = await requestsFor(() => expect(signIn()).rejects.toMatchObject({ code }))
    // A code is good for one attempt: it is not tried again.
    expect(requests.filter((request) => request.startsWith('POST'))).toHaveLength(1)
    online.service.faults.answer = undefined
    expect(await signIn()).toMatchObject({ kind: 'signed-in' })
  })

  test('is refused where nobody is registered, and where there is nothing', async () => {
    const production = core.ask('session:sign-in', { kind: 'online', environmentId: 'production' })
    await expect(production).rejects.toMatchObject({ code: 'client-id-missing' })
    const elsewhere = core.ask('session:sign-in', { kind: 'online', environmentId: 'elsewhere' })
    await expect(elsewhere).rejects.toMatchObject({ code: 'environment-unknown' })
  })
})

describe('a sign-in that waits for the browser', () => {
  /** The page with the choice of user stays open. */
  beforeEach(() => begin({ consentsAtOnce: false }))

  test('can be cancelled at any time', async () => {
    const waiting = core.ask('session:sign-in', { kind: 'online', environmentId: 'demo' })
    await until(() => core.browser.opened.length === 1)
    await core.ask('session:cancel-sign-in', null)
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('is cancelled by the next one, whose answer counts', async () => {
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

  test('says so when the agent refuses', async () => {
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
  test('of 2 s: 200 lookups in a row, no prompt, no refusal, and no more renewals than needed', async () => {
    await begin({ tokenLifetimeMs: 2000 })
    const beforeSignInMs = Date.now()
    await signIn()
    const beganMs = Date.now()
    for (let lookup = 0; lookup < 200; lookup++) {
      await core
        .ask('company:refresh', { companyId: 1000 + lookup, isForced: true })
        .catch((error: unknown) => {
          // Some numbers are nobody's.
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

  test('that are over are renewed once, and the lookup is tried once more', async () => {
    await begin()
    await signIn()
    await core.ask('company:refresh', company)
    tenant().forgetRequests()
    online.service.endAccessTokens()
    const requests = await requestsFor(() => core.ask('company:refresh', company))
    expect(requests).toEqual(['POST /login/common/oauth/tokens', 'grant refresh_token'])
    expect(summaries()).toHaveLength(2)
  })

  test('are asked for at the first call after a start, without a prompt', async () => {
    await begin()
    await signIn()
    core = await core.restart()
    await until(() => core.glance.session().kind === 'signed-in')
    await core.ask('company:refresh', company)
    expect(core.browser.opened).toEqual([])
  })

  test('that are refused end in "sign in again": what is stored stays, and nobody asks on', async () => {
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

    // And goes on where it was, without a restart.
    const again = await signIn()
    expect(again).toEqual(signedIn)
    expect(await core.ask('company:recall', { companyId: company.companyId })).not.toBeNull()
    await core.ask('company:refresh', company)
  })

  test.each([
    [
      'a network that wants a login',
      () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'captive-portal'
    ],
    ['an error', () => Response.json({}, { status: 500 }), 'server-error'],
    ['nonsense', () => Response.json([]), 'unreadable-answer']
  ])('that can not be renewed for the moment, because of %s, end nothing', async (_what, answer, code) => {
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

  test('a 403 that stays one after a renewal means this company, and not the sign-in', async () => {
    await begin()
    await signIn()
    await core.ask('company:refresh', company)
    tenant().faults.add({ kind: 'status', status: 403, path: 'GetContactSummary', times: 2 })
    const requests = await requestsFor(() => core.ask('company:refresh', company))
    expect(requests).toEqual(['POST /login/common/oauth/tokens', 'grant refresh_token'])
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(await core.ask('company:recall', { companyId: company.companyId })).toBeNull()
  })

  test('that were refused by mistake are good again with the first answer, without a sign-in', async () => {
    await begin()
    await signIn()
    tenant().faults.add({ kind: 'status', status: 401, path: 'GetContactSummary', times: 2 })
    await expect(core.ask('company:refresh', company)).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(core.glance.session()).toMatchObject({ kind: 'sign-in-again' })
    await core.ask('company:refresh', company)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(core.browser.opened).toHaveLength(1)
  })

  test('a 403 for a token that can not be renewed any more erases nothing', async () => {
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
    tenant().forgetRequests()
  })

  test('that moved is asked for again on a 421, and the lookup is tried once more', async () => {
    await online.move(tenantId)
    const requests = await requestsFor(() => core.ask('company:refresh', company))
    expect(requests).toEqual([`GET /api/state/${tenantId}`])
    expect(summaries()).toHaveLength(misdirected + 1)
  })

  test('that answers 421 wherever it is, is asked twice and no more', async () => {
    tenant().faults.add({ kind: 'status', status: 421, path: 'GetContactSummary' })
    const requests = await requestsFor(() =>
      expect(core.ask('company:refresh', company)).rejects.toMatchObject({ code: 'wrong-host' })
    )
    expect(requests).toEqual([`GET /api/state/${tenantId}`])
    expect(summaries()).toHaveLength(2 * misdirected)
  })

  test('is asked for again once its answer is over', async () => {
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
  ])('says why a tenant in state %s can not be asked, and keeps what is stored', async (state, code) => {
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

test('a keychain that waits for a person holds nothing up', async () => {
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
