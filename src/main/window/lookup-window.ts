import { BrowserWindow, nativeTheme, type Session, type WebContents } from 'electron'
import type { Pushes } from '../../shared/contract.ts'
import type { Theme } from '../../shared/settings.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { Log } from '../platform/log.ts'
import { defaultSize, minSize } from './placement.ts'
import { createWindowFocus, type WindowFocusOptions } from './window-focus.ts'
import { createWindowTheme, toBackgroundColor } from './window-theme.ts'

export type Summons = Pushes['window:summoned']

/** The one window: created hidden, loaded once, then only shown and hidden until Glance quits. */
export interface LookupWindow {
  readonly contents: WebContents
  /** Loads the page, and then shows the window if it was summoned in the meantime. */
  readonly load: () => Promise<void>
  /** Brings the window to the front, on the display with the cursor, ready to type. For what the agent does. */
  readonly summon: (summons?: Partial<Summons>) => void
  /**
   * Shows the window above the others and leaves the keyboard with the program that has it, for the agent may be typing
   * there. For what a link or a browser does. Without a summons nothing changes in the window, and an empty page stays hidden.
   */
  readonly raise: (summons?: Partial<Summons>) => void
  /** Summons the window, or hides it when the agent is already using it. What `raise` has shown stays in it. */
  readonly toggle: (trigger: 'shortcut' | 'tray') => void
  /** Hides the window and returns the focus to the program that had it before. */
  readonly hide: () => void
  readonly isShown: () => boolean
  readonly setTheme: (theme: Theme) => void
  /** The window appeared with a loaded page because of this summons. */
  readonly onSummoned: Subscribe<Summons>
  /**
   * The window appeared with a loaded page. True when the agent is there: they summoned it, were using it, or now give it the
   * keyboard after it was raised.
   */
  readonly onShown: Subscribe<boolean>
  readonly onHidden: Subscribe<void>
  /** A key went up while the window had the keyboard. */
  readonly onKeyUp: Subscribe<void>
  /** Windows ends the agent's session now; nothing can prevent it any more. */
  readonly onSessionEnded: Subscribe<void>
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

/** How the window is to appear. */
interface Appearance {
  /** `null` changes nothing in the window. */
  readonly summons: Summons | null
  readonly takesKeyboard: boolean
}

export const createLookupWindow = (options: LookupWindowOptions): LookupWindow => {
  const { pageUrl, clock, log } = options
  const summoned = createEvent<Summons>()
  const shown = createEvent<boolean>()
  const hidden = createEvent()
  const keyUp = createEvent()
  const sessionEnded = createEvent()
  const window = new BrowserWindow(toWindowOptions(options))
  const windowTheme = createWindowTheme(window, nativeTheme)
  const windowFocus = createWindowFocus(window, options)
  const { isShown } = windowFocus
  const contents = window.webContents
  let page: 'empty' | 'loading' | 'ready' = 'empty'
  /** Waits for the page. */
  let pending: Appearance | null = null
  /** True from `raise` until the agent comes to the window. */
  let isRaised = false
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
    // Glance may have quit in the meantime.
    if (window.isDestroyed()) return
    if (pending !== null) show(pending)
  }

  const show = ({ summons, takesKeyboard }: Appearance): void => {
    pending = null
    const isAgentHere = takesKeyboard || (isShown() && window.isFocused())
    if (takesKeyboard) windowFocus.showAndFocus()
    else windowFocus.raise()
    isRaised = !isAgentHere
    if (summons !== null) summoned.emit(summons)
    shown.emit(isAgentHere)
  }

  const appear = ({ summons, takesKeyboard }: Appearance): void => {
    if (window.isDestroyed()) return
    const both = {
      summons: summons ?? pending?.summons ?? null,
      takesKeyboard: takesKeyboard || pending?.takesKeyboard === true
    }
    if (page === 'ready') {
      show(both)
      return
    }
    if (page === 'empty' && both.summons === null) return
    pending = both
    if (page === 'empty') void load()
  }

  const toSummons = ({ text = null, screen = 'search', kind, problem }: Partial<Summons> = {}): Summons => ({
    text,
    screen,
    summonedMs: clock.now(),
    ...(kind !== undefined && { kind }),
    ...(problem !== undefined && { problem })
  })

  const hide = (): void => {
    pending = null
    isRaised = false
    if (!isShown()) return
    windowFocus.hideAndReturnFocus()
    hidden.emit()
  }

  const toggle = (trigger: 'shortcut' | 'tray'): void => {
    const isInUse = trigger === 'tray' ? windowFocus.hadFocusJustNow() : isShown() && window.isFocused()
    if (isInUse || pending?.takesKeyboard === true) hide()
    else appear({ summons: isRaised || pending !== null ? null : toSummons(), takesKeyboard: true })
  }

  window.on('session-end', () => {
    sessionEnded.emit()
  })
  window.on('close', (event) => {
    if (mayClose) return
    event.preventDefault()
    hide()
  })
  window.on('focus', () => {
    if (isRaised) shown.emit(true)
    isRaised = false
  })
  contents.on('before-input-event', (_event, { type }) => {
    if (type === 'keyUp') keyUp.emit()
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
    summon: (summons) => {
      appear({ summons: toSummons(summons), takesKeyboard: true })
    },
    raise: (summons) => {
      appear({ summons: summons === undefined ? null : toSummons(summons), takesKeyboard: false })
    },
    toggle,
    hide,
    isShown,
    setTheme: windowTheme.set,
    onSummoned: summoned.on,
    onShown: shown.on,
    onHidden: hidden.on,
    onKeyUp: keyUp.on,
    onSessionEnded: sessionEnded.on,
    blank: () => {
      // A visible window repaints with the lock screen, which is faster than a reload.
      if (page === 'ready' && !window.isDestroyed() && !isShown()) void load()
    },
    allowClose: () => {
      mayClose = true
    },
    dispose: async () => {
      windowTheme.dispose()
      await windowFocus.dispose()
    }
  }
}

const toWindowOptions = ({
  session,
  preloadFile,
  isPackaged,
  platform
}: LookupWindowOptions): Electron.BrowserWindowConstructorOptions => ({
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
