import {
  spawn,
  spawnSync,
  type ChildProcessWithoutNullStreams,
  type SpawnSyncReturns
} from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as after } from 'node:timers/promises'
import { killOnExit, killProcessTree } from '../../scripts/processes.mjs'
import { stopMessage } from '../../src/browser-host/stop.ts'

// Tests start every process through this file, so that none outlives its time limit or the test run.

/** The exit code, or the signal that ended the process. */
export type ChildEnd = readonly [code: number | null, signal: NodeJS.Signals | null]

export interface Child {
  readonly pid: number
  /** Resolves when the process has ended. Rejects when it could not be started or was killed at its limit. */
  readonly ended: Promise<ChildEnd>
  /** Every line on stdout so far. */
  readonly lines: () => readonly string[]
  /** Resolves with the next line on stdout that no earlier call returned. Rejects when the process ends before it prints one. */
  readonly nextLine: () => Promise<string>
  /** Resolves with the whole of stderr once that is closed. Empty unless stderr is captured. */
  readonly errors: Promise<string>
  /** Writes a line to the process's stdin. */
  readonly send: (line: string) => void
  /** Kills the process and every process that it started, at once. */
  readonly kill: () => void
  /**
   * Asks the process to stop, kills it when it has not ended within seconds, and resolves with how it ended. Without a signal, a
   * process with a channel gets a message, which works on every system. Signals other than SIGKILL stop nothing on Windows in an
   * orderly way.
   */
  readonly stop: (signal?: NodeJS.Signals) => Promise<ChildEnd>
}

export interface ChildOptions {
  readonly limitMs?: number
  /** Replaces this process's environment. */
  readonly env?: NodeJS.ProcessEnv
  /** Captures stderr instead of passing it on. */
  readonly capturesErrors?: boolean
  readonly ignoresErrors?: boolean
  /** Whether the process, which runs `stopOnSignal`, gets a channel to be stopped by. */
  readonly hasChannel?: boolean
}

const defaultLimitMs = 60_000
const stopGraceMs = 10_000
const outputGraceMs = 1_000

export const startChild = (
  program: string,
  args: readonly string[],
  {
    limitMs = defaultLimitMs,
    env,
    capturesErrors = false,
    ignoresErrors = false,
    hasChannel = false
  }: ChildOptions = {}
): Child => {
  const child = spawn(program, args, {
    ...(env === undefined ? {} : { env }),
    stdio: ['pipe', 'pipe', 'pipe', ...(hasChannel ? (['ipc'] as const) : [])]
  }) as ChildProcessWithoutNullStreams
  // Output that is not captured goes to this process's own stderr, or nowhere.
  if (ignoresErrors) child.stderr.resume()
  else if (!capturesErrors) child.stderr.pipe(process.stderr, { end: false })
  const { pid = 0 } = child
  // A process without a pid could not be started.
  let isRunning = pid !== 0
  const cancelKill = isRunning ? killOnExit(pid) : undefined
  const kill = (): void => {
    if (isRunning) killProcessTree(pid)
  }

  let isAtLimit = false
  const limit = setTimeout(() => {
    isAtLimit = true
    kill()
  }, limitMs)
  const ended = (once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>)
    .then((end): ChildEnd => {
      if (isAtLimit) throw new Error(`${program} ${args.join(' ')} did not end within ${String(limitMs)} ms`)
      return end
    })
    .finally(() => {
      clearTimeout(limit)
      isRunning = false
      cancelKill?.()
    })
  // A test that only reads lines doesn't wait for the end.
  ended.catch(() => undefined)
  // A line written to a process that has just ended is lost.
  child.stdin.on('error', () => undefined)

  const lines: string[] = []
  const printed = createInterface({ input: child.stdout })
  printed.on('line', (line) => lines.push(line))
  // A grandchild can hold stdout open after the process has ended.
  const isClosed = Promise.race([
    once(printed, 'close'),
    ended.catch(() => undefined).then(() => after(outputGraceMs, undefined, { ref: false }))
  ])
  let readLines = 0

  return {
    pid,
    ended,
    lines: () => lines,
    nextLine: async () => {
      const index = readLines++
      while (lines.length <= index) {
        const event = await Promise.race([once(printed, 'line'), isClosed.then(() => 'closed' as const)])
        if (event !== 'closed' || lines.length > index) continue
        await ended
        throw new Error(`${program} ${args.join(' ')} ended before it printed another line`)
      }
      return lines[index] ?? ''
    },
    errors: capturesErrors ? text(child.stderr) : Promise.resolve(''),
    send: (line) => {
      child.stdin.write(`${line}\n`)
    },
    kill,
    stop: async (signal) => {
      const grace = setTimeout(kill, stopGraceMs)
      if (signal === undefined && child.connected) child.send(stopMessage)
      else child.kill(signal)
      return ended.finally(() => {
        clearTimeout(grace)
      })
    }
  }
}

/** Starts Node with these arguments, like `startChild`. */
export const startNode = (args: readonly string[], options?: ChildOptions): Child =>
  startChild(process.execPath, args, options)

/** Runs a short program and blocks until it has ended. */
export const runChildSync = (
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string } = {}
): SpawnSyncReturns<string> =>
  spawnSync(program, args, { ...options, encoding: 'utf8', timeout: defaultLimitMs, killSignal: 'SIGKILL' })
