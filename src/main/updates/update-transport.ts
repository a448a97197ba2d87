import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { isSafeAddress } from '../platform/safe-address.ts'
import type { Clock } from '../platform/clock.ts'
import { UpdateError } from './update-error.ts'

/** A feed is a few hundred bytes of YAML. */
const maxFeedBytes = 256 * 1024
/** Without a byte for this long, a transfer has failed. */
const maxPauseMs = 60_000

/** The address of a request, in the parts in which electron-updater passes it. */
export interface RequestParts {
  readonly protocol?: string | null
  readonly hostname?: string | null
  readonly port?: string | number | null
  readonly path?: string | null
}

/** What electron-updater calls in place of its own requests. */
export interface UpdateTransport {
  readonly request: (parts: RequestParts) => Promise<string>
  readonly download: (
    url: URL,
    destination: string,
    options: { readonly sha512?: string | null }
  ) => Promise<string>
}

export interface UpdateTransportOptions {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Pick<Clock, 'after'>
  /** The origin of the feed. Nothing is requested from anywhere else. */
  readonly origin: () => string
  /** The size in bytes that the feed announces for the package with this SHA-512. */
  readonly sizeOf: (sha512: string) => number | null
  /** Aborts the requests of the check or download that is running. */
  readonly signal: () => AbortSignal
}

/**
 * Requests feeds and packages. The library's own requests have no limit of size and, inside Electron, none of time, and
 * follow redirects to any host. These fail for an insecure address, for another host, for any redirect, for a pause of
 * 60 s, and for a package that is not as long as the feed says or has another SHA-512. The library's request headers
 * are left out, because one of them is an id of this installation.
 */
export const createUpdateTransport = (options: UpdateTransportOptions): UpdateTransport => {
  const { clock } = options

  /** Sends one request, passes on its body, and fails when nothing arrives for too long. */
  const open = async <T>(
    address: string,
    consume: (body: AsyncIterable<Uint8Array>, signal: AbortSignal) => Promise<T>
  ): Promise<T> => {
    const url = URL.parse(address)
    if (url === null || !isSafeAddress(address) || url.origin !== options.origin())
      throw new UpdateError('offer-refused', 'address')
    const stall = new AbortController()
    const signal = AbortSignal.any([stall.signal, options.signal()])
    let stopWaiting: () => void = () => undefined
    const waitForByte = (): void => {
      stopWaiting()
      stopWaiting = clock.after(maxPauseMs, () => {
        stall.abort(new UpdateError('timed-out'))
      })
    }
    try {
      waitForByte()
      const response = await send(url, signal)
      return await consume(watch(response, waitForByte), signal)
    } catch (error) {
      throw stall.signal.aborted ? new UpdateError('timed-out') : error
    } finally {
      stopWaiting()
      // Frees the connection when the body was not read to its end.
      stall.abort()
    }
  }

  const send = async (url: URL, signal: AbortSignal): Promise<Response> => {
    let response: Response
    try {
      response = await options.fetch(url, { redirect: 'manual', signal, headers: { accept: '*/*' } })
    } catch (error) {
      signal.throwIfAborted()
      throw new UpdateError('unreachable', toName(error))
    }
    // Electron rejects above for a redirect, other systems answer with it.
    if (!response.ok) throw new UpdateError('unreachable', `http-${String(response.status)}`)
    return response
  }

  return {
    request: (parts) =>
      open(toAddress(parts), async (body) => {
        const chunks: Uint8Array[] = []
        for await (const chunk of limit(body, maxFeedBytes, 'feed-unreadable')) chunks.push(chunk)
        return Buffer.concat(chunks).toString('utf8')
      }),
    download: (url, destination, { sha512 }) => {
      const size = typeof sha512 === 'string' ? options.sizeOf(sha512) : null
      if (size === null) throw new UpdateError('offer-refused', 'unknown-package')
      return open(url.href, async (body, signal) => {
        const hash = createHash('sha512')
        let bytes = 0
        await pipeline(
          limit(body, size, 'package-damaged'),
          async function* (chunks: AsyncIterable<Uint8Array>) {
            for await (const chunk of chunks) {
              hash.update(chunk)
              bytes += chunk.byteLength
              yield chunk
            }
          },
          createWriteStream(destination, { mode: 0o600 }),
          { signal }
        )
        if (bytes !== size) throw new UpdateError('package-damaged', 'size')
        if (hash.digest('base64') !== sha512) throw new UpdateError('package-damaged', 'sha512')
        return destination
      })
    }
  }
}

const toAddress = ({ protocol, hostname, port, path }: RequestParts): string =>
  `${protocol ?? ''}//${hostname ?? ''}${port === undefined || port === null ? '' : `:${String(port)}`}${path ?? ''}`

const watch = async function* (
  { body }: Response,
  onChunk: () => void
): AsyncGenerator<Uint8Array, void, undefined> {
  if (body === null) return
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader()
  try {
    for (;;) {
      const chunk = await read(reader)
      if (chunk === null) return
      onChunk()
      yield chunk
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** A connection that breaks in the middle is the network's fault, not the disk's. */
const read = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | null> => {
  try {
    return (await reader.read()).value ?? null
  } catch (error) {
    throw new UpdateError('unreachable', toName(error))
  }
}

const limit = async function* (
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  problem: 'feed-unreadable' | 'package-damaged'
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw new UpdateError(problem, 'size')
    yield chunk
  }
}

const toName = (error: unknown): string => (error instanceof Error ? error.name : typeof error)
