import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Protocol } from 'electron'

/** The only address that the product's window ever loads from. */
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

/** What a request for the window's files comes to: a file of the built window, or the status it is refused with. */
export type AppFile =
  | { readonly kind: 'file'; readonly path: string; readonly contentType: string }
  | { readonly kind: 'refused'; readonly status: 403 | 404 | 405 }

/**
 * Maps a request to a file below `root`. Only plain names as the build writes them are known: a path with anything
 * encoded, hidden or climbing is refused before a file system is asked, and so are other hosts and methods.
 */
export const toAppFile = (request: Pick<Request, 'method' | 'url'>, root: string): AppFile => {
  if (request.method !== 'GET') return { kind: 'refused', status: 405 }
  const url = URL.parse(request.url)
  if (url === null || url.protocol !== `${appScheme}:` || url.host !== appHost)
    return { kind: 'refused', status: 403 }
  const path = url.pathname === '/' ? '/index.html' : url.pathname
  if (!/^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/.test(path) || path.includes('..'))
    return { kind: 'refused', status: 403 }
  const contentType = contentTypes[extname(path)]
  if (contentType === undefined) return { kind: 'refused', status: 404 }
  return { kind: 'file', path: join(root, ...path.split('/')), contentType }
}

/** Must run before Electron is ready. `standard` and `secure` alone: no fetch of its own, no way round CSP or CORS. */
export const claimAppScheme = (protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

/** Answers `app://glance/` with the built window in `root`; the answer stops it. */
export const serveApp = (protocol: Pick<Protocol, 'handle' | 'unhandle'>, root: string): (() => void) => {
  protocol.handle(appScheme, async (request) => {
    const file = toAppFile(request, root)
    return file.kind === 'file' ? answerWithFile(file) : refuse(file.status)
  })
  return () => {
    protocol.unhandle(appScheme)
  }
}

const answerWithFile = async (file: { path: string; contentType: string }): Promise<Response> => {
  try {
    // Electron's own `fs`, which reads inside the package's archive.
    return new Response(await readFile(file.path), {
      headers: { ...securityHeaders, 'Content-Type': file.contentType }
    })
  } catch {
    return refuse(404)
  }
}

const refuse = (status: 403 | 404 | 405): Response => new Response(null, { status, headers: securityHeaders })
