import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'

// A test runner reports to `npm test` through two files: its reporter writes them, and the command reads them.

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {NamedTest[]} failures those of the failed tests that have a name, each with its error
 * @property {NamedTest[]} skipped
 */

/** @typedef {{ name: string, reason?: string | undefined }} NamedTest */

/**
 * A test, or a file of tests, that has started. It has ended when there is a tally.
 * @typedef {{ name: string, tally?: Tally }} Progress
 */

/** The environment variables that name the two files. */
export const tallyVariable = 'GLANCE_TALLY'
export const progressVariable = 'GLANCE_PROGRESS'

/** @type {Readonly<Tally>} */
export const noTests = { passed: 0, failed: 0, failures: [], skipped: [] }

/** @param {Tally} tally of the whole run */
export const writeTally = (tally) => {
  writeFileSync(process.env[tallyVariable] ?? '', JSON.stringify(tally))
}

/** @param {Progress} progress written immediately, so that it can be read when the run hangs */
export const writeProgress = (progress) => {
  appendFileSync(process.env[progressVariable] ?? '', `${JSON.stringify(progress)}\n`)
}

/**
 * The tests that were running when the file was last written, and those that had ended, oldest first.
 * @param {string} file
 */
export const readProgress = (file) => {
  /** @type {Set<string>} */
  const running = new Set()
  /** @type {{ name: string, tally: Tally }[]} */
  const ended = []
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []) {
    /** @type {Progress} */
    const { name, tally } = JSON.parse(line)
    if (tally === undefined) running.add(name)
    else if (running.delete(name)) ended.push({ name, tally })
  }
  return { running: [...running], ended }
}

/**
 * The counts of a run. When it was ended before it wrote its tally, the tests that had ended by then are counted. A run that
 * failed without a failed test, because it crashed or was ended, counts as one failure.
 * @param {{ tally: string, progress: string }} files
 * @param {number} exitCode
 * @returns {Tally}
 */
export const readTally = (files, exitCode) => {
  const isWhole = existsSync(files.tally)
  /** @type {Tally} */
  const tally = isWhole
    ? JSON.parse(readFileSync(files.tally, 'utf8'))
    : sumTallies(readProgress(files.progress).ended.map((one) => one.tally))
  const isWronglyGreen = tally.failed === 0 && (exitCode !== 0 || !isWhole)
  return isWronglyGreen ? { ...tally, failed: 1 } : tally
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sumTallies = (tallies) => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  failures: tallies.flatMap(({ failures }) => failures),
  skipped: tallies.flatMap(({ skipped }) => skipped)
})
