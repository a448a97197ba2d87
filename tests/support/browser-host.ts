import { join } from 'node:path'
import { WebSocket } from 'ws'
import { root } from '../../scripts/programs.mjs'
import { startNode, type ChildEnd } from './child.ts'

/** A browser host that runs in its own process. */
export interface BrowserHost {
  /** The address of its page, with the token. */
  readonly address: string
  readonly pid: number
  /** Every address so far that the host would have opened in the system's browser. */
  readonly opened: () => readonly string[]
  /** Stops it, by a signal if one is named, and resolves with the exit code, or with the signal that ended the process. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<ChildEnd>
}

/** Connects to the bridge as a page of the host does. Resolves with the open socket, or with the status of the refusal. */
export const openBridge = async (origin: string, key: string): Promise<WebSocket | number> => {
  const socket = new WebSocket(`${origin.replace('http:', 'ws:')}/bridge`, ['glance', key], {
    headers: { Origin: origin }
  })
  return new Promise((resolve, reject) => {
    socket.on('open', () => {
      resolve(socket)
    })
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      socket.terminate()
    })
    socket.on('error', reject)
  })
}

/** Longer than any journey may take. */
const limitMs = 300_000

const startHost = async (file: string, args: readonly string[]): Promise<BrowserHost> => {
  const host = startNode(['--disable-warning=ExperimentalWarning', join(root, file), '--no-open', ...args], {
    limitMs,
    hasChannel: true
  })
  const address = (await host.nextLine()).replace('Glance: ', '')
  return {
    address,
    pid: host.pid,
    opened: () => host.lines().flatMap((line) => (line.startsWith('Open: ') ? [line.slice(6)] : [])),
    stop: host.stop
  }
}

/** Starts the browser host without opening a browser, and resolves once its first line has named the address of its page. */
export const startBrowserHost = (...args: readonly string[]): Promise<BrowserHost> =>
  startHost('src/browser-host/main.ts', args)

/** The same from the built files, as `npm run browser` starts it. */
export const startBuiltBrowserHost = (...args: readonly string[]): Promise<BrowserHost> =>
  startHost('out/browser-host/main.js', args)
