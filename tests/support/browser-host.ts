import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../scripts/programs.mjs'

/** The browser host in a process of its own. */
export interface BrowserHost {
  /** The address of its page, with the token. */
  readonly address: string
  readonly pid: number
  /** Every address so far that it would have opened in the system's browser. */
  readonly opened: () => readonly string[]
  /** Sends the signal and resolves with the exit code, or with the signal that ended the process. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<unknown>
}

/** Starts it without opening a browser, and resolves when its first line has told the address of its page. */
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
      throw new Error('The browser host ended before it printed its address')
    })
  ])
  return {
    address: lines[0]?.replace('Glance: ', '') ?? '',
    pid: host.pid ?? 0,
    opened: () => lines.flatMap((line) => (line.startsWith('Open: ') ? [line.slice(6)] : [])),
    stop: (signal) => {
      host.kill(signal)
      return ended
    }
  }
}
