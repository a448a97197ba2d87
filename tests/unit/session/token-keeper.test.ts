import { describe, expect, test } from 'vitest'
import { CodedError, type FailureCode } from '../../../src/shared/outcome.ts'
import type { Tokens } from '../../../src/main/session/token-endpoint.ts'
import { createTokenKeeper } from '../../../src/main/session/token-keeper.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const hour = 3_600_000

/** A sign-in service that issues `access-1`, `access-2` and so on, and fails when a test says so. */
const createService = (lifetimeMs = hour) => {
  const usedTokens: string[] = []
  let fault: CodedError | null = null
  let extra: Partial<Tokens> = {}
  return {
    usedTokens,
    fail: (code: FailureCode | null) => {
      fault = code === null ? null : new CodedError(code)
    },
    sendAlso: (tokens: Partial<Tokens>) => {
      extra = tokens
    },
    ask: async (refreshToken: string): Promise<Tokens> => {
      usedTokens.push(refreshToken)
      await Promise.resolve()
      if (fault !== null) throw fault
      return { accessToken: `access-${String(usedTokens.length)}`, expiresInMs: lifetimeMs, ...extra }
    }
  }
}

const setUp = ({
  lifetimeMs = hour,
  tokens,
  refreshToken = 'refresh-1'
}: { lifetimeMs?: number; tokens?: Tokens; refreshToken?: string | null } = {}) => {
  const clock = createFakeClock()
  const service = createService(lifetimeMs)
  const replaced: string[] = []
  let refusals = 0
  const keeper = createTokenKeeper({
    clock,
    refreshToken,
    ...(tokens !== undefined && { tokens }),
    requestTokens: service.ask,
    onReplaced: (token) => replaced.push(token),
    onRefused: () => {
      refusals++
    }
  })
  return { clock, service, keeper, replaced, refusals: () => refusals }
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

describe('a valid token', () => {
  test('is used without a request', async () => {
    const { keeper, service } = setUp({ tokens: { accessToken: 'first', expiresInMs: hour } })
    expect(await keeper.headers()).toEqual(bearer('first'))
    expect(service.usedTokens).toEqual([])
  })

  test('is renewed from one minute before its expiry, by the next call', async () => {
    const { keeper, service, clock } = setUp({ tokens: { accessToken: 'first', expiresInMs: hour } })
    await clock.pass(hour - 60_001)
    expect(await keeper.headers()).toEqual(bearer('first'))
    await clock.pass(1)
    expect(await keeper.headers()).toEqual(bearer('access-1'))
    expect(service.usedTokens).toEqual(['refresh-1'])
    expect(clock.waiting()).toBe(0)
  })

  test('is renewed exactly as often as needed in 200 calls when it lives 2 s', async () => {
    const { keeper, service, clock } = setUp({ lifetimeMs: 2000 })
    for (let call = 0; call < 200; call++) {
      await keeper.headers()
      await clock.pass(100)
    }
    // The calls take 20 s, and each token is used for the first 1.8 s of its lifetime.
    expect(service.usedTokens).toHaveLength(Math.ceil(20_000 / 1800))
  })

  test('stays in use until its expiry while the sign-in service is down', async () => {
    const { keeper, service, clock } = setUp({ tokens: { accessToken: 'first', expiresInMs: hour } })
    service.fail('unavailable')
    await clock.pass(hour - 30_000)
    expect(await keeper.headers()).toEqual(bearer('first'))
    await clock.pass(30_000)
    await expect(keeper.headers()).rejects.toMatchObject({ code: 'unavailable' })
    service.fail(null)
    expect(await keeper.headers()).toEqual(bearer('access-3'))
  })
})

describe('fifty calls at once', () => {
  test('share one renewal', async () => {
    const { keeper, service } = setUp()
    const all = await Promise.all(Array.from({ length: 50 }, () => keeper.headers()))
    expect(new Set(all.map((headers) => headers['Authorization']))).toEqual(new Set(['Bearer access-1']))
    expect(service.usedTokens).toHaveLength(1)
  })

  test('share one renewal when all were refused the same token, even the late ones', async () => {
    const { keeper, service } = setUp({ tokens: { accessToken: 'first', expiresInMs: hour } })
    const refused = await keeper.headers()
    const all = await Promise.all(Array.from({ length: 49 }, () => keeper.renew(refused)))
    expect(all.every(Boolean)).toBe(true)
    expect(await keeper.renew(refused)).toBe(true)
    expect(service.usedTokens).toHaveLength(1)
  })

  test('share one failure', async () => {
    const { keeper, service } = setUp()
    service.fail('unavailable')
    const all = await Promise.allSettled(Array.from({ length: 50 }, () => keeper.headers()))
    expect(all.every(({ status }) => status === 'rejected')).toBe(true)
    expect(service.usedTokens).toHaveLength(1)
  })
})

describe('after a 401 or 403', () => {
  test('a new token allows another attempt', async () => {
    const { keeper } = setUp({ tokens: { accessToken: 'first', expiresInMs: hour } })
    expect(await keeper.renew(await keeper.headers())).toBe(true)
    expect(await keeper.headers()).toEqual(bearer('access-1'))
  })

  test('the same token again allows no other attempt', async () => {
    const { keeper, service } = setUp({ tokens: { accessToken: 'first', expiresInMs: hour } })
    service.sendAlso({ accessToken: 'first' })
    expect(await keeper.renew(await keeper.headers())).toBe(false)
  })

  test('a refused token is not used again, even when its renewal fails', async () => {
    const { keeper, service } = setUp({ tokens: { accessToken: 'first', expiresInMs: hour } })
    const refused = await keeper.headers()
    service.fail('no-network')
    await expect(keeper.renew(refused)).rejects.toMatchObject({ code: 'no-network' })
    service.fail(null)
    expect(await keeper.headers()).toEqual(bearer('access-2'))
  })
})

describe('the refresh token', () => {
  test('stays in use when a renewal returns none', async () => {
    const { keeper, service, clock, replaced } = setUp()
    await keeper.headers()
    await clock.pass(hour)
    await keeper.headers()
    expect(service.usedTokens).toEqual(['refresh-1', 'refresh-1'])
    expect(replaced).toEqual([])
  })

  test('is replaced by a new one, which is saved', async () => {
    const { keeper, service, clock, replaced } = setUp()
    service.sendAlso({ refreshToken: 'refresh-2' })
    await keeper.headers()
    await clock.pass(hour)
    await keeper.headers()
    expect(service.usedTokens).toEqual(['refresh-1', 'refresh-2'])
    expect(replaced).toEqual(['refresh-2'])
  })

  test('is not used again once SuperOffice has refused it', async () => {
    const { keeper, service, refusals } = setUp()
    service.fail('sign-in-again')
    for (let call = 0; call < 5; call++) {
      await expect(keeper.headers()).rejects.toMatchObject({ code: 'sign-in-again' })
      await expect(keeper.renew(bearer('any'))).rejects.toMatchObject({ code: 'sign-in-again' })
    }
    expect(service.usedTokens).toHaveLength(1)
    expect(refusals()).toBe(1)
    expect(keeper.isRefused()).toBe(true)
  })
})

describe('a sign-in without a refresh token', () => {
  const signedIn = { refreshToken: null, tokens: { accessToken: 'only', expiresInMs: hour } }

  test('is good until its access token expires, and then asks the agent to sign in again, once', async () => {
    const { keeper, service, clock, refusals } = setUp(signedIn)
    await clock.pass(hour - 1)
    expect(await keeper.headers()).toEqual(bearer('only'))
    expect([keeper.isRefused(), refusals()]).toEqual([false, 0])
    await clock.pass(1)
    expect(keeper.isRefused()).toBe(true)
    for (let call = 0; call < 3; call++)
      await expect(keeper.headers()).rejects.toMatchObject({ code: 'sign-in-again' })
    expect([refusals(), service.usedTokens.length]).toEqual([1, 0])
  })

  test('passes on a 401 or 403 within its hour, and keeps using the token', async () => {
    const { keeper, refusals } = setUp(signedIn)
    expect(await keeper.renew(await keeper.headers())).toBe(false)
    expect(await keeper.headers()).toEqual(bearer('only'))
    expect([keeper.isRefused(), refusals()]).toEqual([false, 0])
  })

  test('asks the agent to sign in again after a 401 or 403 that comes after its hour', async () => {
    const { keeper, clock, refusals } = setUp(signedIn)
    const headers = await keeper.headers()
    await clock.pass(hour)
    await expect(keeper.renew(headers)).rejects.toMatchObject({ code: 'sign-in-again' })
    expect(refusals()).toBe(1)
  })

  test('survives a clock that was set back', async () => {
    const clock = createFakeClock()
    let nowMs = clock.now()
    const keeper = createTokenKeeper({
      ...signedIn,
      clock: { ...clock, now: () => nowMs },
      requestTokens: createService().ask,
      onReplaced: () => undefined,
      onRefused: () => undefined
    })
    nowMs -= 5_000
    expect(await keeper.headers()).toEqual(bearer('only'))
  })

  test('ends with dispose', async () => {
    const { keeper, refusals } = setUp(signedIn)
    keeper.dispose()
    await expect(keeper.headers()).rejects.toMatchObject({ code: 'cancelled' })
    expect(refusals()).toBe(0)
  })

  test('says that nothing can replace its token', () => {
    expect([setUp(signedIn).keeper.isRenewable, setUp().keeper.isRenewable]).toEqual([false, true])
  })
})

describe('the clock', () => {
  test('causes one renewal when it is set back, not one per call', async () => {
    const clock = createFakeClock()
    let nowMs = clock.now()
    const service = createService()
    const keeper = createTokenKeeper({
      clock: { ...clock, now: () => nowMs },
      refreshToken: 'refresh-1',
      tokens: { accessToken: 'first', expiresInMs: hour },
      requestTokens: service.ask,
      onReplaced: () => undefined,
      onRefused: () => undefined
    })
    nowMs -= 30 * 24 * hour
    for (let call = 0; call < 10; call++) await keeper.headers()
    expect(service.usedTokens).toHaveLength(1)
    nowMs += 90 * 24 * hour
    for (let call = 0; call < 10; call++) await keeper.headers()
    expect(service.usedTokens).toHaveLength(2)
  })

  test('causes one renewal after a night of sleep, by the next call', async () => {
    const { keeper, service, clock } = setUp({ tokens: { accessToken: 'first', expiresInMs: hour } })
    await clock.pass(9 * hour)
    expect(service.usedTokens).toEqual([])
    await keeper.headers()
    await keeper.headers()
    expect(service.usedTokens).toHaveLength(1)
  })

  test('causes one renewal per call when tokens have expired on arrival', async () => {
    const { keeper, service } = setUp({ lifetimeMs: 0 })
    await keeper.headers()
    await keeper.headers()
    expect(service.usedTokens).toHaveLength(2)
  })
})

test('dispose ends a running renewal as cancelled, and saves nothing', async () => {
  const { keeper, service, replaced } = setUp()
  service.sendAlso({ refreshToken: 'refresh-2' })
  const late = keeper.headers()
  keeper.dispose()
  await expect(late).rejects.toMatchObject({ code: 'cancelled' })
  await expect(keeper.headers()).rejects.toMatchObject({ code: 'cancelled' })
  expect(replaced).toEqual([])
  expect(service.usedTokens).toHaveLength(1)
})

describe('retiring', () => {
  test('saves the refresh token of a running renewal, and sends no other request', async () => {
    const { keeper, service, replaced, clock } = setUp()
    service.sendAlso({ refreshToken: 'refresh-2' })
    const late = keeper.headers()
    await keeper.retire()
    await late
    expect(replaced).toEqual(['refresh-2'])
    await expect(keeper.headers()).rejects.toMatchObject({ code: 'cancelled' })
    expect([service.usedTokens.length, clock.waiting()]).toEqual([1, 0])
  })

  test('waits at most two seconds for the renewal', async () => {
    const clock = createFakeClock()
    const keeper = createTokenKeeper({
      clock,
      refreshToken: 'refresh-1',
      requestTokens: (_token, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new CodedError('cancelled'))
          })
        }),
      onReplaced: () => undefined,
      onRefused: () => undefined
    })
    const late = keeper.headers().catch((error: unknown) => error)
    let hasRetired = false
    const retiring = keeper.retire().then(() => {
      hasRetired = true
    })
    await clock.pass(1_999)
    expect(hasRetired).toBe(false)
    await clock.pass(1)
    await retiring
    expect(await late).toMatchObject({ code: 'cancelled' })
  })
})
