import type { PowerMonitor } from 'electron'
import type { Presence } from './presence.ts'

const secondMs = 1000

/** In seconds. It only tells `active` from `idle`, and neither is used. */
const anyIdleThreshold = 60

/**
 * Presence as the operating system reports it. `suspend` is sent on every system; `lock-screen` on macOS and on Windows,
 * where switching users locks the screen too; `user-did-resign-active` is macOS's switch of users. Linux does not report
 * a locked screen, so Glance locks there after the idle minutes, or when the agent locks it. `getSystemIdleState` says
 * `locked` where the system can be asked: a screen may be locked while no event can arrive. If the end of an absence is
 * missed, the agent has to unlock by hand (electronjs.org/docs/latest/api/power-monitor).
 *
 * Absences are counted while `onLeft` has its listener.
 */
export const createElectronPresence = (
  powerMonitor: Pick<PowerMonitor, 'on' | 'off' | 'getSystemIdleTime' | 'getSystemIdleState'>
): Presence => {
  const lasting = new Set<'locked' | 'asleep' | 'other-user'>()

  return {
    onLeft: (listener) => {
      const begin = (absence: 'locked' | 'asleep' | 'other-user') => () => {
        lasting.add(absence)
        listener()
      }
      const end = (absence: 'locked' | 'asleep' | 'other-user') => () => {
        lasting.delete(absence)
      }
      const [locked, unlocked] = [begin('locked'), end('locked')]
      const [asleep, awake] = [begin('asleep'), end('asleep')]
      const [resigned, active] = [begin('other-user'), end('other-user')]
      powerMonitor.on('lock-screen', locked)
      powerMonitor.on('unlock-screen', unlocked)
      powerMonitor.on('suspend', asleep)
      powerMonitor.on('resume', awake)
      powerMonitor.on('user-did-resign-active', resigned)
      powerMonitor.on('user-did-become-active', active)
      return () => {
        powerMonitor.off('lock-screen', locked)
        powerMonitor.off('unlock-screen', unlocked)
        powerMonitor.off('suspend', asleep)
        powerMonitor.off('resume', awake)
        powerMonitor.off('user-did-resign-active', resigned)
        powerMonitor.off('user-did-become-active', active)
      }
    },
    onWoken: (listener) => {
      powerMonitor.on('resume', listener)
      return () => {
        powerMonitor.off('resume', listener)
      }
    },
    isAway: () => lasting.size > 0 || powerMonitor.getSystemIdleState(anyIdleThreshold) === 'locked',
    idleMs: () => powerMonitor.getSystemIdleTime() * secondMs
  }
}
