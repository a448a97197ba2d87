import { describe, expect, it, vi } from 'vitest'
import type { Log, LogFields } from '../../../src/main/platform/log.ts'
import { createCallApi, type ApiCall } from '../../../src/main/superoffice/call-api.ts'
import {
  basicAuthorization,
  createAuthorization,
  type Authorization
} from '../../../src/main/superoffice/authorization.ts'
import { createFixedHost, type TenantHost } from '../../../src/main/superoffice/tenant-host.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createFakeFetch, fails, json, silence, type SentRequest } from '../../support/fake-fetch.ts'
import { createSeededRandom } from '../../support/seeded-random.ts'

type Answer = ReturnType<typeof json>

const companyCall: ApiCall = { name: 'company', path: 'Contact/199' }

const setUp = (
  answers: readonly Answer[],
  {
    authorization = basicAuthorization('kari', 'secret'),
    host = createFixedHost('https://crm.example.com/api'),
    isWindowShown = () => true,
    random = () => 0
  }: {
    authorization?: Authorization
    host?: TenantHost
    isWindowShown?: () => boolean
    random?: () => number
  } = {}
) => {
  const clock = createFakeClock()
  const { fetch, sent } = createFakeFetch(...answers)
  const waits: (number | null)[] = []
  const lines: string[] = []
  const write = (event: string, fields?: LogFields): void => {
    lines.push(JSON.stringify({ event, ...fields }))
  }
  const log: Log = { info: write, warn: write, error: write }
  const startMs = clock.now()
  const callApi = createCallApi({
    fetch,
    clock,
    log,
    host,
    authorization,
    language: () => 'en',
    isWindowShown,
    onWaiting: (untilMs) => waits.push(untilMs === null ? null : untilMs - startMs),
    random
  })
  return {
    clock,
    sent,
    waits,
    lines,
    /** Resolves with the error when the call rejects. */
    call: (call: ApiCall = companyCall, signal = new AbortController().signal): Promise<unknown> =>
      callApi(call, signal).catch((error: unknown) => error)
  }
}

/** Needed because reading a response takes turns of the event loop, which the fake clock does not control. */
const until = (state: () => boolean): Promise<void> =>
  vi.waitFor(() => {
    if (!state()) throw new Error('Not yet.')
  })

const unavailable = (retryAfter: string): Answer => json({}, 503, { 'Retry-After': retryAfter })

