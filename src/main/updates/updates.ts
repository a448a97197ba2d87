import type { UpdateChannel, UpdateState } from '../../shared/updates.ts'
import type { Clock } from '../platform/clock.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import { toErrorKind, type Log } from '../platform/log.ts'
import { UpdateError } from './update-error.ts'
import { createUpdateSchedule } from './update-schedule.ts'
import type { Updater } from './updater-port.ts'

/** Keeps Glance up to date: looks for updates by itself, loads them, and installs them when nobody is disturbed. */
export interface Updates {
  readonly state: () => UpdateState
  readonly onChanged: Subscribe<UpdateState>
  /** Looks for an update now. Does nothing while one is being looked for or loaded, or is ready. */
  readonly check: () => void
  /** Restarts Glance with the update that is ready, at once or when no card is open any more. */
  readonly install: () => void
  /**
   * To be called when the settings are known and whenever they may have changed. Glance looks for updates by itself from
   * the first call on. After a change of the channel, an update of another channel is no longer installed.
   */
  readonly followChannel: () => void
  /** To be called when a card may have been closed: a restart that waits for this takes place. */
  readonly followCard: () => void
  readonly dispose: () => void
}

export interface UpdatesOptions {
  readonly updater: Updater
  readonly clock: Clock
  readonly log: Log
  /** From 0 to 1, like `Math.random`. */
  readonly random: () => number
  readonly channel: () => UpdateChannel
  /** The administrator's place of updates; `null` for the one that the package was built with. */
  readonly feedUrl: () => string | null
  /** False while Glance is paused or offline: it then looks for no update by itself. */
  readonly mayCheck: () => boolean
  /** True while the agent can see a card. Glance then never restarts. */
  readonly isCardOpen: () => boolean
}

export const createUpdates = (options: UpdatesOptions): Updates => {
  const { updater, clock, log, channel } = options
  const changed = createEvent<UpdateState>()
  /** The channel that everything below is about; `null` until `followChannel`. */
  let followed: UpdateChannel | null = null
  let state: UpdateState = { kind: 'not-checked' }
  /** The check or download that is running. */
  let run: AbortController | null = null
  /** Settles when no check or download uses the updater any more: one that was aborted takes a moment to end. */
  let lastRun: Promise<void> = Promise.resolve()

  const setState = (next: UpdateState): void => {
    state = next
    changed.emit(next)
  }

  const now = (): string => new Date(clock.now()).toISOString()

  const findAndLoad = async (
    feedChannel: Exclude<UpdateChannel, 'off'>,
    signal: AbortSignal
  ): Promise<void> => {
    const isAborted = (): boolean => signal.aborted
    const version = await updater.check({ channel: feedChannel, url: options.feedUrl() }, signal)
    if (isAborted()) return
    if (version === null) {
      log.info('update-none')
      setState({ kind: 'current', checkedAt: now() })
      return
    }
    setState({ kind: 'loading', version })
    await updater.load(signal)
    if (isAborted()) return
    updater.setInstalledOnQuit(true)
    log.info('update-ready', { version })
    setState({ kind: 'ready', version, isWaiting: false })
  }

  const fail = (error: unknown): void => {
    const { problem, detail } =
      error instanceof UpdateError ? error : new UpdateError('feed-unreadable', toErrorKind(error))
    log.warn('update-failed', { problem, detail })
    setState({ kind: 'failed', problem, failedAt: now() })
  }

  const check = (): void => {
    if (followed === null || followed === 'off') return
    if (state.kind === 'checking' || state.kind === 'loading' || state.kind === 'ready') return
    const feedChannel = followed
    const current = new AbortController()
    const { signal } = current
    run = current
    setState({ kind: 'checking' })
    lastRun = lastRun
      .then(async () => {
        if (!signal.aborted) await findAndLoad(feedChannel, signal)
      })
      .catch((error: unknown) => {
        if (!signal.aborted) fail(error)
      })
      .finally(() => {
        if (run === current) run = null
        if (!signal.aborted) schedule.noteRun(state.kind !== 'failed')
      })
  }

  const schedule = createUpdateSchedule({
    clock,
    random: options.random,
    onDue: () => {
      if (!options.mayCheck()) return 'not-now'
      check()
      return 'started'
    }
  })

  /** Forgets what was found, loaded or planned on the channel before. */
  const reset = (next: UpdateState): void => {
    run?.abort()
    run = null
    updater.setInstalledOnQuit(false)
    schedule.stop()
    setState(next)
  }

  const followChannel = (): void => {
    const absence = updater.absence()
    if (absence !== null) {
      if (state.kind !== 'unavailable') setState({ kind: 'unavailable', reason: absence })
      return
    }
    const next = channel()
    if (next === followed) return
    followed = next
    reset({ kind: next === 'off' ? 'off' : 'not-checked' })
    if (next !== 'off') schedule.start()
  }

  const followCard = (): void => {
    if (state.kind !== 'ready' || !state.isWaiting || options.isCardOpen()) return
    log.info('update-restart', { version: state.version })
    updater.restart()
  }

  return {
    state: () => state,
    onChanged: changed.on,
    check,
    install: () => {
      if (state.kind !== 'ready') return
      setState({ ...state, isWaiting: true })
      followCard()
    },
    followChannel,
    followCard,
    dispose: () => {
      run?.abort()
      schedule.stop()
    }
  }
}
