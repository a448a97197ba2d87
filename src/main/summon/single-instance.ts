import type { App } from 'electron'

/** The lock that allows only one Glance per user data folder. */
export interface SingleInstance {
  /** False when another Glance holds the lock. It has been notified, and this process must end. */
  readonly isFirst: boolean
  /**
   * Reports each further start with its arguments. Of the starts before the subscription, only the last one is reported.
   * macOS starts no second process: it sends `activate` to the first one, and also once when that one starts itself.
   * Therefore `activate` counts as a further start only after the subscription.
   */
  readonly onStartedAgain: (listener: (args: readonly string[]) => void) => () => void
}

/** Must be called after the user data folder is set, because the lock belongs to that folder. */
export const claimSingleInstance = (
  app: Pick<App, 'requestSingleInstanceLock' | 'on' | 'off'>
): SingleInstance => {
  const isFirst = app.requestSingleInstanceLock()
  let undelivered: readonly string[] | null = null
  const remember = (_event: unknown, args: readonly string[]): void => {
    undelivered = args
  }
  if (isFirst) app.on('second-instance', remember)

  return {
    isFirst,
    onStartedAgain: (listener) => {
      const forward = (_event: unknown, args: readonly string[]): void => {
        listener(args)
      }
      const forwardActivation = (): void => {
        listener([])
      }
      app.off('second-instance', remember)
      app.on('second-instance', forward)
      app.on('activate', forwardActivation)
      if (undelivered !== null) listener(undelivered)
      undelivered = null
      return () => {
        app.off('second-instance', forward)
        app.off('activate', forwardActivation)
      }
    }
  }
}
