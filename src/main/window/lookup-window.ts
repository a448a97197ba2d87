import { app, BrowserWindow, screen, type Session, type WebContents } from 'electron'
import type { Pushes } from '../../shared/contract.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { Log } from '../platform/log.ts'
import { defaultSize, isSameBounds, placeWindow, smallestSize, type Bounds } from './placement.ts'
import type { WindowBoundsFile } from './window-bounds-file.ts'

export type Summons = Pushes['window:summoned']

/** The one window: created hidden, loaded once, then only shown and hidden until Glance quits. */
export interface LookupWindow {
  readonly contents: WebContents
  /** Loads the page. A summons that came before is served when the page can hear it. */
  readonly load: () => Promise<void>
  /** Shows the window in front, where the cursor is, ready to type. */
  readonly summon: (summons?: Partial<Summons>) => void
  /** Shows the window in front, where the cursor is, as the agent left it. */
  readonly comeBack: () => void
  /** Summons the window, or hides it when the agent who pressed already has it. */
  readonly toggle: (pressed: 'shortcut' | 'tray') => void
  /** Hides the window and gives the focus back to the program that the agent came from. */
  readonly hide: () => void
  readonly isShown: () => boolean
  /** The window came to the front with a loaded page because of this summons. */
  readonly onSummoned: Subscribe<Summons>
  /** The window came to the front with a loaded page, by a summons or as the agent left it. */
  readonly onShown: Subscribe<void>
  readonly onHidden: Subscribe<void>
  /** From now on closing closes, instead of hiding. */
  readonly letClose: () => void
  /** Loads the page anew while nobody sees it: neither its memory nor the frame it would first show is from before. */
  readonly blank: () => void
  /** Waits until the window's place is kept. */
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
  let page: 'empty' | 'loading' | 'listening' = 'empty'
  let kept: Summons | null = null
  let shouldRestore = false
  let remembered = options.rememberedBounds
  let placed: Bounds | null = null
  let mayClose = false

  // An agent whose chat program fills a screen of its own would otherwise be thrown to another one.
  if (platform === 'darwin')
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })

  const isShown = (): boolean => !window.isDestroyed() && window.isVisible() && !window.isMinimized()

  const load = async (): Promise<void> => {
    page = 'loading'
    try {
      await window.loadURL(pageUrl)
    } catch {
      // Only a damaged installation comes here: the next summons tries again.
      page = 'empty'
      log.error('window-not-loaded')
      return
    }
    page = 'listening'
    if (kept !== null) show(kept)
    else if (shouldRestore) restore()
    shouldRestore = false
  }

  const bringToFront = (): void => {
    if (!isShown()) {
      const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
      const bounds = placeWindow(remembered, workArea)
      window.setBounds(bounds)
      // Windows measures a window on its way to another display by the scale of the one it leaves (electron/electron#10862).
      if (platform === 'win32' && !isSameBounds(window.getBounds(), bounds)) window.setBounds(bounds)
      // Read back, because a display with a fractional scale rounds: what differs later was the agent's doing.
      placed = window.getBounds()
    }
    if (window.isMinimized()) window.restore()
    if (platform === 'darwin') app.show()
    window.show()
    // macOS lets a program that is not in front take the focus only this way (electron/electron#19920).
    if (platform === 'darwin') app.focus({ steal: true })
    window.focus()
  }

  const show = (summons: Summons): void => {
    kept = null
    bringToFront()
    summoned.emit(summons)
    shown.emit()
  }

  const restore = (): void => {
    bringToFront()
    shown.emit()
  }

  const summon = ({ text = null, screen: wanted = 'search' }: Partial<Summons> = {}): void => {
    if (window.isDestroyed()) return
    const summons: Summons = { text, screen: wanted, askedMs: Date.now() }
    if (page === 'listening') {
      show(summons)
      return
    }
    kept = summons
    if (page === 'empty') void load()
  }

  const rememberBounds = (): void => {
    if (placed === null) return
    const bounds = window.getNormalBounds()
    if (isSameBounds(bounds, placed)) return
    placed = bounds
    remembered = bounds
    boundsFile.write(bounds)
  }

  const hide = (): void => {
    kept = null
    if (!isShown()) return
    rememberBounds()
    hideAndReturnFocus(window, platform)
    hidden.emit()
  }

  const toggle = (pressed: 'shortcut' | 'tray'): void => {
    if (kept !== null || (isShown() && hasAgent(pressed, window.isFocused()))) hide()
    else summon()
  }

  window.on('close', (event) => {
    if (mayClose) return
    event.preventDefault()
    hide()
  })
  // A page whose process ended is never left on the screen; the next summons loads it again.
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
    comeBack: () => {
      // A page that is not there has nothing to come back to; one that is being loaded will have.
      if (page === 'listening' && !window.isDestroyed()) restore()
      else shouldRestore = page === 'loading'
    },
    toggle,
    hide,
    isShown,
    onSummoned: summoned.on,
    onShown: shown.on,
    onHidden: hidden.on,
    blank: () => {
      // One that is shown paints over what it showed, which is sooner than a page can be loaded.
      if (page === 'listening' && !window.isDestroyed() && !isShown()) void load()
    },
    letClose: () => {
      mayClose = true
    },
    dispose: async () => {
      if (isShown()) rememberBounds()
      await boundsFile.settled()
    }
  }
}

/** Clicking the tray takes the focus from the window on Windows, so there being in sight has to be enough. */
const hasAgent = (pressed: 'shortcut' | 'tray', isFocused: boolean): boolean =>
  pressed === 'tray' || isFocused

/**
 * Hiding a window alone leaves the agent with no window in focus. On macOS only hiding the whole program activates the
 * one before it (electron/electron#2640). On Windows the window must be blurred first (electron/electron#10023): Chromium
 * then brings the next visible window in z-order to the front (`HWNDMessageHandler::Deactivate`). Minimising does the
 * same but plays its animation at every summons. On Linux the window manager sees to it.
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
  minWidth: smallestSize.width,
  minHeight: smallestSize.height,
  title: 'Glance',
  frame: false,
  show: false,
  // Painted while hidden, so that a summons shows a finished window. The price: the page always believes it is visible.
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
