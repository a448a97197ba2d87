import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  app,
  clipboard,
  globalShortcut,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  session,
  shell
} from 'electron'
import { createGlance } from './compose.ts'
import { createInMemoryCredentials } from './credentials/in-memory.ts'
import { createKeychain } from './credentials/keychain.ts'
import { handleWindowCalls, createElectronPush } from './ipc/electron-transport.ts'
import { systemClock } from './platform/clock.ts'
import { decodeCommandLine, findLink } from './platform/command-line.ts'
import { createElectronFetch } from './platform/electron-fetch.ts'
import { createElectronPresence } from './platform/electron-presence.ts'
import { createLinkOpener } from './platform/electron-links.ts'
import { disposeBeforeQuit } from './platform/electron-quit.ts'
import { createFileLog } from './platform/file-log.ts'
import { createPaths } from './platform/paths.ts'
import { policyLocation } from './settings/policy-location.ts'
import { toClipboardLookup } from './summon/clipboard-text.ts'
import { createHotkey } from './summon/hotkey.ts'
import { receiveLinks } from './summon/received-links.ts'
import { claimSingleInstance } from './summon/single-instance.ts'
import type { TrayAction, TrayState } from './summon/tray-menu.ts'
import { createTray } from './summon/tray.ts'
import { appPageUrl, claimAppScheme, serveApp } from './window/app-protocol.ts'
import { toApplicationMenu } from './window/application-menu.ts'
import { createLookupWindow } from './window/lookup-window.ts'
import { guardNavigation } from './window/navigation-guard.ts'
import { createWindowBoundsFile } from './window/window-bounds-file.ts'

// Electron's start-up order and nothing else: first what must stand before Electron is ready, then the parts in the
// order of the path: a window, the core behind it, the wire between them, and what summons it.

const { platform } = process
const { isPackaged } = app
const commandLine = decodeCommandLine(process.argv.slice(isPackaged ? 1 : 2))
/** Set by `electron-vite dev`. */
const developmentServerUrl = isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

// The lock belongs to the user data folder, so the folder is the only thing settled before it.
if (!isPackaged && commandLine.userDataDir !== null) {
  const userData = resolve(commandLine.userDataDir)
  mkdirSync(userData, { recursive: true })
  app.setPath('userData', userData)
}
const instance = claimSingleInstance(app)
const links = receiveLinks(app, findLink(process.argv))