describe('a call', () => {
  it('sends the documented headers and the authorization, and nothing else', async () => {
    const { call, sent } = setUp([json({ ContactId: 199 })])
    expect(await call()).toEqual({ ContactId: 199 })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      method: 'GET',
      url: 'https://crm.example.com/api/v1/Contact/199',
      body: null
    })
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      'accept-language': 'en',
      'so-language': 'en',
      'so-culture': 'en',
      'so-timezone': 'UTC, includeTZOffset',
      authorization: `Basic ${Buffer.from('kari:secret').toString('base64')}`
    })
  })

  it.each([
    ['the header', `bad Basic ${Buffer.from('kari:secret').toString('base64')}`],
    ['the token alone', `bad ${Buffer.from('kari:secret').toString('base64')}.`],
    ['the password', 'no user kari with secret']
  ])('drops SuperOffice’s message when it quotes %s of the request', async (_, message) => {
    for (const answer of [json({ ErrorMessage: message }, 500), json({ Message: message })]) {
      const error = await setUp([answer]).call()
      expect(error).toMatchObject({ detail: undefined })
      expect(JSON.stringify(error)).not.toContain('secret')
    }
    expect(await setUp([json({ ErrorMessage: 'Out of licences' }, 500)]).call()).toMatchObject({
      code: 'server-error',
      detail: 'Out of licences'
    })
  })

  it.each([
    ['the whole cookie', 'bad ASP.NET_SessionId=0123abcd; FirstDayOfWeek=1', undefined],
    ['the session', 'no session 0123abcd', undefined],
    ['the XSRF token', 'bad token xsrf-secret', undefined],
    ['a cookie that is no secret', 'row 1 of 1 is wrong', 'row 1 of 1 is wrong']
  ])('of a browser’s session keeps %s out of the failure', async (_, message, detail) => {
    const authorization = createAuthorization({
      kind: 'session',
      cookie: 'ASP.NET_SessionId=0123abcd; FirstDayOfWeek=1',
      xsrfToken: 'xsrf-secret'
    })
    const { call, sent } = setUp([json({ Message: message }, 401)], { authorization })
    expect(await call()).toMatchObject({ code: 'sign-in-again', detail })
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({
      cookie: 'ASP.NET_SessionId=0123abcd; FirstDayOfWeek=1',
      'x-xsrf-token': 'xsrf-secret'
    })
    expect(sent[0]?.headers.has('authorization')).toBe(false)
  })

  it('posts its body as JSON', async () => {
    const { call, sent } = setUp([json({})])
    await call({ ...companyCall, body: { ContactId: 199, Limit: 10 } })
    expect(sent[0]).toMatchObject({ method: 'POST', body: { ContactId: 199, Limit: 10 } })
    expect(sent[0]?.headers.get('content-type')).toBe('application/json')
  })

  it('is never sent without encryption', async () => {
    const { call, sent } = setUp([json({})], { host: createFixedHost('http://crm.example.com/api') })
    expect(await call()).toMatchObject({ code: 'address-insecure' })
    expect(sent).toEqual([])
  })

  it('waits while two other requests are running', async () => {
    const pending: (() => void)[] = []
    const answerLater: Answer = () =>
      new Promise((resolve) => {
        pending.push(() => {
          resolve(Response.json({}))
        })
      })
    const { call, sent } = setUp([answerLater])
    const answers = [call(), call(), call()]
    await until(() => sent.length === 2)
    pending[0]?.()
    expect(await answers[0]).toEqual({})
    await until(() => sent.length === 3)
    for (const answer of pending) answer()
    expect(await Promise.all(answers)).toEqual([{}, {}, {}])
  })

  it('is never sent when it is cancelled in the queue', async () => {
    const { call, sent } = setUp([silence])
    const cancel = new AbortController()
    void call()
    void call()
    const outcome = call(companyCall, cancel.signal)
    await until(() => sent.length === 2)
    cancel.abort('no longer wanted')
    expect(await outcome).toMatchObject({ name: 'CodedError', code: 'cancelled' })
    expect(sent).toHaveLength(2)
  })

  it('times out after 8 seconds and is not retried', async () => {
    const { call, sent, clock } = setUp([silence])
    const outcome = call()
    await until(() => sent.length === 1)
    await clock.pass(8_000)
    expect(await outcome).toMatchObject({ code: 'timed-out' })
    expect(sent).toHaveLength(1)
  })
})

describe('refused authorization', () => {
  const renewing = (isRenewed: boolean) => {
    const refused: unknown[] = []
    let token = 'old'
    const authorization: Authorization = {
      headers: () => Promise.resolve({ Authorization: `Bearer ${token}` }),
      renew: (headers) => {
        refused.push(headers)
        token = 'new'
        return Promise.resolve(isRenewed)
      }
    }
    return { authorization, refused }
  }
  const tokensOf = (sent: readonly SentRequest[]): unknown[] =>
    sent.map(({ headers }) => headers.get('authorization'))

  it.each([401, 403])('is retried once with renewed headers after a %d', async (status) => {
    const { authorization, refused } = renewing(true)
    const { call, sent } = setUp([json({}, status), json({ ContactId: 199 })], { authorization })
    expect(await call()).toEqual({ ContactId: 199 })
    expect(tokensOf(sent)).toEqual(['Bearer old', 'Bearer new'])
    expect(refused).toEqual([{ Authorization: 'Bearer old' }])
  })

  it.each([
    [401, 'sign-in-again'],
    [403, 'no-access']
  ])('a second %d after the renewal fails as “%s”', async (status, code) => {
    const { authorization, refused } = renewing(true)
    const { call, sent } = setUp([json({}, status)], { authorization })
    expect(await call()).toMatchObject({ code })
    expect(sent).toHaveLength(2)
    expect(refused).toHaveLength(1)
  })

  it('is not retried when there are no other headers', async () => {
    const { authorization } = renewing(false)
    const { call, sent } = setUp([json({}, 401)], { authorization })
    expect(await call()).toMatchObject({ code: 'sign-in-again' })
    expect(sent).toHaveLength(1)
  })
})

