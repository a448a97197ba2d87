import type { LoginItemState } from '../../shared/login-item.ts'
import { toErrorKind, type Log } from './log.ts'

/** Glance's entry in the system's list of what starts at login. */
export interface LoginItem {
  readonly state: () => LoginItemState
  /** Adds or removes the entry. Throws when the system refuses. */
  readonly set: (isOn: boolean) => void
}

/** For a host that is not installed: starting it at login would start something else. */
export const createAbsentLoginItem = (): LoginItem => ({ state: () => 'unavailable', set: () => undefined })

/** Keeps the entry as the setting says. */
export interface StartAtLogin {
  readonly follow: (isWanted: boolean) => void
  readonly state: () => LoginItemState
}

export const createStartAtLogin = (item: LoginItem, log: Log): StartAtLogin => {
  let followed: boolean | null = null
  return {
    state: item.state,
    follow: (isWanted) => {
      if (isWanted === followed) return
      const isFirst = followed === null
      followed = isWanted
      try {
        // At start an entry that the agent has turned off in the system's own list stays turned off.
        if (isFirst && isWanted === hasEntry(item.state())) return
        item.set(isWanted)
      } catch (error) {
        log.warn('login-item-not-set', { kind: toErrorKind(error) })
      }
    }
  }
}

const hasEntry = (state: LoginItemState): boolean => state !== 'off' && state !== 'unavailable'
