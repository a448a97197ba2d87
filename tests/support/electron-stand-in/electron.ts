import type {
  BrowserWindowConstructorOptions,
  Clipboard,
  GlobalShortcut,
  MenuItemConstructorOptions,
  PowerMonitor,
  Screen,
  Shell
} from 'electron'
import { createApp, program, type StandInApp } from './app.ts'
import { createWindow, type StandInWindow } from './browser-window.ts'
import type { Computer } from './computer.ts'
import { createDialogs, type StandInDialogs } from './dialogs.ts'
import { createEvents, type Events } from './events.ts'
import type { AgentFolders } from './folders.ts'
import { createIpc, type StandInIpc } from './ipc.ts'
import type { Life } from './life.ts'
import { logOff } from './log-off.ts'
import { buildMenu, type StandInMenu } from './menu.ts'
import { toConstructor } from './objects.ts'
import type { StandInPage } from './page.ts'
import { createSchemes } from './protocol.ts'
import { createSessions, type StandInSessions } from './session.ts'
import { createImageFromPath, createTray, type StandInImage, type StandInTray } from './tray.ts'
import { createNet } from './net.ts'
import { createSquirrel } from './squirrel.ts'
import { createTheme, type StandInTheme } from './theme.ts'
import { createContents } from './web-contents.ts'

/** Electron for one run: the module that the main process imports, and what tests can observe of it. */
export interface StandInElectron {
  /** The exports of the module `electron`, by name. */
  readonly exports: Readonly<Record<string, unknown>>
  readonly app: StandInApp
  readonly ipc: StandInIpc
  readonly power: Events<PowerMonitor>
  readonly sessions: StandInSessions
  readonly windows: ReadonlySet<StandInWindow>
  readonly trays: readonly StandInTray[]
  /** Every menu that was opened at the cursor. */
  readonly popups: readonly StandInMenu[]
  readonly theme: StandInTheme
  readonly dialogs: StandInDialogs
  /** The agent logs off; false when Glance itself prevents that. */
  readonly logOff: (how: { readonly isCancelled: boolean }) => boolean
  readonly applicationMenu: () => StandInMenu | null
  readonly registeredSchemes: ReturnType<typeof createSchemes>['registered']
}

export interface StandInElectronOptions {
  readonly computer: Computer
  readonly life: Life
  readonly isPackaged: boolean
  readonly folders: AgentFolders
  readonly isStartedAtLogin?: boolean
  readonly sessionError?: Error | null
  readonly argv: readonly string[]
  readonly onTray: (tray: StandInTray) => void
  readonly onPage: (page: StandInPage) => void
}

export const createElectron = (options: StandInElectronOptions): StandInElectron => {
  const { computer, life } = options
  const { platform } = computer
  const windows = new Set<StandInWindow>()
  const trays: StandInTray[] = []
  const popups: StandInMenu[] = []
  const theme = createTheme()
  const app = createApp({ ...options, windows })
  const ipc = createIpc()
  const power = createEvents<PowerMonitor>()
  const dialogs = createDialogs(platform)
  const schemes = createSchemes(life)
  const sessions = createSessions(life, app.events, computer.network, options.sessionError ?? null)
  let applicationMenu: StandInMenu | null = null

  const openWindow = (given: BrowserWindowConstructorOptions = {}): StandInWindow['offered'] => {
    life.refuseBeforeReady('BrowserWindow')
    const preferences = given.webPreferences ?? {}
    const contents = createContents({
      id: windows.size + 1,
      preferences,
      session: sessions.ofOffered(preferences.session),
      app: app.events,
      ipc,
      onPage: options.onPage
    })
    const window = createWindow(given, contents, computer, () => {
      windows.delete(window)
    })
    windows.add(window)
    return window.offered
  }

  const openTray = (image: StandInImage): StandInTray['offered'] => {
    life.refuseBeforeReady('Tray')
    const tray = createTray(image, computer)
    trays.push(tray)
    options.onTray(tray)
    return tray.offered
  }

  const globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'> = {
    register: (accelerator, onPressed) => {
      life.refuseBeforeReady('globalShortcut')
      return computer.registerShortcut(accelerator, onPressed, program)
    },
    unregister: (accelerator) => {
      life.refuseBeforeReady('globalShortcut')
      computer.unregisterShortcut(accelerator, program)
    }
  }

  const screen: Pick<Screen, 'getCursorScreenPoint'> & {
    readonly getDisplayNearestPoint: (
      ...point: Parameters<Screen['getDisplayNearestPoint']>
    ) => ReturnType<Computer['displayAt']>
  } = {
    getCursorScreenPoint: () => {
      life.refuseBeforeReady('screen')
      return computer.cursor()
    },
    getDisplayNearestPoint: (point) => {
      life.refuseBeforeReady('screen')
      return computer.displayAt(point)
    }
  }

  const shell: Pick<Shell, 'openExternal' | 'openPath'> = {
    openPath: (path) => {
      computer.opened.push(path)
      return Promise.resolve('')
    },
    openExternal: (address) => {
      computer.opened.push(address)
      return Promise.resolve()
    }
  }

  const clipboard: Pick<Clipboard, 'readText' | 'writeText'> = {
    readText: () => Promise.resolve(computer.clipboard.text),
    writeText: (text) => {
      computer.clipboard.text = text
      return Promise.resolve()
    }
  }

  const powerMonitor: Pick<PowerMonitor, 'on' | 'off' | 'getSystemIdleTime' | 'getSystemIdleState'> = {
    ...power.listening,
    getSystemIdleTime: () => {
      life.refuseBeforeReady('powerMonitor')
      return computer.idle.seconds
    },
    getSystemIdleState: (idleThreshold) => {
      life.refuseBeforeReady('powerMonitor')
      if (computer.idle.isScreenLocked) return 'locked'
      return computer.idle.seconds < idleThreshold ? 'active' : 'idle'
    }
  }

  const Menu = {
    buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) =>
      buildMenu(template, platform, (menu) => {
        popups.push(menu)
      }),
    setApplicationMenu: (menu: StandInMenu | null) => {
      applicationMenu = menu
    }
  }

  return {
    exports: {
      app: app.offered,
      autoUpdater: createSquirrel(() => 'not-signed', app.offered.quit).offered,
      BrowserWindow: Object.assign(toConstructor(openWindow), {
        fromWebContents: (contents: unknown) =>
          [...windows].find(({ offered }) => offered.webContents === contents)?.offered ?? null
      }),
      clipboard,
      dialog: dialogs.offered,
      globalShortcut,
      ipcMain: ipc.offered,
      Menu,
      net: createNet(),
      nativeImage: { createFromPath: (file: string) => createImageFromPath(file, platform) },
      nativeTheme: theme.offered,
      powerMonitor,
      protocol: schemes.offered,
      screen,
      session: sessions.offered,
      shell,
      Tray: toConstructor(openTray)
    },
    app,
    ipc,
    power,
    sessions,
    windows,
    trays,
    popups,
    theme,
    dialogs,
    logOff: (how) => logOff({ app, power, windows, platform }, how),
    applicationMenu: () => applicationMenu,
    registeredSchemes: schemes.registered
  }
}
