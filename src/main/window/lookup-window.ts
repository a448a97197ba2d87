import { app, BrowserWindow, screen, type Session, type WebContents } from 'electron'
import type { Pushes } from '../../shared/contract.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { Log } from '../platform/log.ts'
import { defaultSize, isSameBounds, placeWindow, minSize, type Bounds } from './placement.ts'
import type { WindowBoundsFile } from './window-bounds-file.ts'

export type Summons = Pushes['window:summoned']

/** The one window: created hidden, loaded once, then only shown and hidden until Glance quits. */
export interface LookupWindow {
  readonly contents: WebContents
  /** Loads the page, and then shows the window if it was summoned in the meantime. */
  readonly load: () => Promise<void>
  /** Brings the window to the front, on the display with the cursor, ready to type. */
  readonly summon: (summons?: Partial<Summons>) => void
  /** Brings the window to the front, on the display with the cursor, and changes nothing in it. */
  readonly bringToFront: () => void
  /** Summons the window, or hides it when the agent is already using it. */
  readonly toggle: (trigger: 'shortcut' | 'tray') => void
  /** Hides the window and returns the focus to the program that had it before. */
  readonly hide: () => void
  readonly isShown: () => boolean
  /** The window came to the front with a loaded page because of this summons. */
  readonly onSummoned: Subscribe<Summons>
  /** The window came to the front with a loaded page, by a summons or as the agent left it. */
  readonly onShown: Subscribe<void>
  readonly onHidden: Subscribe<void>
  /** From now on, closing the window really closes it; before, it only hides it. */
  readonly allowClose: () => void
  /** Reloads the page of a hidden window: its memory and its next first frame then contain nothing from before. */
  readonly blank: () => void
  /** Resolves when the window's bounds are stored. */
  readonly dispose: () => Promise<void>
}

export interface LookupWindowOptions {
  readonly session: Session
  readonly pageUrl: string
  readonly preloadFile: string
  readonly isPackaged: boolean
  readonly platform: NodeJS.Platform
  readonly boundsFile: WindowBoundsFile
  readonly rememberedBounds: Bounds | null
  readonly log: Log
}

export const createLookupWindow = (options: LookupWindowOptions): LookupWindow => {
  const { pageUrl, platform, boundsFile, log } = options
  const summoned = createEvent<Summons>()
  const shown = createEvent()
  const hidden = createEvent()
  const window = new BrowserWindow(toWindowOptions(options))
  const contents = window.webContents
  let page: 'empty' | 'loading' | 'ready' = 'empty'
  let pendingSummons: Summons | null = null
  let shouldBringToFront = false
  let { rememberedBounds } = options
  let placedBounds: Bounds | null = null
  let mayClose = false

  // Without this, macOS switches an agent whose chat program is in full screen to another space.
  if (platform === 'darwin')
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })

  const isShown = (): boolean => !window.isDestroyed() && window.isVisible() && !window.isMinimized()

  const load = async (): Promise<void> => {
    page = 'loading'
    try {
      await window.loadURL(pageUrl)
    } catch {
      // Happens only in a damaged installation. The next summons tries again.
      page = 'empty'
      log.error('window-not-loaded')
      return
    }
    page = 'ready'
    if (pendingSummons !== null) show(pendingSummons)
    else if (shouldBringToFront) bringToFront()
    shouldBringToFront = false
  }

  const placeAndFocus = (): void => {
    if (!isShown()) {
      const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
      const bounds = placeWindow(rememberedBounds, workArea)
      window.setBounds(bounds)
      // When a window moves to another display, Windows first scales it for the old one (electron/electron#10862).
      if (platform === 'win32' && !isSameBounds(window.getBounds(), bounds)) window.setBounds(bounds)
      // Read back, because a display with a fractional scale rounds them: a later difference then comes from the agent.
      placedBounds = window.getBounds()
    }
    if (window.isMinimized()) window.restore()
    if (platform === 'darwin') app.show()
    window.show()
    // The only way for a program in the background to take the focus on macOS (electron/electron#19920).
    if (platform === 'darwin') app.focus({ steal: true })
    window.focus()
  }

  const show = (summons: Summons): void => {
    pendingSummons = null
    placeAndFocus()
    summoned.emit(summons)
    shown.emit()
  }

  const bringToFront = (): void => {
    placeAndFocus()
    shown.emit()
  }

  const summon = ({ text = null, screen: target = 'search' }: Partial<Summons> = {}): void => {
    if (window.isDestroyed()) return
    const summons: Summons = { text, screen: target, summonedMs: Date.now() }
    if (page === 'ready') {
      show(summons)
      return
    }
    pendingSummons = summons
    if (page === 'empty') void load()
  }

  const rememberBounds = (): void => {
    if (placedBounds === null) return
    const bounds = window.getNormalBounds()
    if (isSameBounds(bounds, placedBounds)) return
    placedBounds = bounds
    rememberedBounds = bounds
    boundsFile.write(bounds)
  }

  const hide = (): void => {
    pendingSummons = null
    if (!isShown()) return
    rememberBounds()
    hideAndReturnFocus(window, platform)
    hidden.emit()
  }

  const toggle = (trigger: 'shortcut' | 'tray'): void => {
    if (pendingSummons !== null || (isShown() && isInUse(trigger, window.isFocused()))) hide()
    else summon()
  }

  window.on('close', (event) => {
    if (mayClose) return
    event.preventDefault()
    hide()
  })
  // The page's process has crashed: the window hides, and the next summons loads the page again.
  contents.on('render-process-gone', (_event, { reason }) => {
    if (window.isDestroyed()) return
    log.error('window-process-gone', { reason })
    page = 'empty'
    hide()
  })

  return {
    contents,
    load,
    summon,
    bringToFront: () => {
      // An empty page is not shown. A page that is loading is shown when it is ready.
      if (page === 'ready' && !window.isDestroyed()) bringToFront()
      else shouldBringToFront = page === 'loading'
    },
    toggle,
    hide,
    isShown,
    onSummoned: summoned.on,
    onShown: shown.on,
    onHidden: hidden.on,
    blank: () => {
      // A visible window repaints with the lock screen, which is faster than a reload.
      if (page === 'ready' && !window.isDestroyed() && !isShown()) void load()
    },
    allowClose: () => {
      mayClose = true
    },
    dispose: async () => {
      if (isShown()) rememberBounds()
      await boundsFile.settled()
    }
  }
}

/** On Windows a click on the tray takes the focus from the window, so for the tray a visible window counts as used. */
const isInUse = (trigger: 'shortcut' | 'tray', isFocused: boolean): boolean => trigger === 'tray' || isFocused

/**
 * Hiding the window is not enough to return the focus. On macOS only hiding the whole program activates the previous
 * one (electron/electron#2640). On Windows the window must be blurred first (electron/electron#10023): Chromium
 * then brings the next visible window in z-order to the front (`HWNDMessageHandler::Deactivate`). Minimising does the
 * same, but with an animation at every summons. On Linux the window manager does it.
 */
const hideAndReturnFocus = (window: BrowserWindow, platform: NodeJS.Platform): void => {
  if (platform === 'win32') window.blur()
  window.hide()
  if (platform === 'darwin') app.hide()
}

const toWindowOptions = ({
  session,
  preloadFile,
  isPackaged
}: LookupWindowOptions): Electron.BrowserWindowConstructorOptions => ({
  ...defaultSize,
  minWidth: minSize.width,
  minHeight: minSize.height,
  title: 'Glance',
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
