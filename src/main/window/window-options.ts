import { nativeTheme, type BrowserWindowConstructorOptions, type Session } from 'electron'
import { defaultSize, minSize } from './placement.ts'
import { toBackgroundColor } from './window-theme.ts'

export interface WindowConstructionOptions {
  readonly session: Session
  readonly preloadFile: string
  readonly isPackaged: boolean
  readonly platform: NodeJS.Platform
}

/** How the window is built: sandboxed, hidden, without a frame, and in no taskbar. */
export const toWindowOptions = ({
  session,
  preloadFile,
  isPackaged,
  platform
}: WindowConstructionOptions): BrowserWindowConstructorOptions => ({
  ...defaultSize,
  minWidth: minSize.width,
  minHeight: minSize.height,
  title: 'Glance',
  backgroundColor: toBackgroundColor(nativeTheme),
  // Floats over programs in full screen and never activates Glance, as other launchers of macOS do.
  ...(platform === 'darwin' && { type: 'panel' }),
  frame: false,
  show: false,
  // Painted while hidden, so that a summons shows a finished page. As a side effect, the page always counts as visible.
  paintWhenInitiallyHidden: true,
  skipTaskbar: true,
  maximizable: false,
  fullscreenable: false,
  webPreferences: {
    session,
    preload: preloadFile,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    backgroundThrottling: false,
    devTools: !isPackaged
  }
})