describe('a tenant that has moved', () => {
  const moving = (isFound: boolean) => {
    let apiRoot = 'https://sod1.superoffice.com/Cust1/api'
    const host: TenantHost = {
      apiRoot: () => Promise.resolve(apiRoot),
      relocate: () => {
        apiRoot = 'https://sod2.superoffice.com/Cust1/api'
        return Promise.resolve(isFound)
      }
    }
    return host
  }

  it('is called again at its new address', async () => {
    const { call, sent } = setUp([json({}, 421), json({ ContactId: 199 })], { host: moving(true) })
    expect(await call()).toEqual({ ContactId: 199 })
    expect(sent.map(({ url }) => new URL(url).host)).toEqual(['sod1.superoffice.com', 'sod2.superoffice.com'])
  })

  it('fails as “wrong-host” when it is not at its new address either', async () => {
    const { call, sent } = setUp([json({}, 421)], { host: moving(true) })
    expect(await call()).toMatchObject({ code: 'wrong-host' })
    expect(sent).toHaveLength(2)
  })

  it('is not called again when there is no new address', async () => {
    const { call, sent } = setUp([json({}, 421)], { host: moving(false) })
    expect(await call()).toMatchObject({ code: 'wrong-host' })
    expect(sent).toHaveLength(1)
  })
})

describe('a server that asks Glance to wait', () => {
  it('is called again after the requested time, and the wait is reported', async () => {
    const { call, sent, waits, clock } = setUp([unavailable('7'), json({ ContactId: 199 })])
    const outcome = call()
    await until(() => waits.length === 1)
    await clock.pass(6_999)
    expect(sent).toHaveLength(1)
    expect(waits).toEqual([7_000])
    await clock.pass(1)
    expect(await outcome).toEqual({ ContactId: 199 })
    expect(waits).toEqual([7_000, null])
    expect(clock.waiting()).toBe(0)
  })

  it.each([
    ['a date', 'Tue, 24 Nov 2026 10:00:30 GMT', 30_000],
    ['0 seconds, which become one second', '0', 1_000],
    ['the longest accepted wait', '300', 300_000]
  ])('is called again after the wait in %s', async (_, header, waitMs) => {
    const { call, waits, clock } = setUp([unavailable(header), json({})])
    const outcome = call()
    await until(() => waits.length === 1)
    await clock.pass(waitMs)
    expect(await outcome).toEqual({})
    expect(waits).toEqual([waitMs, null])
  })

  it.each([
    ['2', 2_000, 4_000],
    ['7', 7_000, 17_000],
    ['300', 300_000, 480_000]
  ])(
    'is called again by many clients spread over the time after the requested %s seconds, and by none before',
    async (header, soonestMs, latestMs) => {
      const waitWith = async (part: number): Promise<number | null | undefined> => {
        const { call, waits } = setUp([unavailable(header), json({})], { random: () => part })
        void call()
        await until(() => waits.length === 1)
        return waits[0]
      }
      expect(await waitWith(0)).toBe(soonestMs)
      expect(await waitWith(1 / 8)).toBeCloseTo(soonestMs + (latestMs - soonestMs) / 4)
      expect(await waitWith(1)).toBe(latestMs)
    }
  )

  it('lets clients that were refused all through an outage come back evenly after it', async () => {
    const { below } = createSeededRandom(1)
    const random = (): number => below(2 ** 31) / 2 ** 31
    const secondsLeft = Array.from({ length: 900 }, (_, index) => 3 + Math.floor((index * 297) / 900))
    const returns = await Promise.all(
      secondsLeft.map(async (seconds) => {
        const { call, waits } = setUp([unavailable(String(seconds)), json({})], { random })
        void call()
        await until(() => waits.length === 1)
        return (waits[0] ?? 0) / 1_000 - seconds
      })
    )
    const byTenSeconds = Map.groupBy(returns, (after) => Math.floor(after / 10))
    // Spread over three minutes, 50 would come back in each ten seconds.
    expect(Math.max(...[...byTenSeconds.values()].map(({ length }) => length))).toBeLessThanOrEqual(75)
    expect(Math.min(...returns)).toBeGreaterThanOrEqual(0)
  })

  it('is tried three times with growing waits when it names no time', async () => {
    const { call, sent, waits, clock } = setUp([json({}, 429)], { random: () => 0.5 })
    const outcome = call()
    await until(() => waits.length === 1)
    await clock.pass(1_500)
    await until(() => waits.length === 3)
    await clock.pass(3_000)
    expect(await outcome).toMatchObject({ code: 'throttled' })
    expect(sent).toHaveLength(3)
    expect(waits).toEqual([1_500, null, 4_500, null])
  })

  it('is not called again when the wait is too long', async () => {
    const { call, sent, waits } = setUp([unavailable('3600')])
    expect(await call()).toMatchObject({ code: 'unavailable', retryAfterMs: 3_600_000 })
    expect(sent).toHaveLength(1)
    expect(waits).toEqual([])
  })

  it('is not called again while the window is hidden', async () => {
    const { call, sent, waits, clock } = setUp([unavailable('60'), json({})], { isWindowShown: () => false })
    const outcome = call()
    await until(() => waits.length === 1)
    await clock.pass(60_000)
    expect(await outcome).toMatchObject({ code: 'unavailable' })
    expect(sent).toHaveLength(1)
  })

  it('is not called again when the call is cancelled during the wait', async () => {
    const { call, sent, waits, clock } = setUp([unavailable('60')])
    const cancel = new AbortController()
    const outcome = call(companyCall, cancel.signal)
    await until(() => waits.length === 1)
    cancel.abort()
    expect(await outcome).toMatchObject({ code: 'cancelled' })
    expect(clock.waiting()).toBe(0)
    expect(sent).toHaveLength(1)
    expect(waits).toEqual([60_000, null])
  })

  it('does not delay other calls', async () => {
    const { call, waits, clock } = setUp([unavailable('60'), unavailable('60'), json({ ContactId: 199 })])
    const waiting = [call(), call()]
    await until(() => waits.length === 2)
    expect(await call()).toEqual({ ContactId: 199 })
    await clock.pass(60_000)
    await Promise.all(waiting)
  })

  it('reports the end of the longest wait', async () => {
    const { call, waits, clock } = setUp([unavailable('10'), unavailable('20'), json({})])
    const outcomes = [call(), call()]
    await until(() => waits.length === 2)
    await clock.pass(20_000)
    await Promise.all(outcomes)
    expect(waits).toEqual([10_000, 20_000, 20_000, null])
  })

  it('is not called again when it refuses after the wait', async () => {
    const { call, sent, waits, clock } = setUp([unavailable('1'), json({}, 404)])
    const outcome = call()
    await until(() => waits.length === 1)
    await clock.pass(1_000)
    expect(await outcome).toMatchObject({ code: 'not-found' })
    expect(sent).toHaveLength(2)
  })
})

