import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findOnPath, root } from './programs.mjs'

/**
 * @typedef {object} RunOptions
 * @property {'inherit' | 'to-stderr' | 'quiet'} [output] `quiet` shows what was said only when it failed
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {number} [longestMs]
 */

/**
 * Runs a program to its end in the project's folder and answers its exit code; 1 when it could not be started, was
 * stopped by a signal or took too long.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export const runProgram = (program, args, { output = 'inherit', env = {}, longestMs } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      timeout: longestMs,
      // The first lines on stdout belong to what is being started, so that preparations speak on stderr.
      stdio:
        output === 'quiet'
          ? ['ignore', 'pipe', 'pipe']
          : ['inherit', output === 'to-stderr' ? 2 : 'inherit', 'inherit']
    })
    /** @type {Buffer[]} */
    const said = []
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk))
    }
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      resolve(1)
    })
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(said))
      resolve(code ?? 1)
    })
  })

/**
 * Runs npm by the Node that runs this script: `npm.cmd` can't be started without a shell on Windows, and a shell breaks on
 * spaces in paths.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runNpm = (args, options) => {
  const file = findNpm()
  if (file === undefined) throw new Error('npm was not found beside Node; start this with `npm run`')
  return runProgram(process.execPath, [file, ...args], options)
}

const findNpm = () => {
  const onPath = findOnPath('npm')
  const home = dirname(process.execPath)
  return [
    process.env['npm_execpath'] ?? '',
    onPath === null ? '' : realpathSync(onPath),
    join(home, 'node_modules/npm/bin/npm-cli.js'),
    ...(onPath === null ? [] : [join(dirname(onPath), 'node_modules/npm/bin/npm-cli.js')])
  ].find((file) => file.endsWith('npm-cli.js') && existsSync(file))
}

/**
 * Starts a program that takes this one's place: it gets the signals this one gets, each once, and this one ends as it ends.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<never>}
 */
export const becomeProgram = (program, args, env = process.env) =>
  new Promise(() => {
    const child = spawn(program, args, { stdio: 'inherit', env })
    /** @type {Set<NodeJS.Signals>} */
    const passedOn = new Set()
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        if (passedOn.has(signal)) return
        passedOn.add(signal)
        // A terminal's Ctrl+C has reached the child already.
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
