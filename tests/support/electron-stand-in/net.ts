import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'

interface RequestOptions {
  readonly url: string
  readonly redirect?: 'follow' | 'error' | 'manual'
}

interface ClientRequest extends EventEmitter {
  readonly end: () => void
  readonly abort: () => void
}

/**
 * `net` as far as GET requests with `redirect: 'manual'` need it (electronjs.org/docs/latest/api/client-request): it reports
 * a redirect and then cancels it, unless it is followed at once, which nothing here does. Its responses are streams.
 */
export const createNet = (): { readonly request: (options: RequestOptions) => ClientRequest } => ({
  request: ({ url, redirect }) => {
    if (redirect !== 'manual') throw new Error('The stand-in follows no redirects')
    const ended = new AbortController()
    const request = Object.assign(new EventEmitter(), {
      abort: () => {
        if (ended.signal.aborted) return
        ended.abort()
        request.emit('abort')
      },
      end: () => {
        void send()
      }
    })
    const send = async (): Promise<void> => {
      try {
        const { status, headers, body } = await fetch(url, { redirect: 'manual', signal: ended.signal })
        const location = headers.get('location')
        if (location === null) {
          const message = body === null ? Readable.from([]) : Readable.fromWeb(body as never)
          request.emit('response', Object.assign(message, { statusCode: status }))
          return
        }
        await body?.cancel()
        request.emit('redirect', status, 'GET', new URL(location, url).href, {})
        if (!ended.signal.aborted) request.emit('error', new Error('Redirect was cancelled'))
      } catch {
        if (!ended.signal.aborted) request.emit('error', new Error('net::ERR_CONNECTION_REFUSED'))
      }
    }
    return request
  }
})
