import * as oauth from 'oauth4webapi'
import { z } from 'zod'
import { CodedError } from '../../shared/outcome.ts'
import type { Language } from '../../shared/languages.ts'
import type { Clock } from '../platform/clock.ts'
import { decodeIdToken, type SignedInUser } from './id-token.ts'
import { openLoopbackListener } from './loopback-listener.ts'
import type { FindEndpoints } from './sign-in-endpoints.ts'
import type { SignInEnvironment } from './sign-in-environments.ts'
import { createTokenEndpoint, type Tokens } from './token-endpoint.ts'

export interface OnlineSignInOptions {
  /** The `fetch` of `createSignInFetch`. */
  readonly fetch: typeof globalThis.fetch
  readonly findEndpoints: FindEndpoints
  readonly clock: Pick<Clock, 'now'>
  readonly openLink: (url: string) => Promise<void>
  /** The browser has sent its answer, so the agent should see Glance again, even if the sign-in was refused. */
  readonly onBrowserAnswered: () => void
  readonly language: () => Language
}

export interface OnlineSignInRequest {
  readonly environment: SignInEnvironment
  /** The customer id; with `null`, the agent chooses a tenant in the browser. */
  readonly tenantId: string | null
  /** The user name (SuperID) that the sign-in page is filled with, of an agent who signs in again. */
  readonly loginHint?: string
}

export interface SignedInOnline {
  readonly user: SignedInUser
  readonly tokens: Tokens
}

/**
 * Signs in with OpenID Connect's code flow and PKCE (S256) in the system's browser, which sends its answer to 127.0.0.1
 * (docs/superoffice.md#signing-in-with-the-browser). Rejects with a `CodedError`: `cancelled` when `signal` aborts.
 * Nothing else ends the wait for the browser, because some need long there (docs/accessibility.md#time-limits).
 */
export const createOnlineSignIn = (options: OnlineSignInOptions) => {
  const { fetch, findEndpoints, clock, openLink, onBrowserAnswered, language } = options
  const readKeys = async (keysUrl: string, signal: AbortSignal): Promise<z.infer<typeof keySetSchema>> => {
    const response = await fetch(keysUrl, { headers: { Accept: 'application/json' }, signal })
    const keys = keySetSchema.safeParse(await response.json().catch(() => null))
    if (!response.ok || !keys.success) throw new CodedError('unreadable-answer')
    return keys.data
  }

  return async (
    { environment, tenantId, loginHint }: OnlineSignInRequest,
    signal: AbortSignal
  ): Promise<SignedInOnline> => {
    const { clientId } = environment
    if (clientId === null) throw new CodedError('client-id-missing')
    const endpoints = await findEndpoints(environment.signInUrl, signal)
    const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()]
    const verifier = oauth.generateRandomCodeVerifier()
    const listener = await openLoopbackListener(state, language)
    const { redirectUri } = listener
    try {
      signal.throwIfAborted()
      const authorizeUrl = new URL(endpoints.authorize)
      authorizeUrl.search = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        scope: 'openid',
        redirect_uri: redirectUri,
        state,
        nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        // SuperOffice treats a challenge without a method as a plain one.
        code_challenge_method: 'S256',
        ...(tenantId !== null && { acr_values: `tenant:${tenantId}` }),
        ...(loginHint !== undefined && { login_hint: loginHint })
      }).toString()

      // The answer can arrive before the system reports that the browser is open.
      const opening = openLink(authorizeUrl.href).then(
        () => listener.answer,
        () => {
          throw new CodedError('browser-not-opened')
        }
      )
      const answer = await untilCancelled(signal, Promise.race([listener.answer, opening]))
      listener.close()
      onBrowserAnswered()

      const endpoint = createTokenEndpoint({ ...environment, clientId }, findEndpoints, fetch)
      const tokens = await endpoint.redeem(answer, { state, redirectUri, verifier }, signal)
      const { accessToken, idToken } = tokens
      if (idToken === undefined) throw new CodedError('unreadable-answer')
      const keys = await readKeys(endpoints.keys, signal)
      const expected = { issuer: endpoints.issuer, clientId, nonce, accessToken, nowMs: clock.now() }
      const user = await decodeIdToken(idToken, keys, expected)
      if (tenantId !== null && user.tenantId.toLowerCase() !== tenantId.toLowerCase()) {
        throw new CodedError('wrong-tenant')
      }
      return { user, tokens }
    } catch (error) {
      throw signal.aborted ? new CodedError('cancelled') : error
    } finally {
      listener.close()
    }
  }
}

const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

const untilCancelled = async <T>(signal: AbortSignal, answer: Promise<T>): Promise<T> => {
  const ended = Promise.withResolvers<never>()
  const cancel = (): void => {
    ended.reject(new CodedError('cancelled'))
  }
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  try {
    return await Promise.race([answer, ended.promise])
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
