import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createFaults, type Faults } from './faults.ts'
import { createJournal, type ReceivedRequest } from './journal.ts'
import { createTenant } from './tenant.ts'
import { createWebApp } from './web-app.ts'

export interface DemoTenantOptions {
  /** Any free one when absent. */
  readonly port?: number
  /** A random password when absent. */
  readonly user?: { readonly name?: string; readonly password?: string }
  /** Another seed, other companies. */
  readonly seed?: number
  /** What the dates are around, in ms since 1970; the start of the tenant when absent. */
  readonly nowMs?: number
  /** `false`: user name and password are refused, as SuperOffice Online refuses them. */
  readonly acceptsBasic?: boolean
  /** Read at each request: taking one out lets it expire. */
  readonly tickets?: ReadonlySet<string>
  readonly accessTokens?: ReadonlySet<string>
  /** If set, a ticket counts only together with this `SO-AppToken`. */
  readonly appToken?: string
}

/** A SuperOffice installation with invented companies, on 127.0.0.1 only. */
export interface RunningDemoTenant {
  /** The web client's address: the API is below it, at `/api`. */
  readonly url: string
  readonly user: { readonly name: string; readonly password: string }
  /** Refuses connections and ends those there are, until `start`, which takes the same port again. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
  readonly dispose: () => Promise<void>
  readonly faults: Faults
  /** What was asked of SuperOffice, the latest 1,000, oldest first. */
  readonly requests: () => readonly ReceivedRequest[]
  readonly forgetRequests: () => void
  /** Answers `GetContactSummary` with this from now on; `undefined` brings back what was invented. */
  readonly plantSummary: (companyId: number, summary: unknown) => void
  /** Moves to another port and tells its address: from then on the old one answers 421. */
  readonly move: () => Promise<string>
}

export const startDemoTenant = async (options: DemoTenantOptions = {}): Promise<RunningDemoTenant> => {
  const user = {
    name: options.user?.name ?? 'demo',
    password: options.user?.password ?? randomBytes(12).toString('base64url')
  }
  const tenant = createTenant(options.seed ?? 1, options.nowMs ?? Date.now())
  const faults = createFaults()
  const journal = createJournal()
  let moved: Listener | null = null

  const move = async (): Promise<string> => {
    const previous = moved
    moved = await listen(0)
    await previous?.close()
    return toUrl(moved.port)
  }

  const app = createWebApp({
    tenant,
    faults,
    journal,
    move,
    movedTo: () => (moved === null ? null : `127.0.0.1:${String(moved.port)}`),
    credentials: {
      user,
      acceptsBasic: options.acceptsBasic ?? true,
      tickets: options.tickets ?? new Set(),
      accessTokens: options.accessTokens ?? new Set(),
      appToken: options.appToken ?? null
    }
  })
  // The demo runs inside Glance's own process: it leaves the global Request and Response alone.
  const handle = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const listen = async (port: number): Promise<Listener> =>
    openListener(
      createServer((incoming, outgoing) => void handle(incoming, outgoing)),
      port
    )

  const first = await listen(options.port ?? 0)
  const stop = async (): Promise<void> => {
    await Promise.all([first.close(), moved?.close()])
  }

  return {
    url: toUrl(first.port),
    user,
    stop,
    start: async () => {
      await Promise.all([first.open(), moved?.open()])
    },
    dispose: stop,
    faults,
    requests: journal.requests,
    forgetRequests: journal.clear,
    plantSummary: tenant.plantSummary,
    move
  }
}

interface Listener {
  readonly port: number
  readonly open: () => Promise<void>
  readonly close: () => Promise<void>
}

const openListener = async (server: Server, wantedPort: number): Promise<Listener> => {
  const listenAt = async (port: number): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  }
  await listenAt(wantedPort)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The demo tenant has no port')
  const { port } = address
  return {
    port,
    open: async () => {
      if (!server.listening) await listenAt(port)
    },
    close: async () => {
      if (!server.listening) return
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    }
  }
}

const toUrl = (port: number): string => `http://127.0.0.1:${String(port)}/SuperOffice`
