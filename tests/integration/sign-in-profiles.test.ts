import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { startTestOnline, type TestOnline } from '../tenant/test-online.ts'
import { startTestTenant, type TestTenant } from '../tenant/test-tenant.ts'
import type { ProfileSummary, SessionState } from '../../src/shared/session.ts'
import { createFakeKeychain } from '../support/open-core.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// Several profiles in one core, over HTTP on 127.0.0.1.

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
    throw new Error(`Nobody is there: ${state.kind}`)
  return state.profile
}

describe('two profiles on two tenants', () => {
  test('never mix when they are switched 100 times: no request has the token of the other, no card its company', async () => {
    const online = await startOnline()
    core = await startCore({ environments: [online.environment] })
    const { ask } = core
    const profiles = []
    for (const tenantId of ['Cust10001', 'Cust10002']) {
      const state = await ask('session:sign-in', { kind: 'online', environmentId: 'demo', tenantId })
      const { card } = await ask('company:refresh', { companyId: 1131, isForced: true })
      profiles.push({ tenantId, id: profileOf(state).id, title: card.title })
    }
    const [first, second] = profiles
    expect(first?.title).not.toBe(second?.title)
    const before = online.service.requests.length

    for (let turn = 0; turn < 100; turn++) {
      const profile = profiles[turn % 2]
      if (profile === undefined) throw new Error('A profile is missing')
      // A request of one profile is still running when the other becomes active.
      const late = ask('company:refresh', { companyId: 1131, isForced: true }).catch(() => null)
      await ask('profile:switch', { profileId: profile.id })
      expect(await ask('company:recall', { companyId: 1131 })).toMatchObject({ title: profile.title })
      const { card } = await ask('company:refresh', { companyId: 1131, isForced: true })
      expect(card.title).toBe(profile.title)
      expect((await ask('matches:recent', null)).map(({ name }) => name)).toEqual([profile.title])
      await late
    }

    for (const { tenantId } of profiles) {
      const requests = online.tenants.get(tenantId)?.requests() ?? []
      expect(requests.length).toBeGreaterThanOrEqual(50)
      for (const { headers } of requests) expect(headers['authorization']).toContain(`Bearer 8A:${tenantId}.`)
    }
    // Between two profiles the window received a state without a profile, so that it shows nothing of one as the other's.
    const between = '["session:changed",{"kind":"starting"}]'
    expect(core.reachedWindow().filter((told) => told === between)).toHaveLength(100)
    // Neither tokens nor hosts had to be requested again.
    expect(online.service.requests.slice(before)).toEqual([])
  }, 60_000)

  test('have their own files and accounts, and lose only those when they are removed', async () => {
    const online = await startOnline()
    const credentials = createFakeKeychain()
    core = await startCore({ environments: [online.environment], credentials })
    const { ask, folder } = core
    const ids: string[] = []
    for (const tenantId of ['Cust10001', 'Cust10002']) {
      ids.push(
        profileOf(await ask('session:sign-in', { kind: 'online', environmentId: 'demo', tenantId })).id
      )
      await ask('company:refresh', { companyId: 1131, isForced: true })
    }
    const [first = '', second = ''] = ids
    const file = (profileId: string): string => join(folder, 'results', `${profileId}.db`)
    const refreshTokens = await Promise.all(ids.map((id) => credentials.read(`${id}/refresh-token`)))
    expect(new Set(refreshTokens).size).toBe(2)

    // The profile that is not active.
    expect(await ask('profile:remove', { profileId: first })).toMatchObject({ profile: { id: second } })
    await expect(access(file(first))).rejects.toThrow()
    expect(await credentials.read(`${first}/refresh-token`)).toBeNull()
    expect(await credentials.read(`${first}/data-key`)).toBeNull()
    expect((await ask('profiles:recall', null)).map(({ profile }) => profile.id)).toEqual([second])
    expect((await core.files()).get(join(folder, 'settings.json'))?.toString()).not.toContain(first)

    // The active profile.
    expect(await ask('session:sign-out', null)).toEqual({ kind: 'signed-out' })
    await expect(access(file(second))).rejects.toThrow()
    expect(await credentials.read(`${second}/refresh-token`)).toBeNull()
    // The refresh tokens were revoked at SuperOffice.
    await until(() => online.service.requests.filter((request) => request.endsWith('/revoke')).length === 2)
  })

  test('do not share stored results when they are two users of one tenant', async () => {
    const online = await startOnline()
    core = await startCore({ environments: [online.environment] })
    const { ask } = core
    const kari = profileOf(await ask('session:sign-in', { kind: 'online', environmentId: 'demo' }))
    await ask('company:refresh', { companyId: 1131, isForced: true })
    online.service.faults.idToken = ({ header, claims }) => ({
      header,
      claims: { ...claims, 'http://schemes.superoffice.net/identity/upn': 'someone@else.example' }
    })
    const request = { kind: 'online', environmentId: 'demo', profileId: kari.id } as const
    const other = profileOf(await ask('session:sign-in', request))
    expect(other.id).not.toBe(kari.id)
    expect(await ask('matches:recent', null)).toEqual([])
  })

  test('can’t be switched to or removed by an unknown id', async () => {
    core = await startCore()
    await expect(core.ask('profile:switch', { profileId: 'none' })).rejects.toMatchObject({
      code: 'profile-unknown'
    })
    await expect(core.ask('profile:remove', { profileId: 'none' })).rejects.toMatchObject({
      code: 'profile-unknown'
    })
  })
})

