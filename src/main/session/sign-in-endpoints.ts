import { z } from 'zod'
import { codeOf, isConnectionFailure } from '../../shared/outcome.ts'

/** Where a sign-in service takes what. */
export interface SignInEndpoints {
  readonly issuer: string
  readonly authorize: string
  readonly tokens: string
  readonly keys: string
  /** `null` where the discovery document names none: SuperOffice publishes no address (docs/superoffice.md#addresses). */
  readonly revoke: string | null
}

/** Rejects as `fetch` does when the service can't be reached at all. */
export type FindEndpoints = (signInUrl: string, signal: AbortSignal) => Promise<SignInEndpoints>

/**
 * Reads a sign-in service's discovery document, once while Glance runs. Whatever the document leaves out or places on
 * another host gets its documented address (docs/superoffice.md#addresses), and so does everything while the document
 * can't be read. `fetch` is the one that `createSignInFetch` makes.
 */
export const createEndpointFinder = (fetch: typeof globalThis.fetch): FindEndpoints => {
  const found = new Map<string, SignInEndpoints>()

  return async (signInUrl, signal) => {
    const known = found.get(signInUrl)
    if (known !== undefined) return known
    const documented = toDocumented(signInUrl)
    try {
      const response = await fetch(`${signInUrl}/login/.well-known/openid-configuration`, {
        headers: { Accept: 'application/json' },
        signal
      })
      const answer: unknown = await response.json().catch(() => null)
      const endpoints = response.ok ? toDiscovered(answer, documented) : documented
      found.set(signInUrl, endpoints)
      return endpoints
    } catch (error) {
      if (isUnreachable(error)) throw error
      // Asked again next time: it may have been in trouble just now.
      return documented
    }
  }
}

const toDocumented = (signInUrl: string): SignInEndpoints => ({
  // The documented oddity: the issuer is the bare host, although everything lives below `/login`.
  issuer: new URL(signInUrl).origin,
  authorize: `${signInUrl}/login/common/oauth/authorize`,
  tokens: `${signInUrl}/login/common/oauth/tokens`,
  keys: `${signInUrl}/login/.well-known/jwks`,
  revoke: null
})

const endpoint = z.url().optional().catch(undefined)
const documentSchema = z.object({
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  jwks_uri: endpoint,
  revocation_endpoint: endpoint
})

/** Issuer and methods are not read: what the document says about them contradicts the service itself. */
const toDiscovered = (answer: unknown, documented: SignInEndpoints): SignInEndpoints => {
  const { data } = documentSchema.safeParse(answer)
  // Codes and tokens are shown to the sign-in host itself and to no other.
  const own = (url: string | undefined): string | undefined =>
    url !== undefined && new URL(url).origin === documented.issuer ? url : undefined
  return {
    issuer: documented.issuer,
    authorize: own(data?.authorization_endpoint) ?? documented.authorize,
    tokens: own(data?.token_endpoint) ?? documented.tokens,
    keys: own(data?.jwks_uri) ?? documented.keys,
    revoke: own(data?.revocation_endpoint) ?? null
  }
}

/** A page of the network's own may as well be the service's way to say that it has no such document. */
const isUnreachable = (error: unknown): boolean => {
  const code = codeOf(error)
  return code === 'cancelled' || (isConnectionFailure(code) && code !== 'captive-portal')
}
