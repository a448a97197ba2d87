import { describe, expect, it, vi } from 'vitest'
import type { FaultRequest } from '../../src/demo-tenant/faults.ts'
import { basic, openTenant, type OpenTenant } from '../support/open-tenant.ts'

const summary = '/v1/Contact/201/Summary'

const answerAfter = async (fault: FaultRequest): Promise<Response> => {
  const tenant = await openTenant()
  tenant.faults.add(fault)
  return tenant.ask(summary)
}

const control = async (tenant: OpenTenant, method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(tenant.url.replace('/SuperOffice', `/demo/${path}`), {
    method,
    headers: { Authorization: basic(tenant.user.name, tenant.user.password) },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })

describe('what can go wrong', () => {
  it.each([400, 401, 403, 404, 421, 429, 500, 503])('status %i', async (status) => {
    const answer = await answerAfter({ kind: 'status', status })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ Error: true })
    expect(answer.headers.has('retry-after')).toBe(false)
  })

  it('Retry-After, as seconds or as a date', async () => {
    const seconds = await answerAfter({
      kind: 'status',
      status: 429,
      retryAfter: { seconds: 7, as: 'seconds' }
    })
    expect(seconds.headers.get('retry-after')).toBe('7')
    const date = await answerAfter({ kind: 'status', status: 503, retryAfter: { seconds: 3600, as: 'date' } })
    expect(Date.parse(date.headers.get('retry-after') ?? '')).toBeGreaterThan(Date.now())
  })

  it('an error page, or nothing, where an error in JSON was due', async () => {
    const page = await answerAfter({ kind: 'status', status: 503, body: 'html' })
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await (await answerAfter({ kind: 'status', status: 500, body: 'empty' })).text()).toBe('')
  })

  it('200 with a message', async () => {
    const answer = await answerAfter({ kind: 'message', message: 'Nope' })
    expect(answer.status).toBe(200)
    expect(Object.keys((await answer.json()) as object)).toEqual(['Message', 'MessageDetail'])
  })

  it('200 with null', async () => {
    expect(await (await answerAfter({ kind: 'null' })).text()).toBe('null')
  })

  it('a captive portal', async () => {
    const answer = await answerAfter({ kind: 'html' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/html')
  })

  it('a redirect to a page for logging in, which is there', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'redirect' })
    const answer = await tenant.ask(summary)
    expect(answer.status).toBe(302)
    const page = await fetch(new URL(answer.headers.get('location') ?? '', tenant.url))
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<form>')
  })

  it('JSON that breaks off', async () => {
    const answer = await answerAfter({ kind: 'broken-json' })
    const text = await answer.text()
    expect(text).toContain('Nordlys')
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
  })

  it('a connection that ends before the announced length', async () => {
    const answer = await answerAfter({ kind: 'truncated' })
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(1000)
    await expect(answer.text()).rejects.toThrow('terminated')
  })

  it('wrong types: one list is none, and the first row of the others is spoilt', async () => {
    const answer = (await (await answerAfter({ kind: 'wrong-types' })).json()) as Record<string, unknown>
    expect(Array.isArray(answer['Tickets'])).toBe(false)
    expect(answer['Followups']).toMatchObject([{ AppointmentId: 'no. 20111' }, { AppointmentId: 20112 }, {}])
  })

  it('the right answer under a wrong content type', async () => {
    const answer = await answerAfter({ kind: 'wrong-content-type' })
    expect(answer.headers.get('content-type')).toBe('text/plain')
    expect(await answer.json()).toMatchObject({ Contact: { ContactId: 201 } })
  })

  it('more than 5 MB of it', async () => {
    const bytes = await (await answerAfter({ kind: 'large' })).arrayBuffer()
    expect(bytes.byteLength).toBe(5 * 1024 * 1024 + 1)
  })

  it('an answer that comes late, and one that comes in drops', async () => {
    const late = await answerAfter({ kind: 'delay', ms: 20 })
    expect(await late.json()).toMatchObject({ Contact: { ContactId: 201 } })
    const dripping = await answerAfter({ kind: 'drip', bytes: 400, everyMs: 1 })
    const reader = dripping.body?.getReader()
    const first = (await reader?.read())?.value as Uint8Array
    expect(first.byteLength).toBe(400)
    await reader?.cancel()
  })

  it('no answer at all, until somebody gives up', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'hang' })
    const giveUp = new AbortController()
    const answer = tenant.ask(summary, { signal: giveUp.signal })
    await vi.waitFor(() => {
      expect(tenant.requests()).toHaveLength(1)
    })
    giveUp.abort()
    await expect(answer).rejects.toThrow('aborted')
  })

  it('a connection that is reset', async () => {
    await expect(answerAfter({ kind: 'reset' })).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
  })

  it('another host: the old one answers 421, the state tells where the new one is', async () => {
    const tenant = await openTenant()
    const newUrl = await tenant.move()
    const old = await tenant.ask(summary)
    expect(old.status).toBe(421)
    const state = (await (await fetch(new URL('/api/state/Cust12345', tenant.url))).json()) as Record<
      string,
      unknown
    >
    expect(state).toMatchObject({ Api: `${newUrl}/api`, Endpoint: newUrl, State: 'Running', IsRunning: true })
    const there = await fetch(`${newUrl}/api${summary}`, {
      headers: { Authorization: basic(tenant.user.name, tenant.user.password) }
    })
    expect(there.status).toBe(200)
  })
})

