import * as oauth from 'oauth4webapi'
import { z } from 'zod'
import { CodedError, type FailureCode } from '../../shared/outcome.ts'
import { toAuthorizeFailure, toErrorCode } from './authorize-error.ts'
import type { FindEndpoints } from './sign-in-endpoints.ts'
import type { SignInEnvironment } from './sign-in-environments.ts'

/** SuperOffice's answer to a token request. `refreshToken` and `idToken` are absent when SuperOffice sent none. */
export interface Tokens {
  readonly accessToken: string
  readonly expiresInMs: number
  readonly refreshToken?: string
  readonly idToken?: string
}

/** Requests tokens from SuperOffice's sign-in service, as a public client without a secret. */
export interface TokenEndpoint {
  /** Exchanges the code in the browser's answer, whose state has been checked. */
  readonly redeem: (
    answer: URLSearchParams,
    proof: { readonly state: string; readonly redirectUri: string; readonly verifier: string },
    signal: AbortSignal
  ) => Promise<Tokens>
  readonly renew: (refreshToken: string, signal: AbortSignal) => Promise<Tokens>
  /** Revokes the token, if the discovery document has an address for that. Never rejects. */
  readonly revoke: (refreshToken: string) => Promise<void>
}

/** Used when the answer has no `expires_in`: the shortest lifetime that SuperOffice documents (docs/superoffice.md#tokens). */
const assumedLifetimeS = 1200

/** `fetch` is the one from `createSignInFetch`. The library passes its `CodedError`s on unchanged. */
export const createTokenEndpoint = (
  environment: Omit<SignInEnvironment, 'clientId'> & { readonly clientId: string },
  findEndpoints: FindEndpoints,
  fetch: typeof globalThis.fetch
): TokenEndpoint => {
  const { signInUrl, clientId } = environment
  const client: oauth.Client = { client_id: clientId }
  const findServer = async (signal: AbortSignal): Promise<oauth.AuthorizationServer> => {
    const { issuer, tokens, revoke } = await findEndpoints(signInUrl, signal)
    return { issuer, token_endpoint: tokens, ...(revoke !== null && { revocation_endpoint: revoke }) }
  }
  const options = (signal: AbortSignal) => ({
    [oauth.customFetch]: fetch,
    // The address was checked when it was configured: `http:` is only possible on this computer.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the library marks it as deprecated only to warn of it
    [oauth.allowInsecureRequests]: signInUrl.startsWith('http:'),
    signal
  })

  return {
    redeem: async (answer, { state, redirectUri, verifier }, signal) => {
      const server = await findServer(signal)
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
      const server = await findServer(signal)
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
        const server = await findServer(signal)
        if (server.revocation_endpoint === undefined) return
        await oauth.revocationRequest(server, client, oauth.None(), refreshToken, options(signal))
      } catch {
        // Signing out must not fail: the token is erased here, and nobody else has it.
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
  const errorCode = toErrorCode(answer)
  // SuperOffice's error code may come without an OAuth error.
  if (errorCode !== null && !answer.has('error') && !answer.has('code'))
    throw new CodedError(toAuthorizeFailure({ error: '', errorCode }))
  try {
    return oauth.validateAuthResponse(server, client, answer, state)
  } catch (error) {
    if (!(error instanceof oauth.AuthorizationResponseError)) throw new CodedError('sign-in-failed')
    throw new CodedError(
      toAuthorizeFailure({
        error: error.error,
        description: error.error_description ?? null,
        errorCode
      })
    )
  }
}

const answerSchema = z.looseObject({
  id_token: z.string().nullish(),
  refresh_token: z.string().nullish(),
  expires_in: z.unknown()
})

/**
 * The library refuses an id_token whose `iat` is a string, so the token is removed before the library sees the answer,
 * and checked in `id-token.ts`. A value that is `null` or empty counts as not sent.
 */
const readTokens = async (
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  response: Response,
  toFailure: (refusal: { readonly error: string; readonly description: string | null }) => FailureCode
): Promise<Tokens> => {
  const body = answerSchema.safeParse(parseJson(await response.clone().text()))
  const { id_token: idToken, refresh_token: refreshToken, expires_in: expiresIn, ...rest } = body.data ?? {}
  const answer = { ...rest, ...(expiresIn != null && { expires_in: expiresIn }) }
  try {
    const tokens = await oauth.processGenericTokenEndpointResponse(
      server,
      client,
      response.ok ? Response.json(answer) : response
    )
    return {
      accessToken: tokens.access_token,
      expiresInMs: (tokens.expires_in ?? assumedLifetimeS) * 1000,
      ...(isSent(refreshToken) && { refreshToken }),
      ...(isSent(idToken) && { idToken })
    }
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError)
      throw new CodedError(toFailure({ error: error.error, description: error.error_description ?? null }))
    // A 401 without an OAuth error is a refusal too.
    if (response.status === 401)
      throw new CodedError(toFailure({ error: 'invalid_client', description: null }))
    throw new CodedError('unreadable-answer')
  }
}

const isSent = (token: string | null | undefined): token is string => token != null && token !== ''

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
