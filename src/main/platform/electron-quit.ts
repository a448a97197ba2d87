import type { App, PowerMonitor } from 'electron'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** Limited, because the keychain may be waiting for the agent. */
const maxDisposeMs = 3000

/**
 * Delays quitting until `dispose` has ended, for at most three seconds. Calls `dispose` once.
 *
 * When the system itself shuts down, quitting is not delayed: macOS cancels the whole log-out when a program prevents
 * `before-quit` (electron/electron#230). macOS and Linux announce a shutdown with the `shutdown` event.
 */
export const disposeBeforeQuit = (
  {
    app,
    powerMonitor,
    clock,
    log
  }: {
    readonly app: Pick<App, 'on' | 'quit'>
    readonly powerMonitor: Pick<PowerMonitor, 'on'>
    readonly clock: Clock
    readonly log: Log
  },
  dispose: () => Promise<void>
): void => {
  let disposal: 'none' | 'running' | 'ended' = 'none'
  let isSystemEnding = false

  const disposeOnce = (): void => {
    if (disposal !== 'none') return
    disposal = 'running'
    const quit = (): void => {
      if (disposal === 'ended') return
      disposal = 'ended'
      stopWaiting()
      if (!isSystemEnding) app.quit()
    }
    const stopWaiting = clock.after(maxDisposeMs, () => {
      log.warn('quit-without-dispose')
      quit()
    })
    dispose().then(quit, () => {
      log.error('dispose-failed')
      quit()
    })
  }

  powerMonitor.on('shutdown', () => {
    isSystemEnding = true
    disposeOnce()
  })
  app.on('before-quit', (event) => {
    if (disposal === 'ended' || isSystemEnding) return
    event.preventDefault()
    disposeOnce()
  })
}
