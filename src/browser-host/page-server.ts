import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { createServer } from '../main/platform/http-server.ts'
import { ownValue } from '../shared/own-value.ts'
import { refusedPath } from './wire-format.ts'

export interface PageServer {
  readonly server: Server
  readonly origin: string
  /** Resolves when a page has been sent the window's styles and script, which it then reads for a while. */
  readonly whenServed: Promise<unknown>
  readonly close: () => Promise<void>
}

export interface PageServerOptions {
  readonly port: number
  /** The folder with what the build writes: the window, and the script that connects it to the host. */
  readonly builtFolder: string
}

const bridgePath = '/page-bridge.js'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2'
}

/** Serves the built window on 127.0.0.1. Requests whose `Host` header names any other address are refused. */
export const startPageServer = async ({ port, builtFolder }: PageServerOptions): Promise<PageServer> => {
  let host = ''
  const { promise: whenServed, resolve: setServed } = Promise.withResolvers<null>()
  const unsent = new Set(['.js', '.css'])
  const noteSent = (type: string): void => {
    unsent.delete(type)
    if (unsent.size === 0) setServed(null)
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Otherwise a website could point its own name at 127.0.0.1 and read this page (DNS rebinding).
    if (request.headers.host !== host) {
      end(response, 421, 'Glance answers to its own address only')
      return
    }
    for (const [name, value] of Object.entries(toSecurityHeaders(host))) response.setHeader(name, value)
    const [path = ''] = (request.url ?? '').split('?', 1)
    const file = request.method === 'GET' ? toFile(path, builtFolder) : null
    const content = file === null ? null : await readFile(file).catch(() => null)
    if (path === refusedPath) end(response, 200, refusedWords)
    else if (content === null) end(response, 404, 'Not found')
    else if (path === '/')
      end(response, 200, withPageBridge(content.toString('utf8')), 'text/html; charset=utf-8')
    else {
      if (path !== bridgePath)
        response.once('finish', () => {
          noteSent(extname(path))
        })
      end(response, 200, content, ownValue(contentTypes, extname(path)))
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The page server has no port')
  host = `127.0.0.1:${String(address.port)}`

  return {
    server,
    origin: `http://${host}`,
    whenServed,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

const end = (
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  contentType = 'text/plain; charset=utf-8'
): void => {
  response.writeHead(status, { 'Content-Type': contentType })
  response.end(body)
}

/** The built file that a path stands for. Only plain names, such as the build writes, reach the disk; `null` for any other. */
const toFile = (path: string, builtFolder: string): string | null => {
  if (path === '/') return join(builtFolder, 'renderer', 'index.html')
  if (path === bridgePath) return join(builtFolder, 'browser-host-page', 'page-bridge.js')
  const name = /^\/assets\/([A-Za-z0-9_-][A-Za-z0-9_.-]*)$/u.exec(path)?.[1]
  return name === undefined || ownValue(contentTypes, extname(name)) === undefined
    ? null
    : join(builtFolder, 'renderer', 'assets', name)
}

/** For people who run the host themselves, so not in the language catalogues. */
const refusedWords =
  'This address doesn’t open Glance, or not any more. Open the address that Glance printed when it started.'

/** True for a request made by a page of this server. */
export const isOwnPage = (request: IncomingMessage, origin: string): boolean =>
  request.headers.origin === origin && `http://${request.headers.host ?? ''}` === origin

const toSecurityHeaders = (host: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentSecurityPolicy(host),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store'
})

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
  page.replace('<script', `<script type="module" src="${bridgePath}"></script>\n    <script`)
