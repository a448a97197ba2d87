import { z } from 'zod'
import { codeOf, isConnectionFailure } from '../../shared/outcome.ts'
import { isSafeAddress } from '../platform/safe-address.ts'

/** The addresses of a sign-in service. */
export interface SignInEndpoints {
  readonly issuer: string
  readonly authorize: string
  readonly tokens: string
  readonly keys: string
  /** `null` when the discovery document has none: SuperOffice documents no address for it (docs/superoffice.md#addresses). */
  readonly revoke: string | null
}

/** Rejects only when the service can't be reached at all, as its `fetch` does. */
export type FindEndpoints = (signInUrl: string, signal: AbortSignal) => Promise<SignInEndpoints>

/**
 * Reads the discovery document of each sign-in service once. An address that is missing or on another host is replaced
 * by the documented one (docs/superoffice.md#addresses), and so are all of them when the document can't be read.
 * `fetch` is the one from `createSignInFetch`.
 */
export const createEndpointFinder = (fetch: typeof globalThis.fetch): FindEndpoints => {
  const cache = new Map<string, SignInEndpoints>()

  return async (signInUrl, signal) => {
    const cached = cache.get(signInUrl)
    if (cached !== undefined) return cached
    const documented = toDocumented(signInUrl)
    try {
      const response = await fetch(`${signInUrl}/login/.well-known/openid-configuration`, {
        headers: { Accept: 'application/json' },
        signal
      })
      const answer: unknown = await response.json().catch(() => null)
      const endpoints = response.ok ? toDiscovered(answer, documented) : documented
      cache.set(signInUrl, endpoints)
      return endpoints
    } catch (error) {
      if (isUnreachable(error)) throw error
      // Not cached, because the next attempt may succeed.
      return documented
    }
  }
}

const toDocumented = (signInUrl: string): SignInEndpoints => ({
  // The issuer is the bare host, although every address is below `/login`.
  issuer: new URL(signInUrl).origin,
  authorize: `${signInUrl}/login/common/oauth/authorize`,
  tokens: `${signInUrl}/login/common/oauth/tokens`,
  keys: `${signInUrl}/login/.well-known/jwks`,
  revoke: null
})

const endpoint = z.string().optional().catch(undefined)
const documentSchema = z.object({
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  jwks_uri: endpoint,
  revocation_endpoint: endpoint
})

/** The document's issuer and methods are ignored, because they contradict how the service behaves. */
const toDiscovered = (answer: unknown, documented: SignInEndpoints): SignInEndpoints => {
  const { data } = documentSchema.safeParse(answer)
  // Codes and tokens must not be sent to any host but the sign-in host.
  const ifSameHost = (url: string | undefined): string | undefined =>
    url !== undefined && isSafeAddress(url) && new URL(url).origin === documented.issuer ? url : undefined
  return {
    issuer: documented.issuer,
    authorize: ifSameHost(data?.authorization_endpoint) ?? documented.authorize,
    tokens: ifSameHost(data?.token_endpoint) ?? documented.tokens,
    keys: ifSameHost(data?.jwks_uri) ?? documented.keys,
    revoke: ifSameHost(data?.revocation_endpoint) ?? null
  }
}

/** An HTML page does not count as unreachable: it may be the service's answer when it has no discovery document. */
const isUnreachable = (error: unknown): boolean => {
  const code = codeOf(error)
  return code === 'cancelled' || (isConnectionFailure(code) && code !== 'captive-portal')
}
