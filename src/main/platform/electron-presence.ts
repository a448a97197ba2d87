import type { PowerMonitor } from 'electron'
import type { Presence } from './presence.ts'

const secondMs = 1000

/**
 * Presence as the operating system reports it. `suspend` is sent on every system; `lock-screen` on macOS and on Windows,
 * where switching users locks the screen too; `user-did-resign-active` is macOS's switch of users. Linux does not report
 * a locked screen, so Glance locks there after the idle minutes, or when the agent locks it
 * (electronjs.org/docs/latest/api/power-monitor).
 */
export const createElectronPresence = (
  powerMonitor: Pick<PowerMonitor, 'on' | 'off' | 'getSystemIdleTime'>
): Presence => ({
  onLeft: (listener) => {
    powerMonitor.on('lock-screen', listener)
    powerMonitor.on('suspend', listener)
    powerMonitor.on('user-did-resign-active', listener)
    return () => {
      powerMonitor.off('lock-screen', listener)
      powerMonitor.off('suspend', listener)
      powerMonitor.off('user-did-resign-active', listener)
    }
  },
  onWoken: (listener) => {
    powerMonitor.on('resume', listener)
    return () => {
      powerMonitor.off('resume', listener)
    }
  },
  idleMs: () => powerMonitor.getSystemIdleTime() * secondMs
})
