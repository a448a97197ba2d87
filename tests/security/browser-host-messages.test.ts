import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openBridge, startBrowserHost } from '../support/browser-host.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

// The promise: whatever reaches the browser host's socket, only the connection that sent it ends.

const mask = Buffer.from([1, 2, 3, 4])

/** A frame as RFC 6455 §5.2 draws it, with any first byte and any length written into its header. */
const toFrame = (firstByte: number, length: number, payload = Buffer.alloc(0), isMasked = true): Buffer => {
  const masked = isMasked ? 0x80 : 0
  const header =
    length < 126
      ? Buffer.from([firstByte, masked | length])
      : Buffer.concat([Buffer.from([firstByte, masked | 127]), toUint64(length)])
  return Buffer.concat([header, isMasked ? mask : Buffer.alloc(0), payload])
}

const toUint64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}

const megabyte = 1024 * 1024

/** Each first byte: every opcode, final or not, with and without each reserved bit. */
const everyFirstByte = Array.from({ length: 256 }, (_unused, byte) => byte)

const frames: readonly (readonly [string, Buffer])[] = [
  ...everyFirstByte.map((byte) => [`first byte ${String(byte)}`, toFrame(byte, 0)] as const),
  ...everyFirstByte.map(
    (byte) => [`first byte ${String(byte)}, no mask`, toFrame(byte, 0, undefined, false)] as const
  ),
  ...[megabyte + 1, 2 ** 31, 2 ** 32, 2 ** 40, Number.MAX_SAFE_INTEGER].map(
    (length) => [`a length of ${String(length)}`, toFrame(0x81, length)] as const
  ),
  ['a length of 2^63', Buffer.concat([Buffer.from([0x81, 0xff]), Buffer.alloc(8, 0xff), mask])],
  ['text that is not UTF-8', toFrame(0x81, 4, Buffer.from([0xff ^ 1, 0xfe ^ 2, 0xff ^ 3, 0xfe ^ 4]))],
  ['a ping of 200 bytes', toFrame(0x89, 200, Buffer.alloc(200))],
  ['a close with half a code', toFrame(0x88, 1, Buffer.from([3]))],
  ['a close with a code that nobody may send', toFrame(0x88, 2, Buffer.from([0x03 ^ 1, 0xed ^ 2]))],
  ['half a header', Buffer.from([0x81])],
  ...Array.from({ length: 100 }, (_unused, index) => [`noise ${String(index)}`, randomBytes(64)] as const)
]

const messages: readonly string[] = [
  `{"id":1,"channel":"session:sign-in","request":"${'x'.repeat(1.1 * megabyte)}"}`,
  '',
  'null',
  '[]',
  '{}',
  '{"id":1e400}',
  '{"id":1,"channel":"__proto__","request":null}',
  '{"id":1,"channel":"constructor","request":null}',
  '{"id":1,"channel":{"toString":1},"request":null}',
  '['.repeat(100_000)
]

const shakeHands = async (address: URL): Promise<Socket> => {
  const socket = connect(Number(address.port), address.hostname)
  socket.on('error', () => undefined)
  socket.write(
    [
      'GET /bridge HTTP/1.1',
      `Host: ${address.host}`,
      `Origin: ${address.origin}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      `Sec-WebSocket-Protocol: glance, ${address.hash.slice(1)}`,
      '',
      ''
    ].join('\r\n')
  )
  await once(socket, 'data')
  return socket
}

const ask = async (address: URL): Promise<unknown> => {
  const socket = await openBridge(address.origin, address.hash.slice(1))
  if (typeof socket === 'number') return socket
  const answer = new Promise((resolve) => {
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as { id?: number }
      if (message.id === 7) resolve(message)
    })
  })
  socket.send(JSON.stringify({ id: 7, channel: 'session:recall', request: null }))
  const message = await answer
  socket.terminate()
  return message
}

test(`${String(frames.length + messages.length)} malformed frames and messages end their connection at most, never the host`, async () => {
  const host = await startBrowserHost('--credentials', 'memory', '--user-data-dir', createTemporaryFolder())
  onTestFinished(async () => {
    await host.stop()
  })
  const address = new URL(host.address)
  for (const [name, frame] of frames) {
    const socket = await shakeHands(address)
    socket.write(frame)
    socket.end()
    await once(socket, 'close')

    expect(socket.destroyed, name).toBe(true)
  }
  for (const message of messages) {
    const socket = await openBridge(address.origin, address.hash.slice(1))
    if (typeof socket === 'number') throw new Error(`Refused with ${String(socket)}`)
    socket.on('error', () => undefined)
    socket.send(message)
    socket.close()
    await once(socket, 'close')
  }
  // A handshake that breaks off, and one that is none.
  for (const text of ['GET /bridge HTTP/1.1\r\nUpgrade: websocket\r\n', '\0\0\0', 'GET / HTTP/9\r\n\r\n']) {
    const socket = connect(Number(address.port), address.hostname)
    socket.on('error', () => undefined).resume()
    socket.end(text)
    await once(socket, 'close')
  }
  expect(await ask(address)).toMatchObject({ outcome: { ok: true, value: { kind: 'signed-out' } } })
  expect(await host.stop()).toEqual([0, null])
})
