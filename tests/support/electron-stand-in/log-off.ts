import type { PowerMonitor } from 'electron'
import type { StandInApp } from './app.ts'
import type { StandInWindow } from './browser-window.ts'
import type { Events } from './events.ts'

/**
 * The agent logs off or shuts the computer down. Every program is told that the session may end, and any of them may
 * cancel that (`isCancelled`). Returns false when Glance itself is why the session goes on.
 * - macOS and Linux: `powerMonitor` emits `shutdown`, then Electron quits (electron/electron,
 *   `shell/browser/mac/electron_application.mm`); a prevented `before-quit` cancels the log-off (electron/electron#230).
 * - Windows: the windows get `query-session-end` and, when nobody cancelled, `session-end`; no event of the app follows
 *   (electron/electron#9613).
 */
export const logOff = (
  parts: {
    readonly app: StandInApp
    readonly power: Pick<Events<PowerMonitor>, 'emit'>
    readonly windows: ReadonlySet<StandInWindow>
    readonly platform: NodeJS.Platform
  },
  { isCancelled }: { readonly isCancelled: boolean }
): boolean => {
  const { app, power, windows, platform } = parts
  if (platform === 'win32') {
    const isRefused = [...windows].some((window) => window.endSession('query-session-end'))
    if (isRefused || isCancelled) return !isRefused
    for (const window of [...windows]) window.endSession('session-end')
    return true
  }
  power.emit('shutdown', { preventDefault: () => undefined })
  return isCancelled || app.quit()
}
