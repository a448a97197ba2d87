import type { Steps } from '../../src/main/platform/steps.ts'

/** The result of all the steps. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
