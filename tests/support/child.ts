import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as after } from 'node:timers/promises'
import { killProcessTree } from '../../scripts/processes.mjs'

// Every process that a test starts is started here, so that none runs longer than its limit or than the test run.

/** The exit code, or the signal that ended the process. */
export type ChildEnd = readonly [code: number | null, signal: NodeJS.Signals | null]

export interface Child {
  readonly pid: number
  /** Resolves when it has ended. Rejects when it could not be started or was killed at its limit. */
  readonly ended: Promise<ChildEnd>
  /** Every line that it has printed on stdout so far. */
  readonly lines: () => readonly string[]
  /** Resolves with the next line on stdout that no earlier call got. Rejects when the process ends before it prints one. */
  readonly nextLine: () => Promise<string>
  /** Resolves when stderr is closed, with all that was printed there. Empty unless stderr is captured. */
  readonly errors: Promise<string>
  /** Sends it a line on stdin. */
  readonly send: (line: string) => void
  /** Kills it and all that it has started, at once. */
  readonly kill: () => void
  /** Sends a signal, kills it when it does not end within seconds, and resolves with how it ended. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<ChildEnd>
}

export interface ChildOptions {
  readonly limitMs?: number
  /** The whole environment, in place of this process's own. */
  readonly env?: NodeJS.ProcessEnv
  /** Captures stderr instead of passing it on. */
  readonly capturesErrors?: boolean
  readonly ignoresErrors?: boolean
}

const defaultLimitMs = 60_000
const stopGraceMs = 10_000
const outputGraceMs = 1_000

const running = new Set<number>()
process.once('exit', () => {
  for (const pid of running) killProcessTree(pid)
})

export const startChild = (
  program: string,
  args: readonly string[],
  { limitMs = defaultLimitMs, env, capturesErrors = false, ignoresErrors = false }: ChildOptions = {}
): Child => {
  const child = spawn(program, args, env === undefined ? {} : { env })
  // What is not captured goes where this process's own errors go, or nowhere.
  if (ignoresErrors) child.stderr.resume()
  else if (!capturesErrors) child.stderr.pipe(process.stderr, { end: false })
  const { pid = 0 } = child
  // Without a pid it could not be started.
  if (pid !== 0) running.add(pid)
  const kill = (): void => {
    if (running.has(pid)) killProcessTree(pid)
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
      running.delete(pid)
    })
  // A test that only reads lines doesn't wait for the end.
  ended.catch(() => undefined)
  // What is sent to a process that has just ended is lost.
  child.stdin.on('error', () => undefined)

  const lines: string[] = []
  const printed = createInterface({ input: child.stdout })
  printed.on('line', (line) => lines.push(line))
  // Something that the process started can hold its stdout open.
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
    stop: async (signal = 'SIGTERM') => {
      const grace = setTimeout(kill, stopGraceMs)
      child.kill(signal)
      return ended.finally(() => {
        clearTimeout(grace)
      })
    }
  }
}

/** Starts a script with Node, as `startChild` starts a program. */
export const startNode = (args: readonly string[], options?: ChildOptions): Child =>
  startChild(process.execPath, args, options)

/** Runs a program that ends within moments, and blocks until then. */
export const runChildSync = (
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string } = {}
): SpawnSyncReturns<string> =>
  spawnSync(program, args, { ...options, encoding: 'utf8', timeout: defaultLimitMs, killSignal: 'SIGKILL' })
