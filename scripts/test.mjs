import { join } from 'node:path'
import { runWithKeychain } from './keychain-session.mjs'
import { root, toolFile } from './programs.mjs'
import { runNpm } from './run-program.mjs'
import { setUp } from './set-up.mjs'
import { createSteps } from './steps.mjs'

// `npm test`: everything that must hold before a change goes in, here and in CI. The last line is the sum of all counts.
// `npm run test:long` does the same with the long sizes of tests/support/sizes.ts.

/** @import { Step } from './steps.mjs' */

const isLong = process.argv.includes('--long')
const minuteMs = 60_000
/** GitHub's machines are slow, and run every journey in Electron as well. */
const slowness = process.env['GITHUB_ACTIONS'] === 'true' ? 2.5 : 1
/** A step takes at most four minutes on an idle machine. The rest allows for a busy one. */
const stepLimitMs = (isLong ? 60 : 12) * slowness * minuteMs
const totalLimitMs = (isLong ? 120 : 20) * slowness * minuteMs

await setUp({ systemPackages: true })
process.env['GLANCE_LONG'] = isLong ? '1' : ''
// Tests start dozens of processes from source, which start faster with the code that earlier ones compiled.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/compiled')

const steps = createSteps({ limitMs: totalLimitMs, write: (text) => process.stdout.write(text) })
process.on('exit', steps.dispose)
for (const signal of ['SIGINT', 'SIGTERM']) {
  // An orderly exit removes temporary folders and ends what still runs.
  process.once(signal, () => process.exit(1))
}

/**
 * A check of `package.json`, whose output matters only when it fails.
 * @param {string} script
 * @returns {Step}
 */
const check = (script) => ({
  name: script,
  limitMs: stepLimitMs,
  run: (options) => runNpm(['run', '--silent', script], { ...options, output: 'quiet' })
})

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Step}
 */
const testRun = (name, args) => ({
  name,
  limitMs: stepLimitMs,
  isTestRun: true,
  run: (options) => runWithKeychain(args, options)
})

const tests = testRun('tests', [
  toolFile('vitest'),
  'run',
  '--reporter=default',
  '--reporter=./scripts/tally-vitest.mjs'
])
const journeys = testRun('journeys', [
  toolFile('@playwright/test', 'playwright'),
  'test',
  '--reporter=line,./scripts/tally-playwright.mjs'
])

await steps.run(check('build'))
// Journeys wait for a browser, for timers and for answers that come late on purpose, and the checks use that time. All limits of
// journeys are far longer than what they wait for.
await Promise.all([
  steps.run(journeys),
  steps.run(check('lint')),
  steps.run(check('types'), check('format'), check('borders'), check('unused'))
])
// Alone, because some of them measure time.
await steps.run(tests)
const exitCode = steps.finish()
// Exits even when a handle is still open, but only after the last line has been written.
process.stdout.write('', () => process.exit(exitCode))
