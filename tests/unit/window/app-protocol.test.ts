import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  appPageUrl,
  registerAppScheme,
  contentSecurityPolicy,
  serveApp,
  toAppFile
} from '../../../src/main/window/app-protocol.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const root = resolve('/glance/out/renderer')
const get = (url: string) => toAppFile({ method: 'GET', url }, root)

describe('a request for one of the window’s files', () => {
  it.each([
    ['app://glance/', 'index.html', 'text/html; charset=utf-8'],
    [appPageUrl, 'index.html', 'text/html; charset=utf-8'],
    ['app://glance/assets/index-BX1_a-9.js', 'assets/index-BX1_a-9.js', 'text/javascript; charset=utf-8'],
    ['app://glance/assets/index.css?v=1#top', 'assets/index.css', 'text/css; charset=utf-8'],
    ['app://glance/assets/de.json', 'assets/de.json', 'application/json; charset=utf-8'],
    ['app://glance/assets/inter.woff2', 'assets/inter.woff2', 'font/woff2'],
    ['app://glance/icon.svg', 'icon.svg', 'image/svg+xml']
  ])('%s is %s', (url, path, contentType) => {
    expect(get(url)).toEqual({ kind: 'file', path: join(root, path), contentType })
  })

  it.each([
    ['another host', 'app://elsewhere/index.html', 403],
    ['no host', 'app:///index.html', 403],
    ['a host with a port', 'app://glance:80/index.html', 403],
    ['another scheme', 'file:///glance/out/renderer/index.html', 403],
    ['a relative address', 'index.html', 403],
    ['.. with encoded slashes', 'app://glance/..%2f..%2fpackage.json', 403],
    ['.. encoded twice', 'app://glance/%252e%252e/package.json', 403],
    ['.. with backslashes', 'app://glance/assets/..\\..\\package.json', 403],
    ['.. with encoded backslashes', 'app://glance/assets/..%5c..%5cpackage.json', 403],
    ['.. inside a name', 'app://glance/assets/x..y.js', 403],
    ['a name that begins with a dot', 'app://glance/.vite/manifest.json', 403],
    ['an empty name', 'app://glance//etc/passwd', 403],
    ['a folder', 'app://glance/assets/', 403],
    ['a zero byte', 'app://glance/index.html%00.png', 403],
    ['a Windows drive', 'app://glance/C:/Windows/win.ini', 403],
    ['a Windows file stream', 'app://glance/index.html::$DATA', 403],
    ['a name in another script', 'app://glance/índex.html', 403],
    ['a space', 'app://glance/index .html', 403],
    ['a file without an extension', 'app://glance/LICENSE', 404],
    ['a file type that the window does not use', 'app://glance/index.exe', 404],
    ['an extension in capitals', 'app://glance/INDEX.HTML', 404]
  ])('is refused: %s', (_what, url, status) => {
    expect(get(url)).toEqual({ kind: 'refused', status })
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('is refused: %s', (method) => {
    expect(toAppFile({ method, url: appPageUrl }, root)).toEqual({ kind: 'refused', status: 405 })
  })

  it('never maps to a file outside the folder', () => {
    const part = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', 'assets', 'a.js', '~', ':', '\0')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = get(`app://glance/${parts.join('')}`)
        if (file.kind === 'file') expect(relative(root, file.path).split(sep)).not.toContain('..')
      })
    )
  })
})

describe('the window’s protocol', () => {
  const serve = () => {
    const folder = createTemporaryFolder()
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<title>Glance</title>')
    const handlers = new Map<string, (request: Request) => Response | Promise<Response>>()
    const stop = serveApp(
      {
        handle: (scheme, handler) => void handlers.set(scheme, handler),
        unhandle: (scheme) => void handlers.delete(scheme)
      },
      folder
    )
    return { handlers, stop, request: async (url: string) => handlers.get('app')?.(new Request(url)) }
  }

  it('serves the file with the content security policy', async () => {
    const response = await serve().request(appPageUrl)
    expect(response?.status).toBe(200)
    expect(await response?.text()).toBe('<title>Glance</title>')
    expect(response?.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy)
  })

  it.each([
    ['a missing file', 'app://glance/assets/gone.js', 404],
    ['a folder with a file’s name', 'app://glance/assets.js', 404],
    ['another host', 'app://elsewhere/index.html', 403]
  ])('serves an empty response with the policy for %s', async (_what, url, status) => {
    const response = await serve().request(url)
    expect(response?.status).toBe(status)
    expect(await response?.text()).toBe('')
    expect(response?.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy)
  })

  it('serves nothing after it was stopped', () => {
    const { handlers, stop } = serve()
    stop()
    expect(handlers.size).toBe(0)
  })

  it('registers no privilege to bypass the policy', () => {
    const registered: unknown[] = []
    registerAppScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(...schemes) })
    expect(registered).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  })
})
