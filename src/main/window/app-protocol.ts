import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Protocol } from 'electron'
import { ownValue } from '../../shared/own-value.ts'

/** The only origin that the product's window ever loads from. */
const appScheme = 'app'
const appHost = 'glance'
export const appPageUrl = `${appScheme}://${appHost}/index.html`

/** Without `connect-src`, `default-src` applies: the window has no network (docs/architecture.md#security). */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "base-uri 'none'; form-action 'none'"

const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store'
} as const

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

/** The response to a request for the window's files: a file of the built window, or the status of a refusal. */
export type AppFile =
  | { readonly kind: 'file'; readonly path: string; readonly contentType: string }
  | { readonly kind: 'refused'; readonly status: 403 | 404 | 405 }

/**
 * Maps a request to a file below `root`. Only plain file names, such as the build writes, are accepted: encoded
 * characters, hidden files, `..`, other hosts and other methods are refused without touching the file system.
 */
export const toAppFile = (request: Pick<Request, 'method' | 'url'>, root: string): AppFile => {
  if (request.method !== 'GET') return { kind: 'refused', status: 405 }
  const url = URL.parse(request.url)
  if (url === null || url.protocol !== `${appScheme}:` || url.host !== appHost)
    return { kind: 'refused', status: 403 }
  const path = url.pathname === '/' ? '/index.html' : url.pathname
  if (!/^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/.test(path) || path.includes('..'))
    return { kind: 'refused', status: 403 }
  const contentType = ownValue(contentTypes, extname(path))
  if (contentType === undefined) return { kind: 'refused', status: 404 }
  return { kind: 'file', path: join(root, ...path.split('/')), contentType }
}

/** Must run before Electron is ready. `standard` and `secure` only: the scheme can't use fetch or bypass CSP or CORS. */
export const registerAppScheme = (protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

/** A file that is not on the disk. */
export interface MemoryFile {
  readonly contentType: string
  readonly body: string
}

/**
 * Serves the built window in `root` at `app://glance/`, and beside it `memoryFiles` by their paths, until the function that it
 * returns is called.
 */
export const serveApp = (
  protocol: Pick<Protocol, 'handle' | 'unhandle'>,
  root: string,
  memoryFiles: Readonly<Record<string, MemoryFile>> = {}
): (() => void) => {
  protocol.handle(appScheme, async (request) => {
    const file = toAppFile(request, root)
    const { pathname } = new URL(request.url)
    const memoryFile = ownValue(memoryFiles, pathname)
    if (file.kind === 'file' && memoryFile !== undefined)
      return new Response(memoryFile.body, {
        headers: { ...securityHeaders, 'Content-Type': memoryFile.contentType }
      })
    return file.kind === 'file' ? answerWithFile(file) : refuse(file.status)
  })
  return () => {
    protocol.unhandle(appScheme)
  }
}

const answerWithFile = async (file: { path: string; contentType: string }): Promise<Response> => {
  try {
    // Electron's `fs` can read inside the package's archive.
    return new Response(await readFile(file.path), {
      headers: { ...securityHeaders, 'Content-Type': file.contentType }
    })
  } catch {
    return refuse(404)
  }
}

const refuse = (status: 403 | 404 | 405): Response => new Response(null, { status, headers: securityHeaders })
