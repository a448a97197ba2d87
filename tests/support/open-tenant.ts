import { onTestFinished } from 'vitest'
import type { RunningDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { testRequestHeader } from '../tenant/journal.ts'
import { startTestTenant, type TestTenant, type TestTenantOptions } from '../tenant/test-tenant.ts'

export interface OpenTenant extends TestTenant {
  /**
   * Requests a path below `/api` with the user's credentials, with POST when there is a body and GET otherwise. The tenant does
   * not compare such a request with the vendor's documentation: it may be wrong on purpose.
   */
  readonly fetch: (path: string, options?: TenantFetchOptions) => Promise<Response>
}

interface TenantFetchOptions {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export const tenantNowMs = Date.UTC(2026, 10, 24, 10)

/** Starts a test tenant whose dates are always relative to the same day. The caller must dispose of it. */
export const startTenant = async (options: TestTenantOptions = {}): Promise<OpenTenant> => {
  const tenant = await startTestTenant({ nowMs: tenantNowMs, ...options })
  return {
    ...tenant,
    fetch: async (path, { body, headers = {}, signal } = {}) =>
      fetch(`${tenant.url}/api${path}`, {
        redirect: 'manual',
        headers: {
          [testRequestHeader]: 'true',
          Accept: 'application/json',
          Authorization: basic(tenant.user.name, tenant.user.password),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers
        },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
        ...(signal !== undefined && { signal })
      })
  }
}

/** Starts a test tenant that is disposed of at the end of the test. */
export const openTenant = async (options: TestTenantOptions = {}): Promise<OpenTenant> => {
  const tenant = await startTenant(options)
  onTestFinished(tenant.dispose)
  return tenant
}

/** The request to sign in to a tenant with its user's password. */
export const toSignIn = ({ url, user }: Pick<RunningDemoTenant, 'url' | 'user'>) =>
  ({ kind: 'basic', serverAddress: url, userName: user.name, password: user.password }) as const

/** The `Authorization` header for a name and a password. */
export const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
