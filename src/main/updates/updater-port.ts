import type { UpdateAbsence, UpdateChannel } from '../../shared/updates.ts'

export interface UpdateFeed {
  readonly channel: Exclude<UpdateChannel, 'off'>
  /** The administrator's place of updates; `null` for the one that the package was built with. */
  readonly url: string | null
}

/**
 * What finds, loads and installs updates. Its promises reject with an `UpdateError`. A package that it has loaded is
 * complete, is the one that the feed describes, and is signed by whoever signed this Glance.
 */
export interface ActiveUpdater {
  /** Resolves with the version that the feed offers, or with `null` when it offers none that is newer. */
  readonly check: (feed: UpdateFeed, signal: AbortSignal) => Promise<string | null>
  /** Loads what the last check found, and resolves when it can be installed. */
  readonly load: (signal: AbortSignal) => Promise<void>
  /** From now on, quitting does or doesn't install what was loaded. */
  readonly setInstalledOnQuit: (isInstalled: boolean) => void
  /** Quits Glance, installs what was loaded, and starts the new version. */
  readonly restart: () => void
}

export interface Updater extends ActiveUpdater {
  /** Why this installation can't update itself; `null` when it can. Uses no network. */
  readonly absence: () => UpdateAbsence | null
}

/** An updater that is created, with the library behind it, when it is used for the first time. */
export const createDeferredUpdater = (
  absence: Updater['absence'],
  create: () => Promise<ActiveUpdater>
): Updater => {
  let created: Promise<ActiveUpdater> | null = null
  let active: ActiveUpdater | null = null
  const use = async (): Promise<ActiveUpdater> => {
    created ??= create()
    active = await created
    return active
  }
  return {
    absence,
    check: async (feed, signal) => (await use()).check(feed, signal),
    load: async (signal) => {
      await (await use()).load(signal)
    },
    // Before the first check there is nothing to install.
    setInstalledOnQuit: (isInstalled) => active?.setInstalledOnQuit(isInstalled),
    restart: () => active?.restart()
  }
}

/** The updater of a host that can't update itself. */
export const createAbsentUpdater = (reason: UpdateAbsence): Updater => ({
  absence: () => reason,
  check: () => Promise.resolve(null),
  load: () => Promise.resolve(),
  setInstalledOnQuit: () => undefined,
  restart: () => undefined
})
