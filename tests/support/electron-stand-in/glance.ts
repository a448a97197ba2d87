import type { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { GlanceBridge } from '../../../src/shared/bridge.ts'
import type { StandInWindow } from './browser-window.ts'
import { program } from './app.ts'
import { builtMain, requireBuild } from './built-files.ts'
import type { Computer } from './computer.ts'
import { createElectron, type StandInElectron } from './electron.ts'
import { toAgentFolders } from './folders.ts'
import { createLife, type Life } from './life.ts'
import { runWithModules } from './module-hook.ts'
import type { StandInPage } from './page.ts'
import type { StandInTray } from './tray.ts'

/** One run of the built shell. */
export interface RunningGlance extends StandInElectron {
  readonly life: Life
  readonly window: () => StandInWindow
  readonly tray: () => StandInTray
  /** The bridge of the page in the window. */
  readonly bridge: () => GlanceBridge
  /** An error that no code of the main process expects, as Node reports it. */
  readonly failUnexpectedly: (event: 'uncaughtException' | 'unhandledRejection', error: unknown) => void
  /** Quits as from the menu, and resolves with the exit code. */
  readonly quit: () => Promise<number>
}

export interface StartOptions {
  /** The agent's home folder. */
  readonly home: string
  readonly args?: readonly string[]
  readonly isPackaged?: boolean
  readonly isSystemDark?: boolean
  /** Who starts it: the agent, or a program in the background, such as a softphone or the system at login. */
  readonly startedBy?: 'agent' | 'program'
  /** Where the packaged program is installed: a folder that doesn't exist when absent. */
  readonly programFolder?: string
  readonly developmentServerUrl?: string
  /** The AppImage that it runs from. */
  readonly appImage?: string
  /** What every session fails with, as in a damaged installation. */
  readonly sessionError?: Error
  /** macOS started it at login. */
  readonly isStartedAtLogin?: boolean
  /** Electron's `ready` waits until this promise settles. */
  readonly whenReady?: Promise<unknown>
  readonly onTray?: (tray: StandInTray) => void
  /** Runs in place of the page's own script. */
  readonly onPage?: (bridge: GlanceBridge) => void
}

/** Starts the built `out/main/index.js` on this computer. Resolves when Electron is ready, perhaps before Glance is. */
export const startGlance = async (computer: Computer, options: StartOptions): Promise<RunningGlance> => {
  requireBuild()
  const { home, args = [], isPackaged = false, onTray = () => undefined, onPage = () => undefined } = options
  const life = createLife()
  if (options.startedBy !== 'program') computer.use(program)
  const folders = toAgentFolders(home, computer.platform)
  const argv = isPackaged ? [process.execPath, ...args] : [process.execPath, '.', ...args]
  const electron = createElectron({
    computer,
    life,
    isPackaged,
    folders,
    isStartedAtLogin: options.isStartedAtLogin ?? false,
    sessionError: options.sessionError ?? null,
    argv,
    onTray,
    onPage: (page) => {
      onPage(toBridge(page))
    }
  })

  if (options.isSystemDark === true) electron.theme.switchSystem(true)
  const before = toErrorListeners()
  const environment = {
    ELECTRON_RENDERER_URL: options.developmentServerUrl,
    APPIMAGE: options.appImage,
    LOCALAPPDATA: folders.localAppData ?? undefined,
    XDG_CONFIG_HOME: folders.appData
  }
  const { programFolder = '/no-such-program' } = options
  await asProcess({ argv, platform: computer.platform, environment, programFolder }, () =>
    runWithModules(builtMain, { electron: electron.exports, keytar: { default: createKeychain() } })
  )
  const isAdded = (listener: ErrorListener): boolean => !before.has(listener)
  await options.whenReady
  if (!life.hasEnded()) {
    electron.sessions.createDefault()
    life.becomeReady()
  }

  return {
    ...electron,
    life,
    window: () => theOnly([...electron.windows], 'window'),
    tray: () => theOnly(electron.trays, 'tray icon'),
    bridge: () => toBridge(theOnly([...electron.windows], 'window').contents.page()),
    failUnexpectedly: (event, error) => {
      // Only the run's own listeners: the test runner's would fail the test.
      for (const listener of errorListeners(event).filter(isAdded)) listener(error)
    },
    quit: () => {
      electron.app.offered.quit()
      return life.whenEnded
    }
  }
}

const toBridge = ({ exposed }: StandInPage): GlanceBridge => exposed['glance'] as GlanceBridge

const theOnly = <T>(all: readonly T[], what: string): T => {
  const [one] = all
  if (one === undefined || all.length > 1)
    throw new Error(`There is not one ${what}, but ${String(all.length)}`)
  return one
}

/** Changes this process's platform, arguments and environment to those of the shell while `run` runs. */
const asProcess = async (
  looks: {
    readonly argv: string[]
    readonly platform: NodeJS.Platform
    readonly environment: Readonly<Record<string, string | undefined>>
    readonly programFolder: string
  },
  run: () => Promise<void>
): Promise<void> => {
  const { argv, platform, execPath } = process
  const earlier = Object.keys(looks.environment).map((name) => [name, process.env[name]] as const)
  process.argv = looks.argv
  Object.defineProperty(process, 'platform', { value: looks.platform })
  setEnvironment(Object.entries(looks.environment))
  process.execPath = join(looks.programFolder, 'Glance.exe')
  // Electron sets it. Node has no such property.
  Object.defineProperty(process, 'resourcesPath', {
    value: join(looks.programFolder, 'resources'),
    configurable: true
  })
  try {
    await run()
  } finally {
    process.argv = argv
    process.execPath = execPath
    Reflect.deleteProperty(process, 'resourcesPath')
    Object.defineProperty(process, 'platform', { value: platform })
    setEnvironment(earlier)
  }
}

const setEnvironment = (values: readonly (readonly [string, string | undefined])[]): void => {
  for (const [name, value] of values)
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
}

const errorEvents = ['uncaughtException', 'unhandledRejection'] as const
type ErrorListener = (error: unknown) => void

const toErrorListeners = (): ReadonlySet<ErrorListener> => new Set(errorEvents.flatMap(errorListeners))

const errorListeners = (event: (typeof errorEvents)[number]): readonly ErrorListener[] =>
  (process as EventEmitter).listeners(event) as ErrorListener[]

/** A keychain for one run, so that no test uses the real one. */
const createKeychain = (): object => {
  const secrets = new Map<string, string>()
  const toKey = (service: string, account: string): string => `${service} ${account}`
  return {
    getPassword: (service: string, account: string) =>
      Promise.resolve(secrets.get(toKey(service, account)) ?? null),
    setPassword: (service: string, account: string, secret: string) => {
      secrets.set(toKey(service, account), secret)
      return Promise.resolve()
    },
    deletePassword: (service: string, account: string) =>
      Promise.resolve(secrets.delete(toKey(service, account)))
  }
}
