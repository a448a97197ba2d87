import { randomBytes } from 'node:crypto'
import type { RunningDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { createAccess, isAuthorized, type Credentials } from '../../src/demo-tenant/web/authentication.ts'
import { startListener, type Listener } from '../../src/demo-tenant/web/listener.ts'
import { createWebApp } from '../../src/demo-tenant/web/web-app.ts'
import { createSimulateCall } from '../../src/demo-tenant/simulation/simulate-call.ts'
import { createSimulateChange } from '../../src/demo-tenant/simulation/simulate-change.ts'
import { createAwkwardTenant, type AwkwardTenant } from './awkward-tenant.ts'
import { createFaults, type Faults } from './faults.ts'
import { createJournal, type ReceivedRequest } from './journal.ts'
import { createMeter, type Meter } from './meter.ts'
import { createTestApp } from './test-app.ts'

export interface TestTenantOptions extends Partial<Omit<Credentials, 'user'>> {
  /** Any free port when absent. */
  readonly port?: number
  /** The name `demo` and a random password when absent. */
  readonly user?: { readonly name?: string; readonly password?: string }
  /** A different seed generates different companies. */
  readonly seed?: number
  /** The time that all dates are relative to, in ms since 1970; the start of the tenant when absent. */
  readonly nowMs?: number
  /** Receives each sentence about a request that contradicts the vendor's documentation. When absent, `dispose` rejects with them. */
  readonly onViolation?: (sentence: string) => void
}

/** The demo tenant with additions for tests: awkward companies, faults, a journal, and a host that can change. */
export interface TestTenant extends RunningDemoTenant {
  readonly faults: Faults
  /** The latest 1,000 requests to SuperOffice, oldest first. */
  readonly requests: () => readonly ReceivedRequest[]
  readonly forgetRequests: () => void
  /** What in all requests so far contradicts the vendor's documentation, in sentences. */
  readonly violations: () => readonly string[]
  /** Counts calls and records, as SuperOffice meters them. */
  readonly meter: Meter
  readonly plantSummary: AwkwardTenant['plantSummary']
  readonly plantPersonSummary: AwkwardTenant['plantPersonSummary']
  /** Moves to another port and resolves to the new address. The old port answers 421 from then on. */
  readonly move: () => Promise<string>
}

export const startTestTenant = async (options: TestTenantOptions = {}): Promise<TestTenant> => {
  const user = {
    name: options.user?.name ?? 'demo',
    password: options.user?.password ?? randomBytes(12).toString('base64url')
  }
  const access = createAccess()
  const credentials: Credentials = {
    user,
    acceptsBasic: options.acceptsBasic ?? true,
    tickets: options.tickets ?? new Set([access.ticket]),
    accessTokens: options.accessTokens ?? new Set([access.accessToken]),
    appToken: options.appToken ?? null,
    sessions: options.sessions ?? new Map([[access.session.id, access.session.xsrfToken]])
  }
  const tenant = createAwkwardTenant({
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.nowMs !== undefined && { nowMs: options.nowMs })
  })
  const demo = createWebApp({ tenant, isAuthorized: (headers) => isAuthorized(credentials, headers) })
  const faults = createFaults()
  const journal = createJournal(options.onViolation)
  const meter = createMeter()
  let movedListener: Listener | null = null

  const move = async (): Promise<string> => {
    const previous = movedListener
    movedListener = await startListener(app.fetch, 0)
    await previous?.close()
    return toUrl(movedListener.port)
  }

  const app = createTestApp({
    answer: demo.fetch,
    user,
    tenant,
    faults,
    journal,
    meter,
    move,
    currentHost: () => (movedListener === null ? null : `127.0.0.1:${String(movedListener.port)}`)
  })
  const firstListener = await startListener(app.fetch, options.port ?? 0)
  const stop = async (): Promise<void> => {
    await Promise.all([firstListener.close(), movedListener?.close()])
  }

  return {
    url: toUrl(firstListener.port),
    user,
    access,
    stop,
    start: async () => {
      await Promise.all([firstListener.open(), movedListener?.open()])
    },
    dispose: async () => {
      await stop()
      if (options.onViolation === undefined && journal.violations().length > 0)
        throw new Error(`SuperOffice documents no such request:\n${journal.violations().join('\n')}`)
    },
    faults,
    requests: journal.requests,
    forgetRequests: journal.clear,
    violations: journal.violations,
    meter,
    plantSummary: tenant.plantSummary,
    plantPersonSummary: tenant.plantPersonSummary,
    simulateCall: createSimulateCall(tenant),
    simulateChange: createSimulateChange(tenant),
    move
  }
}

const toUrl = (port: number): string => `http://127.0.0.1:${String(port)}/SuperOffice`