describe('which calls a fault takes', () => {
  it('the number of calls it says, and then no more', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'status', status: 503, times: 2 })
    const statuses = [await tenant.ask(summary), await tenant.ask(summary), await tenant.ask(summary)]
    expect(statuses.map(({ status }) => status)).toEqual([503, 503, 200])
  })

  it('every call until it is cleared', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'null' })
    await tenant.ask(summary)
    expect(await (await tenant.ask(summary)).text()).toBe('null')
    tenant.faults.clear()
    expect(await (await tenant.ask(summary)).json()).not.toBeNull()
  })

  it('only those whose path it names', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'status', status: 500, path: 'getcontactsummary' })
    expect((await tenant.ask(summary)).status).toBe(200)
    const post = await tenant.ask('/v1/Agents/Contact/GetContactSummary', {
      body: { ContactId: 1, Limit: 1 }
    })
    expect(post.status).toBe(500)
  })

  it('one after the other, in the order they were added', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'status', status: 401, times: 1 }, { kind: 'status', status: 403, times: 1 })
    expect([(await tenant.ask(summary)).status, (await tenant.ask(summary)).status]).toEqual([401, 403])
  })
})

describe('for another process', () => {
  it('takes faults, shows them and clears them', async () => {
    const tenant = await openTenant()
    expect((await control(tenant, 'POST', 'faults', [{ kind: 'status', status: 429 }])).status).toBe(204)
    expect(await (await control(tenant, 'GET', 'faults')).json()).toMatchObject([
      { kind: 'status', status: 429 }
    ])
    expect((await tenant.ask(summary)).status).toBe(429)
    await control(tenant, 'DELETE', 'faults')
    expect((await tenant.ask(summary)).status).toBe(200)
  })

  it('refuses a fault that it does not have, and whoever lacks the password', async () => {
    const tenant = await openTenant()
    const refused = await control(tenant, 'POST', 'faults', { kind: 'earthquake' })
    expect(refused.status).toBe(400)
    const stranger = await fetch(tenant.url.replace('/SuperOffice', '/demo/faults'), {
      method: 'POST',
      body: '{"kind":"null"}'
    })
    expect(stranger.status).toBe(401)
    expect(tenant.faults.pending()).toEqual([])
  })

  it('tells what it was asked, plants answers and moves', async () => {
    const tenant = await openTenant()
    await tenant.ask(`${summary}?limit=3`)
    expect(await (await control(tenant, 'GET', 'requests')).json()).toMatchObject([
      { method: 'GET', path: `/SuperOffice/api${summary}`, query: { limit: '3' } }
    ])
    await control(tenant, 'DELETE', 'requests')
    expect(tenant.requests()).toEqual([])
    await control(tenant, 'PUT', 'summary/201', null)
    expect((await tenant.ask(summary)).status).toBe(404)
    await control(tenant, 'DELETE', 'summary/201')
    expect((await tenant.ask(summary)).status).toBe(200)
    const { url } = (await (await control(tenant, 'POST', 'move')).json()) as { url: string }
    expect(url).not.toBe(tenant.url)
    expect((await tenant.ask(summary)).status).toBe(421)
  })
})
