import type { PowerMonitor } from 'electron'
import type { Presence } from './presence.ts'

const secondMs = 1000

/**
 * Presence as the operating system tells it. `lock-screen` comes on Windows, where switching users locks as well, and on
 * macOS; `user-did-resign-active` is macOS's switch of users; `suspend` comes everywhere. On Linux, where a locked screen
 * is not told, the idle minutes and the agent's own hand remain (electronjs.org/docs/latest/api/power-monitor).
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
