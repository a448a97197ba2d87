import { afterEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/main/platform/clock.ts'
import { startTestOnline, type TestOnline } from '../tenant/test-online.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// Sign-ins that Glance can't renew: without a refresh token, or because SuperOffice renews no token for a public client. Runs
// the whole core against a sign-in service and its tenants over HTTP on 127.0.0.1.

const tenantId = 'Cust10001'
const companyId = 1131
const hourMs = 3_600_000
const signInRequest = { kind: 'online', environmentId: 'demo', tenantId } as const

let online: TestOnline
let core: RunningCore
let aheadMs = 0

const signIn = (profileId?: string) =>
  core.call('session:sign-in', { ...signInRequest, ...(profileId !== undefined && { profileId }) })

const refresh = () => core.call('card:refresh', { companyId, isForced: true })
const recall = () => core.call('card:recall', { companyId })
const kind = () => core.glance.session().kind

const start = async (faults: Partial<TestOnline['service']['faults']>): Promise<string> => {
  aheadMs = 0
  online = await startTestOnline({ consentsAtOnce: true })
  Object.assign(online.service.faults, faults)
  const clock = { ...systemClock, now: () => systemClock.now() + aheadMs }
  core = await startCore({ environments: [online.environment], clock })
  const state = await signIn()
  if (state.kind !== 'signed-in') throw new Error(`Not signed in, but ${state.kind}`)
  await refresh()
  return state.profile.id
}

const renewals = () => online.service.requests.filter((request) => request === 'grant refresh_token').length

const lastParameters = () => new URL(core.browser.opened.at(-1) ?? '').searchParams

/** Signs in again as the window does after one press, and finds everything as it was. */
const expectOneClick = async (profileId: string): Promise<void> => {
  // The sign-in service has a clock of its own, and an id_token is good for five minutes.
  aheadMs = 0
  const before = core.browser.opened.length
  expect(await signIn(profileId)).toMatchObject({ kind: 'signed-in', profile: { id: profileId } })
  expect(core.browser.opened).toHaveLength(before + 1)
  expect(lastParameters().get('login_hint')).toBe('kari@first.example')
  expect(lastParameters().get('acr_values')).toBe(`tenant:${tenantId}`)
  expect(await recall()).not.toBeNull()
  expect(await refresh()).toMatchObject({ source: 'superoffice' })
  expect(await core.call('profiles:recall', null)).toHaveLength(1)
}

afterEach(async () => {
  await core.glance.dispose()
  await online.dispose()
})

describe('a sign-in without a refresh token', () => {
  test('saves the profile, and is good for its hour', async () => {
    await start({ hasNoRefreshToken: true })
    aheadMs = hourMs - 60_000
    await refresh()
    expect(kind()).toBe('signed-in')
    expect(await core.call('profiles:recall', null)).toMatchObject([
      { profile: { user: { name: 'kari@first.example' } } }
    ])
    expect(renewals()).toBe(0)
  })

  test('leads to "sign in again" after its hour, with one click, and the stored cards stay', async () => {
    const profileId = await start({ hasNoRefreshToken: true })
    aheadMs = hourMs + 60_000
    await expect(refresh()).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(kind()).toBe('sign-in-again')
    expect(await recall()).not.toBeNull()
    // Nothing is sent with a token that has expired, and nothing is renewed.
    const sent = online.tenants.get(tenantId)?.requests().length
    await expect(refresh()).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(online.tenants.get(tenantId)?.requests()).toHaveLength(sent ?? -1)
    expect(renewals()).toBe(0)
    await expectOneClick(profileId)
  })

  test('leads to "sign in again" after a restart, because access tokens are stored nowhere', async () => {
    const profileId = await start({ hasNoRefreshToken: true })
    core = await core.restart()
    await until(() => kind() === 'sign-in-again')
    expect(await recall()).not.toBeNull()
    expect(await core.credentials.read(`${profileId}/refresh-token`)).toBeNull()
    await expectOneClick(profileId)
  })

  test('survives a lock and a switch of profiles within its hour', async () => {
    const profileId = await start({ hasNoRefreshToken: true })
    await core.call('session:lock', null)
    await core.call('session:unlock', null)
    expect(kind()).toBe('signed-in')
    expect(await refresh()).toMatchObject({ source: 'superoffice' })
    await core.call('session:sign-in', { ...signInRequest, tenantId: 'Cust10002' })
    await core.call('profile:switch', { profileId })
    expect(await refresh()).toMatchObject({ source: 'superoffice' })
    expect(core.browser.opened).toHaveLength(2)
  })

  test('is over when it is locked longer than its hour', async () => {
    const profileId = await start({ hasNoRefreshToken: true })
    await core.call('session:lock', null)
    aheadMs = hourMs
    expect(await core.call('session:unlock', null)).toMatchObject({ kind: 'sign-in-again' })
    expect(await recall()).not.toBeNull()
    await expectOneClick(profileId)
  })

  test('replaces a refresh token that an earlier sign-in had brought', async () => {
    const profileId = await start({})
    expect(await core.credentials.read(`${profileId}/refresh-token`)).not.toBeNull()
    online.service.faults.hasNoRefreshToken = true
    await signIn(profileId)
    expect(await core.credentials.read(`${profileId}/refresh-token`)).toBeNull()
  })

  test('can be signed out, which erases what is stored', async () => {
    await start({ hasNoRefreshToken: true })
    expect(await core.call('session:sign-out', null)).toEqual({ kind: 'signed-out' })
    expect(await core.call('profiles:recall', null)).toEqual([])
  })
})

describe('a renewal that SuperOffice refuses', () => {
  test.each(['invalid_client', 'invalid_grant', 'unauthorized_client'])(
    'with %s leads to "sign in again" with one click, and the stored cards stay',
    async (renewalError) => {
      const profileId = await start({ renewalError })
      aheadMs = hourMs
      await expect(refresh()).rejects.toMatchObject({ code: 'sign-in-again' })
      expect(kind()).toBe('sign-in-again')
      expect(await recall()).not.toBeNull()
      expect(renewals()).toBe(1)
      await expectOneClick(profileId)
    }
  )
})

describe('the user name in the browser', () => {
  test('is filled in for the same customer only, and never at a first sign-in', async () => {
    const profileId = await start({})
    expect(lastParameters().has('login_hint')).toBe(false)
    await core.call('session:sign-in', { ...signInRequest, tenantId: 'Cust10002', profileId })
    expect(lastParameters().get('acr_values')).toBe('tenant:Cust10002')
    expect(lastParameters().has('login_hint')).toBe(false)
    await core.call('session:sign-in', { kind: 'online', environmentId: 'demo', profileId })
    expect(lastParameters().has('acr_values')).toBe(false)
    expect(lastParameters().get('login_hint')).toBe('kari@first.example')
  })
})
