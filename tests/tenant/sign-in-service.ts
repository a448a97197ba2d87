import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { startListener } from '../../src/demo-tenant/web/listener.ts'
import { choicePage, errorPage, formPostPage } from './sign-in-pages.ts'
import {
  createTokenMint,
  isVerifierOf,
  type IdTokenParts,
  type PendingCode,
  type SignInUser
} from './sign-in-tokens.ts'

/** A tenant that users can sign in to. Tests change its mutable properties while the service runs. */
export interface ServedTenant {
  readonly user: SignInUser
  /** The valid access tokens. The tenant reads them at each request. */
  readonly accessTokens: Set<string>
  /** The address of the web client. The API is below it, at `/api`. */
  webRoot: string
  state: string
  validForMs: number
}

/** Changes to the service's normal answers. */
export interface SignInFaults {
  /** Answers with this `AuthorizeErrorCode` of the vendor's, without OAuth's `error` when `isAlone` is true. */
  authorizeError?: { readonly name: string; readonly code: number; readonly isAlone?: boolean } | undefined
  /** Replaces the answer to a path, unless it returns `undefined`. */
  answer?: ((path: string) => Response | Promise<Response> | undefined) | undefined
  idToken?: ((parts: IdTokenParts) => IdTokenParts) | undefined
  /** A sign-in brings no refresh token. */
  hasNoRefreshToken?: boolean
  /** Answers every renewal with this OAuth error: `invalid_client` where only clients with a secret may renew. */
  renewalError?: string | undefined
  tokens?: ((body: Readonly<Record<string, unknown>>) => unknown) | undefined
}

export interface SignInService {
  readonly url: string
  readonly clientId: string
  readonly tenants: ReadonlyMap<string, ServedTenant>
  readonly faults: SignInFaults
  /** `METHOD /path` of each request, followed by `grant TYPE` when it asks for tokens. */
  readonly requests: readonly string[]
  /** Invalidates all access tokens. */
  readonly expireAccessTokens: () => void
  /** Invalidates all refresh tokens of a tenant, as if its administrator had revoked the app's consent. */
  readonly revokeConsent: (tenantId: string) => void
  readonly dispose: () => Promise<void>
}

export interface SignInServiceOptions {
  readonly tenants: readonly Pick<ServedTenant, 'user' | 'webRoot' | 'accessTokens'>[]
  readonly tokenLifetimeMs?: number
  /** Skips the page on which a user is chosen: the tenant in `acr_values`, or the first one, consents at once. */
  readonly consentsAtOnce?: boolean
}

const codeLifetimeMs = 10 * 60_000
/** The vendor's rule for native apps: any port of four or more digits, without a path or a slash. */
const redirectPattern = /^http:\/\/127\.0\.0\.1:\d{4,10}$/

