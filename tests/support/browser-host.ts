import { join } from 'node:path'
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

/** Longer than any journey may take. */
const limitMs = 300_000

/** Starts the browser host without opening a browser, and resolves once its first line has named the address of its page. */
export const startBrowserHost = async (...args: readonly string[]): Promise<BrowserHost> => {
  const host = startNode(
    ['--disable-warning=ExperimentalWarning', join(root, 'src/browser-host/main.ts'), '--no-open', ...args],
    { limitMs, hasChannel: true }
  )
  const address = (await host.nextLine()).replace('Glance: ', '')
  return {
    address,
    pid: host.pid,
    opened: () => host.lines().flatMap((line) => (line.startsWith('Open: ') ? [line.slice(6)] : [])),
    stop: host.stop
  }
}
