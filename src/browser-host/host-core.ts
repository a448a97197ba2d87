import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import openInBrowser from 'open'
import { createGlance } from '../main/compose.ts'
import { createInMemoryCredentials } from '../main/credentials/in-memory.ts'
import { createKeychain } from '../main/credentials/keychain.ts'
import { systemClock } from '../main/platform/clock.ts'
import { decodeCommandLine, findLink } from '../main/platform/command-line.ts'
import { createFileLog } from '../main/platform/file-log.ts'
import { toErrorKind } from '../main/platform/log.ts'
import { createPaths } from '../main/platform/paths.ts'
import { makeFilesPrivate } from '../main/platform/private-files.ts'
import { createRedirectFiles } from '../main/platform/redirect-file.ts'
import { defaultUserData } from '../main/platform/default-user-data.ts'
import { createPolicySources, readSurroundings } from '../main/settings/policy-sources.ts'
import { createAbsentLoginItem } from '../main/platform/login-item.ts'
import { createAbsentUpdater } from '../main/updates/updater-port.ts'
import { openAppWindow } from './app-window.ts'
import { createBridgeSocket } from './bridge-socket.ts'
import { createPageKeys } from './page-keys.ts'
import { createPagePresence } from './page-presence.ts'
import { startPageServer } from './page-server.ts'
import { decodePort, toPortRefusal } from './port-option.ts'
import { stopOnSignal } from './stop.ts'
import { oneTimePrefix } from './wire-format.ts'

// The core and the built window without Electron: one page on 127.0.0.1, which only who was given a key can open.

const windowFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer')

const fail = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

/** Runs the host with these arguments until it is stopped. Resolves when it has printed the address of its page. */
export const startHost = async (args: readonly string[]): Promise<void> => {
  const commandLine = decodeCommandLine(args)
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      'window-of': { type: 'string' }
    }
  })
  const opensBrowser = values['no-open'] !== true
  const windowProgram = typeof values['window-of'] === 'string' ? values['window-of'] : null
  const port = decodePort(values.port)
  if (port === null) {
    fail('--port takes a number from 0 to 65535.')
    return
  }

  const page = await startPageServer({ port, windowFolder }).catch((error: unknown) => {
    const refusal = toPortRefusal(error, port)
    if (refusal === null) throw error
    fail(refusal)
    return null
  })
  if (page === null) return

  const keys = createPageKeys(systemClock)
  const paths = createPaths(resolve(commandLine.userDataDir ?? defaultUserData()))
  const openFiles = makeFilesPrivate(paths)
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
    // Without a display or a browser, the agent can open the printed address elsewhere.
    else
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

  stopOnSignal(async () => {
    bridge.close()
    keys.dispose()
    await page.close()
    await redirectFiles.dispose()
    await pageFiles.dispose()
    await glance.dispose()
  })

  process.stdout.write(`Glance: ${page.origin}/#${keys.token}\n`)
  if (opensBrowser) {
    // Without a display or a browser, the agent can open the printed address elsewhere.
    pageFiles.open(`${page.origin}/#${oneTimePrefix}${keys.createOpeningKey()}`).catch(() => undefined)
  }
}
