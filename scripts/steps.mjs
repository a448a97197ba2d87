import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { listProcessTree } from './processes.mjs'
import { noTests, progressVariable, readProgress, readTally, sumTallies, tallyVariable } from './tally.mjs'

/** @import { RunOptions } from './run-program.mjs' */
/** @import { Tally } from './tally.mjs' */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {number} limitMs how long it may take before it is ended as failed
 * @property {boolean} [isTestRun] whether its program reports through the files of tally.mjs
 * @property {(options: RunOptions) => Promise<number>} run resolves with an exit code
 */

/** How many of the last ended tests are named when a step hangs. */
const namedTests = 5
/** How many failed tests are named beside the sum. The report of their runner names all. */
const namedFailures = 20
const maxCommandLength = 160

/**
 * Runs the steps of a test command. A step that exceeds its limit, or runs when all of them together exceed theirs, is ended
 * with everything that it started, after a report of what it was doing.
 * @param {{ limitMs: number, write: (text: string) => void }} options
 */
export const createSteps = ({ limitMs: totalLimitMs, write }) => {
  const folder = mkdtempSync(join(tmpdir(), 'glance-tallies-'))
  const total = new AbortController()
  const timer = setTimeout(() => {
    write(`\nAll steps together exceeded ${toSeconds(totalLimitMs)}.\n`)
    total.abort()
  }, totalLimitMs)
  /** @type {string[]} */
  const failedSteps = []
  /** @type {Tally[]} */
  const tallies = []

  /**
   * Runs one step and reports how it ended and how long it took.
   * @param {Step} step
   */
  const runStep = async ({ name, limitMs, isTestRun = false, run }) => {
    const files = { tally: join(folder, `${name}.json`), progress: join(folder, `${name}.progress`) }
    const startMs = Date.now()
    const exitCode = await run({
      limitMs,
      signal: total.signal,
      env: { [tallyVariable]: files.tally, [progressVariable]: files.progress },
      onLimit: (pid) => {
        write(describeHang(name, Date.now() - startMs, files.progress, pid))
      }
    })
    if (exitCode !== 0) failedSteps.push(name)
    tallies.push(isTestRun ? readTally(files, exitCode) : { ...noTests, failed: exitCode === 0 ? 0 : 1 })
    write(`— ${name}: ${exitCode === 0 ? 'ok' : 'failed'}, ${toSeconds(Date.now() - startMs)}\n`)
  }

  return {
    /** @param {readonly Step[]} steps one after the other */
    run: async (...steps) => {
      for (const step of steps) await runStep(step)
    },
    /**
     * Writes what was skipped, what failed and, as the last line, the sum of all counts.
     * @returns {number} the exit code of the command
     */
    finish: () => {
      clearTimeout(timer)
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
      const { passed, failed, failures, skipped } = sumTallies(tallies)
      if (skipped.length > 0) write('\nSkipped:\n')
      for (const { name, reason } of skipped) write(`  ${name}: ${reason ?? 'no reason given'}\n`)
      if (failedSteps.length > 0) write(`\nFailed: ${failedSteps.join(', ')}\n`)
      for (const { name, reason } of failures.slice(0, namedFailures))
        write(`  ${name}: ${toFirstLine(reason ?? 'no error given')}\n`)
      write(`\n${String(passed)} passed, ${String(failed)} failed, ${String(skipped.length)} skipped\n`)
      return failed > 0 ? 1 : 0
    },
    /** Removes what the steps left when the command ends without `finish`. */
    dispose: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    }
  }
}

/** @param {string} text */
const toFirstLine = (text) => stripVTControlCharacters(text).split('\n', 1).join('')

/** @param {number} ms */
const toSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/**
 * @param {string} name
 * @param {number} elapsedMs
 * @param {string} progressFile
 * @param {number} pid
 */
const describeHang = (name, elapsedMs, progressFile, pid) => {
  const { running, ended } = readProgress(progressFile)
  const last = ended.slice(-namedTests).map((one) => one.name)
  const processes = listProcessTree(pid).map(
    (one) => `${String(one.pid)} ${one.command.slice(0, maxCommandLength)}`
  )
  return [
    `\n${name} hangs: it is ended after ${toSeconds(elapsedMs)}.`,
    ...toSection('Tests still running', running),
    ...toSection('Tests that ended last', last),
    ...toSection('Processes still running', processes),
    ''
  ].join('\n')
}

/**
 * @param {string} title
 * @param {readonly string[]} lines
 */
const toSection = (title, lines) =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)]
