import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { CodedError } from '../../shared/outcome.ts'
import type { Language } from '../../shared/settings.ts'
import { createAnswerPage } from './answer-page.ts'
import { toErrorCode } from './authorize-error.ts'

/** Where the browser brings SuperOffice's answer to. */
export interface LoopbackListener {
  /** `http://127.0.0.1:{port}`: no path and no slash, as the vendor's pattern for native apps wants it. */
  readonly redirectUri: string
  /** The one answer with the right state. Rejects when the listener is closed without one. */
  readonly answer: Promise<URLSearchParams>
  readonly close: () => void
}

const longestForm = 64 * 1024

/**
 * Listens on 127.0.0.1 for one answer to the sign-in with this `state`, by GET or as a form. Whatever else comes is
 * answered with a refusal and changes nothing, so that nobody on this machine can end or take over a sign-in.
 */
export const openLoopbackListener = async (state: string, language: Language): Promise<LoopbackListener> => {
  const answer = Promise.withResolvers<URLSearchParams>()
  // Nobody may be waiting yet when it is closed.
  answer.promise.catch(() => undefined)
  let isAnswered = false

  /** The answer, or the status with which the browser is sent away. */
  const judge = async (request: IncomingMessage): Promise<URLSearchParams | number> => {
    // A page elsewhere could have its own name point here.
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
    const judged = await judge(request)
    if (typeof judged === 'number') {
      const page = createAnswerPage('unrelated', language)
      response.writeHead(judged, page.headers).end(page.body)
      return
    }
    const page = createAnswerPage(judged.has('code') ? 'received' : 'refused', language)
    // Once the page is out, or the browser has gone without waiting for it.
    response.once('close', () => {
      answer.resolve(judged)
    })
    response.writeHead(200, page.headers).end(page.body)
  }

  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    receive(request, response).catch(() => {
      // The browser went away in the middle of its own request.
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

/** `null` for a request that can't be an answer. */
const readParameters = async (request: IncomingMessage, url: URL): Promise<URLSearchParams | null> => {
  if (request.method === 'GET') return url.searchParams
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
  if (request.method !== 'POST' || !isForm || url.search !== '') return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > longestForm) return null
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

/** One state, the right one, and beside it one code or one refusal. A parameter given twice could mean either. */
const isAnswerTo = (parameters: URLSearchParams, state: string): boolean => {
  const [given = '', ...others] = parameters.getAll('state')
  const [codes, errors] = [parameters.getAll('code').length, parameters.getAll('error').length]
  const isRefusal = errors === 1 || (errors === 0 && toErrorCode(parameters) !== null)
  const isOne = (codes === 1 && errors === 0) || (codes === 0 && isRefusal)
  return others.length === 0 && isOne && isSame(given, state)
}

const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
