import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** What a test can change about the service. */
interface Behaviour {
  /** The token endpoint answers only once this has resolved. */
  tokensWait?: Promise<unknown>
  /** Whether a discovery document names its endpoints. */
  hasDiscovery: boolean
  /** The answer to an unknown refresh token. */
  refusal: () => { readonly status: number; readonly type: string; readonly body: string }
  /** Added to each answer to a renewal. */
  renewalExtra: Readonly<Record<string, unknown>>
  lifetimeS: number
}

/** A second sign-in service for tests, which is stricter than `tests/tenant` and sends fewer fields. */
export interface OtherSignInService {
  readonly url: string
  readonly clientId: string
  readonly behaviour: Behaviour
  /** Each request as `METHOD /path`, oldest first, with the grant type when it is for tokens. */
  readonly requests: readonly string[]
  readonly expireAccessTokens: () => void
  readonly revokeConsent: () => void
  readonly dispose: () => Promise<void>
}

const tenantId = 'Cust77'

/**
 * Its endpoints differ from SuperOffice's. Codes and refresh tokens work once, and using a token twice revokes the consent.
 * Its keys have neither `alg` nor `kid` and one is not an RSA key, `expires_in` is a string, and its id_token has only the
 * required claims.
 */
export const startOtherSignInService = async (
  webRoot: string,
  accessTokens: Set<string>
): Promise<OtherSignInService> => {
  const clientId = randomBytes(8).toString('hex')
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const others = [
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey,
    generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
  ]
  const refreshTokens = new Set<string>()
  const codes = new Map<string, { challenge: string; redirectUri: string; nonce: string }>()
  const requests: string[] = []
  const behaviour: Behaviour = {
    hasDiscovery: true,
    refusal: () => ({ status: 400, type: 'application/json', body: '{"error":"invalid_grant"}' }),
    renewalExtra: {},
    lifetimeS: 3600
  }

  const toIdToken = (nonce: string): string => {
    const nowS = Math.floor(Date.now() / 1000)
    const claims = {
      iss: url,
      aud: clientId,
      sub: 'kim@seventy.example',
      iat: String(nowS),
      exp: nowS + 300,
      nonce,
      'http://schemes.superoffice.net/identity/ctx': tenantId
    }
    const content = [{ alg: 'RS256' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url')
    )
    const signature = sign('RSA-SHA256', Buffer.from(content.join('.')), keys.privateKey)
    return [...content, signature.toString('base64url')].join('.')
  }

  const issueTokens = (extra: Readonly<Record<string, unknown>>) => {
    const accessToken = `8A:${tenantId}.${randomBytes(32).toString('base64')}`
    const refreshToken = randomBytes(32).toString('base64url')
    accessTokens.add(accessToken)
    refreshTokens.add(refreshToken)
    setTimeout(() => accessTokens.delete(accessToken), behaviour.lifetimeS * 1000).unref()
    return {
      token_type: 'bearer',
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_in: String(behaviour.lifetimeS),
      ...extra
    }
  }

  const answerForm = (form: URLSearchParams) => {
    const refused = behaviour.refusal()
    if (form.get('client_id') !== clientId || form.has('client_secret')) return refused
    if (form.get('grant_type') === 'refresh_token') {
      const token = form.get('refresh_token') ?? ''
      if (!refreshTokens.delete(token)) {
        refreshTokens.clear()
        return refused
      }
      return toJson(issueTokens(behaviour.renewalExtra))
    }
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const verifier = form.get('code_verifier') ?? ''
    const isProven =
      code !== undefined &&
      code.redirectUri === form.get('redirect_uri') &&
      createHash('sha256').update(verifier).digest('base64url') === code.challenge
    return isProven ? toJson(issueTokens({ id_token: toIdToken(code.nonce) })) : refused
  }

  const authorize = (query: URLSearchParams): { readonly location: string } | null => {
    const redirectUri = query.get('redirect_uri') ?? ''
    if (!/^http:\/\/127\.0\.0\.1:\d{4,10}$/.test(redirectUri) || query.get('client_id') !== clientId)
      return null
    const state = query.get('state') ?? ''
    const isStrict = query.get('code_challenge_method') === 'S256' && query.get('response_type') === 'code'
    const code = randomBytes(16).toString('hex')
    codes.set(code, {
      challenge: query.get('code_challenge') ?? '',
      redirectUri,
      nonce: query.get('nonce') ?? ''
    })
    const answer = new URLSearchParams(
      isStrict ? { code, state, iss: url } : { error: 'invalid_request', state }
    )
    return { location: `${redirectUri}/?${answer.toString()}` }
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1')
    const send = ({ status, type, body }: { status: number; type: string; body: string }) =>
      response.writeHead(status, { 'Content-Type': type }).end(body)
    const notFound = { status: 404, type: 'text/html', body: '<html><title>404</title></html>' }

    const answer = async (): Promise<unknown> => {
      const form = request.method === 'POST' ? new URLSearchParams(await text(request)) : null
      const grant = form === null ? '' : ` ${String(form.get('grant_type'))}`
      requests.push(`${String(request.method)} ${pathname}${grant}`)
      switch (pathname) {
        case '/login/.well-known/openid-configuration':
          return send(
            behaviour.hasDiscovery
              ? toJson({
                  issuer: url,
                  authorization_endpoint: `${url}/oidc/authorize`,
                  token_endpoint: `${url}/oidc/token`,
                  jwks_uri: `${url}/oidc/keys`
                })
              : notFound
          )
        case behaviour.hasDiscovery ? '/oidc/authorize' : '/login/common/oauth/authorize': {
          const to = authorize(searchParams)
          return to === null ? send(notFound) : response.writeHead(303, { Location: to.location }).end()
        }
        case behaviour.hasDiscovery ? '/oidc/token' : '/login/common/oauth/tokens':
          await behaviour.tokensWait
          return send(answerForm(form ?? new URLSearchParams()))
        case behaviour.hasDiscovery ? '/oidc/keys' : '/login/.well-known/jwks':
          return send(
            toJson({ keys: [...others, keys.publicKey].map((key) => key.export({ format: 'jwk' })) })
          )
        case `/api/state/${tenantId}`:
          return send(
            toJson({
              ContextIdentifier: tenantId,
              Api: `${webRoot}/api`,
              State: 'Running',
              IsRunning: true,
              ValidUntil: new Date(Date.now() + 3_600_000).toISOString()
            })
          )
        default:
          return send(notFound)
      }
    }
    answer().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`

  return {
    url,
    clientId,
    behaviour,
    requests,
    expireAccessTokens: () => {
      accessTokens.clear()
    },
    revokeConsent: () => {
      refreshTokens.clear()
      accessTokens.clear()
    },
    dispose: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

const toJson = (value: unknown) => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value)
})