const start = async (): Promise<void> => {
  const paths = createPaths(app.getPath('userData'))
  const log = createFileLog(paths.logFile)
  const guard = guardNavigation(app, { developmentServerUrl, log })
  await app.whenReady()

  Menu.setApplicationMenu(Menu.buildFromTemplate(toApplicationMenu(platform, isPackaged)))
  // Neither session has a name that begins with `persist:`, so that Chromium keeps nothing of them on disk.
  const windowSession = session.fromPartition('glance-window', { cache: false })
  const superofficeSession = session.fromPartition('glance-superoffice', { cache: false })
  const stopServing = serveApp(windowSession.protocol, join(import.meta.dirname, '../renderer'))

  const boundsFile = createWindowBoundsFile(join(paths.userData, 'window.json'), log)
  const window = createLookupWindow({
    session: windowSession,
    pageUrl: developmentServerUrl ?? appPageUrl,
    preloadFile: join(import.meta.dirname, '../preload/index.cjs'),
    isPackaged,
    platform,
    boundsFile,
    rememberedBounds: await boundsFile.read(),
    log,
    onSummoned: (summons) => {
      push('window:summoned', summons)
      glance.windowShown()
    },
    onHidden: () => {
      push('window:hidden', null)
    }
  })
  const push = createElectronPush(window.contents)

  const hotkey = createHotkey(globalShortcut, systemClock, () => {
    window.toggle('shortcut')
  })
  const clipboardHotkey = createHotkey(globalShortcut, systemClock, () => {
    // The only time that the clipboard is read.
    void clipboard.readText().then((text) => {
      window.summon({ text: toClipboardLookup(text) })
    })
  })
  const hotkeys = { shortcut: hotkey, clipboardShortcut: clipboardHotkey }

  const glance = createGlance({
    paths,
    fetch: createElectronFetch(superofficeSession),
    clock: systemClock,
    log,
    credentials:
      !isPackaged && commandLine.credentials === 'memory'
        ? createInMemoryCredentials()
        : createKeychain({ clock: systemClock, log }),
    push,
    openLink: createLinkOpener(shell),
    writeClipboard: (text) => {
      void clipboard.writeText(text)
    },
    window: {
      ...window,
      summon: (text) => {
        window.summon({ text })
      },
      comeBack: () => {
        window.comeBack()
        glance.windowShown()
      }
    },
    presence: createElectronPresence(powerMonitor),
    shortcuts: {
      hold: (setting, accelerator) => hotkeys[setting].hold(accelerator),
      tryOut: (setting, accelerator) => hotkeys[setting].tryOut(accelerator)
    },
    policyFile:
      isPackaged || commandLine.policyFile === null ? policyLocation() : resolve(commandLine.policyFile),
    startDemoTenant: async () => {
      const { startDemoTenant } = await import('../demo-tenant/demo-tenant.ts')
      return startDemoTenant()
    },
    startsWithDemo: commandLine.startsWithDemo
  })
  const stopHandlingCalls = handleWindowCalls(ipcMain, {
    contents: window.contents,
    pageUrl: developmentServerUrl ?? appPageUrl,
    dispatch: glance.dispatch,
    log
  })

  let isQuitting = false
  /** What was chosen in the settings is held by then: this is for what the system refuses at the start. */
  const followShortcuts = (): void => {
    const { shortcut, clipboardShortcut } = glance.settings()
    const answers = [hotkey.follow(shortcut), clipboardHotkey.follow(clipboardShortcut)]
    if (answers.includes('refused')) glance.giveNotice('shortcut-taken')
  }

  const toTrayState = (): TrayState => ({
    language: glance.settings().language,
    session: glance.session().kind,
    isOffline: glance.isOffline(),
    shortcut: hotkey.held(),
    recent: glance.recentCompanies()
  })
  const onChosen = (action: TrayAction): void => {
    if (action.kind === 'quit') app.quit()
    else if (action.kind === 'lock') glance.lock()
    else if (action.kind === 'settings') window.summon({ screen: 'settings' })
    else window.summon({ text: action.text })
  }
  const tray = createTray({
    platform,
    iconFolder: join(import.meta.dirname, '../../resources/tray'),
    state: toTrayState(),
    onToggled: () => {
      window.toggle('tray')
    },
    onChosen
  })

  const follow = (): void => {
    // Quit may have been chosen before the settings were read: what is disposed of is not taken up again.
    if (isQuitting) return
    followShortcuts()
    tray.show(toTrayState())
  }
  const stopFollowing = glance.onChanged(follow)

  // Before a start that came meanwhile is heard, which would load the page as well and so break off this load.
  void window.load()
  if (commandLine.isShownAtStart) window.summon()
  const stopHearing = instance.onStartedAgain((args) => {
    const link = findLink(args)
    if (link === null) window.summon()
    else glance.lookUpLink(link)
  })
  const stopReceiving = links.onReceived(glance.lookUpLink)

  app.on('window-all-closed', () => {
    // Only Quit quits. Without a listener Electron would.
  })
  app.on('before-quit', window.letClose)
  disposeBeforeQuit({ app, powerMonitor, clock: systemClock, log }, async () => {
    isQuitting = true
    stopFollowing()
    stopHearing()
    stopReceiving()
    hotkey.dispose()
    clipboardHotkey.dispose()
    tray.dispose()
    stopHandlingCalls()
    stopServing()
    guard.dispose()
    await Promise.all([window.dispose(), glance.dispose()])
  })

  await glance.isReady
  follow()
}

if (!instance.isFirst) {
  app.quit()
} else {
  claimAppScheme(protocol)
  app.enableSandbox()
  // Nothing of Glance uses the default session; should anything ever, it keeps no answers on disk.
  app.commandLine.appendSwitch('disable-http-cache')
  // In the tray only: no place in the Dock or among the programs of macOS's switcher.
  if (platform === 'darwin') app.setActivationPolicy('accessory')
  if (isPackaged) app.setAsDefaultProtocolClient('glance')
  // Not awaited at the top level: Electron is not ready before this module has ended (electron/electron#41369).
  start().catch((error: unknown) => {
    process.stderr.write(`Glance could not start: ${error instanceof Error ? error.message : 'unknown'}\n`)
    app.exit(1)
  })
}
