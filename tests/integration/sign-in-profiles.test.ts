import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { startTestOnline, type TestOnline } from '../tenant/test-online.ts'
import { startTestTenant, type TestTenant } from '../tenant/test-tenant.ts'
import type { ProfileSummary, SessionState } from '../../src/shared/session.ts'
import { createFakeKeychain } from '../support/open-core.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// Runs one core with several profiles, over HTTP on 127.0.0.1.

let core: RunningCore | undefined
const running: { dispose: () => Promise<void> }[] = []

afterEach(async () => {
  await core?.glance.dispose()
  await Promise.all(running.splice(0).map((each) => each.dispose()))
})

const startOnline = async (): Promise<TestOnline> => {
  const online = await startTestOnline({ consentsAtOnce: true })
  running.push(online)
  return online
}

const startServer = async (options: Parameters<typeof startTestTenant>[0] = {}): Promise<TestTenant> => {
  const server = await startTestTenant(options)
  running.push(server)
  return server
}

const profileOf = (state: SessionState): ProfileSummary => {
  if (state.kind !== 'signed-in' && state.kind !== 'sign-in-again')
    throw new Error(`No profile in the state ${state.kind}`)
  return state.profile
}

describe('two profiles on two tenants', () => {
  test('never mix tokens or cards when an agent switches between the profiles 100 times', async () => {
    const online = await startOnline()
    core = await startCore({ environments: [online.environment] })
    const { call } = core
    const profiles = []
    for (const tenantId of ['Cust10001', 'Cust10002']) {
      const state = await call('session:sign-in', { kind: 'online', environmentId: 'demo', tenantId })
      const { card } = await call('card:refresh', { companyId: 1131, isForced: true })
      profiles.push({ tenantId, id: profileOf(state).id, title: card.title })
    }
    const [first, second] = profiles
    expect(first?.title).not.toBe(second?.title)
    const before = online.service.requests.length

    for (let turn = 0; turn < 100; turn++) {
      const profile = profiles[turn % 2]
      if (profile === undefined) throw new Error('A profile is missing')
      // This request is still pending when the other profile becomes active.
      const late = call('card:refresh', { companyId: 1131, isForced: true }).catch(() => null)
      await call('profile:switch', { profileId: profile.id })
      expect(await call('card:recall', { companyId: 1131 })).toMatchObject({ title: profile.title })
      const { card } = await call('card:refresh', { companyId: 1131, isForced: true })
      expect(card.title).toBe(profile.title)
      expect((await call('matches:recent', null)).map(({ name }) => name)).toEqual([profile.title])
      await late
    }

    for (const { tenantId } of profiles) {
      const requests = online.tenants.get(tenantId)?.requests() ?? []
      expect(requests.length).toBeGreaterThanOrEqual(50)
      for (const { headers } of requests) expect(headers['authorization']).toContain(`Bearer 8A:${tenantId}.`)
    }
    // Each switch first sends the window an empty session, so that it can't show one profile's cards in the other.
    const emptySession = '["session:changed",{"kind":"starting"}]'
    expect(core.reachedWindow().filter((message) => message === emptySession)).toHaveLength(100)
    // Neither tokens nor host addresses were requested again.
    expect(online.service.requests.slice(before)).toEqual([])
  }, 60_000)

  test('have separate files and keychain accounts, and removing one leaves the other', async () => {
    const online = await startOnline()
    const credentials = createFakeKeychain()
    core = await startCore({ environments: [online.environment], credentials })
    const { call, folder } = core
    const ids: string[] = []
    for (const tenantId of ['Cust10001', 'Cust10002']) {
      ids.push(
        profileOf(await call('session:sign-in', { kind: 'online', environmentId: 'demo', tenantId })).id
      )
      await call('card:refresh', { companyId: 1131, isForced: true })
    }
    const [first = '', second = ''] = ids
    const file = (profileId: string): string => join(folder, 'results', `${profileId}.db`)
    const refreshTokens = await Promise.all(ids.map((id) => credentials.read(`${id}/refresh-token`)))
    expect(new Set(refreshTokens).size).toBe(2)

    // Removes the profile that is not active.
    expect(await call('profile:remove', { profileId: first })).toMatchObject({ profile: { id: second } })
    await expect(access(file(first))).rejects.toThrow()
    expect(await credentials.read(`${first}/refresh-token`)).toBeNull()
    expect(await credentials.read(`${first}/data-key`)).toBeNull()
    expect((await call('profiles:recall', null)).map(({ profile }) => profile.id)).toEqual([second])
    expect((await core.files()).get(join(folder, 'settings.json'))?.toString()).not.toContain(first)

    // Signs out of the active profile.
    expect(await call('session:sign-out', null)).toEqual({ kind: 'signed-out' })
    await expect(access(file(second))).rejects.toThrow()
    expect(await credentials.read(`${second}/refresh-token`)).toBeNull()
    // Both profiles' tokens are revoked at SuperOffice.
    await until(() => online.service.requests.filter((request) => request.endsWith('/revoke')).length === 2)
  })

  test('a second user of the same tenant does not see the first user’s stored companies', async () => {
    const online = await startOnline()
    core = await startCore({ environments: [online.environment] })
    const { call } = core
    const kari = profileOf(await call('session:sign-in', { kind: 'online', environmentId: 'demo' }))
    await call('card:refresh', { companyId: 1131, isForced: true })
    online.service.faults.idToken = ({ header, claims }) => ({
      header,
      claims: { ...claims, 'http://schemes.superoffice.net/identity/upn': 'someone@else.example' }
    })
    const request = { kind: 'online', environmentId: 'demo', profileId: kari.id } as const
    const other = profileOf(await call('session:sign-in', request))
    expect(other.id).not.toBe(kari.id)
    expect(await call('matches:recent', null)).toEqual([])
  })

  test('an unknown profile can be neither switched to nor removed', async () => {
    core = await startCore()
    await expect(core.call('profile:switch', { profileId: 'none' })).rejects.toMatchObject({
      code: 'profile-unknown'
    })
    await expect(core.call('profile:remove', { profileId: 'none' })).rejects.toMatchObject({
      code: 'profile-unknown'
    })
  })
})

