import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  session,
  shell
} from 'electron'
import { toSystemLanguage } from '../shared/languages.ts'
import { createGlance } from './compose.ts'
import { createInMemoryCredentials } from './credentials/in-memory.ts'
import { createKeychain } from './credentials/keychain.ts'
import { handleWindowCalls, createElectronPush } from './ipc/electron-transport.ts'
import { systemClock } from './platform/clock.ts'
import { decodeCommandLine, findLink } from './platform/command-line.ts'
import { createElectronFetch } from './platform/electron-fetch.ts'
import { createLoginItem, wasStartedAtLogin } from './platform/electron-login-item.ts'
import { createElectronPresence } from './platform/electron-presence.ts'
import { createLinkOpener, createOwnLinkOpener } from './platform/electron-links.ts'
import { createSignInPage } from './platform/electron-sign-in-page.ts'
import { disposeBeforeQuit } from './platform/electron-quit.ts'
import { createAbsentLoginItem } from './platform/login-item.ts'
import { createPolicySources, readSurroundings } from './settings/policy-sources.ts'
import { settleElectron } from './start/electron-before-ready.ts'
import { prepareStart, type Prepared } from './start/electron-prepare.ts'
import { followStarts } from './summon/follow-starts.ts'
import { receiveLinks } from './summon/received-links.ts'
import { createShortcuts } from './summon/shortcuts.ts'
import { claimSingleInstance, type SingleInstance } from './summon/single-instance.ts'
import { createMessageBox, createPathOpener, showAbout } from './summon/about.ts'
import { createPause } from './summon/pause.ts'
import { createTrayActions } from './summon/tray-actions.ts'
import type { TrayState } from './summon/tray-menu.ts'
import { createTray } from './summon/tray.ts'
import { createElectronUpdater } from './updates/electron-updates.ts'
import { appPageUrl, registerAppScheme, serveApp } from './window/app-protocol.ts'
import { toApplicationMenu } from './window/application-menu.ts'
import { openContextMenus } from './window/context-menu.ts'
import { createLookupWindow } from './window/lookup-window.ts'
import { guardNavigation } from './window/navigation-guard.ts'
import { toTroublePage } from './window/trouble-page.ts'
import { createWindowBoundsFile } from './window/window-bounds-file.ts'

// Starts Glance in Electron, in this order: what must run before Electron is ready; the window, the shortcuts, the core
// and the tray, each built below what it uses; the reactions to their events; and how everything ends. The last lines of
// this file decide whether it starts at all.

const { platform, argv, env, execPath, resourcesPath } = process
const { isPackaged } = app
const args = argv.slice(isPackaged ? 1 : 2)
const commandLine = decodeCommandLine(args)
/** Set by `electron-vite dev`. */
const developmentServerUrl = isPackaged ? null : (env['ELECTRON_RENDERER_URL'] ?? null)
const pageUrl = developmentServerUrl ?? appPageUrl
const outFolder = join(import.meta.dirname, '..')
const licensesFolder = isPackaged ? resourcesPath : outFolder

