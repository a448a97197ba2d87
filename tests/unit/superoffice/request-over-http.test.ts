import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { systemClock } from '../../../src/main/platform/clock.ts'
import { createSendRequest } from '../../../src/main/superoffice/request.ts'

let server: Server | null = null

const serve = async (answer: (response: ServerResponse, path: string) => void): Promise<string> => {
  const started = createServer((request, response) => {
    answer(response, request.url ?? '')
  })
  server = started
  await new Promise<void>((resolve) => {
    started.listen(0, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${String((started.address() as AddressInfo).port)}`
}

afterEach(async () => {
  const stopped = server
  server = null
  stopped?.closeAllConnections()
  await new Promise((resolve) => {
    if (stopped === null) resolve(null)
    else stopped.close(resolve)
  })
})

const send = (
  url: string,
  { signal = new AbortController().signal, timeoutMs = 8_000 } = {}
): Promise<unknown> =>
  createSendRequest(globalThis.fetch, systemClock)(
    { method: 'GET', url, headers: { Authorization: 'Basic c2VjcmV0' }, body: null, timeoutMs },
    signal
  )

const asJson = { 'Content-Type': 'application/json' }
const megabyte = Buffer.alloc(1024 * 1024, ' ')

it('reads an answer that comes in pieces, in the middle of a letter too', async () => {
  const bytes = Buffer.from(JSON.stringify({ name: 'Ærø' }), 'utf8')
  const url = await serve((response) => {
    response.writeHead(200, asJson)
    response.write(bytes.subarray(0, 10))
    setImmediate(() => response.end(bytes.subarray(10)))
  })
  expect(bytes.subarray(9, 11)).toEqual(Buffer.from('Æ', 'utf8'))
  await expect(send(url)).resolves.toEqual({ name: 'Ærø' })
})

it('reads 5 MB, and gives up a body that says it is larger', async () => {
  const url = await serve((response, path) => {
    const body = Buffer.concat([Buffer.alloc(5 * 1024 * 1024 - 2, ' '), Buffer.from('[]')])
    response.writeHead(200, asJson)
    response.end(path === '/larger' ? Buffer.concat([body, Buffer.from(' ')]) : body)
  })
  await expect(send(url)).resolves.toEqual([])
  await expect(send(`${url}/larger`)).rejects.toMatchObject({ code: 'too-large' })
})

it('stops reading a body that never ends, and closes the connection', async () => {
  let written = 0
  let closed: () => void = () => undefined
  const isClosed = new Promise<void>((resolve) => {
    closed = resolve
  })
  const url = await serve((response) => {
    response.on('close', closed)
    response.writeHead(200, asJson)
    const writeMore = (): void => {
      if (response.destroyed) return
      written += megabyte.length
      if (response.write(megabyte)) setImmediate(writeMore)
      else response.once('drain', writeMore)
    }
    writeMore()
  })
  await expect(send(url)).rejects.toMatchObject({ code: 'too-large' })
  await isClosed
  expect(written).toBeLessThan(64 * megabyte.length)
})

it('gives up an answer that begins and does not go on', async () => {
  const url = await serve((response) => {
    response.writeHead(200, asJson)
    response.write('{"Contact":')
  })
  await expect(send(url, { timeoutMs: 50 })).rejects.toMatchObject({ code: 'timed-out' })
})

it('is cancelled in the middle of an answer', async () => {
  const cancel = new AbortController()
  const url = await serve((response) => {
    response.writeHead(200, asJson)
    response.write('{"Contact":', () => {
      cancel.abort()
    })
  })
  await expect(send(url, { signal: cancel.signal })).rejects.toMatchObject({ code: 'cancelled' })
})

it('takes an answer that breaks off for a lost connection', async () => {
  const url = await serve((response) => {
    response.writeHead(200, { ...asJson, 'Content-Length': '1000' })
    response.write('{"Contact":', () => {
      response.destroy()
    })
  })
  await expect(send(url)).rejects.toMatchObject({ code: 'unreachable' })
})

it('does not follow a redirect, so that no one else gets the password', async () => {
  const asked: string[] = []
  const url = await serve((response, path) => {
    asked.push(path)
    response.writeHead(302, { Location: '/login' }).end()
  })
  await expect(send(`${url}/api`)).rejects.toMatchObject({ code: 'captive-portal' })
  expect(asked).toEqual(['/api'])
})

it('says that nobody listens', async () => {
  const url = await serve(() => undefined)
  const stopped = server
  await new Promise((resolve) => stopped?.close(resolve))
  await expect(send(url)).rejects.toMatchObject({ code: 'unreachable' })
})

it('says that the encryption is refused', async () => {
  const url = await serve(() => undefined)
  await expect(send(url.replace('http:', 'https:'))).rejects.toMatchObject({ code: 'tls-refused' })
})
