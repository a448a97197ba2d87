import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { Dispatch } from '../main/ipc/dispatch.ts'
import type { PushChannel, Pushes } from '../shared/contract.ts'
import { isOwnPage } from './page-server.ts'
import { subprotocol, type HostMessage } from './wire-format.ts'

export interface BridgeSocket {
  readonly push: <P extends PushChannel>(channel: P, payload: Pushes[P]) => void
  /** Has the page put a text on the clipboard. */
  readonly writeClipboard: (text: string) => void
  /** Asks the page to come to the front. */
  readonly focus: () => void
  readonly isConnected: () => boolean
  readonly close: () => void
}

export interface BridgeSocketOptions {
  readonly server: Server
  readonly origin: string
  readonly token: string
  readonly dispatch: Dispatch
  readonly onConnected: () => void
  /** The agent has touched the page. */
  readonly onTouched: () => void
}

const touchedMessage = z.object({ isTouched: z.literal(true) })
const pageMessage = z.object({ id: z.int(), channel: z.unknown(), request: z.unknown() })
const longestMessageBytes = 1024 * 1024

/** Carries the bridge over one WebSocket: own origin, right token, one page at a time. A newer page takes over. */
export const openBridgeSocket = (options: BridgeSocketOptions): BridgeSocket => {
  const { server, origin, token, dispatch, onConnected, onTouched } = options
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessageBytes,
    handleProtocols: () => subprotocol
  })
  let page: WebSocket | null = null

  const send = (socket: WebSocket | null, message: HostMessage): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }

  const answer = async (socket: WebSocket, text: string): Promise<void> => {
    const json = parseJson(text)
    if (touchedMessage.safeParse(json).success) {
      onTouched()
      return
    }
    const message = pageMessage.safeParse(json)
    if (!message.success) return
    const { id, channel, request } = message.data
    send(socket, { id, outcome: await dispatch(channel, request) })
  }

  const accept = (socket: WebSocket): void => {
    page?.close(4001, 'Opened in another page')
    page = socket
    socket.on('message', (data: Buffer) => void answer(socket, data.toString('utf8')))
    socket.on('close', () => {
      if (page === socket) page = null
    })
    onConnected()
  }

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (!isOwnPage(request, origin) || !offersToken(request, token)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, stream, head, accept)
  })

  return {
    push: (channel, payload) => {
      send(page, { push: channel, payload })
    },
    writeClipboard: (text) => {
      send(page, { clipboard: text })
    },
    focus: () => {
      send(page, { focus: true })
    },
    isConnected: () => page !== null,
    close: () => {
      page?.terminate()
      sockets.close()
    }
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The token comes as the second subprotocol, so that it stands in no address and no log. */
const offersToken = (request: IncomingMessage, token: string): boolean => {
  const [first, offered = ''] = (request.headers['sec-websocket-protocol'] ?? '').split(', ')
  const given = Buffer.from(offered)
  const expected = Buffer.from(token)
  return first === subprotocol && given.length === expected.length && timingSafeEqual(given, expected)
}
