import { startDemoTenant, type RunningDemoTenant } from './server.ts'
import { startSignInService, type SignInService } from './sign-in-service.ts'

/** SuperOffice Online in small: two tenants with a user each, and the service that lets them in. */
export interface DemoOnline {
  /** What an app must know to let its users sign in there. */
  readonly environment: {
    readonly id: string
    readonly name: string
    readonly signInUrl: string
    readonly clientId: string
  }
  readonly service: SignInService
  readonly tenants: ReadonlyMap<string, RunningDemoTenant>
  /** The tenant gets another host; the old one answers 421. */
  readonly move: (tenantId: string) => Promise<void>
  readonly dispose: () => Promise<void>
}

export interface DemoOnlineOptions {
  readonly tokenLifetimeMs?: number
  /** Nobody is asked: the first tenant, or the one that was named, consents at once. */
  readonly consentsAtOnce?: boolean
}

const users = [
  { tenantId: 'Cust10001', companyName: 'First demo company', userName: 'kari@first.example' },
  { tenantId: 'Cust10002', companyName: 'Second demo company', userName: 'ola@second.example' }
]

export const startDemoOnline = async (options: DemoOnlineOptions = {}): Promise<DemoOnline> => {
  const started = await Promise.all(
    users.map(async (user, index) => {
      const accessTokens = new Set<string>()
      // Another seed each, other companies.
      const tenant = await startDemoTenant({ seed: index + 1, acceptsBasic: false, accessTokens })
      return { user, tenant, accessTokens, webRoot: tenant.url }
    })
  )
  const service = await startSignInService({ ...options, tenants: started })
  const tenants = new Map(started.map(({ user, tenant }) => [user.tenantId, tenant]))

  return {
    environment: { id: 'demo', name: 'Demo', signInUrl: service.url, clientId: service.clientId },
    service,
    tenants,
    move: async (tenantId) => {
      const served = service.tenants.get(tenantId)
      const tenant = tenants.get(tenantId)
      if (served !== undefined && tenant !== undefined) served.webRoot = await tenant.move()
    },
    dispose: async () => {
      await Promise.all([service.dispose(), ...started.map(({ tenant }) => tenant.dispose())])
    }
  }
}
