import { afterEach, expect, test } from 'vitest'
import { startTestOnline } from '../tenant/test-online.ts'
import { startTestTenant } from '../tenant/test-tenant.ts'
import { createFakeKeychain } from '../support/open-core.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// These tests use every kind of secret in every way, and then search for it everywhere it must not be.

const running: { dispose: () => Promise<void> }[] = []
afterEach(() => Promise.all(running.splice(0).map((each) => each.dispose())))

const secretFields = ['access_token', 'refresh_token', 'id_token', 'code', 'code_verifier', 'client_secret']

/** A fetch that records every secret in requests and responses. */
const createRecordingFetch = () => {
  const recorded = new Set<string>()
  const record = (fields: Iterable<[string, unknown]>): void => {
    for (const [name, value] of fields) {
      if (secretFields.includes(name) && typeof value === 'string') recorded.add(value)
    }
  }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (init?.body instanceof URLSearchParams) record(init.body)
    const authorization = new Headers(init?.headers).get('authorization')
    if (authorization !== null) recorded.add(authorization.replace(/^\w+ /, ''))
    const response = await globalThis.fetch(input, init)
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null)
    if (typeof body === 'object' && body !== null) record(Object.entries(body))
    return response
  }
  return { recorded, fetch }
}

const expectNowhere = async (core: RunningCore, secrets: Iterable<string>): Promise<void> => {
  const files = await core.files()
  expect(files.size).toBeGreaterThan(2)
  const pushed = core.reachedWindow().join('\n')
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(5)
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
      expect(pushed.includes(form), 'sent to the window').toBe(false)
      for (const [name, content] of files) expect(content.includes(form), `written to ${name}`).toBe(false)
      expect(process.argv.some((argument) => argument.includes(form))).toBe(false)
      // An opened address can be read by the browser, its history and its extensions.
      expect(
        core.browser.opened.some((url) => url.includes(form)),
        'in an address'
      ).toBe(false)
    }
  }
}

test('the secrets of a browser sign-in never reach the window, files, logs or addresses', async () => {
  const online = await startTestOnline({ consentsAtOnce: true })
  running.push(online)
  const { recorded, fetch } = createRecordingFetch()
  const credentials = createFakeKeychain()
  let core = await startCore({ environments: [online.environment], fetch, credentials })
  const all: RunningCore[] = [core]
  const signIn = () => core.call('session:sign-in', { kind: 'online', environmentId: 'demo' })

  await signIn()
  await core.call('card:refresh', { companyId: 1131, isForced: true })
  online.service.expireAccessTokens()
  await core.call('card:refresh', { companyId: 1131, isForced: true })
  core = await core.restart()
  all.push(core)
  await until(() => core.glance.session().kind === 'signed-in')
  await core.call('card:refresh', { companyId: 1131, isForced: true })
  // Failures could contain secrets too.
  online.service.faults.tokens = (body) => ({ ...body, token_type: String(body['access_token']) })
  await signIn().catch(() => null)
  online.service.faults.tokens = undefined
  online.service.faults.answer = (path) =>
    path.endsWith('/tokens')
      ? Response.json({ error: 'invalid_grant', error_description: [...recorded].join(' ') }, { status: 400 })
      : undefined
  online.service.expireAccessTokens()
  await core.call('card:refresh', { companyId: 1131, isForced: true }).catch(() => null)
  await signIn().catch(() => null)
  expect(core.glance.session().kind).toBe('sign-in-again')

  expect(recorded.size).toBeGreaterThan(8)
  for (const each of all) await expectNowhere(each, recorded)
})

test('the secrets that the agent types to sign in never reach the window, files, logs or addresses', async () => {
  const secrets = {
    password: 'sentinel-password-1',
    ticket: '7T:c2VudGluZWwtdGlja2V0==',
    appToken: 'sentinel-app-token-1',
    token: 'sentinel-access-token-1'
  }
  const server = await startTestTenant({
    user: { name: 'demo', password: secrets.password },
    tickets: new Set([secrets.ticket]),
    accessTokens: new Set([secrets.token]),
    appToken: secrets.appToken
  })
  running.push(server)
  const { recorded, fetch } = createRecordingFetch()
  const core = await startCore({ fetch })
  const serverAddress = server.url
  const { password, ticket, appToken, token } = secrets
  const signIns = [
    { kind: 'basic', serverAddress, userName: 'demo', password },
    { kind: 'ticket', serverAddress, ticket, appToken },
    { kind: 'token', serverAddress, token }
  ] as const
  for (const request of signIns) {
    await core.call('session:sign-in', request)
    await core.call('card:refresh', { companyId: 1131, isForced: true })
    // The same secrets are sent to a server that does not exist, and in malformed requests.
    await core.call('session:sign-in', { ...request, serverAddress: 'http://127.0.0.1:9' }).catch(() => null)
    await core.call('session:sign-in', { ...request, serverAddress: 5 } as never).catch(() => null)
    await core
      .call('session:sign-in', { ...request, password: [password], ticket: [ticket] } as never)
      .catch(() => null)
  }
  await core.call('profiles:recall', null)
  await expectNowhere(core, [...recorded, ...Object.values(secrets)])
})
