import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startSignInService, type SignInService } from '../tenant/sign-in-service.ts'
import { createOnlineSignIn } from '../../src/main/session/online-sign-in.ts'
import type { SignInEnvironment } from '../../src/main/session/sign-in-environments.ts'
import { createSignInFetch } from '../../src/main/session/sign-in-request.ts'
import { createEndpointFinder, type FindEndpoints } from '../../src/main/session/sign-in-endpoints.ts'
import { createTokenEndpoint, type Tokens } from '../../src/main/session/token-endpoint.ts'
import { systemClock } from '../../src/main/platform/clock.ts'
import { toConnectionCode } from '../../src/main/superoffice/connection-code.ts'
import { createTenantState } from '../../src/main/superoffice/tenant-state.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createSignInBrowser, type SignInBrowserOptions } from '../support/sign-in-browser.ts'

// Glance's part of a sign-in, with the sign-in service of the tests, over HTTP on 127.0.0.1.

const users = ['Cust1', 'Cust2'].map((tenantId) => ({
  user: { tenantId, companyName: `Company ${tenantId}`, userName: `eva@${tenantId.toLowerCase()}.example` },
  webRoot: `http://127.0.0.1:9/${tenantId}`,
  accessTokens: new Set<string>()
}))

const fetch = createSignInFetch({
  fetch: globalThis.fetch,
  clock: systemClock,
  toConnectionFailure: (error) => toConnectionCode(error) ?? 'unexpected'
})

let service: SignInService
let findEndpoints: FindEndpoints
let environment: SignInEnvironment & { clientId: string }

beforeEach(async () => {
  findEndpoints = createEndpointFinder(fetch)
  service = await startSignInService({ tenants: users, consentsAtOnce: true })
  environment = { id: 'demo', name: 'Demo', signInUrl: service.url, clientId: service.clientId }
})

afterEach(() => service.dispose())

const signIn = (
  tenantId: string | null = null,
  options: SignInBrowserOptions & { readonly loginHint?: string } = {}
) => {
  const { loginHint } = options
  const browser = createSignInBrowser(options)
  const cancel = new AbortController()
  const signInOnline = createOnlineSignIn({
    fetch,
    findEndpoints,
    clock: systemClock,
    openLink: browser.openLink,
    onBrowserAnswered: () => undefined,
    language: () => 'en'
  })
  const request = { environment, tenantId, ...(loginHint !== undefined && { loginHint }) }
  return { browser, cancel, result: signInOnline(request, cancel.signal) }
}

