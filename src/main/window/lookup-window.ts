import { BrowserWindow, type Session, type WebContents } from 'electron'
import type { Pushes } from '../../shared/contract.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { Log } from '../platform/log.ts'
import { defaultSize, minSize } from './placement.ts'
import { createWindowFocus, type WindowFocusOptions } from './window-focus.ts'

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
  /** The window came to the front with a loaded page, by `summon` or by `bringToFront`. */
  readonly onShown: Subscribe<void>
  readonly onHidden: Subscribe<void>
  /** From now on, closing the window really closes it; before, it only hides it. */
  readonly allowClose: () => void
  /** Reloads the page of a hidden window: its memory and its next first frame then contain nothing from before. */
  readonly blank: () => void
  /** Resolves when the window's bounds are stored. */
  readonly dispose: () => Promise<void>
}

export interface LookupWindowOptions extends WindowFocusOptions {
  readonly session: Session
  readonly pageUrl: string
  readonly preloadFile: string
  readonly isPackaged: boolean
  readonly log: Log
}

export const createLookupWindow = (options: LookupWindowOptions): LookupWindow => {
  const { pageUrl, log } = options
  const summoned = createEvent<Summons>()
  const shown = createEvent()
  const hidden = createEvent()
  const window = new BrowserWindow(toWindowOptions(options))
  const windowFocus = createWindowFocus(window, options)
  const { isShown } = windowFocus
  const contents = window.webContents
  let page: 'empty' | 'loading' | 'ready' = 'empty'
  let pendingSummons: Summons | null = null
  let shouldBringToFront = false
  let mayClose = false

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

  const show = (summons: Summons): void => {
    pendingSummons = null
    windowFocus.showAndFocus()
    summoned.emit(summons)
    shown.emit()
  }

  const bringToFront = (): void => {
    windowFocus.showAndFocus()
    shown.emit()
  }

  const summon = ({ text = null, screen: target = 'search', kind, problem }: Partial<Summons> = {}): void => {
    if (window.isDestroyed()) return
    const summons: Summons = {
      text,
      screen: target,
      summonedMs: Date.now(),
      ...(kind !== undefined && { kind }),
      ...(problem !== undefined && { problem })
    }
    if (page === 'ready') {
      show(summons)
      return
    }
    pendingSummons = summons
    if (page === 'empty') void load()
  }

  const hide = (): void => {
    pendingSummons = null
    if (!isShown()) return
    windowFocus.hideAndReturnFocus()
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
    dispose: windowFocus.dispose
  }
}

/** On Windows a click on the tray takes the focus from the window, so for the tray a visible window counts as used. */
const isInUse = (trigger: 'shortcut' | 'tray', isFocused: boolean): boolean => trigger === 'tray' || isFocused

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
