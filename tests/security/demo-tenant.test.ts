import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemoTenant, type RunningDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'

// The promise: the demo answers nobody but Glance. A request without its random password, or one that a page of another site
// had sent to this computer, is answered before its body is read.

let tenant: RunningDemoTenant
beforeAll(async () => {
  tenant = await startDemoTenant()
})
afterAll(() => tenant.dispose())

const bodyBytes = 10 * 1024 * 1024
const chunk = Buffer.alloc(64 * 1024, 'a')

interface Refusal {
  readonly status: number
  /** What the server had taken of the body when it answered. */
  readonly sentBytes: number
}

/** Sends the body in pieces, and stops when the answer is there. */
const post = (path: string, headers: Readonly<Record<string, string>>): Promise<Refusal> =>
  new Promise((resolve, reject) => {
    let sentBytes = 0
    let status: number | null = null
    const sent = request(`${new URL(tenant.url).origin}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': String(bodyBytes), ...headers }
    })
    const end = (): void => {
      if (status !== null) resolve({ status, sentBytes })
    }
    const write = (): void => {
      if (status !== null || sentBytes >= bodyBytes) return
      sentBytes += chunk.length
      sent.write(chunk, () => setImmediate(write))
    }
    sent.on('response', (response) => {
      status = response.statusCode ?? 0
      response.resume()
      end()
      sent.destroy()
    })
    sent.on('error', (error) => {
      if (status === null) reject(error)
    })
    write()
  })

const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`

const paths = [
  '/SuperOffice/api/v1/Agents/Contact/GetContactSummary',
  '/SuperOffice/api/v1/MDOList/x',
  '/',
  '/x'
]
const strangers = [
  {},
  { Authorization: 'Basic eDp4' },
  { Authorization: 'Bearer x' },
  { Authorization: 'SoTicket 7T:x' }
]

describe('the demo', () => {
  it(`reads no body of a stranger (${String(paths.length * strangers.length)} requests of 10 MB)`, async () => {
    for (const path of paths) {
      for (const headers of strangers) {
        const { status, sentBytes } = await post(path, headers)
        expect([401, 404]).toContain(status)
        expect(sentBytes).toBeLessThan(bodyBytes)
      }
    }
  })

  it('reads at most 1 MB of a body that comes with its password', async () => {
    const { status, sentBytes } = await post(paths[0] ?? '', {
      Authorization: basic(tenant.user.name, tenant.user.password)
    })
    expect(status).toBe(413)
    expect(sentBytes).toBeLessThan(bodyBytes)
  })

  it.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost', '[::1]', 'localhost.', 'x@127.0.0.1'])(
    'refuses a request for the host %s',
    async (host) => {
      const { status } = await post('/SuperOffice/api', {
        Host: host,
        Authorization: basic(tenant.user.name, tenant.user.password)
      })
      expect(status).toBe(421)
    }
  )
})
