import { setImmediate } from 'node:timers/promises'

/** Lets the window and other requests have their turn. */
export const nextTurn = (): Promise<void> => setImmediate()

/** Long work, cut into steps that each take a few milliseconds. It ends with its result. */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Runs the steps in a turn each. */
export const runSteps = async <Result>(steps: Steps<Result>): Promise<Result> => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await nextTurn()
  }
}

/** Runs all steps in this turn. */
export const runAtOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
