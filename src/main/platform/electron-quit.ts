import type { App, PowerMonitor } from 'electron'
import type { Clock } from './clock.ts'
import type { Subscribe } from './event.ts'
import type { Log } from './log.ts'

/** Limited, because the keychain may be waiting for the agent. */
const maxDisposeMs = 3000

/** A session that has not ended this long after it was announced goes on: another program has cancelled the end. */
const maxAnnouncedMs = 30_000

/**
 * Delays quitting until `dispose` has ended, for at most three seconds. Calls `dispose` once, and only when the process
 * really ends.
 *
 * - When the system ends the session, quitting is not delayed: macOS cancels the whole log-out when a program prevents
 *   `before-quit` (electron/electron#230). `dispose` then begins with `will-quit`.
 * - The announcement alone disposes of nothing, because another program may cancel the log-out: `shutdown` on macOS and
 *   Linux, `query-session-end` on Windows.
 * - Windows sends no `before-quit` when a session ends (electron/electron#9613), and ends the process soon after
 *   `session-end`, which can't be cancelled (electronjs.org/docs/latest/api/browser-window).
 */
export const disposeBeforeQuit = (
  {
    app,
    powerMonitor,
    onSessionEnded,
    clock,
    log
  }: {
    readonly app: Pick<App, 'on' | 'quit'>
    readonly powerMonitor: Pick<PowerMonitor, 'on'>
    /** The window's `session-end`. */
    readonly onSessionEnded: Subscribe<void>
    readonly clock: Clock
    readonly log: Log
  },
  dispose: () => Promise<void>
): void => {
  let disposal: 'none' | 'running' | 'ended' = 'none'
  let announcedMs = -Infinity
  const isSessionEnding = (): boolean => clock.now() - announcedMs < maxAnnouncedMs

  const disposeOnce = (quitAfterwards: () => void): void => {
    if (disposal !== 'none') return
    disposal = 'running'
    const end = (): void => {
      if (disposal === 'ended') return
      disposal = 'ended'
      stopWaiting()
      quitAfterwards()
    }
    const stopWaiting = clock.after(maxDisposeMs, () => {
      log.warn('quit-without-dispose')
      end()
    })
    dispose().then(end, () => {
      log.error('dispose-failed')
      end()
    })
  }

  powerMonitor.on('shutdown', () => {
    announcedMs = clock.now()
  })
  onSessionEnded(() => {
    disposeOnce(() => {
      app.quit()
    })
  })
  app.on('before-quit', (event) => {
    if (disposal === 'ended' || isSessionEnding()) return
    event.preventDefault()
    disposeOnce(() => {
      app.quit()
    })
  })
  app.on('will-quit', () => {
    // Reached undisposed only when the session ends. Nothing waits for it, but what is synchronous is still done.
    disposeOnce(() => undefined)
  })
}
