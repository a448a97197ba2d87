import { describe, expect, it } from 'vitest'
import { createSendRequest, type Request } from '../../../src/main/superoffice/request.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createFakeFetch, fails, html, json, silence, text } from '../../support/fake-fetch.ts'

const request: Request = {
  method: 'GET',
  url: 'https://crm.example.com/api/v1/User/currentPrincipal',
  headers: { Accept: 'application/json' },
  body: null,
  timeoutMs: 8_000
}

type Answer = ReturnType<typeof json>

const send = (answer: Answer, signal = new AbortController().signal): Promise<unknown> =>
  createSendRequest(createFakeFetch(answer).fetch, createFakeClock())(request, signal)

describe('a response', () => {
  it.each([
    ['application/json', { a: 1 }],
    ['application/json; charset=utf-8', [1]],
    ['text/json', null],
    ['application/problem+json', 'x']
  ])('is read when its type is %s', async (type, value) => {
    await expect(send(text(JSON.stringify(value), { headers: { 'Content-Type': type } }))).resolves.toEqual(
      value
    )
  })

  it('is read when it begins with a byte order mark', async () => {
    const answer = text('\uFEFF{"a":1}', { headers: { 'Content-Type': 'application/json' } })
    await expect(send(answer)).resolves.toEqual({ a: 1 })
  })

  it('is null when it has no content', async () => {
    await expect(send(() => new Response(null, { status: 204 }))).resolves.toBeNull()
  })

  const asJson = { headers: { 'Content-Type': 'application/json' } }
  it.each<[string, Answer, string]>([
    ['a page', html(), 'captive-portal'],
    ['broken JSON', text('{"Contact":', asJson), 'unreadable-answer'],
    ['an empty body', text('', asJson), 'unreadable-answer'],
    ['a page with the type of JSON', text('<html>', asJson), 'unreadable-answer'],
    ['XML', text('<a/>', { headers: { 'Content-Type': 'application/xml' } }), 'unreadable-answer'],
    ['a body without a type', () => new Response(new Uint8Array([123, 125])), 'unreadable-answer']
  ])('fails when it is %s', async (_, answer, code) => {
    await expect(send(answer)).rejects.toMatchObject({ name: 'CodedError', code })
  })

  it.each([
    [{ Message: 'Invalid data' }, 'Invalid data'],
    [{ Message: 'Invalid data', MessageDetail: 'ContactId' }, 'Invalid data ContactId'],
    [
      { Error: true, ErrorType: 'SoException', ErrorMessage: 'No such list', ErrorSource: 'x' },
      'No such list'
    ]
  ])('is a rejection when it has only a message: %j', async (body, detail) => {
    await expect(send(json(body))).rejects.toMatchObject({ code: 'request-rejected', detail })
  })

  it('is not a rejection when it has a message among other fields', async () => {
    await expect(send(json({ Message: 'Hi', ContactId: 1 }))).resolves.toEqual({
      Message: 'Hi',
      ContactId: 1
    })
  })
})

describe('a refusal', () => {
  it.each([
    [302, 'captive-portal'],
    [304, 'captive-portal'],
    [400, 'request-rejected'],
    [401, 'sign-in-again'],
    [403, 'no-access'],
    [404, 'not-found'],
    [405, 'request-rejected'],
    [407, 'proxy-login'],
    [410, 'not-found'],
    [412, 'request-rejected'],
    [421, 'wrong-host'],
    [429, 'throttled'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'unavailable'],
    [504, 'server-error'],
    [511, 'captive-portal']
  ])('turns the status %d into the code “%s”', async (status, code) => {
    const answer = (): Response => new Response(status === 304 ? null : '<html>', { status })
    await expect(send(answer)).rejects.toMatchObject({ code, detail: undefined })
  })

  it.each([
    ['ErrorMessage before Message', { ErrorMessage: 'Not found', Message: 'x' }, 'Not found'],
    ['Message and its detail', { Message: 'Bad', MessageDetail: 'ContactId' }, 'Bad ContactId'],
    ['an empty ErrorMessage', { ErrorMessage: '', Message: 'Bad' }, 'Bad'],
    ['messages that are not texts', { ErrorMessage: 5, Message: ['x'] }, undefined],
    ['no message', { error: 'invalid_token' }, undefined],
    ['a list', ['Message'], undefined],
    ['a message with bidirectional characters', { Message: 'a\u202Eb\u0000' }, 'ab'],
    ['a long message, which is cut', { Message: 'a'.repeat(5_000) }, 'a'.repeat(500)],
    ['a body that is too large', { Message: 'a'.repeat(100_000) }, undefined]
  ])('has SuperOffice’s message for %s', async (_, body, detail) => {
    await expect(send(json(body, 400))).rejects.toMatchObject({ code: 'request-rejected', detail })
  })

  it('has no message when its body is a page or unreadable', async () => {
    await expect(send(html(400))).rejects.toMatchObject({ detail: undefined })
    const broken = text('{"Message":', { status: 400, headers: { 'Content-Type': 'application/json' } })
    await expect(send(broken)).rejects.toMatchObject({ code: 'request-rejected', detail: undefined })
  })

  it.each([
    [429, '7', 7_000],
    [503, 'Tue, 24 Nov 2026 10:01:00 GMT', 60_000],
    [503, 'soon', undefined],
    [500, '7', undefined]
  ])('keeps the wait of status %d with “Retry-After: %s” as %s ms', async (status, header, retryAfterMs) => {
    await expect(send(json({}, status, { 'Retry-After': header }))).rejects.toMatchObject({ retryAfterMs })
  })

  it('has only its code as the error’s message', async () => {
    const error = await send(json({ Message: 'Kari Nordmann may not' }, 403)).catch(
      (thrown: unknown) => thrown
    )
    expect(String(error)).toBe('CodedError: no-access')
  })
})

describe('a request', () => {
  it('fails with the reason’s code when it can’t connect', async () => {
    const refused = new TypeError('fetch failed', {
      cause: Object.assign(new Error(), { code: 'ECONNREFUSED' })
    })
    await expect(send(fails(refused))).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('rethrows a bug unchanged', async () => {
    const bug = new TypeError('x is not a function')
    await expect(send(fails(bug))).rejects.toBe(bug)
  })

  it('times out after its limit, and not before', async () => {
    const clock = createFakeClock()
    const outcome = createSendRequest(createFakeFetch(silence).fetch, clock)(
      request,
      new AbortController().signal
    ).catch((error: unknown) => error)
    await clock.pass(7_999)
    expect(clock.waiting()).toBe(1)
    await clock.pass(1)
    expect(await outcome).toMatchObject({ code: 'timed-out' })
    expect(clock.waiting()).toBe(0)
  })

  it('leaves no timer behind', async () => {
    const clock = createFakeClock()
    await createSendRequest(createFakeFetch(json({})).fetch, clock)(request, new AbortController().signal)
    expect(clock.waiting()).toBe(0)
  })

  it('fails as “cancelled” when it is cancelled before or during the exchange', async () => {
    await expect(send(json({}), AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
    const cancel = new AbortController()
    const outcome = send(silence, cancel.signal)
    cancel.abort()
    await expect(outcome).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('fails as “cancelled” also when the signal has a reason of its own', async () => {
    await expect(send(json({}), AbortSignal.abort('enough'))).rejects.toMatchObject({ code: 'cancelled' })
  })
})
