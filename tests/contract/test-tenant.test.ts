import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startNode, type Child } from '../support/child.ts'
import { basic, openTenant } from '../support/open-tenant.ts'
import { startTestTenant, type TestTenant } from '../tenant/test-tenant.ts'

const userPath = '/v1/User/currentPrincipal'
const summaryPath = '/v1/Agents/Contact/GetContactSummary'

describe('the test tenant', () => {
  it('refuses connections after stop, and answers on the same port after start', async () => {
    const tenant = await openTenant()
    const { url } = tenant
    await tenant.stop()
    await expect(tenant.fetch(userPath)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
    await tenant.stop()
    await tenant.start()
    await tenant.start()
    expect(tenant.url).toBe(url)
    expect((await tenant.fetch(userPath)).status).toBe(200)
  })

  it('ends pending requests when it is stopped', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'hang' })
    const answer = tenant.fetch(userPath).catch((error: unknown) => error)
    await vi.waitFor(() => {
      expect(tenant.requests()).toHaveLength(1)
    })
    await tenant.stop()
    expect(await answer).toBeInstanceOf(TypeError)
  })

  it('rejects when its port is in use', async () => {
    const tenant = await openTenant()
    const port = Number(new URL(tenant.url).port)
    await expect(startTestTenant({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('accepts tickets and access tokens until they are removed', async () => {
    const tickets = new Set(['7T:abc=='])
    const accessTokens = new Set(['8A:Cust12345.xyz'])
    const tenant = await openTenant({ tickets, accessTokens, acceptsBasic: false, appToken: 'app' })
    const statusWith = async (headers: Record<string, string>): Promise<number> =>
      (await tenant.fetch(userPath, { headers })).status
    expect(await statusWith({})).toBe(401)
    expect(await statusWith({ Authorization: 'SoTicket 7T:abc==' })).toBe(401)
    expect(await statusWith({ Authorization: 'SoTicket 7T:abc==', 'SO-AppToken': 'app' })).toBe(200)
    expect(await statusWith({ Authorization: 'Bearer 8A:Cust12345.xyz' })).toBe(200)
    accessTokens.clear()
    expect(await statusWith({ Authorization: 'Bearer 8A:Cust12345.xyz' })).toBe(401)
  })

  it('records each request with all its parts', async () => {
    const tenant = await openTenant()
    await tenant.fetch(`${summaryPath}?$select=contact`, {
      body: { ContactId: 201, Limit: 3 },
      headers: { 'SO-TimeZone': 'UTC, includeTZOffset' }
    })
    expect(tenant.requests()).toEqual([
      {
        method: 'POST',
        path: `/SuperOffice/api${summaryPath}`,
        query: { $select: 'contact' },
        headers: expect.objectContaining({
          'so-timezone': 'UTC, includeTZOffset',
          authorization: basic(tenant.user.name, tenant.user.password)
        }) as Record<string, string>,
        body: '{"ContactId":201,"Limit":3}'
      }
    ])
    tenant.forgetRequests()
    expect(tenant.requests()).toEqual([])
  })

  it('answers with a planted summary until the original is restored', async () => {
    const tenant = await openTenant()
    const readSummary = async (): Promise<unknown> =>
      (await tenant.fetch(summaryPath, { body: { ContactId: 201, Limit: 10 } })).json()
    tenant.plantSummary(201, { Contact: { Name: 'Planted' } })
    expect(await readSummary()).toEqual({ Contact: { Name: 'Planted' } })
    tenant.plantSummary(201, undefined)
    expect(await readSummary()).toMatchObject({ Contact: { Name: 'Nordlys Energi AS' } })
  })
})

const startProcess = (...args: readonly string[]) => {
  const main = join(import.meta.dirname, '../tenant/main.ts')
  const child = startNode([main, ...args], { capturesErrors: true, hasChannel: true })
  onTestFinished(child.kill)
  return child
}

const readLines = async (child: Child, count: number): Promise<string[]> => {
  const lines: string[] = []
  while (lines.length < count) lines.push(await child.nextLine())
  return lines
}

describe('the comparison of requests with the documentation', () => {
  const ask = async ({ url, user }: TestTenant, path: string): Promise<void> => {
    await fetch(`${url}/api/v1/${path}`, {
      headers: { Authorization: basic(user.name, user.password), Accept: 'application/json' }
    })
  }

  it('makes the tenant reject at its end, with what was wrong', async () => {
    const tenant = await startTestTenant()
    await ask(tenant, 'Contact?$select=orgNr')
    tenant.forgetRequests()
    await expect(tenant.dispose()).rejects.toThrow('simplecontact has no column orgNr')
  })

  it('is silent about correct requests, and about those that a test marks as its own', async () => {
    const tenant = await openTenant()
    await ask(tenant, 'Contact/201/Simple')
    await tenant.fetch('/v1/Companies')
    expect(tenant.violations()).toEqual([])
  })

  it('can be reported at once instead, and read by another process', async () => {
    const sentences: string[] = []
    const tenant = await openTenant({ onViolation: (sentence) => sentences.push(sentence) })
    await ask(tenant, 'Companies')
    expect(sentences).toEqual(['The vendor documents no GET /api/v1/Companies?'])
    const { url, user } = tenant
    const answer = await fetch(`${new URL(url).origin}/demo/violations`, {
      headers: { Authorization: basic(user.name, user.password) }
    })
    expect(await answer.json()).toEqual(sentences)
  })
})

describe('the meter', () => {
  it('counts calls and records, also of calls that fail, until it is reset', async () => {
    const tenant = await openTenant()
    await tenant.fetch('/v1/MDOList/contactwithpersonsearch_new?query=nordlys')
    await tenant.fetch('/v1/Contact/201/Simple')
    expect(tenant.meter.usage()).toEqual({ calls: 2, records: 3 })
    tenant.faults.add({ kind: 'status', status: 503 })
    await tenant.fetch('/v1/Contact/201/Simple')
    expect(tenant.meter.usage()).toEqual({ calls: 3, records: 3 })
    tenant.meter.reset()
    expect(tenant.meter.usage()).toEqual({ calls: 0, records: 0 })
  })
})

describe('npm run tenant', () => {
  it('prints its address, user and password, answers, and stops when it is told to', async () => {
    const child = startProcess('--user', 'tje', '--password', 'secret')
    const lines = await readLines(child, 3)
    expect(lines).toEqual([
      expect.stringMatching(/^Tenant: http:\/\/127\.0\.0\.1:\d+\/SuperOffice$/u),
      'User: tje',
      'Password: secret'
    ])
    const url = lines[0]?.replace('Tenant: ', '') ?? ''
    const answer = await fetch(`${url}/api${userPath}`, {
      headers: { Authorization: basic('tje', 'secret') }
    })
    expect(answer.status).toBe(200)
    expect(await child.stop()).toEqual([0, null])
  })

  it('prints what else it accepts: a ticket, an access token, and the session of a browser', async () => {
    const child = startProcess()
    const lines = (await readLines(child, 7)).map((line) => line.split(': '))
    const { Tenant, Ticket, Cookie, ...rest } = Object.fromEntries(lines) as Record<string, string>
    for (const headers of [
      { Authorization: `SoTicket ${Ticket ?? ''}` },
      { Authorization: `Bearer ${rest['Access token'] ?? ''}` },
      { Cookie: Cookie ?? '', 'X-XSRF-TOKEN': rest['X-XSRF-TOKEN'] ?? '' }
    ])
      expect((await fetch(`${Tenant ?? ''}/api${userPath}`, { headers })).status).toBe(200)
  })

  it('starts a sign-in service as well, and writes the policy that names it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'glance-tenant-'))
    onTestFinished(() => rm(folder, { recursive: true, maxRetries: 10, retryDelay: 50 }))
    const file = join(folder, 'policy.json')
    const child = startProcess('--policy', file)
    expect((await readLines(child, 4)).at(-1)).toBe(`Policy: ${file}`)
    const { environments } = JSON.parse(await readFile(file, 'utf8')) as {
      environments: readonly { signInUrl: string }[]
    }
    const [environment] = environments
    const answer = await fetch(`${environment?.signInUrl ?? ''}/login/.well-known/openid-configuration`)
    expect(answer.status).toBe(200)
  })

  it.each([
    ['a port that is too large', ['--port', '70000'], '--port takes a number from 0 to 65535.'],
    ['a port that is not a number', ['--port', 'x'], '--port takes a number from 0 to 65535.'],
    ['an unknown option', ['--nonsense'], "Unknown option '--nonsense'"]
  ])('ends with code 1 and one sentence for %s', async (_, args, sentence) => {
    const child = startProcess(...args)
    const [printed, [code]] = await Promise.all([child.errors, child.ended])
    expect(printed.trimEnd()).toMatch(/^[^\n]+$/u)
    expect(printed).toContain(sentence)
    expect(code).toBe(1)
  })

  it('ends with code 1 and one sentence when its port is in use', async () => {
    const { port } = new URL((await openTenant()).url)
    const child = startProcess('--port', port)
    const [printed, [code]] = await Promise.all([child.errors, child.ended])
    expect(printed).toBe(`Port ${port} is in use. Choose another with --port, or leave --port out.\n`)
    expect(code).toBe(1)
  })
})
