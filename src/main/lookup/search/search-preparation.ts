import type { Clock } from '../../platform/clock.ts'

/** Prepares stored cards for the search in the background, so that no keystroke has to wait for it. */
export interface SearchPreparation {
  /** Starts to prepare cards that are not prepared yet. Does nothing while a preparation is running. */
  readonly start: () => void
  /** Stops the preparation. `start` does nothing afterwards. */
  readonly stop: () => void
}

export interface SearchPreparationOptions {
  /** Prepares at most `limit` cards; `true` once all are. */
  readonly prepare: (limit: number) => boolean
  /** All cards are prepared now, and were not before. */
  readonly onPrepared: () => void
  readonly clock: Clock
}

/** A few milliseconds of work, so that a keystroke between two steps is answered at once. */
const companiesPerStep = 25

export const createSearchPreparation = ({
  prepare,
  onPrepared,
  clock
}: SearchPreparationOptions): SearchPreparation => {
  let cancelStep: (() => void) | null = null
  let isStopped = false

  const step = (): void => {
    const isPrepared = prepare(companiesPerStep)
    cancelStep = isPrepared ? null : clock.after(0, step)
    if (isPrepared) onPrepared()
  }

  return {
    start: () => {
      if (!isStopped) cancelStep ??= clock.after(0, step)
    },
    stop: () => {
      isStopped = true
      cancelStep?.()
      cancelStep = null
    }
  }
}
