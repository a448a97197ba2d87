import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CredentialStore } from '../../src/main/credentials/credential-store.ts'
import { startTestTenant, type TestTenant } from '../tenant/test-tenant.ts'
import { startOtherSignInService, type OtherSignInService } from '../support/other-sign-in-service.ts'
import { createFakeKeychain } from '../support/open-core.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

// Runs the whole core against a second, stricter sign-in service, which only the policy file names.

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

const signIn = () => core.call('session:sign-in', { kind: 'online', environmentId: 'partner' })

const renewals = (): number => service.requests.filter((request) => request.endsWith('refresh_token')).length

describe('signing in to a partner’s sign-in service', () => {
  test('uses the endpoints of the discovery document, and requests each once', async () => {
    expect(await signIn()).toMatchObject({
      kind: 'signed-in',
      profile: { name: 'Cust77', user: { kind: 'named', name: 'kim@seventy.example' } }
    })
    await core.call('card:refresh', company)
    expect(service.requests).toEqual([
      'GET /login/.well-known/openid-configuration',
      'GET /oidc/authorize',
      'POST /oidc/token authorization_code',
      'GET /oidc/keys',
      'GET /api/state/Cust77'
    ])
  })

  test('uses SuperOffice’s documented endpoints when there is no discovery document', async () => {
    service.behaviour.hasDiscovery = false
    await signIn()
    await core.call('card:refresh', company)
    await core.call('session:sign-out', null)
    await signIn()
    const discoveries = service.requests.filter((request) => request.endsWith('openid-configuration'))
    expect(discoveries).toHaveLength(1)
  })

  test('waits for a slow token endpoint, and can be cancelled meanwhile', async () => {
    const answered = Promise.withResolvers<null>()
    service.behaviour.tokensWait = answered.promise
    const cancelled = signIn()
    cancelled.catch(() => undefined)
    await until(() => service.requests.includes('POST /oidc/token authorization_code'))
    await core.call('session:cancel-sign-in', null)
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    const waiting = signIn()
    await until(() => service.requests.filter((request) => request.startsWith('POST')).length === 2)
    answered.resolve(null)
    expect(await waiting).toMatchObject({ kind: 'signed-in' })
  })
})

describe('tokens of a partner’s sign-in service', () => {
  test('tokens that live 2 s serve 200 lookups without a prompt, although each refresh token works once', async () => {
    service.behaviour.lifetimeS = 2
    await signIn()
    const startedMs = Date.now()
    for (let lookup = 0; lookup < 200; lookup++) {
      await core
        .call('card:refresh', { companyId: 1001 + lookup, isForced: true })
        .catch((error: unknown) => {
          // Some of these ids belong to no company.
          if (!(error instanceof Error && error.message === 'not-found')) throw error
        })
    }
    expect(renewals()).toBeLessThanOrEqual(Math.floor((Date.now() - startedMs) / 1800))
    expect(core.browser.opened).toHaveLength(1)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
  }, 60_000)

  test('uses tokens after a restart that were replaced just before Glance quit', async () => {
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
    await core.call('card:refresh', company)
    service.expireAccessTokens()
    await core.call('card:refresh', company)
    const ending = core.glance.dispose().then(() => {
      hasEnded = true
    })
    // Long enough for `dispose` to finish if it did not wait for the keychain.
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
    unlocked.resolve(null)
    await ending

    core = await core.restart()
    await core.call('card:refresh', company)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(core.browser.opened).toEqual([])
  })

  test.each([
    ['locking', (running: RunningCore) => running.call('session:lock', null)],
    ['quitting', (running: RunningCore) => running.glance.dispose()]
  ])('uses tokens afterwards that were replaced while Glance was %s', async (how, end) => {
    await signIn()
    await core.call('card:refresh', company)
    const answered = Promise.withResolvers<null>()
    service.behaviour.tokensWait = answered.promise
    service.expireAccessTokens()
    const late = core.call('card:refresh', company).catch(() => null)
    await until(() => renewals() === 1)
    const ending = end(core)
    answered.resolve(null)
    await Promise.all([late, ending])

    if (how === 'locking') await core.call('session:unlock', null)
    else core = await core.restart()
    await core.call('card:refresh', company)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
    expect(core.browser.opened.length).toBeLessThanOrEqual(1)
  })

  test('renews the tokens once for fifty lookups that wait at the same time', async () => {
    await signIn()
    await core.call('card:refresh', company)
    const answered = Promise.withResolvers<null>()
    service.behaviour.tokensWait = answered.promise
    service.expireAccessTokens()
    const searches = Array.from({ length: 50 }, (_, at) =>
      core.call('people:refresh', { companyId: 1100 + at }).catch(() => null)
    )
    await until(() => renewals() === 1)
    answered.resolve(null)
    await Promise.all(searches)
    await core.call('card:refresh', company)
    expect(renewals()).toBe(1)
  })

  test.each([
    ['null', { refresh_token: null, id_token: null, expires_in: null }],
    ['an empty text', { refresh_token: '' }]
  ])('keeps the refresh token when a renewal’s refresh token is %s', async (_what, extra) => {
    await signIn()
    const { id } = (await core.call('profiles:recall', null))[0]?.profile ?? { id: '' }
    const before = await credentials.read(`${id}/refresh-token`)
    service.behaviour.renewalExtra = extra
    service.expireAccessTokens()
    await core.call('card:refresh', company)
    expect(await credentials.read(`${id}/refresh-token`)).toBe(before)
    expect(core.glance.session()).toMatchObject({ kind: 'signed-in' })
  })

  test.each([
    ['with OAuth’s error code', { status: 400, type: 'application/json', body: '{"error":"invalid_grant"}' }],
    ['with an empty body', { status: 401, type: 'text/plain', body: '' }],
    ['with another error format', { status: 401, type: 'application/json', body: '{"Message":"No"}' }]
  ])('a renewal that is refused %s leads to "sign in again"', async (_what, refusal) => {
    await signIn()
    await core.call('card:refresh', company)
    service.behaviour.refusal = () => refusal
    service.revokeConsent()
    await expect(core.call('card:refresh', company)).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(renewals()).toBe(1)
    expect(await core.call('card:recall', { companyId: company.companyId })).not.toBeNull()
  })
})
