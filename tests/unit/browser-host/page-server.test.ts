import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startPageServer, type PageServer } from '../../../src/browser-host/page-server.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const files = {
  'renderer/index.html': '<head><script type="module" src="./assets/index.js"></script></head>',
  'renderer/sizes.json': '{}',
  'renderer/assets/index.js': 'start()',
  'renderer/assets/index.css': 'main {}',
  'renderer/assets/notes.txt': 'private',
  'browser-host/main.js': 'private',
  'browser-host-page/page-bridge.js': 'connect()'
}

const start = async (): Promise<PageServer> => {
  const builtFolder = createTemporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(builtFolder, name, '..'), { recursive: true })
    writeFileSync(join(builtFolder, name), content)
  }
  const page = await startPageServer({ port: 0, builtFolder })
  onTestFinished(page.close)
  return page
}

/** Sends the path as it is: `fetch` would resolve it first. */
const ask = async ({ origin }: PageServer, path: string, { host = '', method = 'GET' } = {}) => {
  const { hostname, port } = new URL(origin)
  const headers = host === '' ? {} : { Host: host }
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      request({ hostname, port, path, method, headers }, (response) => {
        text(response).then((body) => {
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers })
        }, reject)
      })
        .on('error', reject)
        .end()
    }
  )
}

describe('the page server', () => {
  it('serves the window, and the script that connects it before the window’s own', async () => {
    const page = await start()
    const { body, headers } = await ask(page, '/')
    expect([...body.matchAll(/src="([^"]+)"/gu)].map(([, source]) => source)).toEqual([
      '/page-bridge.js',
      './assets/index.js'
    ])
    expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self'")
    expect(await ask(page, '/page-bridge.js')).toMatchObject({ status: 200, body: 'connect()' })
    const style = await ask(page, '/assets/index.css')
    expect(style.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff'
    })
  })

  it('says when a page has been sent the window’s styles and script', async () => {
    const page = await start()
    let isServed = false
    void page.whenServed.then(() => (isServed = true))
    for (const path of ['/', '/page-bridge.js', '/assets/index.js']) await ask(page, path)
    expect(isServed).toBe(false)
    await ask(page, '/assets/index.css')
    await page.whenServed
    expect(isServed).toBe(true)
  })

  it('answers to no other name, so that no website can point its own at it', async () => {
    const page = await start()
    for (const host of ['attacker.example', 'localhost:1', '127.0.0.1'])
      expect((await ask(page, '/', { host })).status, host).toBe(421)
  })

  it.for([
    '/sizes.json',
    '/assets/notes.txt',
    '/assets/../sizes.json',
    '/assets/..%2fsizes.json',
    '/assets/%2e%2e/%2e%2e/browser-host/main.js',
    '/../browser-host/main.js',
    '/assets/',
    '/assets/.hidden.js',
    '/assets/missing.js',
    '//assets/index.js',
    '/browser-host/main.js'
  ])('serves no other file: %s', async (path) => {
    expect(await ask(await start(), path)).toMatchObject({ status: 404, body: 'Not found' })
  })

  it('takes nothing from a page but its connection', async () => {
    const page = await start()
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await ask(page, '/assets/index.js', { method })).status, method).toBe(404)
  })

  it('says what to do to a page whose key lets nobody in', async () => {
    expect(await ask(await start(), '/refused')).toMatchObject({
      status: 200,
      body: expect.stringContaining('Open the address that Glance printed') as string
    })
  })
})