const start = async ({ paths, log, watchErrors }: Prepared, instance: SingleInstance): Promise<void> => {
  app.on('quit', watchErrors(process))
  const links = receiveLinks(app, findLink(argv))
  registerAppScheme(protocol)
  settleElectron(app, platform, log)
  /** Nobody has signed in or changed a setting yet. */
  const isFirstStart = !existsSync(paths.settingsFile)
  const loginItem = isPackaged
    ? createLoginItem({ app, platform, execPath, environment: env })
    : createAbsentLoginItem()
  const guard = guardNavigation(app, { developmentServerUrl, log })
  await app.whenReady()
  const systemLanguages = app.getPreferredSystemLanguages()

  Menu.setApplicationMenu(Menu.buildFromTemplate(toApplicationMenu(platform, isPackaged)))
  // Neither name begins with `persist:`, so Chromium writes nothing of these sessions to disk.
  const windowSession = session.fromPartition('glance-window', { cache: false })
  const superofficeSession = session.fromPartition('glance-superoffice', { cache: false })
  const stopServing = serveApp(
    windowSession.protocol,
    join(outFolder, 'renderer'),
    toTroublePage(toSystemLanguage(systemLanguages))
  )

  const boundsFile = createWindowBoundsFile(join(paths.userData, 'window.json'), log)
  const window = createLookupWindow({
    session: windowSession,
    pageUrl,
    preloadFile: join(outFolder, 'preload/index.cjs'),
    isPackaged,
    platform,
    clock: systemClock,
    boundsFile,
    rememberedBounds: await boundsFile.read(),
    log
  })
  const push = createElectronPush(window.contents)

  const shortcuts = createShortcuts({
    shortcuts: globalShortcut,
    readClipboard: () => clipboard.readText(),
    window,
    platform,
    clock: systemClock,
    log
  })

  const presence = createElectronPresence(powerMonitor)
  const openLink = createLinkOpener(shell)
  const signInPage = createSignInPage({ app, shell, platform, clock: systemClock, openLink })
  const pause = createPause(systemClock)
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
    openLink,
    openSignIn: signInPage.open,
    openOwnLink: createOwnLinkOpener(shell),
    writeClipboard: (text) => void clipboard.writeText(text),
    window: {
      ...window,
      summon: window.raise,
      bringToFront: window.raise,
      // While Glance is paused, it asks SuperOffice for nothing by itself, as while the window is hidden.
      isShown: () => window.isShown() && pause.untilMs() === null
    },
    presence,
    updater: createElectronUpdater({
      program: { isPackaged, platform, execPath, resourcesPath, userDataFolder: paths.userData },
      clock: systemClock,
      allowClose: window.allowClose,
      onSessionEnded: window.onSessionEnded
    }),
    isPaused: () => pause.untilMs() !== null,
    loginItem,
    shortcuts,
    policySources: createPolicySources(readSurroundings(log), isPackaged ? null : commandLine.policyFile),
    systemLanguages,
    startDemoTenant: async () => (await import('../demo-tenant/demo-tenant.ts')).startDemoTenant(),
    startsWithDemo: commandLine.startsWithDemo
  })

  const toTrayState = (): TrayState => ({
    language: glance.language(),
    session: glance.session().kind,
    isOffline: glance.isOffline(),
    pausedUntilMs: pause.untilMs(),
    shortcut: shortcuts.registered('shortcut'),
    recent: glance.recentCompanies(),
    updates: glance.updates().kind
  })
  const tray = createTray({
    platform,
    iconFolder: join(outFolder, '../resources/tray'),
    state: toTrayState()
  })

  // Reactions: what each event of the system, the tray, the window and the core sets off
  let isQuitting = false
  const followChanges = (): void => {
    // Shortcuts and tray are gone if the agent quits while the settings are still being read.
    if (isQuitting) return
    // The settings screen reports a shortcut that is refused when the agent chooses it. This one was refused at start.
    const settings = glance.settings()
    const wanted = pause.untilMs() === null ? settings : { shortcut: null, clipboardShortcut: null }
    if (!shortcuts.applySettings(wanted)) glance.giveNotice('shortcut-taken')
    tray.show(toTrayState())
    window.setTheme(glance.settings().theme)
  }
  const openPath = createPathOpener(shell, log)
  const showMessageBox = createMessageBox(dialog, platform, () => {
    window.summon()
    return BrowserWindow.fromWebContents(window.contents)
  })
  const handleTrayAction = createTrayActions({
    app,
    glance,
    window,
    pause,
    showAbout: () => void showAbout({ showMessageBox, openPath, licensesFolder }, glance.language()),
    openLogFolder: () => void openPath(dirname(paths.logFile))
  })
  const subscriptions = [
    handleWindowCalls(ipcMain, { contents: window.contents, pageUrl, dispatch: glance.dispatch, log }),
    window.onShown(glance.handleWindowShown),
    window.onSummoned((summons) => {
      push('window:summoned', summons)
    }),
    window.onHidden(() => {
      push('window:hidden', null)
    }),
    window.onKeyUp(shortcuts.keyWentUp),
    openContextMenus(window.contents, () => glance.language()),
    tray.onClicked(() => {
      window.toggle('tray')
    }),
    tray.onChosen(handleTrayAction),
    pause.onChanged(followChanges),
    presence.onWoken(pause.check),
    glance.onChanged(followChanges)
  ]

  // Loaded before a second start or a link can summon the window: two loads at once would abort each other.
  void window.load()
  subscriptions.push(
    ...followStarts({
      instance,
      links,
      window,
      isShownAtStart: commandLine.isShownAtStart,
      isFirstStart,
      isHiddenStart: wasStartedAtLogin(app, platform, commandLine.isHiddenStart),
      lookUpLink: glance.lookUpLink,
      tellWhereItLives: () => {
        glance.giveNotice(platform === 'darwin' ? 'lives-in-menu-bar' : 'lives-in-tray')
      }
    })
  )

  app.on('before-quit', window.allowClose)
  const { onSessionEnded } = window
  disposeBeforeQuit({ app, powerMonitor, onSessionEnded, clock: systemClock, log }, async () => {
    isQuitting = true
    for (const unsubscribe of subscriptions) unsubscribe()
    pause.dispose()
    shortcuts.dispose()
    tray.dispose()
    stopServing()
    guard.dispose()
    await Promise.all([window.dispose(), glance.dispose(), signInPage.dispose()])
  })

  await glance.whenReady
  followChanges()
}

const prepared = prepareStart({
  app,
  dialog,
  platform,
  args,
  chosenFolder: isPackaged ? null : commandLine.userDataDir,
  isAppImage: env['APPIMAGE'] !== undefined
})
if (prepared !== null) {
  // The single-instance lock belongs to the folder with the agent's data, so the folder comes first.
  const instance = claimSingleInstance(app)
  if (!instance.isFirst) app.quit()
  // Not awaited at the top level: Electron is not ready before this module has ended (electron/electron#41369).
  else start(prepared, instance).catch(prepared.trouble.failStart)
}
