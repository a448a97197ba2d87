import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { DemoTenant } from '../../src/main/session/demo-access.ts'
import { startDemoTenant } from '../../src/demo-tenant/server.ts'
import { basic, openTenant } from '../support/open-tenant.ts'

// Before any tenant has been started
const untouched = [globalThis.Request, globalThis.Response]

describe('the demo tenant as Glance holds it', () => {
  it('is what the session service expects', async () => {
    const tenant: DemoTenant = await startDemoTenant()
    onTestFinished(tenant.dispose)
    expect(tenant.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/SuperOffice$/u)
  })

  it('refuses connections while it is stopped, and is back on the same port', async () => {
    const tenant = await openTenant()
    const { url } = tenant
    await tenant.stop()
    await expect(tenant.ask('/v1/User/currentPrincipal')).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' }
    })
    await tenant.stop()
    await tenant.start()
    await tenant.start()
    expect(tenant.url).toBe(url)
    expect((await tenant.ask('/v1/User/currentPrincipal')).status).toBe(200)
  })

  it('ends the calls that are under way when it is stopped', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'hang' })
    const answer = tenant.ask('/v1/User/currentPrincipal').catch((error: unknown) => error)
    await vi.waitFor(() => {
      expect(tenant.requests()).toHaveLength(1)
    })
    await tenant.stop()
    expect(await answer).toBeInstanceOf(TypeError)
  })

  it('refuses to start where something else listens', async () => {
    const tenant = await openTenant()
    const port = Number(new URL(tenant.url).port)
    await expect(startDemoTenant({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('leaves the global Request and Response alone', async () => {
    const tenant = await openTenant()
    await tenant.ask('/v1/User/currentPrincipal')
    expect([globalThis.Request, globalThis.Response]).toEqual(untouched)
  })

  it('notes each request with its parts', async () => {
    const tenant = await openTenant()
    await tenant.ask('/v1/Agents/Contact/GetContactSummary?$select=contact', {
      body: { ContactId: 201, Limit: 3 },
      headers: { 'SO-TimeZone': 'UTC, includeTZOffset' }
    })
    expect(tenant.requests()).toEqual([
      {
        method: 'POST',
        path: '/SuperOffice/api/v1/Agents/Contact/GetContactSummary',
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
})

describe('npm run tenant', () => {
  it('prints its address, user and password, answers, and stops when told to', async () => {
    const main = join(import.meta.dirname, '../../src/demo-tenant/main.ts')
    const child = spawn(process.execPath, [main, '--user', 'tje', '--password', 'secret'])
    onTestFinished(() => void child.kill('SIGKILL'))
    const lines: string[] = []
    for await (const line of createInterface(child.stdout)) {
      lines.push(line)
      if (lines.length === 3) break
    }
    expect(lines).toEqual([
      expect.stringMatching(/^Tenant: http:\/\/127\.0\.0\.1:\d+\/SuperOffice$/u),
      'User: tje',
      'Password: secret'
    ])
    const url = lines[0]?.replace('Tenant: ', '') ?? ''
    const answer = await fetch(`${url}/api/v1/User/currentPrincipal`, {
      headers: { Authorization: basic('tje', 'secret') }
    })
    expect(answer.status).toBe(200)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('says what is wrong with a port', async () => {
    const main = join(import.meta.dirname, '../../src/demo-tenant/main.ts')
    const child = spawn(process.execPath, [main, '--port', '70000'], { stdio: 'ignore' })
    expect(await once(child, 'exit')).toEqual([1, null])
  })
})
