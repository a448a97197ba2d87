import { createServer, type Server } from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'

/** Answers a request, by the types of the Fetch standard. */
export type AnswerRequest = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

/** A web server on a port of 127.0.0.1. */
export interface Listener {
  readonly port: number
  /** Listens again after `close`, on the same port. Does nothing while the listener is open. */
  readonly open: () => Promise<void>
  /** Refuses new connections and ends those that are open, with their requests. */
  readonly close: () => Promise<void>
}

/** Glance opens a few. */
const maxConnections = 64

/** What a request to this server has as its `Host`. */
const hostsOf = (server: Server): readonly string[] => {
  const address = server.address()
  if (address === null || typeof address === 'string') return []
  return ['127.0.0.1', 'localhost'].map((name) => `${name}:${String(address.port)}`)
}

/** Listens on a port, or on any free one for 0. Rejects when the port is in use. */
export const startListener = async (answer: AnswerRequest, port: number): Promise<Listener> => {
  // Glance runs in the same process, so its global Request and Response must stay unchanged.
  const handle = getRequestListener((request, bindings) => answer(request, bindings as HttpBindings), {
    overrideGlobalObjects: false
  })
  const server = createServer((incoming, outgoing) => {
    if (hostsOf(server).includes(incoming.headers.host ?? '')) void handle(incoming, outgoing)
    // A page of another site whose name leads to this computer.
    else outgoing.writeHead(421, { Connection: 'close' }).end()
  })
  server.maxConnections = maxConnections

  const listen = async (at: number): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(at, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  }

  await listen(port)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    port: address.port,
    open: async () => {
      if (!server.listening) await listen(address.port)
    },
    close: async () => {
      if (!server.listening) return
      const whenClosed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await whenClosed
    }
  }
}
