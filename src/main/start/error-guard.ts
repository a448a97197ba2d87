import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { toErrorFields } from './error-fields.ts'

/** So many unexpected errors within a minute are a loop that won't end by itself. */
const maxErrorsPerMinute = 20
const minuteMs = 60_000

export interface ErrorGuardOptions {
  readonly process: Pick<NodeJS.Process, 'on' | 'off'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  /** The first unexpected error of this run. Called once. */
  readonly onFirst: () => void
  /** Glance can't go on. Called once. */
  readonly onTooMany: () => void
}

/**
 * Receives every error that no code of Glance expects. Without it, Electron shows the error's text and stack in a dialog
 * (electron/electron, `init.ts` of the browser process). Glance goes on: each request of the window and each event of the system is
 * handled on its own, and what is stored is written as a whole or not at all. Returns the function that removes it.
 */
export const guardErrors = (options: ErrorGuardOptions): (() => void) => {
  const { process, clock, log } = options
  let timesMs: readonly number[] = []
  let isFirst = true
  let hasGivenUp = false

  const receive = (event: 'uncaught-error' | 'unhandled-rejection', error: unknown): void => {
    log.error(event, toErrorFields(error))
    const nowMs = clock.now()
    timesMs = [...timesMs.filter((timeMs) => timeMs > nowMs - minuteMs), nowMs]
    if (isFirst) {
      isFirst = false
      options.onFirst()
    }
    if (timesMs.length <= maxErrorsPerMinute || hasGivenUp) return
    hasGivenUp = true
    log.error('too-many-errors', { count: timesMs.length })
    options.onTooMany()
  }
  const onException = (error: unknown): void => {
    receive('uncaught-error', error)
  }
  const onRejection = (error: unknown): void => {
    receive('unhandled-rejection', error)
  }

  process.on('uncaughtException', onException)
  process.on('unhandledRejection', onRejection)
  return () => {
    process.off('uncaughtException', onException)
    process.off('unhandledRejection', onRejection)
  }
}
