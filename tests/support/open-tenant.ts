import { onTestFinished } from 'vitest'
import { startTestTenant, type TestTenantOptions, type TestTenant } from '../tenant/test-tenant.ts'

export interface OpenTenant extends TestTenant {
  /** Asks the API, signed in, for a path below `/api`; a body makes it a POST. */
  readonly ask: (path: string, options?: AskOptions) => Promise<Response>
}

export interface AskOptions {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export const tenantNowMs = Date.UTC(2026, 10, 24, 10)

/** A demo tenant on the same day every time; whoever starts it disposes of it. */
export const startTenant = async (options: TestTenantOptions = {}): Promise<OpenTenant> => {
  const tenant = await startTestTenant({ nowMs: tenantNowMs, ...options })
  return {
    ...tenant,
    ask: async (path, { body, headers = {}, signal } = {}) =>
      fetch(`${tenant.url}/api${path}`, {
        redirect: 'manual',
        headers: {
          Accept: 'application/json',
          Authorization: basic(tenant.user.name, tenant.user.password),
          ...headers
        },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
        ...(signal !== undefined && { signal })
      })
  }
}

/** A demo tenant for one test, which ends with it. */
export const openTenant = async (options: TestTenantOptions = {}): Promise<OpenTenant> => {
  const tenant = await startTenant(options)
  onTestFinished(tenant.dispose)
  return tenant
}

export const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
