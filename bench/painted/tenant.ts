import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { fixedIds } from '../../src/demo-tenant/companies/fixed-ids.ts'
import { startDemoTenant, type RunningDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { readDemoSummary, withRows } from '../summary.ts'

/** A company of the demo tenant whose name resembles no other. Its summary is that of a company with rows in every list. */
export const liveCompany = { id: fixedIds.swedish, name: 'Älvbacka Data AB' } as const

/** The demo tenant, whose summaries have as many rows in every list as were requested, and are prepared in advance. */
export interface PaintedTenant {
  readonly url: string
  readonly user: RunningDemoTenant['user']
  /** When the last summary had been sent, in ms since 1970. */
  readonly answeredMs: () => number
  readonly close: () => Promise<void>
}

export const startPaintedTenant = async (): Promise<PaintedTenant> => {
  const tenant = await startDemoTenant()
  const lists = await readDemoSummary(tenant)
  const summary = {
    ...lists,
    Contact: { ...(lists['Contact'] as object), ContactId: liveCompany.id, Name: liveCompany.name }
  }
  const bodies = new Map<number, string>()
  const bodyOf = (limit: number): string => {
    const body = bodies.get(limit) ?? JSON.stringify(withRows(summary, limit))
    bodies.set(limit, body)
    return body
  }
  let answeredMs = NaN

  const forward = async (request: IncomingMessage, sent: Buffer): Promise<Response> => {
    const headers = new Headers()
    for (const [name, value] of Object.entries(request.headers)) {
      if (typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name))
        headers.set(name, value)
    }
    const { method = 'GET' } = request
    return fetch(`${new URL(tenant.url).origin}${request.url ?? '/'}`, {
      method,
      headers,
      ...(method === 'GET' ? {} : { body: new Uint8Array(sent) })
    })
  }

  const server = createServer((request, response) => {
    void (async () => {
      const sent = await buffer(request)
      if (request.url?.includes('GetContactSummary') === true) {
        const { Limit: limit } = JSON.parse(sent.toString('utf8')) as { readonly Limit: number }
        response.setHeader('Content-Type', 'application/json')
        response.end(bodyOf(limit))
        await once(response, 'finish')
        answeredMs = performance.timeOrigin + performance.now()
        return
      }
      const answer = await forward(request, sent)
      response.statusCode = answer.status
      response.setHeader('Content-Type', answer.headers.get('Content-Type') ?? 'application/json')
      response.end(Buffer.from(await answer.arrayBuffer()))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${String(port)}${new URL(tenant.url).pathname}`,
    user: tenant.user,
    answeredMs: () => answeredMs,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await tenant.dispose()
    }
  }
}
