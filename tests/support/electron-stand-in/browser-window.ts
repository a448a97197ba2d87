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
  readonly bounds: () => Rectangle
  /** The agent moves or resizes the window. */
  readonly moveTo: (bounds: Rectangle) => void
  readonly minimize: () => void
}

export const createWindow = (
  options: BrowserWindowConstructorOptions,
  contents: StandInContents,
  computer: Computer,
  onClosed: () => void
): StandInWindow => {
  const events = createEvents<BrowserWindow>()
  const { platform } = computer
  let bounds: Rectangle = { x: 0, y: 0, width: options.width ?? 800, height: options.height ?? 600 }
  let isVisible = options.show ?? true
  let isMinimized = false
  let isOnAllWorkspaces = false
  let isDestroyed = false

  const isFocused = (): boolean => isVisible && !isMinimized && computer.front() === program

  const destroy = (): void => {
    if (isDestroyed) return
    isDestroyed = true
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
      },
      show: () => {
        isVisible = true
        // On macOS, showing the window of a program in the background does not give it the focus.
        if (platform !== 'darwin') computer.bringToFront(program)
      },
      focus: () => {
        if (platform !== 'darwin') computer.bringToFront(program)
      },
      blur: () => {
        if (platform === 'win32') computer.leaveFront(program, true)
      },
      hide: () => {
        isVisible = false
        // Windows leaves no window in focus; on macOS the program stays in front without a window (see window-focus.ts).
        if (platform !== 'darwin') computer.leaveFront(program, platform === 'linux')
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
    bounds: () => bounds,
    moveTo: (moved) => {
      bounds = moved
    },
    minimize: () => {
      isMinimized = true
      computer.leaveFront(program, true)
    },
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
