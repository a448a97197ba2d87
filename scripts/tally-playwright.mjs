import { noTests, sumTallies, writeProgress, writeTally } from './tally.mjs'

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
    writeTally(sumTallies([...tests.map(toTally), { ...noTests, failed: this.#errors }]))
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
  if (outcome === 'expected') return { ...noTests, passed: 1 }
  if (outcome !== 'skipped') {
    const reason = test.results.map(({ error }) => error?.message).find((message) => message !== undefined)
    return { ...noTests, failed: 1, failures: [{ name: toName(test), reason }] }
  }
  const reason = [...test.annotations, ...test.results.flatMap(({ annotations }) => annotations)].find(
    ({ type }) => type === 'skip' || type === 'fixme'
  )?.description
  return { ...noTests, skipped: [{ name: toName(test), reason }] }
}
