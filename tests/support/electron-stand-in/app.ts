import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import { createCommandLine } from './command-line.ts'
import type { Computer } from './computer.ts'
import { createEvents, type Events } from './events.ts'
import type { AgentFolders } from './folders.ts'
import type { Life } from './life.ts'
import { createLoginItemFunctions } from './login-item.ts'

type OfferedApp = Pick<
  App,
  | 'isPackaged'
  | 'getPath'
  | 'setPath'
  | 'requestSingleInstanceLock'
  | 'getPreferredSystemLanguages'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'enableSandbox'
  | 'setAsDefaultProtocolClient'
  | 'getLoginItemSettings'
  | 'setLoginItemSettings'
  | 'on'
  | 'off'
> &
  /** These exist only on macOS, where `focus` has options. */
  Partial<Pick<App, 'setActivationPolicy' | 'show' | 'hide' | 'focus'>> &
  /** Does nothing on other systems. */
  Partial<Pick<App, 'setAppUserModelId'>> & {
    readonly commandLine: Pick<App['commandLine'], 'appendSwitch' | 'hasSwitch'>
  }

export interface StandInApp {
  readonly offered: OfferedApp
  readonly events: Events<App>
  /** `app.quit`; false when a listener prevented it. */
  readonly quit: () => boolean
  readonly isSandboxEnabled: () => boolean
  readonly switches: () => ReadonlySet<string>
  readonly path: (name: string) => string
  readonly activationPolicy: () => string
  /** Empty until it is set. */
  readonly appUserModelId: () => string
  readonly protocols: ReadonlySet<string>
}

/** A window, as far as quitting needs it. */
export interface Closable {
  /** False when the window prevented it. */
  readonly close: () => boolean
  readonly destroy: () => void
}

export interface StandInAppOptions {
  readonly computer: Computer
  readonly life: Life
  readonly isPackaged: boolean
  readonly folders: AgentFolders
  readonly isStartedAtLogin?: boolean
  readonly argv: readonly string[]
  readonly windows: ReadonlySet<Closable>
}

export const program = 'Glance'

export const createApp = (options: StandInAppOptions): StandInApp => {
  const { computer, life, isPackaged, argv, windows } = options
  const events = createEvents<App>()
  const commandLine = createCommandLine(argv.slice(1), computer.platform)
  // Chromium obeys its own switch for the folder before any JavaScript runs.
  const defaultUserData = commandLine.valueOf('user-data-dir') ?? join(options.folders.appData, program)
  const paths = new Map<string, string>([
    ['home', options.folders.home],
    ['downloads', join(options.folders.home, 'Downloads')],
    ['temp', tmpdir()],
    ['appData', options.folders.appData],
    ['userData', defaultUserData],
    ['sessionData', defaultUserData]
  ])
  const protocols = new Set<string>()
  let activationPolicy = 'regular'
  let appUserModelId = ''
  let isSandboxEnabled = false
  let isQuitting = false
  let lockedFolder: string | null = null

  const pathOf = (name: string): string => {
    const path = paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  const end = (exitCode: number): void => {
    if (life.hasEnded()) return
    for (const window of [...windows]) window.destroy()
    if (lockedFolder !== null) computer.instances.delete(lockedFolder)
    events.emit('quit', {}, exitCode)
    life.end(exitCode)
  }

  /** Windows close after `quit` has returned, because Electron lets their pages object first. */
  const closeAndEnd = (): void => {
    if (![...windows].every((window) => window.close())) {
      isQuitting = false
      return
    }
    if (events.isPrevented('will-quit')) isQuitting = false
    else end(0)
  }

  const quit = (): boolean => {
    if (isQuitting || life.hasEnded()) return true
    if (events.isPrevented('before-quit')) return false
    isQuitting = true
    setImmediate(closeAndEnd)
    return true
  }

  const onMac: Pick<OfferedApp, 'setActivationPolicy' | 'show' | 'hide' | 'focus'> = {
    setActivationPolicy: (policy) => {
      activationPolicy = policy
    },
    show: () => undefined,
    hide: () => {
      computer.leaveFront(program, true)
    },
    focus: (how) => {
      // Without `steal`, macOS keeps the current program in front.
      if (how?.steal === true) computer.bringToFront(program)
    }
  }

  const onWindows: Pick<OfferedApp, 'setAppUserModelId'> = {
    setAppUserModelId: (id) => {
      appUserModelId = id
    }
  }

  return {
    offered: {
      isPackaged,
      ...events.listening,
      getPath: pathOf,
      setPath: (name, path) => {
        pathOf(name)
        if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
        paths.set(name, path)
      },
      getPreferredSystemLanguages: () => [...computer.languages],
      requestSingleInstanceLock: () => {
        const folder = pathOf('userData')
        const first = computer.instances.get(folder)
        if (first !== undefined) {
          setImmediate(() => {
            first(argv)
          })
          return false
        }
        lockedFolder = folder
        computer.instances.set(folder, (otherArgv) => {
          events.emit('second-instance', {}, otherArgv, '/', undefined)
        })
        return true
      },
      whenReady: () => life.whenReady,
      ...createLoginItemFunctions(computer.loginItem, computer.platform, options.isStartedAtLogin ?? false),
      quit,
      exit: (exitCode = 0) => {
        end(exitCode)
      },
      enableSandbox: () => {
        life.refuseAfterReady('app.enableSandbox()')
        commandLine.remove('no-sandbox')
        isSandboxEnabled = true
      },
      setAsDefaultProtocolClient: (protocol) => {
        protocols.add(protocol)
        return true
      },
      commandLine: commandLine.offered,
      ...(computer.platform === 'darwin' ? onMac : {}),
      ...(computer.platform === 'win32' ? onWindows : {})
    },
    events,
    quit,
    isSandboxEnabled: () => isSandboxEnabled,
    switches: () => commandLine.switches,
    path: pathOf,
    activationPolicy: () => activationPolicy,
    appUserModelId: () => appUserModelId,
    protocols
  }
}
