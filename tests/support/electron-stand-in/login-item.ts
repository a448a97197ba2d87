import type { App, LoginItemSettings } from 'electron'

/** Glance's entry in the system's list of what starts at login. */
export interface StandInLoginItem {
  /** The program with its arguments; `null` without an entry. */
  command: string | null
  /** The agent turned it off in Windows' Task Manager, which leaves the entry. */
  isTurnedOff: boolean
  /** macOS asks the agent first. */
  needsApproval: boolean
}

/**
 * `app`'s two functions. Windows compares the whole command line with the entry, and an entry that is set again is turned on again
 * (`shell/browser/browser_win.cc`). Since version 13 macOS has a status in place of that, and takes no arguments.
 */
export const createLoginItemFunctions = (
  item: StandInLoginItem,
  platform: NodeJS.Platform,
  wasOpenedAtLogin: boolean
): Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'> => {
  const toCommand = ({ path = '', args = [] }: { path?: string; args?: string[] } = {}): string =>
    platform === 'win32' ? [path, ...args].join(' ') : 'Glance.app'
  return {
    getLoginItemSettings: (asked) => {
      const openAtLogin = item.command === toCommand(asked)
      return {
        openAtLogin,
        executableWillLaunchAtLogin: openAtLogin && !item.isTurnedOff,
        wasOpenedAtLogin: platform === 'darwin' && wasOpenedAtLogin,
        status: !openAtLogin ? 'not-found' : item.needsApproval ? 'requires-approval' : 'enabled'
      } as LoginItemSettings
    },
    setLoginItemSettings: ({ openAtLogin = false, ...rest }) => {
      item.command = openAtLogin ? toCommand(rest) : null
      item.isTurnedOff = false
    }
  }
}
