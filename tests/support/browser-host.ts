import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../scripts/programs.mjs'

/** The browser host in a process of its own. */
export interface BrowserHost {
  /** Where its page is, token and all. */
  readonly address: string
  readonly pid: number
  /** Every address that it would have handed to the system's browser so far. */
  readonly opened: () => readonly string[]
  readonly stop: () => Promise<void>
}

/** Starts it without opening a browser; resolves with its first line, which says where the page is. */
export const startBrowserHost = async (...args: readonly string[]): Promise<BrowserHost> => {
  const host = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src/browser-host/main.ts'), '--no-open', ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] }
  )
  const ended = once(host, 'exit')
  const lines: string[] = []
  const printed = createInterface({ input: host.stdout })
  printed.on('line', (line) => lines.push(line))
  await Promise.race([
    once(printed, 'line'),
    ended.then(() => {
      throw new Error('The browser host ended before it said where its page is')
    })
  ])
  return {
    address: lines[0]?.replace('Glance: ', '') ?? '',
    pid: host.pid ?? 0,
    opened: () => lines.flatMap((line) => (line.startsWith('Open: ') ? [line.slice(6)] : [])),
    stop: async () => {
      host.kill()
      await ended
    }
  }
}
