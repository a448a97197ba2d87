import { homedir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import { createAutostartFile } from './autostart-file.ts'
import type { LoginItem } from './login-item.ts'

type LoginItemApp = Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>

export interface LoginItemOptions {
  readonly app: LoginItemApp
  readonly platform: NodeJS.Platform
  readonly execPath: string
  readonly environment: NodeJS.ProcessEnv
}

/** Starts with this argument at login, because only macOS says so by itself (electronjs.org/docs/latest/api/app). */
const args = ['--hidden']

/** The packaged product's entry: in Windows' registry, in macOS's login items, or as a file of a Linux desktop. */
export const createLoginItem = ({ app, platform, execPath, environment }: LoginItemOptions): LoginItem => {
  switch (platform) {
    case 'win32':
      return createWindowsItem(app, execPath)
    case 'darwin':
      return createMacItem(app)
    default:
      return createAutostartFile(
        environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'),
        // An AppImage runs from a folder that is gone after it ends.
        environment['APPIMAGE'] ?? execPath
      )
  }
}

/** Whether the system started Glance at login, so that nobody waits for its window. */
export const wasStartedAtLogin = (
  app: LoginItemApp,
  platform: NodeJS.Platform,
  isHiddenStart: boolean
): boolean => isHiddenStart || (platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)

const createWindowsItem = (app: LoginItemApp, path: string): LoginItem => ({
  state: () => {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings({ path, args })
    if (!openAtLogin) return 'off'
    // The agent can turn it off in the Task Manager, which leaves the entry.
    return executableWillLaunchAtLogin ? 'on' : 'turned-off'
  },
  set: (openAtLogin) => {
    app.setLoginItemSettings({ openAtLogin, path, args })
  }
})

const createMacItem = (app: LoginItemApp): LoginItem => ({
  state: () => {
    switch (app.getLoginItemSettings().status) {
      case 'enabled':
        return 'on'
      case 'requires-approval':
        return 'needs-approval'
      default:
        // `not-found` too: macOS says so of a program that was never registered.
        return 'off'
    }
  },
  set: (openAtLogin) => {
    app.setLoginItemSettings({ openAtLogin })
  }
})
