import { writeFileSync } from 'node:fs'

/** @import { Reporter, TestModule } from 'vitest/node' */
/** @import { Tally } from './tally.mjs' */

/**
 * Counts for `npm test`, written to the file named in `GLANCE_TALLY`. A file that can't be loaded and an error outside of
 * any test count as a failure each.
 * @implements {Reporter}
 */
export default class TallyReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} errors
   */
  onTestRunEnd(modules, errors) {
    /** @type {Tally} */
    const tally = { passed: 0, failed: errors.length, skipped: [] }
    for (const module of modules) {
      let failedInside = 0
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') tally.passed += 1
        else if (result.state === 'failed') failedInside += 1
        else {
          const reason = result.state === 'skipped' ? result.note : 'it was not run to its end'
          tally.skipped.push({ name: `${test.project.name} › ${test.fullName}`, reason })
        }
      }
      const isBroken = module.state() === 'failed' && failedInside === 0
      tally.failed += isBroken ? 1 : failedInside
    }
    writeFileSync(process.env['GLANCE_TALLY'] ?? '', JSON.stringify(tally))
  }
}
