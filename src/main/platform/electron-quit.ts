import type { App, PowerMonitor } from 'electron'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** What quitting may take: a keychain that waits for a person must not keep Glance alive. */
const longestMs = 3000

/**
 * Has `dispose` finish before Electron quits, once, and within three seconds.
 *
 * When the system itself is ending nothing is held up: to macOS a `before-quit` that is prevented is a program that
 * refuses, and the whole log-out is called off (electron/electron#230). Its end is announced by `shutdown` (on macOS and Linux).
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
    const stopWaiting = clock.after(longestMs, () => {
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
