import { BrowserWindow, nativeTheme, type WebContents } from 'electron'
import type { Pushes } from '../../shared/contract.ts'
import type { Theme } from '../../shared/settings.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { Log } from '../platform/log.ts'
import { createPageRecovery } from './page-recovery.ts'
import { isTryAgain, troublePageUrl } from './trouble-page.ts'
import { createWindowFocus, type WindowFocusOptions } from './window-focus.ts'
import { toWindowOptions, type WindowConstructionOptions } from './window-options.ts'
import { createWindowTheme } from './window-theme.ts'

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
   * The window appeared with a loaded page. True when the agent has just come to it: they summoned it, or now give it the
   * keyboard after it was raised. What `raise` shows to an agent who uses it already is none of their doing.
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

export interface LookupWindowOptions extends WindowFocusOptions, WindowConstructionOptions {
  readonly pageUrl: string
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
  const recovery = createPageRecovery(clock)
  let page: 'empty' | 'loading' | 'ready' = 'empty'
  /** The page that says that Glance's own page keeps failing. */
  let isTroublePage = false
  let loads = 0
  /** Waits for the page. */
  let pending: Appearance | null = null
  /** True from `raise` until the agent comes to the window. */
  let isRaised = false
  let mayClose = false

  const load = async (url = pageUrl): Promise<void> => {
    const thisLoad = ++loads
    page = 'loading'
    isTroublePage = url === troublePageUrl
    try {
      await window.loadURL(url)
    } catch {
      // A later load aborts this one.
      if (thisLoad !== loads) return
      // Happens only in a damaged installation. The next summons tries again.
      page = 'empty'
      log.error('window-not-loaded')
      return
    }
    if (thisLoad !== loads) return
    page = 'ready'
    // Glance may have quit in the meantime.
    if (window.isDestroyed()) return
    if (pending !== null) show(pending)
  }

  const show = ({ summons, takesKeyboard }: Appearance): void => {
    pending = null
    const isAgentHere = takesKeyboard || (isShown() && window.isFocused())
    isRaised = !isAgentHere
    if (takesKeyboard) windowFocus.showAndFocus()
    else windowFocus.raise()
    if (summons !== null) summoned.emit(summons)
    shown.emit(takesKeyboard)
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
  contents.on('render-process-gone', (_event, { reason }) => {
    if (window.isDestroyed()) return
    log.error('window-process-gone', { reason })
    loads += 1
    page = 'empty'
    const next = recovery.afterFailure()
    // The window stays where it is, shown or hidden, and what the agent looks up meanwhile waits for the page.
    if (next === 'reload') void load()
    else if (!isTroublePage) void load(troublePageUrl)
    // Not even a page without a script can be shown. The next summons tries Glance's own page again.
    else hide()
  })
  // Its process is ended, which reports `render-process-gone`. A page that stands at a breakpoint hangs too.
  contents.on('unresponsive', () => {
    log.warn('window-hangs')
    if (!contents.isDevToolsOpened()) contents.forcefullyCrashRenderer()
  })
  contents.on('did-navigate-in-page', (_event, url) => {
    if (!isTroublePage || !isTryAgain(url)) return
    recovery.forget()
    void load()
  })

  return {
    contents,
    load: () => load(),
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
      if (page === 'ready' && !isTroublePage && !window.isDestroyed() && !isShown()) void load()
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
