import { createServer } from 'node:http'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDemoTenant } from '../src/demo-tenant/demo-tenant.ts'
import { createGlance, type Glance } from '../src/main/compose.ts'
import { lonePorts } from '../tests/support/lone-ports.ts'
import { toBenchRow, type BenchRow } from './measure.ts'

const samples = 300
const companyId = 201

/**
 * Measures a live lookup through the whole core, beside `fetch` and `JSON.parse` of the same answer from the same server,
 * at 10 and 385 rows per section; and the recall of the stored card.
 */
export const benchLookup = async (): Promise<readonly BenchRow[]> => [
  ...(await benchLimit(10, 15)),
  ...(await benchLimit(385, 40))
]

const benchLimit = async (limit: number, addedBudget: number): Promise<readonly BenchRow[]> => {
  const server = await serveSummary(limit)
  const folder = mkdtempSync(join(tmpdir(), 'glance-bench-'))
  const glance = await openCore(folder, server.url)
  try {
    const ask = (): Promise<unknown> =>
      glance.dispatch('company:refresh', { companyId, isForced: true, limit })
    const floor = async (): Promise<unknown> =>
      JSON.parse(await (await fetch(`${server.url}/api/v1/floor`, { method: 'POST', body: '{}' })).text())
    // As the window opens a card that is stored.
    const recall = async (): Promise<unknown> => {
      await glance.dispatch('company:view', { companyId })
      return glance.dispatch('company:recall', { companyId })
    }
    // Measured in turns, so that other load on the machine affects all alike.
    const [asked, plain, recalled] = [[], [], []] as [number[], number[], number[]]
    for (let sample = -20; sample < samples; sample++) {
      const times = [await timed(floor), await timed(ask), await timed(recall)] as const
      if (sample < 0) continue
      plain.push(times[0])
      asked.push(times[1])
      recalled.push(times[2])
    }
    const added = asked.map((value, index) => value - (plain[index] ?? 0))
    const title = `limit ${String(limit)}`
    return [
      toBenchRow(`floor: fetch + JSON.parse, ${title}`, plain),
      toBenchRow(`live lookup, ${title}`, asked),
      toBenchRow(`what Glance adds, ${title}`, added, { budget: addedBudget }),
      toBenchRow(`recall of the stored card, ${title}`, recalled, { budget: 50 })
    ]
  } finally {
    await glance.dispose()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startMs = performance.now()
  await work()
  return performance.now() - startMs
}

/** Serves the same prepared summary for every request, so that the server costs both sides the same. */
const serveSummary = async (limit: number): Promise<{ url: string; close: () => Promise<void> }> => {
  const body = await prepareSummary(limit)
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      const isUser = request.url?.includes('currentPrincipal') === true
      response.setHeader('Content-Type', 'application/json')
      response.end(isUser ? '{"FullName":"Bench"}' : body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

/** The demo tenant's answer, with its rows repeated until each list is as long as the limit allows. */
const prepareSummary = async (limit: number): Promise<string> => {
  const tenant = await startDemoTenant()
  try {
    const { name, password } = tenant.user
    const response = await fetch(`${tenant.url}/api/v1/Agents/Contact/GetContactSummary`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
        'Accept-Language': 'en',
        'SO-TimeZone': 'UTC, includeTZOffset'
      },
      body: JSON.stringify({ ContactId: companyId, Limit: limit })
    })
    const summary = (await response.json()) as Record<string, unknown>
    return JSON.stringify(
      Object.fromEntries(
        Object.entries(summary).map(([key, value]) => [
          key,
          Array.isArray(value) && value.length > 0
            ? Array.from({ length: limit }, (_, index) => value[index % value.length] as unknown)
            : value
        ])
      )
    )
  } finally {
    await tenant.dispose()
  }
}

const openCore = async (folder: string, serverAddress: string): Promise<Glance> => {
  const glance = createGlance(lonePorts(folder))
  await glance.dispatch('session:sign-in', {
    kind: 'basic',
    serverAddress,
    userName: 'bench',
    password: 'bench'
  })
  return glance
}
