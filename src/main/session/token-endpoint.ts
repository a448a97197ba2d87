import * as oauth from 'oauth4webapi'
import { z } from 'zod'
import type { FailureCode } from '../../shared/outcome.ts'
import { toAuthorizeFailure } from './authorize-error.ts'
import { toEndpoints, type SignInEnvironment } from './sign-in-environments.ts'
import { SignInError } from './sign-in-error.ts'

/** What SuperOffice hands out. `refreshToken` and `idToken` are absent where SuperOffice sent none. */
export interface Tokens {
  readonly accessToken: string
  readonly expiresInMs: number
  readonly refreshToken?: string
  readonly idToken?: string
}

/** The part of SuperOffice's sign-in service that hands out tokens, asked as a public client: without a secret. */
export interface TokenEndpoint {
  /** `answer` is what the browser brought, its state already checked. */
  readonly redeem: (
    answer: URLSearchParams,
    proof: { readonly state: string; readonly redirectUri: string; readonly verifier: string },
    signal: AbortSignal
  ) => Promise<Tokens>
  readonly renew: (refreshToken: string, signal: AbortSignal) => Promise<Tokens>
  /** Tells SuperOffice that the token is no longer needed, if the discovery document says where. Never rejects. */
  readonly revoke: (refreshToken: string) => Promise<void>
}

/** What one page of the vendor's says when `expires_in` does not: 20 minutes (superoffice-api.md §2.4). */
const assumedLifetimeS = 1200

/** `fetch` is `createSignInFetch`'s: its failures carry a code and pass through the library untouched. */
export const createTokenEndpoint = (
  environment: Omit<SignInEnvironment, 'clientId'> & { readonly clientId: string },
  fetch: typeof globalThis.fetch
): TokenEndpoint => {
  const endpoints = toEndpoints(environment)
  // Set here and not discovered: the document's issuer and methods contradict it (superoffice-api.md §2.2).
  const server: oauth.AuthorizationServer = { issuer: endpoints.issuer, token_endpoint: endpoints.tokens }
  const client: oauth.Client = { client_id: environment.clientId }
  const options = (signal: AbortSignal) => ({
    [oauth.customFetch]: fetch,
    // The address was checked when it was taken up: `http:` is on this machine.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- so marked by the library to stand out, and to stay
    [oauth.allowInsecureRequests]: endpoints.tokens.startsWith('http:'),
    signal
  })

  return {
    redeem: async (answer, { state, redirectUri, verifier }, signal) => {
      const checked = toCheckedAnswer(server, client, answer, state)
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        checked,
        redirectUri,
        verifier,
        options(signal)
      )
      return readTokens(server, client, response, (error) => toAuthorizeFailure(error))
    },

    renew: async (refreshToken, signal) => {
      const request = oauth.refreshTokenGrantRequest(
        server,
        client,
        oauth.None(),
        refreshToken,
        options(signal)
      )
      return readTokens(server, client, await request, ({ error }) =>
        error === 'temporarily_unavailable' || error === 'server_error' ? 'unavailable' : 'sign-in-again'
      )
    },

    revoke: async (refreshToken) => {
      try {
        const { signal } = new AbortController()
        const revocationEndpoint = await findRevocationEndpoint(endpoints, fetch)
        if (revocationEndpoint === null) return
        await oauth.revocationRequest(
          { ...server, revocation_endpoint: revocationEndpoint },
          client,
          oauth.None(),
          refreshToken,
          options(signal)
        )
      } catch {
        // Signing out is never held up: a token that no one has any more is of no use to anyone.
      }
    }
  }
}

const toCheckedAnswer = (
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  answer: URLSearchParams,
  state: string
): URLSearchParams => {
  try {
    return oauth.validateAuthResponse(server, client, answer, state)
  } catch (error) {
    if (!(error instanceof oauth.AuthorizationResponseError)) throw new SignInError('sign-in-failed')
    throw new SignInError(
      toAuthorizeFailure({
        error: error.error,
        description: error.error_description ?? null,
        errorCode: answer.get('error_code') ?? answer.get('errorCode')
      })
    )
  }
}

const answerSchema = z.looseObject({ id_token: z.string().optional() })

/** The library refuses a string `iat` in an id_token, so it sees the answer without it; `id-token.ts` checks it instead. */
const readTokens = async (
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  response: Response,
  toFailure: (refusal: { readonly error: string; readonly description: string | null }) => FailureCode
): Promise<Tokens> => {
  const body = answerSchema.safeParse(parseJson(await response.clone().text()))
  const { id_token: idToken, ...rest } = body.data ?? {}
  try {
    const tokens = await oauth.processGenericTokenEndpointResponse(
      server,
      client,
      response.ok ? Response.json(rest) : response
    )
    return {
      accessToken: tokens.access_token,
      expiresInMs: (tokens.expires_in ?? assumedLifetimeS) * 1000,
      ...(tokens.refresh_token !== undefined && { refreshToken: tokens.refresh_token }),
      ...(idToken !== undefined && { idToken })
    }
  } catch (error) {
    if (!(error instanceof oauth.ResponseBodyError)) throw new SignInError('unreadable-answer')
    throw new SignInError(toFailure({ error: error.error, description: error.error_description ?? null }))
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const discoverySchema = z.object({ revocation_endpoint: z.url() })

/** Said to exist and not published (superoffice-api.md §2.2). A token is shown to the sign-in host itself and no other. */
const findRevocationEndpoint = async (
  { discovery, issuer }: ReturnType<typeof toEndpoints>,
  fetch: typeof globalThis.fetch
): Promise<string | null> => {
  const found = discoverySchema.safeParse(await (await fetch(discovery)).json())
  if (!found.success) return null
  return new URL(found.data.revocation_endpoint).origin === issuer ? found.data.revocation_endpoint : null
}
