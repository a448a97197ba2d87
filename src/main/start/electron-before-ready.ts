import type { App } from 'electron'
import type { Log } from '../platform/log.ts'

/** The `appId` in electron-builder's configuration. Windows files the login item under it, and the uninstaller removes that. */
const appUserModelId = 'app.glance.desktop'

/** What must be set before Electron is ready, and the events of the program that would change it if nobody listened. */
export const settleElectron = (app: App, platform: NodeJS.Platform, log: Log): void => {
  const { isPackaged } = app
  // It would take `--no-sandbox` back (electron/electron, `RemoveNoSandboxSwitch` in `electron_api_app.cc`), with which the
  // launcher of an AppImage says that this system can't confine a process: none would start. The page keeps `sandbox: true`.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Glance doesn't use Electron's default session. If something ever does, Chromium still caches nothing on disk.
  app.commandLine.appendSwitch('disable-http-cache')
  if (isPackaged && platform === 'win32') app.setAppUserModelId(appUserModelId)
  // Keeps Glance out of the Dock and of macOS's application switcher: it lives in the tray.
  if (platform === 'darwin') app.setActivationPolicy('accessory')
  if (isPackaged) app.setAsDefaultProtocolClient('glance')
  app.on('child-process-gone', (_event, { type, reason }) => {
    // Chromium starts them again by itself: graphics, network and others.
    log.warn('child-process-gone', { type, reason })
  })
  app.on('window-all-closed', () => {
    // Without a listener, Electron quits when its last window closes. Only Quit quits Glance.
  })
}
