import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CodedError } from '../../shared/outcome.ts'
import type { Language } from '../../shared/languages.ts'
import { createServer } from '../platform/http-server.ts'
import { createAnswerPage } from './answer-page.ts'
import { toErrorCode } from './authorize-error.ts'

/** Receives SuperOffice's answer from the browser. */
export interface LoopbackListener {
  /** `http://127.0.0.1:{port}`, without a path or slash, as SuperOffice requires it of native apps. */
  readonly redirectUri: string
  /** Resolves to the answer with the right state. Rejects when the listener is closed before. */
  readonly answer: Promise<URLSearchParams>
  readonly close: () => void
}

const maxFormBytes = 64 * 1024

/**
 * Listens on 127.0.0.1 for one answer to the sign-in with this `state`, sent by GET or as a form. Every other request is
 * refused and changes nothing, so that no other program on this computer can end or take over the sign-in. The pages that it
 * answers with are in the language of that moment.
 */
export const openLoopbackListener = async (
  state: string,
  language: () => Language
): Promise<LoopbackListener> => {
  const answer = Promise.withResolvers<URLSearchParams>()
  // The listener may be closed before anybody awaits the answer.
  answer.promise.catch(() => undefined)
  let isAnswered = false

  /** The answer, or the HTTP status of a refusal. */
  const decodeRequest = async (request: IncomingMessage): Promise<URLSearchParams | number> => {
    // A website's own host name could be made to resolve to 127.0.0.1.
    if (request.headers.host !== host) return 421
    const url = URL.parse(request.url ?? '', `http://${host}`)
    if (url?.pathname !== '/') return 404
    const parameters = await readParameters(request, url)
    if (parameters === null) return 405
    if (isAnswered || !isAnswerTo(parameters, state)) return 400
    isAnswered = true
    return parameters
  }

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const decoded = await decodeRequest(request)
    if (typeof decoded === 'number') {
      const page = createAnswerPage('unrelated', language())
      response.writeHead(decoded, page.headers).end(page.body)
      return
    }
    const page = createAnswerPage(decoded.has('code') ? 'received' : 'refused', language())
    // Resolves when the page has been sent, or when the browser has closed the connection.
    response.once('close', () => {
      answer.resolve(decoded)
    })
    response.writeHead(200, page.headers).end(page.body)
  }

  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    receive(request, response).catch(() => {
      // The browser closed the connection during its request.
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => {
      reject(new CodedError('answer-port-taken'))
    })
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new CodedError('answer-port-taken')
  const host = `127.0.0.1:${String(address.port)}`

  return {
    redirectUri: `http://${host}`,
    answer: answer.promise,
    close: () => {
      answer.reject(new CodedError('cancelled'))
      server.close()
      server.closeAllConnections()
    }
  }
}

/** `null` for a request that can't be an answer: neither GET nor a form. */
const readParameters = async (request: IncomingMessage, url: URL): Promise<URLSearchParams | null> => {
  if (request.method === 'GET') return url.searchParams
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
  if (request.method !== 'POST' || !isForm || url.search !== '') return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxFormBytes) return null
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

/** True for exactly one state, the right one, with exactly one code or one error. A repeated parameter is ambiguous. */
const isAnswerTo = (parameters: URLSearchParams, state: string): boolean => {
  const [receivedState = '', ...others] = parameters.getAll('state')
  const [codes, errors] = [parameters.getAll('code').length, parameters.getAll('error').length]
  const isRefusal = errors === 1 || (errors === 0 && toErrorCode(parameters) !== null)
  const hasOneResult = (codes === 1 && errors === 0) || (codes === 0 && isRefusal)
  return others.length === 0 && hasOneResult && isSame(receivedState, state)
}

const isSame = (received: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(received), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
