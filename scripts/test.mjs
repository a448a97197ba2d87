import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runWithKeychain } from './keychain-session.mjs'
import { toolFile } from './programs.mjs'
import { runNpm } from './run-program.mjs'
import { setUp } from './set-up.mjs'
import { readTally, sumTallies } from './tally.mjs'

// Everything that must hold before a change goes in: `npm test`, here and in CI alike. Its last line is the sum.

/** @import { Tally } from './tally.mjs' */

await setUp({ systemPackages: true })

const folder = mkdtempSync(join(tmpdir(), 'glance-tallies-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    // Ends in order, so that what was made for this run is removed.
    process.exit(1)
  })
}
/** @type {string[]} */
const failedSteps = []

/**
 * Runs one step and says how it ended and how long it took.
 * @param {string} name
 * @param {() => Promise<number>} work answers an exit code
 */
const step = async (name, work) => {
  const startedAt = Date.now()
  const exitCode = await work()
  if (exitCode !== 0) failedSteps.push(name)
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`— ${name}: ${exitCode === 0 ? 'ok' : 'failed'}, ${seconds} s\n`)
  return exitCode
}

/**
 * Steps that hold or do not, one after the other: nothing to count but their failures, nothing to read but those.
 * @param {readonly string[]} scripts in package.json
 * @returns {Promise<Tally[]>}
 */
const check = async (...scripts) => {
  const tallies = []
  for (const script of scripts) {
    const exitCode = await step(script, () => runNpm(['run', '--silent', script], { output: 'quiet' }))
    tallies.push({ passed: 0, failed: exitCode === 0 ? 0 : 1, skipped: [] })
  }
  return tallies
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<Tally>}
 */
const runner = async (name, args) => {
  const file = join(folder, `${name}.json`)
  const exitCode = await step(name, () => runWithKeychain(args, { GLANCE_TALLY: file }))
  return readTally(file, exitCode)
}

// As long as each other on two cores. Tests run on their own: some of them wait, and are not to wait for a compiler.
const checks = await Promise.all([
  check('lint', 'borders'),
  check('types', 'format', 'unused'),
  check('build')
])
const tallies = [
  ...checks.flat(),
  await runner('tests', [
    toolFile('vitest'),
    'run',
    '--reporter=default',
    '--reporter=./scripts/tally-vitest.mjs'
  ]),
  await runner('journeys', [
    toolFile('@playwright/test', 'playwright'),
    'test',
    '--reporter=line,./scripts/tally-playwright.mjs'
  ])
]

const { passed, failed, skipped } = sumTallies(tallies)
if (skipped.length > 0) {
  process.stdout.write('\nSkipped:\n')
  for (const { name, reason } of skipped) process.stdout.write(`  ${name}: ${reason ?? 'no reason given'}\n`)
}
if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(', ')}\n`)
process.stdout.write(
  `\n${String(passed)} passed, ${String(failed)} failed, ${String(skipped.length)} skipped\n`
)
process.exitCode = failed > 0 ? 1 : 0
