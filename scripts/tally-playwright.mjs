import { sumTallies, writeProgress, writeTally } from './tally.mjs'

/** @import { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter' */
/** @import { Tally } from './tally.mjs' */

/**
 * Counts for `npm test`. A journey that passes only when it is tried again has failed.
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

  /** @param {TestCase} test */
  onTestBegin(test) {
    writeProgress({ name: toName(test) })
  }

  /** @param {TestCase} test */
  onTestEnd(test) {
    writeProgress({ name: toName(test), tally: toTally(test) })
  }

  onError() {
    this.#errors += 1
  }

  onEnd() {
    const tests = this.#suite?.allTests() ?? []
    writeTally(sumTallies([...tests.map(toTally), { passed: 0, failed: this.#errors, skipped: [] }]))
  }

  printsToStdio() {
    return false
  }
}

/** @param {TestCase} test */
const toName = (test) => test.titlePath().filter(Boolean).join(' › ')

/**
 * @param {TestCase} test
 * @returns {Tally}
 */
const toTally = (test) => {
  const outcome = test.outcome()
  if (outcome === 'expected') return { passed: 1, failed: 0, skipped: [] }
  if (outcome !== 'skipped') return { passed: 0, failed: 1, skipped: [] }
  const reason = [...test.annotations, ...test.results.flatMap(({ annotations }) => annotations)].find(
    ({ type }) => type === 'skip' || type === 'fixme'
  )?.description
  return { passed: 0, failed: 0, skipped: [{ name: toName(test), reason }] }
}
