import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason?: string | undefined }[]} skipped
 */

/**
 * What a runner counted. One that ended badly without naming a failed test (it crashed, or wrote nothing) counts as a failure.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Tally}
 */
export const readTally = (file, exitCode) => {
  const hasCounted = existsSync(file)
  /** @type {Tally} */
  const tally = hasCounted ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: [] }
  const hasCrashed = tally.failed === 0 && (exitCode !== 0 || !hasCounted)
  return hasCrashed ? { ...tally, failed: 1 } : tally
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sumTallies = (tallies) => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.flatMap(({ skipped }) => skipped)
})
