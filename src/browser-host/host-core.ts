import openInBrowser from 'open'
import { createGlance } from '../main/compose.ts'
import { createInMemoryCredentials } from '../main/credentials/in-memory.ts'
import { createKeychain } from '../main/credentials/keychain.ts'
import { systemClock } from '../main/platform/clock.ts'
import { findLink, type CommandLine } from '../main/platform/command-line.ts'
import { createFileLog } from '../main/platform/file-log.ts'
import { toErrorKind } from '../main/platform/log.ts'
import type { Paths } from '../main/platform/paths.ts'
import { createRedirectFiles } from '../main/platform/redirect-file.ts'
import { createPolicySources, readSurroundings } from '../main/settings/policy-sources.ts'
import { createAbsentLoginItem } from '../main/platform/login-item.ts'
import { createAbsentUpdater } from '../main/updates/updater-port.ts'
import { openAppWindow } from './app-window.ts'
import { createBridgeSocket } from './bridge-socket.ts'
import type { PageKeys } from './page-keys.ts'
import { createPagePresence } from './page-presence.ts'
import type { PageServer } from './page-server.ts'
import { oneTimePrefix } from './wire-format.ts'

// Everything of the browser host that the page doesn't need at once: it is loaded when the page is already served.

export interface HostCoreOptions {
  readonly args: readonly string[]
  readonly commandLine: CommandLine
  readonly opensBrowser: boolean
  /** Opens the page in a window without tabs; `null` for the system's browser. */
  readonly windowProgram: string | null
  readonly page: PageServer
  readonly keys: PageKeys
  readonly paths: Paths
  /** How many files other users can read. */
  readonly openFiles: number
}

export interface HostCore {
  readonly dispose: () => Promise<void>
}

/** Creates the core, connects pages to it from now on, and opens the page in the browser unless the agent does that. */
export const startHostCore = ({
  args,
  commandLine,
  opensBrowser,
  windowProgram,
  page,
  keys,
  paths,
  openFiles
}: HostCoreOptions): HostCore => {
  const log = createFileLog(paths.logFile)
  if (openFiles > 0) log.warn('files-not-private', { count: openFiles })
  page.server.on('error', (error) => {
    // Such as too many connections at once: those that are open go on.
    log.warn('page-server-failed', { kind: toErrorKind(error) })
  })
  const bridge = createBridgeSocket({ server: page.server, origin: page.origin, keys, log })
  const presence = createPagePresence(systemClock.now)

  const printLink = (url: string): void => {
    process.stdout.write(`Open: ${url}\n`)
  }
  const openLink = async (url: string): Promise<void> => {
    if (!opensBrowser) printLink(url)
    else
      // Without a display or a browser, the agent can open the printed address elsewhere.
      await openInBrowser(url).catch(() => {
        printLink(url)
      })
  }

  const openTab = async (url: string): Promise<void> => {
    await openInBrowser(url)
  }
  const redirectFiles = createRedirectFiles({
    folder: paths.userData,
    clock: systemClock,
    openLink: openTab
  })
  const openPageFile = async (url: string): Promise<void> => {
    if (windowProgram === null) await openTab(url)
    else await openAppWindow(windowProgram, url).catch(() => openTab(url))
  }
  const pageFiles = createRedirectFiles({
    folder: paths.userData,
    clock: systemClock,
    openLink: openPageFile
  })

  type Summon = Parameters<typeof createGlance>[0]['window']['summon']
  /** A summons that arrived before the page connected. */
  let pendingSummons: Parameters<Summon>[0] | null = null
  const summon: Summon = (summons) => {
    pendingSummons = bridge.isConnected() ? null : summons
    bridge.push('window:summoned', { ...summons, screen: 'search', summonedMs: Date.now() })
  }

  const glance = createGlance({
    paths,
    systemLanguages: [new Intl.DateTimeFormat().resolvedOptions().locale],
    fetch: globalThis.fetch,
    clock: systemClock,
    log,
    credentials:
      commandLine.credentials === 'memory'
        ? createInMemoryCredentials()
        : createKeychain({ clock: systemClock, log }),
    push: bridge.push,
    openLink,
    // Its state could help another user of this computer to answer in the browser's place.
    openSignIn: async (url) => {
      if (!opensBrowser) printLink(url)
      else
        await redirectFiles.open(url).catch(() => {
          printLink(url)
        })
    },
    // No link of the system reaches this host, so it receives its own link directly.
    openOwnLink: (address) => {
      if (!opensBrowser) printLink(address)
      glance.lookUpLink(address)
      return Promise.resolve()
    },
    writeClipboard: bridge.writeClipboard,
    presence,
    updater: createAbsentUpdater('browser-host'),
    isPaused: () => false,
    loginItem: createAbsentLoginItem(),
    // A page can't have global shortcuts: the setting is stored for the product.
    shortcuts: { register: () => true, tryOut: () => Promise.resolve('unsupported') },
    window: {
      // A page can't hide itself: it counts as shown while it is connected.
      hide: () => undefined,
      isShown: bridge.isConnected,
      summon,
      bringToFront: bridge.focus,
      // A connected page is always shown, and the lock screen replaces what it showed.
      blank: () => undefined
    },
    policySources: createPolicySources(readSurroundings(log), commandLine.policyFile),
    startDemoTenant: async () => {
      const { startDemoTenant } = await import('../demo-tenant/demo-tenant.ts')
      return startDemoTenant()
    },
    startsWithDemo: commandLine.startsWithDemo
  })

  bridge.onTouched(presence.touched)
  bridge.onConnected(() => {
    glance.handleWindowShown(true)
    if (pendingSummons !== null) summon(pendingSummons)
  })
  bridge.serve(glance.dispatch)
  const link = findLink(args)
  if (link !== null) glance.lookUpLink(link)

  if (opensBrowser) {
    // `startHost` has printed an address already.
    pageFiles.open(`${page.origin}/#${oneTimePrefix}${keys.createOpeningKey()}`).catch(() => undefined)
  }

  return {
    dispose: async () => {
      bridge.close()
      await redirectFiles.dispose()
      await pageFiles.dispose()
      await glance.dispose()
    }
  }
}
