import type { GlanceBridge } from '../../../src/shared/bridge.ts'
import type { StandInWindow } from './browser-window.ts'
import { program } from './app.ts'
import { builtMain, requireBuild } from './built-files.ts'
import type { Computer } from './computer.ts'
import { createElectron, type StandInElectron } from './electron.ts'
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
  /** Quits as from the menu, and resolves with the exit code. */
  readonly quit: () => Promise<number>
}

export interface StartOptions {
  readonly userDataFolder: string
  readonly args?: readonly string[]
  readonly isPackaged?: boolean
  readonly isSystemDark?: boolean
  /** Who starts it: the agent, or a program in the background, such as a softphone or the system at login. */
  readonly startedBy?: 'agent' | 'program'
  readonly developmentServerUrl?: string
  /** Electron's `ready` waits until this promise settles. */
  readonly whenReady?: Promise<unknown>
  readonly onTray?: (tray: StandInTray) => void
  /** Runs in place of the page's own script. */
  readonly onPage?: (bridge: GlanceBridge) => void
}

/** Starts the built `out/main/index.js` on this computer. Resolves when Electron is ready, perhaps before Glance is. */
export const startGlance = async (computer: Computer, options: StartOptions): Promise<RunningGlance> => {
  requireBuild()
  const {
    userDataFolder,
    args = [],
    isPackaged = false,
    onTray = () => undefined,
    onPage = () => undefined
  } = options
  const life = createLife()
  if (options.startedBy !== 'program') computer.use(program)
  const argv = isPackaged ? [process.execPath, ...args] : [process.execPath, '.', ...args]
  const electron = createElectron({
    computer,
    life,
    isPackaged,
    userDataFolder,
    argv,
    onTray,
    onPage: (page) => {
      onPage(toBridge(page))
    }
  })

  if (options.isSystemDark === true) electron.theme.switchSystem(true)
  await asProcess({ argv, platform: computer.platform, address: options.developmentServerUrl }, () =>
    runWithModules(builtMain, { electron: electron.exports, keytar: { default: createKeychain() } })
  )
  await options.whenReady
  electron.sessions.createDefault()
  life.becomeReady()

  return {
    ...electron,
    life,
    window: () => theOnly([...electron.windows], 'window'),
    tray: () => theOnly(electron.trays, 'tray icon'),
    bridge: () => toBridge(theOnly([...electron.windows], 'window').contents.page()),
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
    readonly address: string | undefined
  },
  run: () => Promise<void>
): Promise<void> => {
  const { argv, platform } = process
  const developmentServer = 'ELECTRON_RENDERER_URL'
  process.argv = looks.argv
  Object.defineProperty(process, 'platform', { value: looks.platform })
  if (looks.address !== undefined) process.env[developmentServer] = looks.address
  try {
    await run()
  } finally {
    process.argv = argv
    Object.defineProperty(process, 'platform', { value: platform })
    Reflect.deleteProperty(process.env, developmentServer)
  }
}

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