describe('a sign-in to the agent’s own server', () => {
  const ticket = '7T:abc=='
  const token = 'onsite-token'

  test('accepts a password, a ticket with an app token, and an access token, each as its own profile', async () => {
    const server = await startServer({
      tickets: new Set([ticket]),
      accessTokens: new Set([token]),
      appToken: 'app-secret'
    })
    core = await startCore()
    const { call } = core
    const serverAddress = `${server.url}/default.aspx?contact.main`
    const { name: userName, password } = server.user
    const signIns = [
      { kind: 'basic', serverAddress, userName, password },
      { kind: 'ticket', serverAddress, ticket, appToken: 'app-secret' },
      { kind: 'token', serverAddress, token }
    ] as const
    for (const request of signIns) {
      expect(await call('session:sign-in', request)).toMatchObject({
        kind: 'signed-in',
        profile: { kind: 'own-server', access: request.kind, serverAddress: server.url }
      })
      await call('card:refresh', { companyId: 1131, isForced: true })
    }
    expect(await call('profiles:recall', null)).toHaveLength(3)

    // A password and a ticket survive the restart. An access token is kept in memory only, so the agent must enter it again.
    core = await core.restart()
    const kinds: Record<string, string> = {}
    for (const { profile } of await core.call('profiles:recall', null)) {
      const state = await core.call('profile:switch', { profileId: profile.id })
      if (profile.kind === 'own-server') kinds[profile.access] = state.kind
      expect(await core.call('card:recall', { companyId: 1131 })).not.toBeNull()
    }
    expect(kinds).toEqual({ basic: 'signed-in', ticket: 'signed-in', token: 'sign-in-again' })
  })

  test('the agent stays signed in after an update from version 1 of the settings file', async () => {
    const server = await startServer()
    core = await startCore()
    const { name: userName, password } = server.user
    const { id } = profileOf(
      await core.call('session:sign-in', { kind: 'basic', serverAddress: server.url, userName, password })
    )
    await core.glance.dispose()
    const file = join(core.folder, 'settings.json')
    const profile = { id, kind: 'own-server', access: 'password', name: 'Main', serverAddress: server.url }
    const earlier = JSON.stringify({
      version: 1,
      theme: 'dark',
      profiles: [{ ...profile, userName }],
      activeProfile: id
    })
    await writeFile(file, earlier)

    core = await core.restart()
    expect(core.glance.session()).toMatchObject({
      kind: 'signed-in',
      profile: { id, access: 'basic', user: { kind: 'named', name: userName } }
    })
    expect(await core.call('card:refresh', { companyId: 1131, isForced: true })).toBeTruthy()
    const files = await core.files()
    expect(files.get(join(core.folder, 'settings.v1.json'))?.toString()).toBe(earlier)
    expect(JSON.parse(files.get(file)?.toString() ?? '')).toMatchObject({ version: 2, theme: 'dark' })
  })

  test.each([
    ['a wrong password', { kind: 'basic', userName: 'demo', password: 'wrong' }, 'credentials-refused'],
    ['an expired ticket', { kind: 'ticket', ticket: '7T:old==' }, 'credentials-refused'],
    ['an unknown access token', { kind: 'token', token: 'guess' }, 'credentials-refused']
  ] as const)('refuses %s and stores no profile', async (_what, secret, code) => {
    const server = await startServer()
    const credentials = createFakeKeychain()
    core = await startCore({ credentials })
    const attempt = core.call('session:sign-in', { ...secret, serverAddress: server.url })
    await expect(attempt).rejects.toMatchObject({ code })
    expect(await core.call('profiles:recall', null)).toEqual([])
    expect(await core.call('session:recall', null)).toEqual({ kind: 'signed-out' })
  })

  test.each([
    ['that is http: and not loopback', 'http://crm.example/SuperOffice', 'address-insecure'],
    ['that is not a URL', 'hello world', 'address-invalid'],
    ['with another scheme', 'ftp://crm.example', 'address-invalid']
  ])('sends no request to an address %s', async (_what, serverAddress, code) => {
    const requested: unknown[] = []
    core = await startCore({
      fetch: (input) => {
        requested.push(input)
        return Promise.reject(new Error('The test expected no request'))
      }
    })
    const attempt = core.call('session:sign-in', {
      kind: 'basic',
      serverAddress,
      userName: 'a',
      password: 'b'
    })
    await expect(attempt).rejects.toMatchObject({ code })
    expect(requested).toEqual([])
  })

  test('sends no request when the keychain has lost the password, until the agent signs in again', async () => {
    const server = await startServer()
    const credentials = createFakeKeychain()
    core = await startCore({ credentials })
    const { name: userName, password } = server.user
    const request = { kind: 'basic', serverAddress: server.url, userName, password } as const
    const { id } = profileOf(await core.call('session:sign-in', request))
    await credentials.erase(`${id}/password`)
    core = await core.restart()
    await until(() => core?.glance.session().kind === 'sign-in-again')
    server.forgetRequests()
    const attempt = core.call('card:refresh', { companyId: 1131, isForced: true })
    await expect(attempt).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(server.requests()).toEqual([])
    // Signing in again continues the same profile.
    expect(profileOf(await core.call('session:sign-in', request)).id).toBe(id)
  })
})

