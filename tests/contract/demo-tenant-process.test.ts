import { describe, expect, it, onTestFinished } from 'vitest'
import type { DemoTenant } from '../../src/main/session/demo-access.ts'
import { startDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { basic } from '../support/open-tenant.ts'

// Read before any tenant starts, because a tenant might replace them.
const originalGlobals = [globalThis.Request, globalThis.Response]

const openDemoTenant = async () => {
  const tenant: DemoTenant = await startDemoTenant()
  onTestFinished(tenant.dispose)
  const { name, password } = tenant.user
  const readUser = () =>
    fetch(`${tenant.url}/api/v1/User/currentPrincipal`, { headers: { Authorization: basic(name, password) } })
  return { tenant, readUser }
}

describe('the demo tenant in the process of Glance', () => {
  it('has an address on 127.0.0.1, and a user of its own', async () => {
    const { tenant, readUser } = await openDemoTenant()
    expect(tenant.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/SuperOffice$/u)
    expect((await fetch(`${tenant.url}/api/v1/User/currentPrincipal`)).status).toBe(401)
    expect((await readUser()).status).toBe(200)
  })

  it('has a different password at every start', async () => {
    const [first, second] = [await openDemoTenant(), await openDemoTenant()]
    expect(first.tenant.user.password).not.toBe(second.tenant.user.password)
  })

  it('refuses connections after stop, and answers on the same port after start', async () => {
    const { tenant, readUser } = await openDemoTenant()
    const { url } = tenant
    await tenant.stop()
    await expect(readUser()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
    await tenant.stop()
    await tenant.start()
    await tenant.start()
    expect(tenant.url).toBe(url)
    expect((await readUser()).status).toBe(200)
  })

  it('has no routes that control it', async () => {
    const { tenant } = await openDemoTenant()
    const { name, password } = tenant.user
    for (const path of ['faults', 'requests', 'summary/201', 'move']) {
      const url = tenant.url.replace('/SuperOffice', `/demo/${path}`)
      expect((await fetch(url, { headers: { Authorization: basic(name, password) } })).status).toBe(404)
    }
  })

  it('leaves the global Request and Response unchanged', async () => {
    const { readUser } = await openDemoTenant()
    await readUser()
    expect([globalThis.Request, globalThis.Response]).toEqual(originalGlobals)
  })
})
