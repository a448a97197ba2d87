import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

export type FeedAnswer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on loopback that hands out whatever a test puts into it, and remembers what was requested. */
export interface UpdateFeedServer {
  readonly url: string
  /** The paths that were requested, without their queries. */
  readonly requested: () => readonly string[]
  /** The headers of all requests. */
  readonly headers: () => readonly IncomingMessage['headers'][]
  readonly serve: (path: string, answer: FeedAnswer | string | Buffer) => void
}

export const openUpdateFeed = async (): Promise<UpdateFeedServer> => {
  const answers = new Map<string, FeedAnswer>()
  const requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://feed')
    requests.push({ path: pathname, headers: request.headers })
    const answer = answers.get(pathname)
    if (answer === undefined) response.writeHead(404).end('Not here')
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The feed has no port')
  return {
    url: `http://127.0.0.1:${String(address.port)}/releases`,
    requested: () => requests.map(({ path }) => path),
    headers: () => requests.map(({ headers }) => headers),
    serve: (path, answer) => {
      answers.set(
        path,
        typeof answer === 'function'
          ? answer
          : (_request, response) => {
              response.end(answer)
            }
      )
    }
  }
}

export const toSha512 = (content: Buffer): string => createHash('sha512').update(content).digest('base64')

/** Any bytes: nothing but a signature says what is in a package. */
export const someProgram = randomBytes(300_000)

export interface FeedFile {
  readonly url?: string
  readonly sha512?: string
  readonly size?: number | string
  readonly more?: string
}

/** A feed as electron-builder writes it. */
export const toFeed = (
  version: string,
  files: readonly FeedFile[] = [{}],
  more = ''
): string => `version: ${version}
files:
${files
  .map(
    ({
      url = `Glance-${version}-win-x64.exe`,
      sha512 = toSha512(someProgram),
      size = someProgram.length,
      more: rest = ''
    }) => `  - url: ${url}\n    sha512: ${sha512}\n    size: ${String(size)}\n${rest}`
  )
  .join('')}path: Glance-${version}-win-x64.exe
sha512: ${toSha512(someProgram)}
releaseDate: '2026-11-30T10:00:00.000Z'
${more}`
