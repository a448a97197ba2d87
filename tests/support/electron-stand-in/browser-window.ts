import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { program, type Closable } from './app.ts'
import type { Computer } from './computer.ts'
import { createEvents } from './events.ts'
import { untilDestroyed } from './objects.ts'
import type { StandInContents } from './web-contents.ts'

type OfferedWindow = Pick<
  BrowserWindow,
  | 'setVisibleOnAllWorkspaces'
  | 'isDestroyed'
  | 'isVisible'
  | 'isMinimized'
  | 'isFocused'
  | 'loadURL'
  | 'setBounds'
  | 'getBounds'
  | 'getNormalBounds'
  | 'restore'
  | 'show'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'showInactive'
  | 'setAlwaysOnTop'
  | 'setBackgroundColor'
  | 'on'
  | 'off'
> & { readonly webContents: StandInContents['offered'] }

export interface StandInWindow extends Closable {
  readonly offered: OfferedWindow
  readonly options: BrowserWindowConstructorOptions
  readonly contents: StandInContents
  readonly isVisible: () => boolean
  readonly isFocused: () => boolean
  readonly isOnAllWorkspaces: () => boolean
  readonly isAlwaysOnTop: () => boolean
  /** What is behind the page until it is painted. */
  readonly backgroundColor: () => string
  /** The virtual desktop on which a visible window is. */
  readonly desktop: () => number
  readonly bounds: () => Rectangle
  /** The agent moves or resizes the window. */
  readonly moveTo: (bounds: Rectangle) => void
  readonly minimize: () => void
  /** Windows ends the session, or asks whether it may. Returns whether a listener prevented that. */
  readonly endSession: (event: 'query-session-end' | 'session-end') => boolean
}

export const createWindow = (
  options: BrowserWindowConstructorOptions,
  contents: StandInContents,
  computer: Computer,
  onClosed: () => void
): StandInWindow => {
  const events = createEvents<BrowserWindow>()
  const { platform } = computer
  const isPanel = platform === 'darwin' && options.type === 'panel'
  let bounds: Rectangle = { x: 0, y: 0, width: options.width ?? 800, height: options.height ?? 600 }
  let isVisible = options.show ?? true
  let isMinimized = false
  let isOnAllWorkspaces = false
  let isAlwaysOnTop = false
  // White is Electron's own (`backgroundColor` in its documentation).
  let backgroundColor = options.backgroundColor ?? '#FFF'
  let desktop = computer.desktop()
  let isDestroyed = false
  let hadFocus = false

  const isFocused = (): boolean => isVisible && !isMinimized && computer.front() === program

  const noticeFocus = (): void => {
    if (isDestroyed || hadFocus === isFocused()) return
    hadFocus = !hadFocus
    events.emit(hadFocus ? 'focus' : 'blur')
  }

  /** A hidden window appears on the desktop that the agent sees; a visible one stays on its own. */
  const becomeVisible = (): void => {
    if (!isVisible) desktop = computer.desktop()
    isVisible = true
  }

  const takeKeyboard = (): void => {
    // The system goes to the desktop of a window that gets the keyboard.
    if (!isOnAllWorkspaces) computer.goToDesktop(desktop)
    if (isPanel) computer.focusPanel(program)
    // On macOS a window of a program in the background does not get the keyboard.
    else if (platform !== 'darwin') computer.requestFront(program)
    noticeFocus()
  }

  const subscriptions = [
    computer.onFrontChanged(noticeFocus),
    computer.onKeyUp(() => {
      // macOS and X11 keep the keys of a shortcut from the window.
      if (platform === 'win32' && isFocused()) contents.letGoOfKey()
    })
  ]

  const destroy = (): void => {
    if (isDestroyed) return
    isDestroyed = true
    for (const unsubscribe of subscriptions) unsubscribe()
    if (isVisible) computer.leaveFront(program, true)
    isVisible = false
    contents.destroy()
    onClosed()
    events.emit('closed')
  }

  const offered: OfferedWindow = untilDestroyed(
    {
      webContents: contents.offered,
      ...events.listening,
      isDestroyed: () => isDestroyed,
      isVisible: () => isVisible,
      isMinimized: () => isMinimized,
      isFocused,
      loadURL: (address: string) => contents.load(address),
      setVisibleOnAllWorkspaces: (isWanted: boolean) => {
        isOnAllWorkspaces = isWanted
      },
      setBounds: (wanted: Partial<Rectangle>) => {
        bounds = toBounds(computer, bounds, { ...bounds, ...wanted })
      },
      getBounds: () => bounds,
      getNormalBounds: () => bounds,
      restore: () => {
        isMinimized = false
        takeKeyboard()
      },
      setAlwaysOnTop: (isWanted: boolean) => {
        isAlwaysOnTop = isWanted
        if (isWanted && isVisible) computer.raise(program)
      },
      setBackgroundColor: (color: string) => {
        backgroundColor = color
      },
      show: () => {
        becomeVisible()
        if (isAlwaysOnTop) computer.raise(program)
        takeKeyboard()
      },
      showInactive: () => {
        becomeVisible()
        isMinimized = false
        // On Windows and Linux a window that is shown like this may be behind the one with the keyboard.
        if (isAlwaysOnTop || platform === 'darwin') computer.raise(program)
      },
      focus: takeKeyboard,
      blur: () => {
        if (platform === 'win32') computer.leaveFront(program, true)
      },
      hide: () => {
        const hadKeyboard = isFocused()
        isVisible = false
        noticeFocus()
        // Windows leaves no window in focus; on macOS an active program stays in front without a window (window-focus.ts).
        if (isPanel && computer.active() !== program) computer.leaveFront(program, true)
        else if (platform !== 'darwin' && hadKeyboard) computer.leaveFront(program, platform === 'linux')
      }
    },
    () => isDestroyed
  )

  return {
    offered,
    options,
    contents,
    isVisible: () => isVisible,
    isFocused,
    isOnAllWorkspaces: () => isOnAllWorkspaces,
    isAlwaysOnTop: () => isAlwaysOnTop,
    backgroundColor: () => backgroundColor,
    desktop: () => desktop,
    bounds: () => bounds,
    moveTo: (moved) => {
      bounds = moved
    },
    minimize: () => {
      isMinimized = true
      noticeFocus()
      computer.leaveFront(program, true)
    },
    endSession: (event) => events.isPrevented(event, { reasons: ['logoff'] }),
    close: () => {
      if (isDestroyed) return true
      if (events.isPrevented('close')) return false
      destroy()
      return true
    },
    destroy
  }
}

/** On its way to another display, Windows scales a window as on the display it leaves (electron/electron#10862). */
const toBounds = (computer: Computer, from: Rectangle, to: Rectangle): Rectangle => {
  const factor = computer.displayAt(from).scaleFactor / computer.displayAt(to).scaleFactor
  if (computer.platform !== 'win32' || factor === 1) return to
  return { ...to, width: Math.round(to.width * factor), height: Math.round(to.height * factor) }
}
