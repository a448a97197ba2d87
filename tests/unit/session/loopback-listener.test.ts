import { request } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import type { Language } from '../../../src/shared/languages.ts'
import { openLoopbackListener, type LoopbackListener } from '../../../src/main/session/loopback-listener.ts'

let listener: LoopbackListener | undefined

afterEach(() => {
  listener?.close()
})

const open = async (language: () => Language = () => 'en'): Promise<LoopbackListener> =>
  (listener = await openLoopbackListener('the-state', language))

/** Uses `node:http`, because `fetch` can't change the Host header. */
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

test('has an address that SuperOffice accepts: no path, no slash, and a port of at least four digits', async () => {
  expect((await open()).redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d{4,10}$/)
})

test('accepts the answer by GET, and shows that the page can be closed', async () => {
  const { redirectUri, answer } = await open()
  const page = await ask(`${redirectUri}/?code=abc&state=the-state`)
  expect(page.status).toBe(200)
  expect(page.body).toContain('You can close this page')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.headers['cache-control']).toBe('no-store')
  expect((await answer).get('code')).toBe('abc')
})

test('accepts the answer as a form', async () => {
  const { redirectUri, answer } = await open()
  const page = await ask(redirectUri, { method: 'POST', type: form, body: 'code=abc&state=the-state' })
  expect(page.status).toBe(200)
  expect((await answer).get('code')).toBe('abc')
})

test('passes a refusal on, and shows a different page', async () => {
  const { redirectUri, answer } = await open()
  const page = await ask(`${redirectUri}/?error=access_denied&state=the-state`)
  expect(page.body).toContain('You weren’t signed in')
  expect((await answer).get('error')).toBe('access_denied')
})

test('recognises SuperOffice’s own error code as a refusal', async () => {
  const { redirectUri, answer } = await open()
  const page = await ask(`${redirectUri}/?AuthorizeErrorCode=4&state=the-state`)
  expect(page.body).toContain('You weren’t signed in')
  expect((await answer).get('AuthorizeErrorCode')).toBe('4')
})

test('accepts a code that comes with the error code for "no error"', async () => {
  const { redirectUri, answer } = await open()
  const page = await ask(`${redirectUri}/?code=abc&AuthorizeErrorCode=0&state=the-state`)
  expect(page.body).toContain('You can close this page and go back to Glance')
  expect((await answer).get('code')).toBe('abc')
})

describe('a request that is not the expected answer', () => {
  test.each([
    ['the state is wrong', '/?code=abc&state=forged', {}],
    ['the state is only the beginning of the right one', '/?code=abc&state=the', {}],
    ['there is no state', '/?code=abc', {}],
    ['there are two states', '/?code=abc&state=the-state&state=forged', {}],
    ['there are two codes', '/?code=abc&code=def&state=the-state', {}],
    ['there is a code and an error', '/?code=abc&error=access_denied&state=the-state', {}],
    ['there is neither a code nor an error', '/?state=the-state', {}],
    ['it has a path', '/callback?code=abc&state=the-state', {}],
    ['the browser asks for an icon', '/favicon.ico', {}],
    ['the Host header has another name', '/?code=abc&state=the-state', { host: 'evil.example:80' }],
    ['the Host header says localhost', '/?code=abc&state=the-state', { host: 'localhost' }],
    ['the method is neither GET nor POST', '/?code=abc&state=the-state', { method: 'PUT' }],
    ['the body is not a form', '/', { method: 'POST', type: 'text/plain', body: 'code=abc&state=the-state' }],
    ['a form comes with a query', '/?state=the-state', { method: 'POST', type: form, body: 'code=abc' }],
    ['a form is too large', '/', { method: 'POST', type: form, body: 'a'.repeat(70_000) }]
  ])('is refused, and the listener keeps waiting, when %s', async (_what, path, options) => {
    const { redirectUri, answer } = await open()
    const refused = await ask(`${redirectUri}${path}`, options)
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect((await ask(`${redirectUri}/?code=right&state=the-state`)).status).toBe(200)
    expect((await answer).get('code')).toBe('right')
  })
})

test('refuses a second answer, and keeps the first', async () => {
  const { redirectUri, answer } = await open()
  await ask(`${redirectUri}/?code=first&state=the-state`)
  expect((await ask(`${redirectUri}/?code=second&state=the-state`)).status).toBe(400)
  expect((await answer).get('code')).toBe('first')
})

test('accepts no connection after it is closed', async () => {
  const { redirectUri, answer, close } = await open()
  close()
  await expect(answer).rejects.toMatchObject({ code: 'cancelled' })
  await expect(ask(`${redirectUri}/?code=late&state=the-state`)).rejects.toMatchObject({
    code: 'ECONNREFUSED'
  })
})

describe('the page that the browser shows', () => {
  const cases: readonly [language: Language, received: string, refused: string, unrelated: string][] = [
    ['nb', 'Du kan lukke denne siden', 'Du ble ikke logget på', 'venter ikke på denne påloggingen'],
    ['sv', 'Du kan stänga den här sidan', 'Du loggades inte in', 'väntar inte på den här inloggningen'],
    ['da', 'Du kan lukke denne side', 'Du blev ikke logget på', 'venter ikke på'],
    [
      'de',
      'Du kannst diese Seite schließen',
      'Du wurdest nicht angemeldet',
      'wartet nicht auf diese Anmeldung'
    ],
    ['nl', 'Je kunt deze pagina sluiten', 'Je bent niet aangemeld', 'wacht niet op deze aanmelding']
  ]
  test.each(cases)('is in the language of the moment: %s', async (chosen, received, refused, unrelated) => {
    let language: Language = 'en'
    const { redirectUri } = await open(() => language)
    expect((await ask(`${redirectUri}/other`)).body).toContain('<html lang="en">')
    language = chosen
    const page = await ask(`${redirectUri}/other`)
    expect(page.body).toContain(`<html lang="${chosen}">`)
    expect(page.body).toContain(unrelated)
    expect((await ask(`${redirectUri}/?code=abc&state=the-state`)).body).toContain(received)
    listener?.close()
    const again = await open(() => language)
    expect((await ask(`${again.redirectUri}/?error=access_denied&state=the-state`)).body).toContain(refused)
  })
})
