import { noTests, sumTallies, writeProgress, writeTally } from './tally.mjs'

/** @import { Reporter, TestModule } from 'vitest/node' */
/** @import { Tally } from './tally.mjs' */

/**
 * Counts for `npm test`. A file that can't be loaded and an error outside of any test count as one failure each.
 * @implements {Reporter}
 */
export default class TallyReporter {
  /** @param {TestModule} module */
  onTestModuleQueued(module) {
    writeProgress({ name: toName(module) })
  }

  /** @param {TestModule} module */
  onTestModuleEnd(module) {
    writeProgress({ name: toName(module), tally: toTally(module) })
  }

  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} errors
   */
  onTestRunEnd(modules, errors) {
    writeTally(sumTallies([...modules.map(toTally), { ...noTests, failed: errors.length }]))
  }
}

/** @param {TestModule} module */
const toName = ({ project, relativeModuleId }) => `${project.name} › ${relativeModuleId}`

/**
 * @param {TestModule} module
 * @returns {Tally}
 */
const toTally = (module) => {
  /** @type {Tally} */
  const tally = { ...noTests, failures: [], skipped: [] }
  for (const test of module.children.allTests()) {
    const result = test.result()
    const name = `${test.project.name} › ${test.fullName}`
    if (result.state === 'passed') tally.passed += 1
    else if (result.state === 'failed') {
      tally.failed += 1
      tally.failures.push({ name, reason: result.errors[0]?.message })
    } else {
      const reason = result.state === 'skipped' ? result.note : 'it did not run to its end'
      tally.skipped.push({ name, reason })
    }
  }
  if (module.state() === 'failed' && tally.failed === 0) tally.failed = 1
  return tally
}