describe('signing in', () => {
  test('ends with valid tokens and with the user who signed in', async () => {
    const { result, browser } = signIn()
    const { user, tokens } = await result
    expect(user).toEqual({ tenantId: 'Cust1', userName: 'eva@cust1.example' })
    expect(service.tenants.get('Cust1')?.accessTokens.has(tokens.accessToken)).toBe(true)
    expect((await browser.lastPage()).text).toContain('You can close this page')
  })

  test('sends each request once, with an S256 challenge, a loopback redirect and no client secret', async () => {
    const { result, browser } = signIn()
    await result
    expect(service.requests).toEqual([
      'GET /login/.well-known/openid-configuration',
      'GET /login/common/oauth/authorize',
      'POST /login/common/oauth/tokens',
      'grant authorization_code',
      'GET /login/.well-known/jwks'
    ])
    const parameters = new URL(browser.opened[0] ?? '').searchParams
    expect(parameters.get('code_challenge_method')).toBe('S256')
    expect(parameters.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d{4,5}$/)
    expect(parameters.get('scope')).toBe('openid')
    expect(parameters.has('acr_values')).toBe(false)
    expect([...parameters.keys()].filter((key) => key.includes('secret'))).toEqual([])
  })

  test('sends exactly the documented parameters, and the known customer and user only when signing in again', async () => {
    const parametersOf = async (...args: Parameters<typeof signIn>) => {
      const { result, browser } = signIn(...args)
      await result
      return new URL(browser.opened[0] ?? '').searchParams
    }
    const first = [
      'response_type',
      'client_id',
      'scope',
      'redirect_uri',
      'state',
      'nonce',
      'code_challenge',
      'code_challenge_method'
    ]
    expect([...(await parametersOf()).keys()]).toEqual(first)
    const again = await parametersOf('Cust2', { loginHint: 'eva+crm@cust2.example' })
    expect([...again.keys()]).toEqual([...first, 'acr_values', 'login_hint'])
    expect(again.get('acr_values')).toBe('tenant:Cust2')
    expect(again.get('login_hint')).toBe('eva+crm@cust2.example')
    // SuperOffice ignores every other scope, such as `offline_access`.
    expect(again.get('scope')).toBe('openid')
  })

  test('is good without a refresh token', async () => {
    service.faults.hasNoRefreshToken = true
    const { tokens } = await signIn().result
    expect(tokens.refreshToken).toBeUndefined()
    expect(service.tenants.get('Cust1')?.accessTokens.has(tokens.accessToken)).toBe(true)
  })

  test('uses a different state, nonce, challenge and port each time', async () => {
    const [first, second] = [signIn(), signIn()]
    await Promise.all([first.result, second.result])
    for (const name of ['state', 'nonce', 'code_challenge', 'redirect_uri']) {
      const [one, two] = [first, second].map(({ browser }) =>
        new URL(browser.opened[0] ?? '').searchParams.get(name)
      )
      expect(one).not.toBe(two)
    }
  })

  test('signs in to the tenant of the customer id', async () => {
    const { user } = await signIn('Cust2').result
    expect(user.tenantId).toBe('Cust2')
  })

  test('accepts the answer as a form as well', async () => {
    const { result } = signIn(null, {
      change: (url) => {
        if (url.pathname.endsWith('/authorize')) url.searchParams.set('response_mode', 'form_post')
      }
    })
    expect((await result).user.tenantId).toBe('Cust1')
  })

  test('fails when the answer is for a different tenant', async () => {
    const { result } = signIn('Cust2', {
      change: (url) => {
        url.searchParams.delete('acr_values')
      }
    })
    await expect(result).rejects.toMatchObject({ code: 'wrong-tenant' })
  })

  test('can be cancelled while the browser is open, and then no longer listens for the answer', async () => {
    const browser = createSignInBrowser()
    const cancel = new AbortController()
    let redirectUri = ''
    const result = createOnlineSignIn({
      fetch,
      findEndpoints,
      clock: systemClock,
      openLink: (url) => {
        redirectUri = new URL(url).searchParams.get('redirect_uri') ?? ''
        cancel.abort()
        return Promise.resolve()
      },
      onBrowserAnswered: () => undefined,
      language: () => 'en'
    })({ environment, tenantId: null }, cancel.signal)
    await expect(result).rejects.toMatchObject({ code: 'cancelled' })
    await expect(globalThis.fetch(redirectUri)).rejects.toThrow()
    expect(browser.opened).toEqual([])
    expect(service.requests).toEqual(['GET /login/.well-known/openid-configuration'])
  })

  test('waits as long as the agent needs in the browser', async () => {
    const browser = createSignInBrowser()
    const clock = createFakeClock()
    const result = createOnlineSignIn({
      fetch,
      findEndpoints,
      // The id_token has the time of this computer.
      clock: { ...clock, now: systemClock.now },
      openLink: async (url) => {
        await clock.pass(24 * 60 * 60_000)
        await browser.openLink(url)
      },
      onBrowserAnswered: () => undefined,
      language: () => 'en'
    })({ environment, tenantId: null }, new AbortController().signal)
    expect((await result).user.userName).toBe('eva@cust1.example')
  })

  test('fails without a client id, and sends no request', async () => {
    const signInOnline = createOnlineSignIn({
      fetch,
      findEndpoints,
      clock: systemClock,
      openLink: () => Promise.reject(new Error('No browser must be opened')),
      onBrowserAnswered: () => undefined,
      language: () => 'en'
    })
    const result = signInOnline(
      { environment: { ...environment, clientId: null }, tenantId: null },
      new AbortController().signal
    )
    await expect(result).rejects.toMatchObject({ code: 'client-id-missing' })
  })

  test('fails when no browser can be opened', async () => {
    const signInOnline = createOnlineSignIn({
      fetch,
      findEndpoints,
      clock: systemClock,
      openLink: () => Promise.reject(new Error('no browser')),
      onBrowserAnswered: () => undefined,
      language: () => 'en'
    })
    const result = signInOnline({ environment, tenantId: null }, new AbortController().signal)
    await expect(result).rejects.toMatchObject({ code: 'browser-not-opened' })
  })
})

