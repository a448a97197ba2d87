import { request } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { openLoopbackListener, type LoopbackListener } from '../../../src/main/session/loopback-listener.ts'

let listener: LoopbackListener | undefined

afterEach(() => {
  listener?.close()
})

const open = async (): Promise<LoopbackListener> => (listener = await openLoopbackListener('the-state', 'en'))

/** By hand, because `fetch` would not send another Host. */
const ask = (url: string, options: { method?: string; host?: string; type?: string; body?: string } = {}) =>
  new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const { method = 'GET', host, type, body } = options
    const headers = {
      ...(host !== undefined && { Host: host }),
      ...(type !== undefined && { 'Content-Type': type })
    }
    const sent = request(url, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

const form = 'application/x-www-form-urlencoded'

test('has an address that fits the pattern the vendor whitelists: no path, no slash, four digits or more', async () => {
  expect((await open()).redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d{4,10}$/)
})

test('takes the answer by GET and says that the browser can be closed', async () => {
  const { redirectUri, answer } = await open()
  const page = await ask(`${redirectUri}/?code=abc&state=the-state`)
  expect(page.status).toBe(200)
  expect(page.body).toContain('You can close this page')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.headers['cache-control']).toBe('no-store')
  expect((await answer).get('code')).toBe('abc')
})

test('takes the answer as a form', async () => {
  const { redirectUri, answer } = await open()
  const page = await ask(redirectUri, { method: 'POST', type: form, body: 'code=abc&state=the-state' })
  expect(page.status).toBe(200)
  expect((await answer).get('code')).toBe('abc')
})

test('hands on a refusal, and does not say on the page that all is well', async () => {
  const { redirectUri, answer } = await open()
  const page = await ask(`${redirectUri}/?error=access_denied&state=the-state`)
  expect(page.body).toContain('You weren’t signed in')
  expect((await answer).get('error')).toBe('access_denied')
})

test('takes SuperOffice’s own code for a refusal too', async () => {
  const { redirectUri, answer } = await open()
  const page = await ask(`${redirectUri}/?AuthorizeErrorCode=4&state=the-state`)
  expect(page.body).toContain('You weren’t signed in')
  expect((await answer).get('AuthorizeErrorCode')).toBe('4')
})

test('takes a code for a code, though it is said that nothing went wrong', async () => {
  const { redirectUri, answer } = await open()
  const page = await ask(`${redirectUri}/?code=abc&AuthorizeErrorCode=0&state=the-state`)
  expect(page.body).toContain('You can close this page and go back to Glance')
  expect((await answer).get('code')).toBe('abc')
})

describe('refuses, and goes on waiting, when', () => {
  test.each([
    ['the state is another', '/?code=abc&state=forged', {}],
    ['the state only begins like it', '/?code=abc&state=the', {}],
    ['there is no state', '/?code=abc', {}],
    ['there are two states', '/?code=abc&state=the-state&state=forged', {}],
    ['there are two codes', '/?code=abc&code=def&state=the-state', {}],
    ['there is a code and an error', '/?code=abc&error=access_denied&state=the-state', {}],
    ['there is neither', '/?state=the-state', {}],
    ['it has a path', '/callback?code=abc&state=the-state', {}],
    ['it is the browser asking for an icon', '/favicon.ico', {}],
    ['another name points here', '/?code=abc&state=the-state', { host: 'evil.example:80' }],
    ['localhost is written for 127.0.0.1', '/?code=abc&state=the-state', { host: 'localhost' }],
    ['the method is another', '/?code=abc&state=the-state', { method: 'PUT' }],
    ['a form is no form', '/', { method: 'POST', type: 'text/plain', body: 'code=abc&state=the-state' }],
    ['a form has a query', '/?state=the-state', { method: 'POST', type: form, body: 'code=abc' }],
    ['a form is larger than any answer', '/', { method: 'POST', type: form, body: 'a'.repeat(70_000) }]
  ])('%s', async (_what, path, options) => {
    const { redirectUri, answer } = await open()
    const refused = await ask(`${redirectUri}${path}`, options)
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect((await ask(`${redirectUri}/?code=right&state=the-state`)).status).toBe(200)
    expect((await answer).get('code')).toBe('right')
  })
})

test('refuses a second answer, the first one counts', async () => {
  const { redirectUri, answer } = await open()
  await ask(`${redirectUri}/?code=first&state=the-state`)
  expect((await ask(`${redirectUri}/?code=second&state=the-state`)).status).toBe(400)
  expect((await answer).get('code')).toBe('first')
})

test('is gone once it is closed: a late answer reaches nobody', async () => {
  const { redirectUri, answer, close } = await open()
  close()
  await expect(answer).rejects.toMatchObject({ code: 'cancelled' })
  await expect(ask(`${redirectUri}/?code=late&state=the-state`)).rejects.toMatchObject({
    code: 'ECONNREFUSED'
  })
})
