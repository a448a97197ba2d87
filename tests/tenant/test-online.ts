import { startSignInService, type SignInService } from './sign-in-service.ts'
import { startTestTenant, type TestTenant } from './test-tenant.ts'

/** A small SuperOffice Online: two tenants with one user each, and the sign-in service for both. */
export interface TestOnline {
  /** The environment that a policy file must name, so that agents can sign in here. */
  readonly environment: {
    readonly id: string
    readonly name: string
    readonly signInUrl: string
    readonly clientId: string
  }
  readonly service: SignInService
  readonly tenants: ReadonlyMap<string, TestTenant>
  /** Moves a tenant to another host. The old one answers 421 from then on. */
  readonly move: (tenantId: string) => Promise<void>
  readonly dispose: () => Promise<void>
}

export interface TestOnlineOptions {
  readonly tokenLifetimeMs?: number
  /** Skips the page on which a user is chosen: the requested tenant, or the first one, consents at once. */
  readonly consentsAtOnce?: boolean
}

const users = [
  { tenantId: 'Cust10001', companyName: 'First demo company', userName: 'kari@first.example' },
  { tenantId: 'Cust10002', companyName: 'Second demo company', userName: 'ola@second.example' }
]

export const startTestOnline = async (options: TestOnlineOptions = {}): Promise<TestOnline> => {
  const startedTenants = await Promise.all(
    users.map(async (user, index) => {
      const accessTokens = new Set<string>()
      const tenant = await startTestTenant({ seed: index + 1, acceptsBasic: false, accessTokens })
      return { user, tenant, accessTokens, webRoot: tenant.url }
    })
  )
  const service = await startSignInService({ ...options, tenants: startedTenants })
  const tenants = new Map(startedTenants.map(({ user, tenant }) => [user.tenantId, tenant]))

  return {
    environment: { id: 'demo', name: 'Demo', signInUrl: service.url, clientId: service.clientId },
    service,
    tenants,
    move: async (tenantId) => {
      const signInTenant = service.tenants.get(tenantId)
      const tenant = tenants.get(tenantId)
      if (signInTenant !== undefined && tenant !== undefined) signInTenant.webRoot = await tenant.move()
    },
    dispose: async () => {
      await Promise.all([service.dispose(), ...startedTenants.map(({ tenant }) => tenant.dispose())])
    }
  }
}
