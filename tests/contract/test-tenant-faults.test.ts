import { describe, expect, it, vi } from 'vitest'
import type { FaultRequest } from '../tenant/faults.ts'
import { basic, openTenant, type OpenTenant } from '../support/open-tenant.ts'

const summary = '/v1/Contact/201/Summary'

const answerAfter = async (fault: FaultRequest): Promise<Response> => {
  const tenant = await openTenant()
  tenant.faults.add(fault)
  return tenant.fetch(summary)
}

const control = async (tenant: OpenTenant, method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(tenant.url.replace('/SuperOffice', `/demo/${path}`), {
    method,
    headers: { Authorization: basic(tenant.user.name, tenant.user.password) },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })

describe('a fault of the test tenant', () => {
  it.each([400, 401, 403, 404, 421, 429, 500, 503])('answers with the status %i', async (status) => {
    const answer = await answerAfter({ kind: 'status', status })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ Error: true })
    expect(answer.headers.has('retry-after')).toBe(false)
  })

  it('answers with Retry-After in seconds or as a date', async () => {
    const seconds = await answerAfter({
      kind: 'status',
      status: 429,
      retryAfter: { seconds: 7, as: 'seconds' }
    })
    expect(seconds.headers.get('retry-after')).toBe('7')
    const date = await answerAfter({ kind: 'status', status: 503, retryAfter: { seconds: 3600, as: 'date' } })
    expect(Date.parse(date.headers.get('retry-after') ?? '')).toBeGreaterThan(Date.now())
  })

  it('answers with an error page or an empty body instead of an error in JSON', async () => {
    const page = await answerAfter({ kind: 'status', status: 503, body: 'html' })
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await (await answerAfter({ kind: 'status', status: 500, body: 'empty' })).text()).toBe('')
  })

  it('answers with 200 and only a message', async () => {
    const answer = await answerAfter({ kind: 'message', message: 'Nope' })
    expect(answer.status).toBe(200)
    expect(Object.keys((await answer.json()) as object)).toEqual(['Message', 'MessageDetail'])
  })

  it('answers with 200 and null', async () => {
    expect(await (await answerAfter({ kind: 'null' })).text()).toBe('null')
  })

  it('answers with the page of a captive portal', async () => {
    const answer = await answerAfter({ kind: 'html' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/html')
  })

  it('redirects to an existing login page', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'redirect' })
    const answer = await tenant.fetch(summary)
    expect(answer.status).toBe(302)
    const page = await fetch(new URL(answer.headers.get('location') ?? '', tenant.url))
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<form>')
  })

  it('answers with half of the JSON', async () => {
    const answer = await answerAfter({ kind: 'broken-json' })
    const text = await answer.text()
    expect(text).toContain('Nordlys')
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
  })

  it('closes the connection before all bytes are sent', async () => {
    const answer = await answerAfter({ kind: 'truncated' })
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(1000)
    await expect(answer.text()).rejects.toThrow('terminated')
  })

  it('answers with an object as the first list and a wrong first row in the others', async () => {
    const answer = (await (await answerAfter({ kind: 'wrong-types' })).json()) as Record<string, unknown>
    expect(Array.isArray(answer['Tickets'])).toBe(false)
    expect(answer['Followups']).toMatchObject([{ AppointmentId: 'no. 20111' }, { AppointmentId: 20112 }, {}])
  })

  it('answers correctly but with the wrong content type', async () => {
    const answer = await answerAfter({ kind: 'wrong-content-type' })
    expect(answer.headers.get('content-type')).toBe('text/plain')
    expect(await answer.json()).toMatchObject({ Contact: { ContactId: 201 } })
  })

  it('answers with more than 5 MB', async () => {
    const bytes = await (await answerAfter({ kind: 'large' })).arrayBuffer()
    expect(bytes.byteLength).toBe(5 * 1024 * 1024 + 1)
  })

  it('answers late, or a few bytes at a time', async () => {
    const late = await answerAfter({ kind: 'delay', ms: 20 })
    expect(await late.json()).toMatchObject({ Contact: { ContactId: 201 } })
    const dripping = await answerAfter({ kind: 'drip', bytes: 400, everyMs: 1 })
    const reader = dripping.body?.getReader()
    const first = (await reader?.read())?.value as Uint8Array
    expect(first.byteLength).toBe(400)
    await reader?.cancel()
  })

  it('holds an answer until the faults are cleared', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'hold', times: 1 })
    let isAnswered = false
    const held = tenant.fetch(summary).then((answer) => {
      isAnswered = true
      return answer
    })
    await vi.waitFor(() => {
      expect(tenant.requests()).toHaveLength(1)
    })
    expect((await tenant.fetch(summary)).status).toBe(200)
    expect(isAnswered).toBe(false)
    tenant.faults.clear()
    expect(await (await held).json()).toMatchObject({ Contact: { ContactId: 201 } })
  })

  it('never answers, until the client aborts', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'hang' })
    const controller = new AbortController()
    const answer = tenant.fetch(summary, { signal: controller.signal })
    await vi.waitFor(() => {
      expect(tenant.requests()).toHaveLength(1)
    })
    controller.abort()
    await expect(answer).rejects.toThrow('aborted')
  })

  it('resets the connection', async () => {
    await expect(answerAfter({ kind: 'reset' })).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
  })

  it('answers with 421 at the old address once the tenant has moved, while its state names the new one', async () => {
    const tenant = await openTenant()
    const newUrl = await tenant.move()
    const old = await tenant.fetch(summary)
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

  it('applies to the given number of requests', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'status', status: 503, times: 2 })
    const statuses = [await tenant.fetch(summary), await tenant.fetch(summary), await tenant.fetch(summary)]
    expect(statuses.map(({ status }) => status)).toEqual([503, 503, 200])
  })

  it('applies to every request until it is cleared when no number is given', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'null' })
    await tenant.fetch(summary)
    expect(await (await tenant.fetch(summary)).text()).toBe('null')
    tenant.faults.clear()
    expect(await (await tenant.fetch(summary)).json()).not.toBeNull()
  })

  it('applies only to paths that contain the given text', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'status', status: 500, path: 'getcontactsummary' })
    expect((await tenant.fetch(summary)).status).toBe(200)
    const post = await tenant.fetch('/v1/Agents/Contact/GetContactSummary', {
      body: { ContactId: 1, Limit: 1 }
    })
    expect(post.status).toBe(500)
  })

  it('applies in the order in which faults were added', async () => {
    const tenant = await openTenant()
    tenant.faults.add({ kind: 'status', status: 401, times: 1 }, { kind: 'status', status: 403, times: 1 })
    expect([(await tenant.fetch(summary)).status, (await tenant.fetch(summary)).status]).toEqual([401, 403])
  })
})