const refreshTokenOf = ({ refreshToken }: Tokens): string => {
  if (refreshToken === undefined) throw new Error('The sign-in brought no refresh token')
  return refreshToken
}

describe('the token endpoint', () => {
  test('renews without a new refresh token, although the id token’s iat is a string', async () => {
    const endpoint = createTokenEndpoint(environment, findEndpoints, fetch)
    const { tokens } = await signIn().result
    const renewed = await endpoint.renew(refreshTokenOf(tokens), new AbortController().signal)
    expect(renewed.refreshToken).toBeUndefined()
    expect(renewed.accessToken).not.toBe(tokens.accessToken)
    expect(renewed.expiresInMs).toBe(3_600_000)
    expect(service.tenants.get('Cust1')?.accessTokens.has(renewed.accessToken)).toBe(true)
  })

  test('refuses to renew after the consent was revoked', async () => {
    const endpoint = createTokenEndpoint(environment, findEndpoints, fetch)
    const { tokens } = await signIn().result
    service.revokeConsent('Cust1')
    await expect(endpoint.renew(refreshTokenOf(tokens), new AbortController().signal)).rejects.toMatchObject({
      code: 'sign-in-again'
    })
  })

  test.each(['invalid_client', 'unauthorized_client', 'invalid_grant', 'unsupported_grant_type'])(
    'takes %s at a renewal for "sign in again"',
    async (error) => {
      const endpoint = createTokenEndpoint(environment, findEndpoints, fetch)
      const { tokens } = await signIn().result
      service.faults.renewalError = error
      const renewal = endpoint.renew(refreshTokenOf(tokens), new AbortController().signal)
      await expect(renewal).rejects.toMatchObject({ code: 'sign-in-again' })
    }
  )

  test('revokes tokens at the address in the discovery document', async () => {
    const endpoint = createTokenEndpoint(environment, findEndpoints, fetch)
    const { tokens } = await signIn().result
    await endpoint.revoke(refreshTokenOf(tokens))
    await expect(endpoint.renew(refreshTokenOf(tokens), new AbortController().signal)).rejects.toMatchObject({
      code: 'sign-in-again'
    })
  })

  test('is never replaced by another host that a discovery document names', async () => {
    const seen: string[] = []
    const elsewhere: typeof globalThis.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input)
      seen.push(url.origin)
      if (!url.pathname.endsWith('/openid-configuration')) return fetch(input, init)
      const evil = 'https://evil.example/'
      return Promise.resolve(
        Response.json({ token_endpoint: evil, jwks_uri: evil, revocation_endpoint: evil })
      )
    }
    const endpoint = createTokenEndpoint(environment, createEndpointFinder(elsewhere), elsewhere)
    await endpoint.revoke('refresh')
    await endpoint.renew('refresh', new AbortController().signal).catch(() => undefined)
    expect(new Set(seen)).toEqual(new Set([service.url]))
  })
})

describe('the host of a tenant', () => {
  const findTenant = (tenantId = 'Cust1') =>
    createTenantState({ fetch, clock: systemClock, signInUrl: service.url, tenantId })

  test('is requested once for all pending calls, without authorization', async () => {
    const tenant = findTenant()
    const all = await Promise.all(Array.from({ length: 20 }, () => tenant.apiRoot()))
    expect(new Set(all)).toEqual(new Set(['http://127.0.0.1:9/Cust1/api']))
    expect(await tenant.webRoot()).toBe('http://127.0.0.1:9/Cust1')
    expect(service.requests).toEqual(['GET /api/state/Cust1'])
  })

  test('is read again after a 421', async () => {
    const tenant = findTenant()
    await tenant.apiRoot()
    const served = service.tenants.get('Cust1')
    if (served !== undefined) served.webRoot = 'http://127.0.0.1:10/Cust1'
    expect(await tenant.relocate()).toBe(true)
    expect(await tenant.apiRoot()).toBe('http://127.0.0.1:10/Cust1/api')
    expect(service.requests).toHaveLength(2)
  })

  test('fails with a code of its own for an unknown tenant', async () => {
    await expect(findTenant('Cust9').apiRoot()).rejects.toMatchObject({ code: 'tenant-unknown' })
  })
})
