import { createTenant } from '../../src/demo-tenant/tenant.ts'
import { createWebApp } from '../../src/demo-tenant/web/web-app.ts'
import type { Clock } from '../../src/main/platform/clock.ts'
import type { SeededRandom } from './seeded-random.ts'

/** The demo's SuperOffice as a function, which fails now and then: the same way in every run. */
export interface UnsteadyTenant {
  readonly fetch: typeof globalThis.fetch
  readonly companyIds: readonly number[]
  readonly nameOf: (companyId: number) => string
  /** Whether it never fails. */
  readonly steady: (isSteady: boolean) => void
  /** Whether an answer is on its way that no timer waits for. */
  readonly isAnswering: () => boolean
  readonly requests: () => number
  readonly faults: () => number
}

/** One request in so many fails in each way. */
const faultyOf = { unavailable: 60, throttled: 90, refused: 90, page: 150, silent: 300 } as const
type Fault = keyof typeof faultyOf

export const createUnsteadyTenant = (random: SeededRandom, clock: Pick<Clock, 'now'>): UnsteadyTenant => {
  const tenant = createTenant({ nowMs: clock.now() })
  const app = createWebApp({ tenant, isAuthorized: () => true })
  const known = new Map<string, { readonly text: string; readonly status: number }>()
  const companies = tenant.directory().companies.filter(({ companyId }) => companyId > 1_000)
  const counts = { requests: 0, faults: 0, answering: 0 }
  let isSteady = false

  const nextFault = (): Fault | null => {
    if (isSteady) return null
    const faults = Object.keys(faultyOf) as Fault[]
    return faults.find((fault) => random.below(faultyOf[fault]) === 0) ?? null
  }

  const answer = async (
    url: string,
    { method = 'GET', headers = {}, body = null }: RequestInit
  ): Promise<Response> => {
    const key = `${url} ${typeof body === 'string' ? body : ''}`
    const remembered = known.get(key)
    const json = { 'Content-Type': 'application/json' }
    if (remembered !== undefined)
      return new Response(remembered.text, { status: remembered.status, headers: json })
    const response = await app.fetch(
      new Request(url.replace(/^https:\/\/[^/]*/u, 'http://127.0.0.1'), { method, headers, body }),
      // What only a request over a network has, and the demo's routes don't read.
      {}
    )
    const text = await response.text()
    known.set(key, { text, status: response.status })
    return new Response(text, { status: response.status, headers: json })
  }

  const fail = (fault: Fault, signal: AbortSignal | null | undefined): Response | Promise<Response> => {
    const json = { 'Content-Type': 'application/json' }
    switch (fault) {
      case 'unavailable':
        return new Response('{}', { status: 503, headers: json })
      case 'throttled':
        return new Response('{}', { status: 429, headers: { ...json, 'Retry-After': '2' } })
      case 'refused':
        throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })
      case 'page':
        return new Response('<!doctype html><h1>Welcome</h1>', { headers: { 'Content-Type': 'text/html' } })
      case 'silent':
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            reject(new DOMException('This operation was aborted', 'AbortError'))
          })
        })
    }
  }

  return {
    fetch: async (input, init = {}) => {
      const url = input instanceof Request ? input.url : input.toString()
      counts.requests++
      init.signal?.throwIfAborted()
      const fault = nextFault()
      if (fault !== null) {
        counts.faults++
        return fail(fault, init.signal)
      }
      counts.answering++
      try {
        // As from the network: not in the same turn.
        await new Promise(setImmediate)
        return await answer(url, init)
      } finally {
        counts.answering--
      }
    },
    companyIds: companies.map(({ companyId }) => companyId),
    nameOf: (companyId) => tenant.company(companyId)?.name ?? '',
    steady: (next) => {
      isSteady = next
    },
    isAnswering: () => counts.answering > 0,
    requests: () => counts.requests,
    faults: () => counts.faults
  }
}