describe("an administrator's policy", () => {
  const writePolicy = async (policy: unknown) => {
    const folder = await mkdtemp(join(tmpdir(), 'glance-policy-'))
    running.push({ dispose: () => rm(folder, { recursive: true, maxRetries: 10, retryDelay: 50 }) })
    const file = join(folder, 'policy.json')
    await writeFile(file, typeof policy === 'string' ? policy : JSON.stringify(policy))
    return file
  }

  test('adds environments and profiles, fixes and presets settings, and sets upper limits', async () => {
    const online = await startOnline()
    const policyFile = await writePolicy({
      version: 1,
      environments: [
        { ...online.environment, id: 'partner', name: 'Partner cloud' },
        { id: 'stage', clientId: '0a1b' }
      ],
      profiles: [{ id: 'main', name: 'Main', kind: 'online', environment: 'partner', tenant: 'Cust10002' }],
      preset: { theme: 'dark' },
      fixed: { rowsPerSection: 20, idleLockMinutes: 5 },
      ceilings: { storeDays: 7, storeCompanies: 100 }
    })
    core = await startCore({ policyFile })
    const { call } = core
    expect(await call('policy:recall', null)).toMatchObject({
      environments: expect.arrayContaining([
        { id: 'partner', name: 'Partner cloud', isRegistered: true },
        { id: 'stage', name: null, isRegistered: true },
        { id: 'production', name: null, isRegistered: false }
      ]) as unknown,
      fixed: ['rowsPerSection', 'idleLockMinutes'],
      ceilings: { storeDays: 7, storeCompanies: 100 }
    })
    expect(await call('settings:recall', null)).toMatchObject({
      theme: 'dark',
      rowsPerSection: 20,
      storeDays: 7,
      storeCompanies: 100
    })
    await expect(call('settings:change', { rowsPerSection: 10 })).rejects.toMatchObject({
      code: 'fixed-by-policy'
    })
    expect(await call('settings:change', { theme: 'light', storeDays: 90 })).toMatchObject({
      theme: 'light',
      storeDays: 7
    })

    const [entry] = await call('profiles:recall', null)
    if (entry?.profile.kind !== 'online') throw new Error('The profile is missing')
    expect(entry).toMatchObject({ isManaged: true, isActive: false, profile: { name: 'Main', user: null } })
    const { id, environmentId, tenantId } = entry.profile
    if (tenantId === null) throw new Error('The tenant is missing')
    const state = await call('session:sign-in', { kind: 'online', environmentId, tenantId, profileId: id })
    expect(profileOf(state)).toEqual({
      ...entry.profile,
      user: { kind: 'named', name: 'ola@second.example' }
    })

    // A restart restores the profile. Signed out, it stays in the list without its user.
    core = await core.restart()
    await until(() => core?.glance.session().kind === 'signed-in')
    await core.call('profile:remove', { profileId: id })
    expect(await core.call('profiles:recall', null)).toEqual([entry])
  })

  test('a changed server in the policy keeps the previous profile in the list until the agent removes it', async () => {
    const [before, after] = [await startServer(), await startServer()]
    const { name: userName, password } = before.user
    const toPolicy = (serverUrl: string) => ({
      version: 1,
      profiles: [{ id: 'main', name: 'Main', kind: 'basic', serverUrl }]
    })
    const credentials = createFakeKeychain()
    const policyFile = await writePolicy(toPolicy(before.url))
    core = await startCore({ policyFile, credentials })
    const request = { kind: 'basic', serverAddress: before.url, userName, password } as const
    const { id } = profileOf(await core.call('session:sign-in', request))
    await core.call('card:refresh', { companyId: 1131, isForced: true })

    await writeFile(policyFile, JSON.stringify(toPolicy(after.url)))
    core = await core.restart()
    const [managed, own, ...others] = await core.call('profiles:recall', null)
    expect(others).toEqual([])
    expect(managed).toMatchObject({ isManaged: true, profile: { serverAddress: after.url, user: null } })
    expect(own).toMatchObject({
      isManaged: false,
      profile: { id, serverAddress: before.url, user: { kind: 'named', name: userName } }
    })

    await core.call('profile:remove', { profileId: id })
    expect(await credentials.read(`${id}/password`)).toBeNull()
    expect(await credentials.read(`${id}/data-key`)).toBeNull()
    expect(await core.call('profiles:recall', null)).toEqual([managed])
  })

  test('ignores a policy that can’t be parsed as a whole, and reports it once', async () => {
    core = await startCore({ policyFile: await writePolicy('{ "version": 1, "fixed": { "theme": "dark" }') })
    expect(await core.call('settings:recall', null)).toMatchObject({ theme: 'system' })
    expect(await core.call('notices:take', null)).toEqual(['policy-broken'])
    expect(await core.call('notices:take', null)).toEqual([])
  })
})

describe('a renamed profile', () => {
  test('has its new name at once, after a restart and after the next sign-in', async () => {
    const server = await startServer()
    const { name: userName, password } = server.user
    const request = { kind: 'basic', serverAddress: server.url, userName, password } as const
    core = await startCore()
    const profile = profileOf(await core.call('session:sign-in', request))
    await core.call('profile:rename', { profileId: profile.id, name: 'Head office' })
    expect(profileOf(await core.call('session:recall', null))).toEqual({ ...profile, name: 'Head office' })
    const pushed = core.reachedWindow().filter((each) => each.startsWith('["session:changed"'))
    expect(pushed.at(-1)).toContain('"Head office"')

    core = await core.restart()
    expect(await core.call('profiles:recall', null)).toMatchObject([{ profile: { name: 'Head office' } }])
    expect(profileOf(await core.call('session:sign-in', request)).name).toBe('Head office')

    await core.call('profile:rename', { profileId: profile.id, name: ' ' })
    expect(profileOf(await core.call('session:recall', null)).name).toBe(profile.name)
  })
})
