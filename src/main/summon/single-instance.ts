import type { App } from 'electron'

/** The lock that makes this the only Glance of its user data folder. */
export interface SingleInstance {
  /** False when another Glance holds the lock: that one was told, and this one must end. */
  readonly isFirst: boolean
  /**
   * Told of every further start, with its arguments. One that came before anybody listened is told at once. On macOS the system starts no
   * second process: it sends `activate` to the first, which is therefore heard only once somebody listens.
   */
  readonly onStartedAgain: (listener: (args: readonly string[]) => void) => () => void
}

/** The lock belongs to the user data folder, which must therefore be set before. */
export const claimSingleInstance = (
  app: Pick<App, 'requestSingleInstanceLock' | 'on' | 'off'>
): SingleInstance => {
  const isFirst = app.requestSingleInstanceLock()
  let unheard: readonly string[] | null = null
  const keep = (_event: unknown, args: readonly string[]): void => {
    unheard = args
  }
  if (isFirst) app.on('second-instance', keep)

  return {
    isFirst,
    onStartedAgain: (listener) => {
      const hear = (_event: unknown, args: readonly string[]): void => {
        listener(args)
      }
      const hearActivation = (): void => {
        listener([])
      }
      app.off('second-instance', keep)
      app.on('second-instance', hear)
      app.on('activate', hearActivation)
      if (unheard !== null) listener(unheard)
      unheard = null
      return () => {
        app.off('second-instance', hear)
        app.off('activate', hearActivation)
      }
    }
  }
}
