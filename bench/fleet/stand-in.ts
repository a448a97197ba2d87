import { createTenant, type Tenant } from '../../src/demo-tenant/tenant.ts'
import { createWebApp } from '../../src/demo-tenant/web/web-app.ts'
import { countRecords } from '../../tests/tenant/meter.ts'
import type { Draw } from './random.ts'
import type { Traffic } from './traffic.ts'
import type { VirtualClock } from '../../tests/support/virtual-clock.ts'

/** What SuperOffice does during an outage: the network refuses, or the service answers 503, with a time to come back or without. */
export type OutageKind = 'refused' | 'unavailable' | 'retry-after'

export interface Outage {
  readonly kind: OutageKind
  readonly startMs: number
  readonly endMs: number
}

export interface StandIn {
  readonly fetch: typeof globalThis.fetch
}

export interface StandInOptions {
  readonly clock: VirtualClock
  readonly draw: Draw
  readonly traffic: Traffic
  readonly outage: Outage | null
  readonly answers: Answers
}

/** Milliseconds on the way there and back. */
const networkMs = 40
/** How many requests are worked on at a time; the others wait. Nobody publishes how many SuperOffice works on. */
const workers = 24
/** A request that would have to wait longer is refused with 429. */
const maxQueueMs = 5_000
/** Median and 95th percentile of the work on one request. */
const serviceMs = {
  search: { median: 90, p95: 300 },
  card: { median: 180, p95: 600 },
  probe: { median: 30, p95: 100 },
  other: { median: 80, p95: 250 }
} as const

/** A SuperOffice as a function: the demo's answers, after a time that depends on the load. */
export const createStandIn = ({ clock, draw, traffic, outage, answers }: StandInOptions): StandIn => {
  const freeMs: number[] = Array.from({ length: workers }, () => 0)

  const isDown = (): boolean => outage !== null && clock.now() >= outage.startMs && clock.now() < outage.endMs

  /** How long this request takes; `null` when it is refused. */
  const occupy = (url: string): number | null => {
    const worker = freeMs.indexOf(Math.min(...freeMs))
    const startMs = Math.max(clock.now(), freeMs[worker] ?? 0)
    if (startMs - clock.now() > maxQueueMs) return null
    const { median, p95 } = serviceMs[kindOf(url)]
    const endMs = startMs + draw.logNormal(median, p95)
    freeMs[worker] = endMs
    return endMs - clock.now() + networkMs
  }

  const answerTo = async (url: string, init: RequestInit): Promise<Response> => {
    if (isDown() && outage?.kind === 'refused') {
      await clock.wait(networkMs)
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })
    }
    if (isDown() && outage !== null) {
      const seconds = String(Math.ceil((outage.endMs - clock.now()) / 1_000))
      await clock.wait(networkMs)
      return new Response('{}', {
        status: 503,
        headers: {
          'Content-Type': 'application/json',
          ...(outage.kind === 'retry-after' && { 'Retry-After': seconds })
        }
      })
    }
    const tookMs = occupy(url)
    if (tookMs === null) {
      traffic.noteThrottled()
      await clock.wait(networkMs)
      return new Response('{}', { status: 429, headers: { 'Content-Type': 'application/json' } })
    }
    const { text, records, status } = await answers(url, init)
    traffic.noteRecords(kindOf(url), records)
    await clock.wait(tookMs)
    return new Response(text, { status, headers: { 'Content-Type': 'application/json' } })
  }

  return {
    fetch: async (input, init = {}) => {
      const url = input instanceof Request ? input.url : input.toString()
      traffic.noteRequest(kindOf(url), isDown())
      const { signal } = init
      if (signal === undefined || signal === null) return answerTo(url, init)
      signal.throwIfAborted()
      return new Promise((resolve, reject) => {
        const abort = (): void => {
          reject(new DOMException('This operation was aborted', 'AbortError'))
        }
        signal.addEventListener('abort', abort, { once: true })
        answerTo(url, init)
          .then(resolve, reject)
          .finally(() => {
            signal.removeEventListener('abort', abort)
          })
      })
    }
  }
}

const kindOf = (url: string): keyof typeof serviceMs => {
  if (url.includes('Summary')) return 'card'
  if (url.includes('currentPrincipal')) return 'probe'
  return url.includes('MDOList') || url.includes('Archive') ? 'search' : 'other'
}

/** The answer to a request, and the records that it has. */
export type Answers = (url: string, init: RequestInit) => Promise<Answer>

interface Answer {
  readonly text: string
  readonly records: number
  readonly status: number
}

/** The demo's answers, each made once: 500 agents ask 2,000 companies the same things. */
export const createAnswers = (nowMs: number): { readonly tenant: Tenant; readonly answers: Answers } => {
  const tenant = createTenant({ nowMs })
  const app = createWebApp({ tenant, isAuthorized: () => true })
  const known = new Map<string, Answer>()
  return {
    tenant,
    answers: async (url, { method = 'GET', headers = {}, body = null }) => {
      const key = `${url} ${typeof body === 'string' ? body : ''}`
      const remembered = known.get(key)
      if (remembered !== undefined) return remembered
      const path = url.replace(/^https:\/\/[^/]*/u, 'http://127.0.0.1')
      const response = await app.fetch(
        new Request(path, { method, headers, body }),
        // What only a request over a network has, and the demo's routes don't read.
        {}
      )
      const text = await response.text()
      const answer = {
        text,
        records: response.ok ? countRecords(JSON.parse(text)) : 0,
        status: response.status
      }
      known.set(key, answer)
      return answer
    }
  }
}