describe('the control routes of the test tenant', () => {
  it('add, list and clear faults', async () => {
    const tenant = await openTenant()
    expect((await control(tenant, 'POST', 'faults', [{ kind: 'status', status: 429 }])).status).toBe(204)
    expect(await (await control(tenant, 'GET', 'faults')).json()).toMatchObject([
      { kind: 'status', status: 429 }
    ])
    expect((await tenant.fetch(summary)).status).toBe(429)
    await control(tenant, 'DELETE', 'faults')
    expect((await tenant.fetch(summary)).status).toBe(200)
  })

  it('refuse an unknown fault, and a request without the password', async () => {
    const tenant = await openTenant()
    const refused = await control(tenant, 'POST', 'faults', { kind: 'earthquake' })
    expect(refused.status).toBe(400)
    const unauthorized = await fetch(tenant.url.replace('/SuperOffice', '/demo/faults'), {
      method: 'POST',
      body: '{"kind":"null"}'
    })
    expect(unauthorized.status).toBe(401)
    expect(tenant.faults.pending()).toEqual([])
  })

  it('list requests, plant summaries and move the tenant', async () => {
    const tenant = await openTenant()
    await tenant.fetch(`${summary}?limit=3`)
    expect(await (await control(tenant, 'GET', 'requests')).json()).toMatchObject([
      { method: 'GET', path: `/SuperOffice/api${summary}`, query: { limit: '3' } }
    ])
    await control(tenant, 'DELETE', 'requests')
    expect(tenant.requests()).toEqual([])
    await control(tenant, 'PUT', 'summary/201', null)
    expect((await tenant.fetch(summary)).status).toBe(404)
    await control(tenant, 'DELETE', 'summary/201')
    expect((await tenant.fetch(summary)).status).toBe(200)
    const { url } = (await (await control(tenant, 'POST', 'move')).json()) as { url: string }
    expect(url).not.toBe(tenant.url)
    expect((await tenant.fetch(summary)).status).toBe(421)
  })
})
