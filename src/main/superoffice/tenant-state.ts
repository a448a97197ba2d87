import { z } from 'zod'
import { CodedError, type FailureCode } from '../../shared/outcome.ts'
import { ownValue } from '../../shared/own-value.ts'
import { trimSigns } from '../../shared/trim-signs.ts'
import type { Clock } from '../platform/clock.ts'
import { isSafeAddress } from '../platform/safe-address.ts'
import type { TenantHost } from './tenant-host.ts'

/** The current address of a tenant of SuperOffice Online, as its sign-in host reports it. */
export interface TenantState extends TenantHost {
  /** The address of the web client, for links. Rejects as `apiRoot` does. */
  readonly webRoot: () => Promise<string>
}

export interface TenantStateOptions {
  /** Rejects with a `CodedError`. Requests carry no `Authorization` header. */
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly signInUrl: string
  readonly tenantId: string
}

/**
 * SuperOffice's tenant states by name and number (docs/superoffice.md#tenant-state), each with the failure that it means
 * for Glance; `null` means that the API can be called. Only `tenant-deleted` erases stored data, because a tenant in any
 * other state may come back.
 */
const states: Readonly<Record<string, { readonly id: number; readonly code: FailureCode | null }>> = {
  unknown: { id: 0, code: 'tenant-unknown' },
  provisioning: { id: 1, code: 'tenant-provisioning' },
  running: { id: 2, code: null },
  deleted: { id: 3, code: 'tenant-deleted' },
  suspended: { id: 4, code: 'tenant-suspended' },
  onlinemaintenance: { id: 5, code: null },
  offlinemaintenance: { id: 6, code: 'tenant-maintenance' },
  provisioningfailed: { id: 8, code: 'tenant-provisioning-failed' },
  deleting: { id: 10, code: 'tenant-deleting' },
  deletefailed: { id: 11, code: 'tenant-delete-failed' },
  migrationpending: { id: 12, code: 'tenant-migrating' }
}

/** How long a response is valid without a `ValidUntil` in the future. Otherwise every call would request it again. */
const minValidMs = 60_000

interface TenantLocation {
  readonly apiRoot: string
  readonly webRoot: string
  readonly requestedMs: number
  readonly validUntilMs: number
}

/** Concurrent callers share one request. The response is used until its `ValidUntil` or a 421, and never stored. */
export const createTenantState = (options: TenantStateOptions): TenantState => {
  const { fetch, clock, signInUrl, tenantId } = options
  let location: TenantLocation | null = null
  let pending: Promise<TenantLocation> | null = null

  const request = async (): Promise<TenantLocation> => {
    const requestedMs = clock.now()
    const url = `${signInUrl}/api/state/${encodeURIComponent(tenantId)}`
    const response = await fetch(url, { headers: { Accept: 'application/json' } })
    if (response.status === 404) throw new CodedError('tenant-unknown')
    const decoded = stateSchema.safeParse(await response.json().catch(() => null))
    if (!response.ok || !decoded.success) throw new CodedError('unreadable-answer')
    return toLocation(decoded.data, { requestedMs, tenantId, signInUrl })
  }

  const locate = (): Promise<TenantLocation> => {
    location = null
    pending ??= request()
      .then((located) => (location = located))
      .finally(() => {
        pending = null
      })
    return pending
  }

  const current = async (): Promise<TenantLocation> => {
    const nowMs = clock.now()
    // When the clock has been set back, the location may have expired.
    if (location !== null && nowMs < location.validUntilMs && nowMs >= location.requestedMs) return location
    return locate()
  }

  return {
    apiRoot: async () => (await current()).apiRoot,
    webRoot: async () => (await current()).webRoot,
    relocate: async () => {
      await locate()
      // Even at an unchanged address one more attempt makes sense: the tenant may have finished moving.
      return true
    }
  }
}

const stateSchema = z.object({
  ContextIdentifier: z.string().nullish(),
  Endpoint: z.string().nullish(),
  Api: z.string().nullish(),
  State: z.union([z.string(), z.number()]),
  ValidUntil: z.string().nullish().catch(null)
})

const toLocation = (
  answer: z.infer<typeof stateSchema>,
  request: { readonly requestedMs: number; readonly tenantId: string; readonly signInUrl: string }
): TenantLocation => {
  const { requestedMs, tenantId, signInUrl } = request
  const untilMs = toUtcMs(answer.ValidUntil ?? '')
  const code = toCode(answer.State)
  if (code !== null) {
    throw new CodedError(code, { retryAfterMs: untilMs > requestedMs ? untilMs - requestedMs : undefined })
  }
  const isOther =
    answer.ContextIdentifier != null && answer.ContextIdentifier.toLowerCase() !== tenantId.toLowerCase()
  const apiRoot = toRoot(answer.Api, signInUrl)
  if (isOther || apiRoot === null) throw new CodedError('unreadable-answer')
  return {
    apiRoot,
    // On every server, the web client's address is the API's without `/api`.
    webRoot: toRoot(answer.Endpoint, signInUrl) ?? apiRoot.replace(/\/api$/, ''),
    requestedMs,
    validUntilMs: untilMs > requestedMs ? untilMs : requestedMs + minValidMs
  }
}

const toCode = (state: string | number): FailureCode | null => {
  const word = String(state).trim().toLowerCase()
  const match = ownValue(states, word) ?? Object.values(states).find(({ id }) => String(id) === word)
  return match === undefined ? 'tenant-unknown' : match.code
}

/** Tokens are sent to this address, so it must be safe and, when the sign-in host is the vendor's, the vendor's too. */
const toRoot = (address: string | null | undefined, signInUrl: string): string | null => {
  if (address == null || !isSafeAddress(address)) return null
  if (isVendors(signInUrl) && !isVendors(address)) return null
  return trimSigns(address, null, /\//)
}

const isVendors = (address: string): boolean => new URL(address).hostname.endsWith('.superoffice.com')

/** The vendor's times are UTC, with or without a time zone. `NaN` when the text is no time. */
const toUtcMs = (time: string): number => Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(time) ? time : `${time}Z`)
