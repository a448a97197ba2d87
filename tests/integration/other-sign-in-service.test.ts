import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CredentialStore } from '../../src/main/credentials/credential-store.ts'
import { startTestTenant, type TestTenant } from '../tenant/test-tenant.ts'
import { startOtherSignInService, type OtherSignInService } from '../support/other-sign-in-service.ts'
import { createFakeKeychain } from '../support/open-core.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

// The whole core against another sign-in service than the test tenant's, which only the administrator's policy names.

const company = { companyId: 1131, isForced: true }

let service: OtherSignInService
let tenant: TestTenant
let credentials: CredentialStore
let core: RunningCore

beforeEach(async () => {
  const accessTokens = new Set<string>()
  tenant = await startTestTenant({ acceptsBasic: false, accessTokens })
  service = await startOtherSignInService(tenant.url, accessTokens)
  const policyFile = join(createTemporaryFolder(), 'policy.json')
  const partner = { id: 'partner', name: 'Partner', signInUrl: `${service.url}/`, clientId: service.clientId }
  await writeFile(policyFile, JSON.stringify({ version: 1, environments: [partner] }))
  credentials = createFakeKeychain()
  core = await startCore({ policyFile, credentials })
})

afterEach(async () => {
  await core.glance.dispose()
  await service.dispose()
  await tenant.dispose()
})

const signIn = () => core.ask('session:sign-in', { kind: 'online', environmentId: 'partner' })

const renewals = (): number => service.requests.filter((request) => request.endsWith('refresh_token')).length

describe('signing in', () => {
  test('uses the addresses of the discovery document, and requests each thing once', async () => {
    expect(await signIn()).toMatchObject({
      kind: 'signed-in',
      profile: { name: 'Cust77', user: { kind: 'named', name: 'kim@seventy.example' } }
    })
    await core.ask('company:refresh', company)
    expect(service.requests).toEqual([
      'GET /login/.well-known/openid-configuration',
      'GET /oidc/authorize',
      'POST /oidc/token authorization_code',
      'GET /oidc/keys',
      'GET /api/state/Cust77'
    ])
  })

  test('uses the documented addresses when the service has no discovery document', async () => {
    service.behaviour.hasDiscovery = false
    await signIn()
    await core.ask('company:refresh', company)
    await core.ask('session:sign-out', null)
    await signIn()
    const discoveries = service.requests.filter((request) => request.endsWith('openid-configuration'))
    expect(discoveries).toHaveLength(1)
  })

  test('waits for slow tokens, and can be cancelled meanwhile', async () => {
    const answered = Promise.withResolvers<null>()
    service.behaviour.tokensWait = answered.promise
    const cancelled = signIn()
    cancelled.catch(() => undefined)
    await until(() => service.requests.includes('POST /oidc/token authorization_code'))
    await core.ask('session:cancel-sign-in', null)
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    const waiting = signIn()
    await until(() => service.requests.filter((request) => request.startsWith('POST')).length === 2)
    answered.resolve(null)
    expect(await waiting).toMatchObject({ kind: 'signed-in' })
  })
})

describe('tokens', () => {
  test('with a lifetime of 2 s and refresh tokens for one use last 200 lookups, without a prompt or a needless renewal', async () => {
    service.behaviour.lifetimeS = 2
    await signIn()
    const beganMs = Date.now()
    for (let lookup = 0; lookup < 200; lookup++) {
      await core
        .ask('company:refresh', { companyId: 1001 + lookup, isForced: true })
        .catch((error: unknown) => {
          // Some of these companies don't exist.
          if (!(error instanceof Error && error.message === 'not-found')) throw error
        })
    }
    expect(renewals()).toBeLessThanOrEqual(Math.floor((Date.now() - beganMs) / 1800))
    expect(core.browser.opened).toHaveLength(1)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
  }, 60_000)

  test('that were replaced just before Glance closed are used after the next start', async () => {
    const state = await signIn()
    const account = state.kind === 'signed-in' ? `${state.profile.id}/refresh-token` : ''
    const unlocked = Promise.withResolvers<null>()
    const { save } = credentials
    let hasEnded = false
    Object.assign(credentials, {
      save: async (name: string, secret: string) => {
        if (name === account) await unlocked.promise
        if (!hasEnded) await save(name, secret)
      }
    })
    await core.ask('company:refresh', company)
    service.endAccessTokens()
    await core.ask('company:refresh', company)
    const ending = core.glance.dispose().then(() => {
      hasEnded = true
    })
    // Long enough for dispose to end if it did not wait for the keychain.
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
    unlocked.resolve(null)
    await ending

    core = await core.restart()
    await core.ask('company:refresh', company)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(core.browser.opened).toEqual([])
  })

  test.each([
    ['locked', (running: RunningCore) => running.ask('session:lock', null)],
    ['closed', (running: RunningCore) => running.glance.dispose()]
  ])('that are being replaced while Glance is %s are used afterwards', async (how, end) => {
    await signIn()
    await core.ask('company:refresh', company)
    const answered = Promise.withResolvers<null>()
    service.behaviour.tokensWait = answered.promise
    service.endAccessTokens()
    const late = core.ask('company:refresh', company).catch(() => null)
    await until(() => renewals() === 1)
    const ending = end(core)
    answered.resolve(null)
    await Promise.all([late, ending])

    if (how === 'locked') await core.ask('session:unlock', null)
    else core = await core.restart()
    await core.ask('company:refresh', company)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(core.browser.opened.length).toBeLessThanOrEqual(1)
  })

  test('are renewed once for fifty lookups that wait for a slow renewal', async () => {
    await signIn()
    await core.ask('company:refresh', company)
    const answered = Promise.withResolvers<null>()
    service.behaviour.tokensWait = answered.promise
    service.endAccessTokens()
    const searches = Array.from({ length: 50 }, (_, at) =>
      core.ask('people:refresh', { companyId: 1100 + at }).catch(() => null)
    )
    await until(() => renewals() === 1)
    answered.resolve(null)
    await Promise.all(searches)
    await core.ask('company:refresh', company)
    expect(renewals()).toBe(1)
  })

  test.each([
    ['null', { refresh_token: null, id_token: null, expires_in: null }],
    ['an empty text', { refresh_token: '' }]
  ])('stay in use when a renewal returns %s in place of new ones', async (_what, extra) => {
    await signIn()
    const { id } = (await core.ask('profiles:recall', null))[0]?.profile ?? { id: '' }
    const before = await credentials.read(`${id}/refresh-token`)
    service.behaviour.renewalExtra = extra
    service.endAccessTokens()
    await core.ask('company:refresh', company)
    expect(await credentials.read(`${id}/refresh-token`)).toBe(before)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
  })

  test.each([
    ['with an OAuth error', { status: 400, type: 'application/json', body: '{"error":"invalid_grant"}' }],
    ['without a body', { status: 401, type: 'text/plain', body: '' }],
    ['with another error', { status: 401, type: 'application/json', body: '{"Message":"No"}' }]
  ])('that are refused %s end in "sign in again"', async (_what, refusal) => {
    await signIn()
    await core.ask('company:refresh', company)
    service.behaviour.refusal = () => refusal
    service.revokeConsent()
    await expect(core.ask('company:refresh', company)).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(renewals()).toBe(1)
    expect(await core.ask('company:recall', { companyId: company.companyId })).not.toBeNull()
  })
})
