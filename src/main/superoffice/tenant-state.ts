import { z } from 'zod'
import { CodedError, type FailureCode } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'
import { isSafeAddress } from '../platform/safe-address.ts'
import type { TenantHost } from './tenant-host.ts'

/** Where a tenant of SuperOffice Online is just now, as its sign-in host says. */
export interface TenantState extends TenantHost {
  /** The web client that links lead to. Rejects as `apiRoot` does. */
  readonly webRoot: () => Promise<string>
}

export interface TenantStateOptions {
  /** Rejects with a `CodedError`. The question goes without any `Authorization`. */
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly signInUrl: string
  readonly tenantId: string
}

/**
 * SuperOffice's tenant states by name and number (docs/superoffice.md#tenant-state), each with the failure that it means
 * here; `null` means that the API can be called. `tenant-deleted` alone erases what is stored: a tenant in any other state
 * may come back.
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

/** An answer whose `ValidUntil` is missing or already over is kept for this long, so that not every call asks again. */
const shortestMs = 60_000

interface Found {
  readonly apiRoot: string
  readonly webRoot: string
  readonly askedMs: number
  readonly validUntilMs: number
}

/** Asked once for all who wait, kept until `ValidUntil`, and asked again on a 421. Nothing of it is stored. */
export const createTenantState = (options: TenantStateOptions): TenantState => {
  const { fetch, clock, signInUrl, tenantId } = options
  let found: Found | null = null
  let asking: Promise<Found> | null = null

  const ask = async (): Promise<Found> => {
    const askedMs = clock.now()
    const url = `${signInUrl}/api/state/${encodeURIComponent(tenantId)}`
    const response = await fetch(url, { headers: { Accept: 'application/json' } })
    if (response.status === 404) throw new CodedError('tenant-unknown')
    const decoded = stateSchema.safeParse(await response.json().catch(() => null))
    if (!response.ok || !decoded.success) throw new CodedError('unreadable-answer')
    return toFound(decoded.data, { askedMs, tenantId, signInUrl })
  }

  const askOnce = (): Promise<Found> => {
    found = null
    asking ??= ask()
      .then((answer) => (found = answer))
      .finally(() => {
        asking = null
      })
    return asking
  }

  const current = async (): Promise<Found> => {
    const nowMs = clock.now()
    // A clock that was set back says nothing of how long the answer still holds.
    if (found !== null && nowMs < found.validUntilMs && nowMs >= found.askedMs) return found
    return askOnce()
  }

  return {
    apiRoot: async () => (await current()).apiRoot,
    webRoot: async () => (await current()).webRoot,
    findAgain: async () => {
      await askOnce()
      // Even at the same address: a tenant that is just moving may be let in there by now.
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

const toFound = (
  answer: z.infer<typeof stateSchema>,
  asked: { readonly askedMs: number; readonly tenantId: string; readonly signInUrl: string }
): Found => {
  const { askedMs, tenantId, signInUrl } = asked
  const untilMs = toUtcMs(answer.ValidUntil ?? '')
  const code = toCode(answer.State)
  if (code !== null) {
    throw new CodedError(code, { retryAfterMs: untilMs > askedMs ? untilMs - askedMs : undefined })
  }
  const isOther =
    answer.ContextIdentifier != null && answer.ContextIdentifier.toLowerCase() !== tenantId.toLowerCase()
  const apiRoot = toRoot(answer.Api, signInUrl)
  if (isOther || apiRoot === null) throw new CodedError('unreadable-answer')
  return {
    apiRoot,
    // The web client's root is the API's without its last part, as on every server.
    webRoot: toRoot(answer.Endpoint, signInUrl) ?? apiRoot.replace(/\/api$/, ''),
    askedMs,
    validUntilMs: untilMs > askedMs ? untilMs : askedMs + shortestMs
  }
}

const toCode = (state: string | number): FailureCode | null => {
  const word = String(state).trim().toLowerCase()
  const known = states[word] ?? Object.values(states).find(({ id }) => String(id) === word)
  return known === undefined ? 'tenant-unknown' : known.code
}

/** Tokens are sent there: `https:` or this machine, and a tenant of the vendor's stays on the vendor's hosts. */
const toRoot = (address: string | null | undefined, signInUrl: string): string | null => {
  if (address == null || !isSafeAddress(address)) return null
  if (isVendors(signInUrl) && !isVendors(address)) return null
  return address.replace(/\/+$/, '')
}

const isVendors = (address: string): boolean => new URL(address).hostname.endsWith('.superoffice.com')

/** The vendor's times are UTC, whether or not they say so. `NaN` for what is no time. */
const toUtcMs = (time: string): number => Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(time) ? time : `${time}Z`)