/** A sign-in service on a port of 127.0.0.1, with the irregularities that the vendor documents for its own. */
export const startSignInService = async (options: SignInServiceOptions): Promise<SignInService> => {
  const { tokenLifetimeMs = 3_600_000, consentsAtOnce = false } = options
  const app = new Hono()
  const listener = await startListener((request) => app.fetch(request), 0)
  const url = `http://127.0.0.1:${String(listener.port)}`
  const clientId = randomBytes(16).toString('hex')
  const mint = createTokenMint({ issuer: url, clientId })

  const tenants = new Map<string, ServedTenant>(
    options.tenants.map((tenant) => [
      tenant.user.tenantId,
      { ...tenant, state: 'Running', validForMs: 3_600_000 }
    ])
  )
  const codes = new Map<string, PendingCode>()
  const refreshTokens = new Map<string, SignInUser>()
  const requests: string[] = []
  const faults: SignInFaults = {}

  app.use(async (context, next) => {
    const { method, path } = context.req
    requests.push(`${method} ${path}`)
    const fault = await faults.answer?.(path)
    if (fault !== undefined) return fault
    await next()
    return undefined
  })

  app.get('/login/.well-known/openid-configuration', (context) =>
    // As in the vendor's document, the issuer lacks `/login`, and neither challenge methods nor public clients are listed.
    context.json({
      issuer: url,
      authorization_endpoint: `${url}/login/common/oauth/authorize`,
      token_endpoint: `${url}/login/common/oauth/tokens`,
      end_session_endpoint: `${url}/login/logout`,
      revocation_endpoint: `${url}/login/common/oauth/revoke`,
      jwks_uri: `${url}/login/.well-known/jwks`,
      response_types_supported: ['code', 'id_token', 'code id_token'],
      response_modes_supported: ['query', 'form_post', 'fragment'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic']
    })
  )

  app.get('/login/.well-known/jwks', (context) => context.json(mint.keySet()))

  app.on(['GET', 'POST'], '/login/common/oauth/authorize', async (context) => {
    const query = context.req.query()
    const redirectUri = query['redirect_uri'] ?? ''
    // The browser is never redirected to an address that is not registered, not even with an error.
    if (!redirectPattern.test(redirectUri) || query['client_id'] !== clientId) {
      return context.html(errorPage('InvalidRedirectUrl', 2), 400)
    }
    const state = query['state'] ?? ''
    const respond = (answer: Readonly<Record<string, string>>): Response => {
      const parts = { ...answer, state }
      if (query['response_mode'] === 'form_post') return context.html(formPostPage(redirectUri, parts))
      return context.redirect(`${redirectUri}?${new URLSearchParams(parts).toString()}`)
    }

    if (faults.authorizeError !== undefined) {
      const { name, code, isAlone = false } = faults.authorizeError
      if (isAlone) return respond({ AuthorizeErrorCode: String(code) })
      return respond({ error: name, error_description: `Authorization error: ${name} (${String(code)})` })
    }
    const challenge = query['code_challenge'] ?? ''
    const isChallenged = query['code_challenge_method'] === 'S256' && /^[\w-]{43}$/.test(challenge)
    if (query['response_type'] !== 'code' || !isChallenged) return respond({ error: 'invalid_request' })

    const requestedId = /^tenant:(\w+)$/.exec(query['acr_values'] ?? '')?.[1]
    const candidates = [...tenants.values()].filter(
      ({ user }) => requestedId === undefined || user.tenantId === requestedId
    )
    if (context.req.method === 'GET' && !consentsAtOnce) {
      const search = new URL(context.req.url).search.slice(1)
      return context.html(
        choicePage(
          candidates.map(({ user }) => user),
          search
        )
      )
    }
    const chosenId = consentsAtOnce ? candidates[0]?.user.tenantId : (await context.req.parseBody())['tenant']
    const tenant = candidates.find(({ user }) => user.tenantId === chosenId)
    if (tenant === undefined) return respond({ error: 'access_denied' })

    const code = randomBytes(48).toString('base64url')
    codes.set(code, {
      user: tenant.user,
      redirectUri,
      challenge,
      nonce: query['nonce'] ?? '',
      expiresMs: Date.now() + codeLifetimeMs
    })
    return respond({ code })
  })

  const issueTokens = (user: SignInUser, nonce: string | null, refreshToken?: string): Response => {
    const accessToken = mint.accessToken(user.tenantId)
    const accessTokens = tenants.get(user.tenantId)?.accessTokens
    accessTokens?.add(accessToken)
    setTimeout(() => accessTokens?.delete(accessToken), tokenLifetimeMs).unref()
    const parts = mint.idTokenParts(user, nonce, Date.now())
    const body = {
      token_type: 'Bearer',
      access_token: accessToken,
      expires_in: tokenLifetimeMs / 1000,
      ...(refreshToken !== undefined && { refresh_token: refreshToken }),
      id_token: mint.signIdToken(faults.idToken?.(parts) ?? parts)
    }
    return Response.json(faults.tokens?.(body) ?? body)
  }

  const refuse = (error: string): Response => Response.json({ error }, { status: 400 })

  app.post('/login/common/oauth/tokens', async (context) => {
    const form = new URLSearchParams(await context.req.text())
    requests.push(`grant ${String(form.get('grant_type'))}`)
    if (form.get('client_id') !== clientId || form.has('client_secret')) return refuse('invalid_client')
    switch (form.get('grant_type')) {
      case 'authorization_code': {
        const code = form.get('code') ?? ''
        const pending = codes.get(code)
        // The code is used up, even if this attempt fails.
        codes.delete(code)
        const isRedeemed =
          pending !== undefined &&
          pending.expiresMs > Date.now() &&
          pending.redirectUri === form.get('redirect_uri') &&
          isVerifierOf(form.get('code_verifier') ?? '', pending.challenge)
        if (!isRedeemed) return refuse('invalid_grant')
        if (faults.hasNoRefreshToken === true) return issueTokens(pending.user, pending.nonce)
        const refreshToken = randomBytes(48).toString('base64url')
        refreshTokens.set(refreshToken, pending.user)
        return issueTokens(pending.user, pending.nonce, refreshToken)
      }
      case 'refresh_token': {
        if (faults.renewalError !== undefined) return refuse(faults.renewalError)
        const user = refreshTokens.get(form.get('refresh_token') ?? '')
        // The vendor issues no new refresh token: the old one stays valid.
        return user === undefined ? refuse('invalid_grant') : issueTokens(user, null)
      }
      default:
        return refuse('unsupported_grant_type')
    }
  })

  app.post('/login/common/oauth/revoke', async (context) => {
    refreshTokens.delete(new URLSearchParams(await context.req.text()).get('token') ?? '')
    return context.body(null, 200)
  })

  app.get('/api/state/:tenantId', (context) => {
    const tenant = tenants.get(context.req.param('tenantId'))
    if (tenant === undefined) return context.json({ Message: 'Not found' }, 404)
    return context.json({
      ContextIdentifier: tenant.user.tenantId,
      Endpoint: `${tenant.webRoot}/`,
      State: tenant.state,
      IsRunning: tenant.state === 'Running' || tenant.state === 'OnlineMaintenance',
      ValidUntil: new Date(Date.now() + tenant.validForMs).toISOString(),
      Api: `${tenant.webRoot}/api`,
      Version: 'demo'
    })
  })

  return {
    url,
    clientId,
    tenants,
    faults,
    requests,
    expireAccessTokens: () => {
      for (const { accessTokens } of tenants.values()) accessTokens.clear()
    },
    revokeConsent: (tenantId) => {
      for (const [token, user] of refreshTokens) if (user.tenantId === tenantId) refreshTokens.delete(token)
    },
    dispose: listener.close
  }
}
