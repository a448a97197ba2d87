import type { PolicyProblem } from '../../shared/policy.ts'
import { createActionQueue } from '../platform/action-queue.ts'
import type { Clock } from '../platform/clock.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { Log } from '../platform/log.ts'
import { createAcceptance, noAcceptance, type Acceptance } from './policy-acceptance.ts'
import type { PolicySource } from './policy-decode.ts'
import type { Policy } from './policy-schema.ts'

/** The administrator's policy in use, from all sources together. */
export interface PolicyStore {
  /** None until `load` has read one. */
  readonly current: () => Policy
  /** Why a source, its latest change or a part of it is ignored; the first source's problem when several have one. */
  readonly problem: () => PolicyProblem | null
  /** Reads every source, and from then on follows their changes. Never rejects. */
  readonly load: () => Promise<void>
  /** Reads every source again, unless that was done within the last half minute. Never rejects. */
  readonly refresh: () => Promise<void>
  /** The policy in use, or its problem, is another one than `load` or the reading before found. */
  readonly onChanged: Subscribe<void>
  readonly dispose: () => void
}

export interface PolicyStoreOptions {
  /** The first one wins where two say different things. */
  readonly sources: readonly PolicySource[]
  readonly clock: Clock
  readonly log: Log
}

/** A reading is never repeated sooner than this because the window is shown. */
const freshMs = 30_000
/** How often the sources are read without any sign of a change: nothing announces one in the registry. */
const periodMs = 15 * 60_000
/** An editor or a deployment writes a file in several steps. */
const settleMs = 500

export const createPolicyStore = ({ sources, clock, log }: PolicyStoreOptions): PolicyStore => {
  const changed = createEvent()
  const enqueue = createActionQueue()
  const acceptance = createAcceptance(sources.map(({ name }) => name))
  let accepted: Acceptance = noAcceptance
  let readMs: number | null = null
  let isLoaded = false
  let isDisposed = false
  let cancelPeriod = (): void => undefined
  let cancelSettling = (): void => undefined
  let stops: readonly (() => void)[] = []

  const readAll = (): Promise<void> =>
    enqueue(async () => {
      if (isDisposed) return
      readMs = clock.now()
      const next = acceptance.accept(await Promise.all(sources.map((source) => source.read())))
      const isChanged = JSON.stringify(next) !== JSON.stringify(accepted)
      accepted = next
      if (!isChanged) return
      if (next.problem === null) log.info('policy-read')
      else
        log.warn(next.problem.inUse === 'rest' ? 'policy-partly-read' : 'policy-refused', { ...next.problem })
      if (isLoaded) changed.emit()
    })

  const readPeriodically = (): void => {
    cancelPeriod = clock.after(periodMs, () => {
      void readAll()
      readPeriodically()
    })
  }

  const readSoon = (): void => {
    cancelSettling()
    cancelSettling = clock.after(settleMs, () => void readAll())
  }

  return {
    current: () => accepted.policy,
    problem: () => accepted.problem,
    load: async () => {
      stops = sources.map((source) => source.watch(readSoon))
      await readAll()
      isLoaded = true
      if (!isDisposed) readPeriodically()
    },
    refresh: async () => {
      if (readMs === null || clock.now() - readMs < freshMs) return
      // A folder that did not exist before can be watched now.
      for (const stop of stops) stop()
      stops = isDisposed ? [] : sources.map((source) => source.watch(readSoon))
      await readAll()
    },
    onChanged: changed.on,
    dispose: () => {
      isDisposed = true
      cancelPeriod()
      cancelSettling()
      for (const stop of stops) stop()
    }
  }
}
