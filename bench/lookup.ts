import { createRequire } from 'node:module'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDemoTenant } from '../src/demo-tenant/demo-tenant.ts'
import { createGlance, type Glance } from '../src/main/compose.ts'
import { collectYoungGarbage } from '../tests/support/collect-garbage.ts'
import { lonePorts } from '../tests/support/lone-ports.ts'
import type * as Vendor from '@superoffice/webapi'
import { toBenchRow, toPercentiles, type BenchRow } from './measure.ts'
import { readDemoSummary, withRows } from './summary.ts'

// A CommonJS package that can only be required.
const vendor = createRequire(import.meta.url)('@superoffice/webapi') as typeof Vendor

const samples = 300
const companyId = 201

/**
 * Measures a live lookup through the whole core until the window has its answer, what the core does afterwards, and the recall of a
 * stored card, at 10 and 385 rows per section. The floor is `fetch` and `JSON.parse` of the same answer from the same server, and a
 * lookup may take twice as long. Nothing is left of one measurement when the next one begins.
 */
export const benchLookup = async (): Promise<readonly BenchRow[]> => [
  ...(await benchLimit(10, 15)),
  ...(await benchLimit(385, 40))
]

const benchLimit = async (limit: number, addedBudget: number): Promise<readonly BenchRow[]> => {
  const server = await serveSummary(limit)
  const folder = mkdtempSync(join(tmpdir(), 'glance-bench-'))
  const { glance, whenPrepared } = await openCore(folder, server.url)
  try {
    const lookUp = async (): Promise<readonly [answerMs: number, afterwardsMs: number]> => {
      const prepared = whenPrepared()
      const answerMs = await timed(() =>
        glance.dispatch('card:refresh', { companyId, isForced: true, limit })
      )
      return [answerMs, await timed(() => prepared)]
    }
    const floor = async (): Promise<unknown> =>
      JSON.parse(await (await fetch(`${server.url}/api/v1/floor`, { method: 'POST', body: '{}' })).text())
    const agent = new vendor.ContactAgent({
      baseUrl: `${server.url}/api`,
      axiosConfig: { auth: { username: 'bench', password: 'bench' } }
    })
    const askVendor = (): Promise<unknown> => agent.getContactSummaryAsync(companyId, limit)
    // The calls that the window makes to open a stored card.
    const recall = async (): Promise<unknown> => {
      await glance.dispatch('card:view', { companyId })
      return glance.dispatch('card:recall', { companyId })
    }
    const timeRecall = async (): Promise<number> => {
      const prepared = whenPrepared()
      const ms = await timed(recall)
      await prepared
      return ms
    }
    // The measurements alternate, so that other load on the machine affects them equally.
    const [lookups, afterwards, floors, recalls, vendors] = [[], [], [], [], []] as [
      number[],
      number[],
      number[],
      number[],
      number[]
    ]
    for (let sample = -20; sample < samples; sample++) {
      const times = [
        await timed(floor),
        ...(await lookUp()),
        await timeRecall(),
        await timed(askVendor)
      ] as const
      if (sample < 0) continue
      floors.push(times[0])
      lookups.push(times[1])
      afterwards.push(times[2])
      recalls.push(times[3])
      vendors.push(times[4])
    }
    const added = lookups.map((value, index) => value - (floors[index] ?? 0))
    const title = `limit ${String(limit)}`
    return [
      toBenchRow(`floor: fetch + JSON.parse, ${title}`, floors),
      toBenchRow(`SuperOffice’s own client, ${title}`, vendors),
      toBenchRow(`live lookup, ${title}`, lookups, {
        budget: Number((2 * toPercentiles(floors).p95).toFixed(1))
      }),
      toBenchRow(`what Glance adds, ${title}`, added, { budget: addedBudget }),
      toBenchRow(`afterwards: storing, and preparing the search, ${title}`, afterwards),
      toBenchRow(`recall of the stored card, ${title}`, recalls, { budget: 5 })
    ]
  } finally {
    await glance.dispose()
    await server.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  // Each pays for its own garbage, and for none that the one before it has left.
  collectYoungGarbage()
  const startMs = performance.now()
  await work()
  return performance.now() - startMs
}

/** A server that answers every request with one prepared summary, so that its own cost is the same for lookup and floor. */
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

const prepareSummary = async (limit: number): Promise<string> => {
  const tenant = await startDemoTenant()
  try {
    return JSON.stringify(withRows(await readDemoSummary(tenant), limit))
  } finally {
    await tenant.dispose()
  }
}

interface OpenedCore {
  readonly glance: Glance
  /** The search has everything that is stored. It is the last thing that a change sets off. */
  readonly whenPrepared: () => Promise<unknown>
}

const openCore = async (folder: string, serverAddress: string): Promise<OpenedCore> => {
  let waiting = Promise.withResolvers<unknown>()
  const glance = createGlance({
    ...lonePorts(folder),
    push: (channel) => {
      if (channel !== 'matches:prepared') return
      waiting.resolve(null)
      waiting = Promise.withResolvers()
    }
  })
  await glance.dispatch('session:sign-in', {
    kind: 'basic',
    serverAddress,
    userName: 'bench',
    password: 'bench'
  })
  return { glance, whenPrepared: () => waiting.promise }
}
