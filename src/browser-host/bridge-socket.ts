import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { Dispatch } from '../main/ipc/dispatch.ts'
import type { Push } from '../main/ipc/push.ts'
import { createEvent, type Subscribe } from '../main/platform/event.ts'
import { toErrorKind, type Log } from '../main/platform/log.ts'
import type { PageKeys } from './page-keys.ts'
import { isOwnPage } from './page-server.ts'
import { maxMessageBytes, subprotocol, type HostMessage } from './wire-format.ts'

export interface BridgeSocket {
  /** Accepts pages from now on, and dispatches their calls. */
  readonly serve: (dispatch: Dispatch) => void
  readonly push: Push
  /** Makes the page write a text to the clipboard. */
  readonly writeClipboard: (text: string) => void
  /** Brings the page to the front, as far as its browser allows. */
  readonly focus: () => void
  readonly isConnected: () => boolean
  readonly onConnected: Subscribe<void>
  /** Called when the agent touches the page's keyboard or pointer. */
  readonly onTouched: Subscribe<void>
  readonly close: () => void
}

export interface BridgeSocketOptions {
  readonly server: Server
  readonly origin: string
  readonly keys: Pick<PageKeys, 'letsIn' | 'createReloadKey'>
  readonly log: Log
}

const touchedMessage = z.object({ isTouched: z.literal(true) })
const pageMessage = z.object({ id: z.int(), channel: z.unknown(), request: z.unknown() })

/**
 * Carries the bridge over one WebSocket. Refuses a page of another origin or without a key. Only one page is connected at a
 * time: a newer one replaces it. A page that breaks the protocol or sends too much loses its connection, and nothing else.
 */
export const createBridgeSocket = ({ server, origin, keys, log }: BridgeSocketOptions): BridgeSocket => {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: () => subprotocol
  })
  const connected = createEvent()
  const touched = createEvent()
  let page: WebSocket | null = null

  const send = (socket: WebSocket | null, message: HostMessage): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }

  const handleMessage = async (socket: WebSocket, text: string, dispatch: Dispatch): Promise<void> => {
    const json = parseJson(text)
    if (touchedMessage.safeParse(json).success) {
      touched.emit()
      return
    }
    const message = pageMessage.safeParse(json)
    if (!message.success) return
    const { id, channel, request } = message.data
    send(socket, { id, outcome: await dispatch(channel, request) })
  }

  const accept = (socket: WebSocket, dispatch: Dispatch): void => {
    page?.close(4001, 'Opened in another page')
    page = socket
    const reload = keys.createReloadKey()
    socket.on('error', (error) => {
      // `ws` then closes the connection itself.
      log.warn('page-message-refused', { kind: toErrorKind(error) })
    })
    socket.on('message', (data: Buffer) => void handleMessage(socket, data.toString('utf8'), dispatch))
    socket.on('close', () => {
      reload.limit()
      if (page === socket) page = null
    })
    send(socket, { reloadKey: reload.key })
    connected.emit()
  }

  return {
    serve: (dispatch) => {
      server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
        stream.on('error', () => {
          // Whoever asked has gone before the answer.
          stream.destroy()
        })
        if (!isOwnPage(request, origin) || !keys.letsIn(toKey(request))) {
          stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
          return
        }
        sockets.handleUpgrade(request, stream, head, (socket) => {
          accept(socket, dispatch)
        })
      })
    },
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
    onConnected: connected.on,
    onTouched: touched.on,
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

/** The page sends its key as the second subprotocol, so that no address and no log contains it. Empty without one. */
const toKey = (request: IncomingMessage): string => {
  const [first, offered = ''] = (request.headers['sec-websocket-protocol'] ?? '').split(/, ?/)
  return first === subprotocol ? offered : ''
}
