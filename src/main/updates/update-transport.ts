import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { isSafeAddress } from '../platform/safe-address.ts'
import type { Clock } from '../platform/clock.ts'
import { toErrorKind } from '../platform/log.ts'
import { UpdateError } from './update-error.ts'

/** A feed is a few hundred bytes of YAML. */
const maxFeedBytes = 256 * 1024
/** GitHub needs two from the address of the latest release to the file. */
const maxRedirects = 5
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

export interface UpdateResponse {
  readonly status: number
  /** Where a redirect leads, as the server writes it; `null` when the response is none. */
  readonly location: string | null
  readonly body: AsyncIterable<Uint8Array>
}

/** Sends one GET request, without cookies and without following a redirect. Rejects when no server answers. */
export type SendUpdateRequest = (url: URL, signal: AbortSignal) => Promise<UpdateResponse>

export interface UpdateTransportOptions {
  readonly send: SendUpdateRequest
  readonly clock: Pick<Clock, 'after'>
  /** The origin of the feed. Nothing else is requested, unless the feed's own server redirects there. */
  readonly origin: () => string
  /** The size in bytes that the feed announces for the package with this SHA-512. */
  readonly sizeOf: (sha512: string) => number | null
  /** Aborts the requests of the check or download that is running. */
  readonly signal: () => AbortSignal
}

/**
 * Requests feeds and packages. The library's own requests have no limit of size and, inside Electron, none of time, and
 * follow any redirect, without end. These fail for an insecure address, for another host than the feed's, for a redirect
 * to an insecure address or more than five of them, for a pause of 60 s, and for a package that is not as long as the feed
 * says or has another SHA-512. The library's request headers are left out, because one of them is an id of this installation.
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
      const { body } = await follow(url, signal)
      return await consume(watch(body, waitForByte), signal)
    } catch (error) {
      throw stall.signal.aborted ? new UpdateError('timed-out') : error
    } finally {
      stopWaiting()
      // Frees the connection when the body was not read to its end.
      stall.abort()
    }
  }

  const send = async (url: URL, signal: AbortSignal): Promise<UpdateResponse> => {
    try {
      return await options.send(url, signal)
    } catch (error) {
      signal.throwIfAborted()
      throw new UpdateError('unreachable', toErrorKind(error))
    }
  }

  const follow = async (first: URL, signal: AbortSignal): Promise<UpdateResponse> => {
    let url = first
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const response = await send(url, signal)
      if (response.location === null) {
        if (response.status !== 200) throw new UpdateError('unreachable', `http-${String(response.status)}`)
        return response
      }
      const next = URL.parse(response.location, url.href)
      if (next === null || !mayLeadTo(first, next)) throw new UpdateError('offer-refused', 'redirect')
      url = next
    }
    throw new UpdateError('unreachable', 'redirects')
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

/** A server on the internet may lead to `https:` only; one on this computer, as in tests, also back to this computer. */
const mayLeadTo = (first: URL, next: URL): boolean =>
  isSafeAddress(next.href) && (next.protocol === 'https:' || first.protocol === 'http:')

/** A connection that breaks in the middle is the network's fault, not the disk's. */
const watch = async function* (
  body: AsyncIterable<Uint8Array>,
  onChunk: () => void
): AsyncGenerator<Uint8Array, void, undefined> {
  const chunks = body[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await read(chunks)
      if (next === null) return
      onChunk()
      yield next
    }
  } finally {
    await chunks.return?.()
  }
}

const read = async (chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> => {
  try {
    const next = await chunks.next()
    return next.done === true ? null : next.value
  } catch (error) {
    throw new UpdateError('unreachable', toErrorKind(error))
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