it.each([
  ['400', json({ Message: 'Bad' }, 400), 'request-rejected'],
  ['404', json({}, 404), 'not-found'],
  ['500', json({}, 500), 'server-error'],
  ['a lost connection', fails(Object.assign(new Error('x'), { code: 'ECONNRESET' })), 'unreachable']
])('%s is not retried', async (_, answer, code) => {
  const { call, sent } = setUp([answer])
  expect(await call()).toMatchObject({ code })
  expect(sent).toHaveLength(1)
})

it('rethrows a bug unchanged', async () => {
  const bug = new TypeError('x is not a function')
  const { call, lines } = setUp([fails(bug)])
  expect(await call()).toBe(bug)
  expect(lines).toEqual([
    '{"event":"superoffice-failed","call":"company","durationMs":0,"code":"unexpected"}'
  ])
})

describe('the log', () => {
  it('has the name and the duration of a call, and nothing of its path or its response', async () => {
    const { call, lines } = setUp([json({ Message: 'Kari may not', MessageDetail: 'x' }, 400), json({})])
    await call({ ...companyCall, path: 'MDOList/locatecontact_new?query=Nordlys' })
    await call()
    expect(lines).toEqual([
      '{"event":"superoffice-failed","call":"company","durationMs":0,"code":"request-rejected"}',
      '{"event":"superoffice-answered","call":"company","durationMs":0}'
    ])
  })

  it('has no line for a cancelled call or a failed probe', async () => {
    const { call, lines, sent } = setUp([unavailable('1')])
    await call(companyCall, AbortSignal.abort())
    expect(await call({ ...companyCall, isProbe: true })).toMatchObject({ code: 'unavailable' })
    expect(sent).toHaveLength(1)
    expect(lines).toEqual([])
  })
})