describe('an own server', () => {
  const ticket = '7T:abc=='
  const token = 'onsite-token'

  test('accepts a password, a ticket with app token, and an access token, each with its own profile', async () => {
    const server = await startServer({
      tickets: new Set([ticket]),
      accessTokens: new Set([token]),
      appToken: 'app-secret'
    })
    core = await startCore()
    const { ask } = core
    const serverAddress = `${server.url}/default.aspx?contact.main`
    const { name: userName, password } = server.user
    const ways = [
      { kind: 'basic', serverAddress, userName, password },
      { kind: 'ticket', serverAddress, ticket, appToken: 'app-secret' },
      { kind: 'token', serverAddress, token }
    ] as const
    for (const way of ways) {
      expect(await ask('session:sign-in', way)).toMatchObject({
        kind: 'signed-in',
        profile: { kind: 'own-server', access: way.kind, serverAddress: server.url }
      })
      await ask('company:refresh', { companyId: 1131, isForced: true })
    }
    expect(await ask('profiles:recall', null)).toHaveLength(3)

    // Passwords and tickets are saved. Access tokens are in memory only, so the agent has to sign in again.
    core = await core.restart()
    const kinds: Record<string, string> = {}
    for (const { profile } of await core.ask('profiles:recall', null)) {
      const state = await core.ask('profile:switch', { profileId: profile.id })
      if (profile.kind === 'own-server') kinds[profile.access] = state.kind
      expect(await core.ask('company:recall', { companyId: 1131 })).not.toBeNull()
    }
    expect(kinds).toEqual({ basic: 'signed-in', ticket: 'signed-in', token: 'sign-in-again' })
  })

  test('stays signed in when the settings and the keychain are those of an earlier version', async () => {
    const server = await startServer()
    core = await startCore()
    const { name: userName, password } = server.user
    const { id } = profileOf(
      await core.ask('session:sign-in', { kind: 'basic', serverAddress: server.url, userName, password })
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
    expect(await core.ask('company:refresh', { companyId: 1131, isForced: true })).toBeTruthy()
    const files = await core.files()
    expect(files.get(join(core.folder, 'settings.v1.json'))?.toString()).toBe(earlier)
    expect(JSON.parse(files.get(file)?.toString() ?? '')).toMatchObject({ version: 2, theme: 'dark' })
  })

  test.each([
    [
      'a password that is wrong',
      { kind: 'basic', userName: 'demo', password: 'wrong' },
      'credentials-refused'
    ],
    ['an expired ticket', { kind: 'ticket', ticket: '7T:old==' }, 'credentials-refused'],
    ['an unknown token', { kind: 'token', token: 'guess' }, 'credentials-refused']
  ] as const)('saves nothing of %s', async (_what, way, code) => {
    const server = await startServer()
    const credentials = createFakeKeychain()
    core = await startCore({ credentials })
    const attempt = core.ask('session:sign-in', { ...way, serverAddress: server.url })
    await expect(attempt).rejects.toMatchObject({ code })
    expect(await core.ask('profiles:recall', null)).toEqual([])
    expect(await core.ask('session:recall', null)).toEqual({ kind: 'signed-out' })
  })

  test.each([
    ['an unencrypted address', 'http://crm.example/SuperOffice', 'address-insecure'],
    ['text that is not an address', 'hello world', 'address-invalid'],
    ['an address of another scheme', 'ftp://crm.example', 'address-invalid']
  ])('is not called at %s', async (_what, serverAddress, code) => {
    const asked: unknown[] = []
    core = await startCore({
      fetch: (input) => {
        asked.push(input)
        return Promise.reject(new Error('not to be asked'))
      }
    })
    const attempt = core.ask('session:sign-in', {
      kind: 'basic',
      serverAddress,
      userName: 'a',
      password: 'b'
    })
    await expect(attempt).rejects.toMatchObject({ code })
    expect(asked).toEqual([])
  })

  test('is not called when the keychain has lost the password', async () => {
    const server = await startServer()
    const credentials = createFakeKeychain()
    core = await startCore({ credentials })
    const { name: userName, password } = server.user
    const request = { kind: 'basic', serverAddress: server.url, userName, password } as const
    const { id } = profileOf(await core.ask('session:sign-in', request))
    await credentials.erase(`${id}/password`)
    core = await core.restart()
    await until(() => core?.glance.session().kind === 'sign-in-again')
    server.forgetRequests()
    const attempt = core.ask('company:refresh', { companyId: 1131, isForced: true })
    await expect(attempt).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(server.requests()).toEqual([])
    // Signing in again continues the same profile.
    expect(profileOf(await core.ask('session:sign-in', request)).id).toBe(id)
  })
})

describe("an administrator's policy", () => {
  const writePolicy = async (policy: unknown) => {
    const folder = await mkdtemp(join(tmpdir(), 'glance-policy-'))
    running.push({ dispose: () => rm(folder, { recursive: true }) })
    const file = join(folder, 'policy.json')
    await writeFile(file, typeof policy === 'string' ? policy : JSON.stringify(policy))
    return file
  }

  test('adds environments and profiles, fixes and presets settings, and sets ceilings', async () => {
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
    const { ask } = core
    expect(await ask('policy:recall', null)).toMatchObject({
      environments: expect.arrayContaining([
        { id: 'partner', name: 'Partner cloud', isRegistered: true },
        { id: 'stage', name: null, isRegistered: true },
        { id: 'production', name: null, isRegistered: false }
      ]) as unknown,
      fixed: ['rowsPerSection', 'idleLockMinutes'],
      ceilings: { storeDays: 7, storeCompanies: 100 }
    })
    expect(await ask('settings:recall', null)).toMatchObject({
      theme: 'dark',
      rowsPerSection: 20,
      storeDays: 7,
      storeCompanies: 100
    })
    await expect(ask('settings:change', { rowsPerSection: 10 })).rejects.toMatchObject({
      code: 'fixed-by-policy'
    })
    expect(await ask('settings:change', { theme: 'light', storeDays: 90 })).toMatchObject({
      theme: 'light',
      storeDays: 7
    })

    const [entry] = await ask('profiles:recall', null)
    if (entry?.profile.kind !== 'online') throw new Error('The profile is missing')
    expect(entry).toMatchObject({ isManaged: true, isActive: false, profile: { name: 'Main', user: null } })
    const { id, environmentId, tenantId } = entry.profile
    if (tenantId === null) throw new Error('The tenant is missing')
    const state = await ask('session:sign-in', { kind: 'online', environmentId, tenantId, profileId: id })
    expect(profileOf(state)).toEqual({
      ...entry.profile,
      user: { kind: 'named', name: 'ola@second.example' }
    })

    // It is restored after a start. When it is signed out, it stays in the list without its user.
    core = await core.restart()
    await until(() => core?.glance.session().kind === 'signed-in')
    await core.ask('profile:remove', { profileId: id })
    expect(await core.ask('profiles:recall', null)).toEqual([entry])
  })

  test('that moves a profile keeps the old profile in the list, so that its secrets can be removed', async () => {
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
    const { id } = profileOf(await core.ask('session:sign-in', request))
    await core.ask('company:refresh', { companyId: 1131, isForced: true })

    await writeFile(policyFile, JSON.stringify(toPolicy(after.url)))
    core = await core.restart()
    const [managed, own, ...others] = await core.ask('profiles:recall', null)
    expect(others).toEqual([])
    expect(managed).toMatchObject({ isManaged: true, profile: { serverAddress: after.url, user: null } })
    expect(own).toMatchObject({
      isManaged: false,
      profile: { id, serverAddress: before.url, user: { kind: 'named', name: userName } }
    })

    await core.ask('profile:remove', { profileId: id })
    expect(await credentials.read(`${id}/password`)).toBeNull()
    expect(await credentials.read(`${id}/data-key`)).toBeNull()
    expect(await core.ask('profiles:recall', null)).toEqual([managed])
  })

  test('that is broken is ignored as a whole, and reported once', async () => {
    core = await startCore({ policyFile: await writePolicy('{ "version": 1, "fixed": { "theme": "dark" }') })
    expect(await core.ask('settings:recall', null)).toMatchObject({ theme: 'system' })
    expect(await core.ask('notices:take', null)).toEqual(['policy-broken'])
    expect(await core.ask('notices:take', null)).toEqual([])
  })
})
