import { createServer, type IncomingMessage, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { refusedPath } from './wire-format.ts'

export interface PageServer {
  readonly server: Server
  readonly origin: string
  readonly close: () => Promise<void>
}

export interface PageServerOptions {
  readonly port: number
  /** The folder that holds the built window. */
  readonly windowFolder: string
}

const sourceFolder = join(import.meta.dirname, '..', '..', 'src')

/** The page's scripts by the path that serves them: TypeScript sources, whose types are stripped for each request. */
const pageScripts: readonly string[] = [
  'browser-host/page/page-bridge.ts',
  'browser-host/wire-format.ts',
  'shared/bridge.ts',
  'shared/contract.ts'
]

/** Serves the built window on 127.0.0.1. Requests whose `Host` header names any other address are refused. */
export const startPageServer = async ({ port, windowFolder }: PageServerOptions): Promise<PageServer> => {
  const app = new Hono()
  const listen = getRequestListener(app.fetch)
  const server = createServer((request, response) => void listen(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The page server has no port')
  const host = `127.0.0.1:${String(address.port)}`

  app.use(async (context, next) => {
    // Otherwise a website could point its own name at 127.0.0.1 and read this page (DNS rebinding).
    if (context.req.header('host') !== host)
      return context.text('Glance answers to its own address only', 421)
    await next()
    context.header('Content-Security-Policy', contentSecurityPolicy(host))
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
    context.header('Cross-Origin-Opener-Policy', 'same-origin')
    context.header('Cross-Origin-Resource-Policy', 'same-origin')
    context.header('Cache-Control', 'no-store')
    return undefined
  })
  for (const script of pageScripts) {
    app.get(`/${script}`, async (context) => {
      const source = await readFile(join(sourceFolder, script), 'utf8')
      return context.body(stripTypeScriptTypes(source), 200, { 'Content-Type': 'text/javascript' })
    })
  }
  app.get('/', async (context) => {
    const page = await readFile(join(windowFolder, 'index.html'), 'utf8')
    return context.html(withPageBridge(page))
  })
  app.get(refusedPath, (context) => context.text(refusedWords))
  app.use(serveStatic({ root: windowFolder }))

  return {
    server,
    origin: `http://${host}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

/** For people who run the host themselves, so not in the language catalogues. */
const refusedWords =
  'This address doesn’t open Glance, or not any more. Open the address that Glance printed when it started.'

/** True for a request made by a page of this server. */
export const isOwnPage = (request: IncomingMessage, origin: string): boolean =>
  request.headers.origin === origin && `http://${request.headers.host ?? ''}` === origin

const contentSecurityPolicy = (host: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join('; ')

/** Inserts the bridge's script before the window's own, because module scripts run in document order. */
const withPageBridge = (page: string): string =>
  page.replace(
    '<script',
    '<script type="module" src="/browser-host/page/page-bridge.ts"></script>\n    <script'
  )
