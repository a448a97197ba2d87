import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startTestOnline } from '../tenant/test-online.ts'
import { openTenant } from '../support/open-tenant.ts'
import { startCore, type RunningCore } from '../support/running-core.ts'

// The promise: a secret leaves only for the place where the agent signed in, whatever the settings file or the policy says.

const companyId = 1131
const secrets = {
  password: 'sentinel-password-1',
  ticket: '7T:c2VudGluZWw==',
  appToken: 'sentinel-app-token-1'
}

/** Another server, which accepts everybody and remembers what it was sent. */
const openThief = async () => {
  const received: IncomingMessage[] = []
  const server = createServer((request, response) => {
    received.push(request)
    response.writeHead(401).end()
  })
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port, received }
}

interface SavedSettings {
  readonly profiles: readonly Record<string, unknown>[]
}

/** Changes the first profile in the settings file, as any program of the agent can while Glance doesn't run. */
const changeProfile = async (folder: string, change: Record<string, unknown>): Promise<void> => {
  const file = join(folder, 'settings.json')
  const settings = JSON.parse(await readFile(file, 'utf8')) as SavedSettings
  const profiles = settings.profiles.map((profile, index) =>
    index === 0 ? { ...profile, ...change } : profile
  )
  await writeFile(file, JSON.stringify({ ...settings, profiles }))
}

const restartWith = async (core: RunningCore, change: Record<string, unknown>): Promise<RunningCore> => {
  await core.glance.dispose()
  await changeProfile(core.folder, change)
  return core.restart()
}

const toSignIns = (serverAddress: string) =>
  [
    { kind: 'basic', serverAddress, userName: 'demo', password: secrets.password },
    { kind: 'ticket', serverAddress, ticket: secrets.ticket, appToken: secrets.appToken }
  ] as const

/** Other addresses than the tenant's, by what differs. The last part of the path decides too: another program may answer there. */
const toOtherAddresses = (tenantUrl: string, thiefPort: number): readonly string[] => {
  const { port, pathname } = new URL(tenantUrl)
  return [
    `http://127.0.0.1:${String(thiefPort)}${pathname}`,
    `http://localhost:${String(thiefPort)}${pathname}`,
    `http://localhost:${port}${pathname}`,
    `http://127.0.0.1:${port}/other`,
    `http://127.0.0.1:${port}${pathname}2`,
    `http://127.1:${String(thiefPort)}/`
  ]
}

const inputs = toOtherAddresses('http://127.0.0.1:1/', 2).length * toSignIns('').length

describe(`a changed server in the settings file (${String(inputs)} inputs)`, () => {
  test.each(['basic', 'ticket'] as const)('gets nothing of a sign-in with a %s', async (kind) => {
    const tenant = await openTenant({
      user: { name: 'demo', password: secrets.password },
      tickets: new Set([secrets.ticket]),
      appToken: secrets.appToken
    })
    const thief = await openThief()
    const signIn = toSignIns(tenant.url).find((each) => each.kind === kind)
    if (signIn === undefined) throw new Error('No such sign-in')
    let core = await startCore()
    await core.call('session:sign-in', signIn)
    await core.call('card:refresh', { companyId, isForced: true })

    for (const serverAddress of toOtherAddresses(tenant.url, thief.port)) {
      core = await restartWith(core, { serverAddress })
      tenant.forgetRequests()
      expect(core.glance.session().kind, serverAddress).toBe('sign-in-again')
      expect(await core.call('notices:take', null), serverAddress).toEqual(['place-changed'])
      await core.call('card:refresh', { companyId, isForced: true }).catch(() => null)
      await core.call('matches:search', { text: 'nord' }).catch(() => null)
      expect(thief.received, serverAddress).toEqual([])
      expect(tenant.requests(), serverAddress).toEqual([])
    }

    // Nothing was lost: with the right address, Glance is signed in as before.
    core = await restartWith(core, { serverAddress: tenant.url })
    expect(core.glance.session().kind).toBe('signed-in')
    expect(await core.call('notices:take', null)).toEqual([])
    await core.call('card:refresh', { companyId, isForced: true })
  })

  test('gets the password once the agent has signed in there, and the old server no longer does', async () => {
    const user = { name: 'demo', password: secrets.password }
    const [tenant, other] = [await openTenant({ user }), await openTenant({ user })]
    const signInTo = (serverAddress: string) => toSignIns(serverAddress)[0]
    let core = await startCore()
    await core.call('session:sign-in', signInTo(tenant.url))
    core = await restartWith(core, { serverAddress: other.url })
    expect(core.glance.session().kind).toBe('sign-in-again')
    expect(await core.call('session:sign-in', signInTo(other.url))).toMatchObject({ kind: 'signed-in' })
    core = await core.restart()
    expect(core.glance.session().kind).toBe('signed-in')
    core = await restartWith(core, { serverAddress: tenant.url })
    tenant.forgetRequests()
    expect(core.glance.session().kind).toBe('sign-in-again')
    expect(tenant.requests()).toEqual([])
  })
})

describe('a changed environment in the policy', () => {
  test('gets no refresh token of another one, at start, with a request or at signing out', async () => {
    const online = await startTestOnline({ consentsAtOnce: true })
    onTestFinished(online.dispose)
    const thief = await openThief()
    const core = await startCore({ environments: [online.environment] })
    await core.call('session:sign-in', { kind: 'online', environmentId: 'demo' })
    await core.glance.dispose()

    const signInUrl = `http://127.0.0.1:${String(thief.port)}`
    const again = await startCore({
      environments: [{ ...online.environment, signInUrl }],
      folder: core.folder,
      credentials: core.credentials
    })
    expect(again.glance.session().kind).toBe('sign-in-again')
    expect(await again.call('notices:take', null)).toContain('place-changed')
    await again.call('card:refresh', { companyId, isForced: true }).catch(() => null)
    await again.call('session:sign-out', null)
    // Glance looks for the tenant there, without saying who asks.
    expect(thief.received.map(({ method, headers }) => [method, headers.authorization])).toEqual(
      thief.received.map(() => ['GET', undefined])
    )
  })
})

describe('secrets of earlier versions, which know no place', () => {
  const forgetPlaces = async (core: RunningCore, ...accounts: readonly string[]): Promise<void> => {
    const [entry] = await core.call('profiles:recall', null)
    for (const account of accounts)
      await core.credentials.erase(account.replace('*', entry?.profile.id ?? 'none'))
  }

  const signedIn = async () => {
    const tenant = await openTenant({ user: { name: 'demo', password: secrets.password } })
    const core = await startCore()
    await core.call('session:sign-in', toSignIns(tenant.url)[0])
    return { tenant, core }
  }

  test('are bound at the first start to the address that they were used with, and to no other later', async () => {
    const { tenant, core } = await signedIn()
    await forgetPlaces(core, '*/place', 'bound')
    let again = await core.restart()
    expect(again.glance.session().kind).toBe('signed-in')
    again = await restartWith(again, { serverAddress: tenant.url.replace('127.0.0.1', 'localhost') })
    expect(again.glance.session().kind).toBe('sign-in-again')
  })

  test('are not used any more when they turn up after that', async () => {
    const { core: first } = await signedIn()
    const core = await first.restart()
    await forgetPlaces(core, '*/place')
    const again = await core.restart()
    expect(again.glance.session().kind).toBe('sign-in-again')
    expect(await again.call('notices:take', null)).toContain('place-changed')
  })
})
