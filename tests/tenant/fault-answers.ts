import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { toRestError } from '../../src/demo-tenant/web/web-error.ts'
import type { Fault } from './faults.ts'

/** A request that a fault applies to. */
export interface FaultyRequest {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  /** The answer without the fault. */
  readonly answer: () => Promise<Response>
  /** Resolves when the faults are cleared. */
  readonly whenCleared: () => Promise<void>
}

const json = { 'Content-Type': 'application/json; charset=utf-8' }
const html = { 'Content-Type': 'text/html; charset=utf-8' }

/** Answers a request as the fault describes. A `hang` is never answered. */
export const answerWithFault = async (fault: Fault, request: FaultyRequest): Promise<Response> => {
  switch (fault.kind) {
    case 'status':
      return answerWithStatus(fault)
    case 'message':
      return new Response(JSON.stringify({ Message: fault.message, MessageDetail: 'Parameter: contactId' }), {
        headers: json
      })
    case 'null':
      return new Response('null', { headers: json })
    case 'html':
      return new Response(portalPage, { headers: html })
    case 'redirect':
      return new Response(null, { status: 302, headers: { Location: loginPath } })
    case 'broken-json': {
      const text = await (await request.answer()).text()
      return new Response(`${text.slice(0, Math.ceil(text.length / 2))},]`, { headers: json })
    }
    case 'truncated':
      return truncate(await (await request.answer()).text(), request)
    case 'wrong-types': {
      const value: unknown = await (await request.answer()).json()
      return new Response(JSON.stringify(withWrongTypes(value)), { headers: json })
    }
    case 'wrong-list': {
      const value: unknown = await (await request.answer()).json()
      return new Response(JSON.stringify(withWrongList(value, fault)), { headers: json })
    }
    case 'wrong-content-type':
      return new Response(await (await request.answer()).text(), {
        headers: { 'Content-Type': fault.contentType }
      })
    case 'large': {
      const text = await (await request.answer()).text()
      // White space after the JSON leaves the answer correct for a client that reads it all.
      return new Response(text + ' '.repeat(Math.max(0, fault.bytes - Buffer.byteLength(text))), {
        headers: json
      })
    }
    case 'delay':
      await wait(fault.ms)
      return request.answer()
    case 'hold':
      await request.whenCleared()
      return request.answer()
    case 'hang':
      await waitUntilClosed(request.outgoing)
      return RESPONSE_ALREADY_SENT
    case 'reset':
      request.incoming.socket.resetAndDestroy()
      return RESPONSE_ALREADY_SENT
    case 'drip':
      return drip(await (await request.answer()).text(), fault)
  }
}

/** The path that a `redirect` leads to. It needs no credentials. */
export const loginPath = '/login'

export const portalPage =
  '<!doctype html><html><head><title>Guest network</title></head><body><form><h1>Welcome to the guest network</h1><label>Room number <input></label></form></body></html>'

type StatusFault = Extract<Fault, { kind: 'status' }>

const answerWithStatus = ({ status, body, retryAfter }: StatusFault): Response => {
  const headers = new Headers(body === 'html' ? html : json)
  if (retryAfter !== undefined) {
    const { seconds, as } = retryAfter
    const value = as === 'seconds' ? String(seconds) : new Date(Date.now() + seconds * 1000).toUTCString()
    headers.set('Retry-After', value)
  }
  const page = `<html><body><h1>${String(status)}</h1><p>The service is unavailable.</p></body></html>`
  const error = toRestError(
    status === 404 ? 'SoNotFoundException' : 'SoSessionException',
    `Fault ${String(status)}`
  )
  const text = { html: page, empty: '', 'rest-error': JSON.stringify(error) }[body]
  return new Response(text, { status, headers })
}

const truncate = async (text: string, { outgoing }: FaultyRequest): Promise<Response> => {
  const bytes = Buffer.from(text)
  outgoing.writeHead(200, { ...json, 'Content-Length': bytes.length })
  await new Promise((resolve) => outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), resolve))
  outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

const waitUntilClosed = async (outgoing: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    outgoing.once('close', resolve)
  })

const drip = (text: string, { bytes, everyMs }: Extract<Fault, { kind: 'drip' }>): Response => {
  const content = Buffer.from(text)
  let sent = 0
  return new Response(
    new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await wait(everyMs)
        controller.enqueue(content.subarray(sent, sent + bytes))
        sent += bytes
        if (sent >= content.length) controller.close()
      }
    }),
    { headers: json }
  )
}

/** The first list becomes an object. In the first row of every other list, numbers become texts and everything else an object. */
const withWrongTypes = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return [value]
  let isFirstList = true
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => {
      if (!Array.isArray(part)) return [key, part]
      if (isFirstList) {
        isFirstList = false
        return [key, { '0': part[0] as unknown }]
      }
      // The other rows stay correct, so that a client can show them.
      return [key, part.map((row: unknown, index) => (index === 0 ? withWrongFields(row) : row))]
    })
  )
}

const withWrongList = (value: unknown, { list, as }: Extract<Fault, { kind: 'wrong-list' }>): unknown => {
  if (typeof value !== 'object' || value === null || !(list in value)) return value
  const rows: unknown = (value as Record<string, unknown>)[list]
  const [first, ...others]: readonly unknown[] = Array.isArray(rows) ? rows : []
  const wrong = {
    object: { '0': first },
    text: 'not a list',
    null: null,
    'wrong-row': [withWrongFields(first), ...others]
  }[as]
  return { ...value, [list]: wrong }
}

const withWrongFields = (row: unknown): unknown => {
  if (typeof row !== 'object' || row === null) return 'a text in place of a row'
  return Object.fromEntries(
    Object.entries(row).map(([key, part]: [string, unknown]) => [
      key,
      typeof part === 'number' ? `no. ${String(part)}` : { was: part }
    ])
  )
}
