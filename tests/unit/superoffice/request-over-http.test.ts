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

it('reads a response in chunks, also when a chunk ends inside a character', async () => {
  const bytes = Buffer.from(JSON.stringify({ name: 'Ærø' }), 'utf8')
  const url = await serve((response) => {
    response.writeHead(200, asJson)
    response.write(bytes.subarray(0, 10))
    setImmediate(() => response.end(bytes.subarray(10)))
  })
  expect(bytes.subarray(9, 11)).toEqual(Buffer.from('Æ', 'utf8'))
  await expect(send(url)).resolves.toEqual({ name: 'Ærø' })
})

it('reads 5 MB, and rejects a body with a larger Content-Length', async () => {
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

it('times out when a response stops halfway', async () => {
  const url = await serve((response) => {
    response.writeHead(200, asJson)
    response.write('{"Contact":')
  })
  await expect(send(url, { timeoutMs: 50 })).rejects.toMatchObject({ code: 'timed-out' })
})

it('can be cancelled halfway through a response', async () => {
  const cancel = new AbortController()
  const url = await serve((response) => {
    response.writeHead(200, asJson)
    response.write('{"Contact":', () => {
      cancel.abort()
    })
  })
  await expect(send(url, { signal: cancel.signal })).rejects.toMatchObject({ code: 'cancelled' })
})

it('reports a lost connection when a response breaks off', async () => {
  const url = await serve((response) => {
    response.writeHead(200, { ...asJson, 'Content-Length': '1000' })
    response.write('{"Contact":', () => {
      response.destroy()
    })
  })
  await expect(send(url)).rejects.toMatchObject({ code: 'unreachable' })
})

it('does not follow a redirect, so that the password goes nowhere else', async () => {
  const paths: string[] = []
  const url = await serve((response, path) => {
    paths.push(path)
    response.writeHead(302, { Location: '/login' }).end()
  })
  await expect(send(`${url}/api`)).rejects.toMatchObject({ code: 'captive-portal' })
  expect(paths).toEqual(['/api'])
})

it('reports that nothing listens on the port', async () => {
  const url = await serve(() => undefined)
  const stopped = server
  await new Promise((resolve) => stopped?.close(resolve))
  await expect(send(url)).rejects.toMatchObject({ code: 'unreachable' })
})

it('reports that TLS is refused', async () => {
  const url = await serve(() => undefined)
  await expect(send(url.replace('http:', 'https:'))).rejects.toMatchObject({ code: 'tls-refused' })
})
