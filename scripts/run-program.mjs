import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { killOnExit, killProcessTree } from './processes.mjs'
import { findOnPath, root } from './programs.mjs'

/**
 * @typedef {object} RunOptions
 * @property {'inherit' | 'to-stderr' | 'quiet'} [output] `quiet` prints the output only when the program fails
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {number} [limitMs] how long it may run before it is killed with every process that it started
 * @property {(pid: number) => void} [onLimit] called before it is killed at its limit
 * @property {AbortSignal} [signal] aborting it counts as reaching the limit
 */

/** How long a program's output may stay open after the program has ended, because a process that it started can hold it. */
const outputGraceMs = 2_000

/**
 * Runs a program to its end in the project's folder and resolves with its exit code; with 1 when it could not be started, was
 * ended by a signal or reached its limit.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export const runProgram = (program, args, { output = 'inherit', env = {}, limitMs, onLimit, signal } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      // The first lines on stdout belong to what is being started, so preparations print to stderr.
      stdio:
        output === 'quiet'
          ? ['ignore', 'pipe', 'pipe']
          : ['inherit', output === 'to-stderr' ? 2 : 'inherit', 'inherit']
    })
    const { pid } = child
    const cancelKill = pid === undefined ? undefined : killOnExit(pid)
    /** @type {Buffer[]} */
    const printed = []
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk))
    }

    let isResolved = false
    const finish = (/** @type {number} */ code) => {
      if (isResolved) return
      isResolved = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      cancelKill?.()
      if (code !== 0) process.stderr.write(Buffer.concat(printed))
      resolve(code)
    }
    const end = () => {
      if (pid !== undefined) {
        onLimit?.(pid)
        killProcessTree(pid)
      }
      finish(1)
    }
    const timer = limitMs === undefined ? undefined : setTimeout(end, limitMs)
    signal?.addEventListener('abort', end)
    if (signal?.aborted === true) end()

    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      finish(1)
    })
    child.on('close', (code) => {
      finish(code ?? 1)
    })
    child.on('exit', (code) => {
      setTimeout(finish, outputGraceMs, code ?? 1).unref()
    })
  })

/**
 * Runs npm with the Node that runs this script: on Windows `npm.cmd` can't be started without a shell, and a shell breaks on
 * spaces in paths.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runNpm = (args, options) => runProgram(process.execPath, [findNpm(), ...args], options)

/** npm's own script, to be run with Node. Throws when it isn't found. */
export const findNpm = () => {
  const onPath = findOnPath('npm')
  const home = dirname(process.execPath)
  const file = [
    process.env['npm_execpath'] ?? '',
    onPath === null ? '' : realpathSync(onPath),
    join(home, 'node_modules/npm/bin/npm-cli.js'),
    ...(onPath === null ? [] : [join(dirname(onPath), 'node_modules/npm/bin/npm-cli.js')])
  ].find((candidate) => candidate.endsWith('npm-cli.js') && existsSync(candidate))
  if (file === undefined) throw new Error('npm was not found beside Node; start this with `npm run`')
  return file
}

/**
 * Runs a program in place of this process: forwards each signal to it once, and exits with its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<never>}
 */
export const replaceWithProgram = (program, args, env = process.env) =>
  new Promise(() => {
    const child = spawn(program, args, { stdio: 'inherit', env })
    /** @type {Set<NodeJS.Signals>} */
    const forwarded = new Set()
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        if (forwarded.has(signal)) return
        forwarded.add(signal)
        // A terminal sends Ctrl+C to the child as well.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      })
    }
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      process.exit(1)
    })
    child.on('close', (code, signal) => {
      process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
    })
  })

/**
 * Runs a TypeScript file of this project in this process, as if it had been started with these arguments: signals reach it
 * directly.
 * @param {string} file
 * @param {readonly string[]} args
 */
export const runScriptHere = async (file, args) => {
  const path = join(root, file)
  process.argv = [process.execPath, path, ...args]
  await import(pathToFileURL(path).href)
  // A terminal sends Ctrl+C to npm and to this process, and npm forwards it: without a second listener, the second signal
  // would interrupt the orderly stop that the first one started.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    if (process.listenerCount(signal) > 0) process.on(signal, () => undefined)
  }
}
