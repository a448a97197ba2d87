import { writeFileSync } from 'node:fs'

/** @import { FullConfig, Reporter, Suite } from '@playwright/test/reporter' */
/** @import { Tally } from './tally.mjs' */

/**
 * Counts for `npm test`, written to the file named in `GLANCE_TALLY`. A journey that passed only when it was tried again has
 * failed.
 * @implements {Reporter}
 */
export default class TallyReporter {
  /** @type {Suite | undefined} */
  #suite
  #errors = 0

  /**
   * @param {FullConfig} _config
   * @param {Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite
  }

  onError() {
    this.#errors += 1
  }

  onEnd() {
    /** @type {Tally} */
    const tally = { passed: 0, failed: this.#errors, skipped: [] }
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome()
      if (outcome === 'expected') tally.passed += 1
      else if (outcome === 'skipped') {
        const reason = [...test.annotations, ...test.results.flatMap(({ annotations }) => annotations)].find(
          ({ type }) => type === 'skip' || type === 'fixme'
        )?.description
        tally.skipped.push({ name: test.titlePath().filter(Boolean).join(' › '), reason })
      } else tally.failed += 1
    }
    writeFileSync(process.env['GLANCE_TALLY'] ?? '', JSON.stringify(tally))
  }

  printsToStdio() {
    return false
  }
}
