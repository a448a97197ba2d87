/** A request as SuperOffice would receive it. */
export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: unknown
}

type Answer = (request: SentRequest) => Response | Promise<Response>

export interface FakeFetch {
  readonly fetch: typeof globalThis.fetch
  readonly sent: readonly SentRequest[]
}

/** Gives each request the next answer, and repeats the last one after that. Rejects on abort, like the real `fetch`. */
export const createFakeFetch = (...answers: readonly Answer[]): FakeFetch => {
  const sent: SentRequest[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : null
    const request: SentRequest = {
      method: init?.method ?? 'GET',
      url: input instanceof Request ? input.url : input.toString(),
      headers: new Headers(init?.headers),
      body
    }
    const answer = answers[Math.min(sent.length, answers.length - 1)]
    sent.push(request)
    const signal = init?.signal ?? undefined
    signal?.throwIfAborted()
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => {
        reject(new DOMException('This operation was aborted', 'AbortError'))
      })
    })
    // An answer may have won already.
    aborted.catch(() => undefined)
    if (answer === undefined) throw new Error('The test gave no answer for this request')
    return await Promise.race([Promise.resolve(answer(request)), aborted])
  }
  return { fetch, sent }
}

export const json = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  text(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers }
  })

export const html = (status = 200): Answer =>
  text('<!doctype html><h1>Welcome</h1>', { status, headers: { 'Content-Type': 'text/html' } })

export const text =
  (body: string, init: ResponseInit): Answer =>
  () =>
    new Response(body, init)

export const fails = (error: Error): Answer => {
  return () => Promise.reject(error)
}

/** Never answers. The request ends only when it is aborted. */
export const silence: Answer = () => new Promise(() => undefined)
