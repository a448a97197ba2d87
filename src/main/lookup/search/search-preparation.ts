import type { Clock } from '../../platform/clock.ts'

/** Gets the search ready while nobody types, so that no key has to wait for it. */
export interface SearchPreparation {
  /** Something may not be ready yet. What is under way goes on. */
  readonly go: () => void
  /** For good: from then on nothing runs. */
  readonly stop: () => void
}

export interface SearchPreparationOptions {
  /** Gets so many companies ready; `true` once all are. */
  readonly prepare: (count: number) => boolean
  readonly clock: Clock
}

/** A step of a few milliseconds: what is typed meanwhile is answered between two of them. */
const companiesAtOnce = 25

export const createSearchPreparation = ({ prepare, clock }: SearchPreparationOptions): SearchPreparation => {
  let cancelStep: (() => void) | null = null
  let isStopped = false

  const step = (): void => {
    cancelStep = prepare(companiesAtOnce) ? null : clock.after(0, step)
  }

  return {
    go: () => {
      if (!isStopped) cancelStep ??= clock.after(0, step)
    },
    stop: () => {
      isStopped = true
      cancelStep?.()
      cancelStep = null
    }
  }
}
