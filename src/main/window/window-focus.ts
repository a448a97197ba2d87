import { app, screen, type BrowserWindow } from 'electron'
import type { Clock } from '../platform/clock.ts'
import { isSameBounds, placeWindow, type Bounds } from './placement.ts'
import type { WindowBoundsFile } from './window-bounds-file.ts'

/** Shows and hides a window as its platform requires, and remembers where the agent left it. */
export interface WindowFocus {
  readonly isShown: () => boolean
  /** Whether the window has the keyboard, or lost it within 300 ms: a click on the tray takes it before it arrives. */
  readonly hadFocusJustNow: () => boolean
  /**
   * Shows the window on the display with the cursor, above all others, and gives it the keyboard. A window that has it
   * stays where it is.
   */
  readonly showAndFocus: () => void
  /** Shows the window above all others, and leaves the keyboard with the program that has it. */
  readonly raise: () => void
  /** Hides the window and returns the focus to the program that had it before. */
  readonly hideAndReturnFocus: () => void
  /** Resolves when the window's bounds are stored. */
  readonly dispose: () => Promise<void>
}

export interface WindowFocusOptions {
  readonly platform: NodeJS.Platform
  readonly clock: Pick<Clock, 'now'>
  readonly boundsFile: WindowBoundsFile
  readonly rememberedBounds: Bounds | null
}

const justNowMs = 300

export const createWindowFocus = (window: BrowserWindow, options: WindowFocusOptions): WindowFocus => {
  const { platform, clock, boundsFile } = options
  let { rememberedBounds } = options
  let placedBounds: Bounds | null = null
  let blurredMs = -Infinity

  // Without this, macOS switches an agent whose chat program is in full screen to another space.
  if (platform === 'darwin')
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
  window.on('blur', () => {
    blurredMs = clock.now()
  })

  const isShown = (): boolean => !window.isDestroyed() && window.isVisible() && !window.isMinimized()
  const isInFront = (): boolean => isShown() && window.isFocused()

  const place = (): void => {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
    const bounds = placeWindow(rememberedBounds, workArea)
    window.setBounds(bounds)
    // When a window moves to another display, Windows first scales it for the old one (electron/electron#10862).
    if (platform === 'win32' && !isSameBounds(window.getBounds(), bounds)) window.setBounds(bounds)
    // Read back, because a display with a fractional scale rounds them: a later difference then comes from the agent.
    placedBounds = window.getBounds()
  }

  const rememberBounds = (): void => {
    if (placedBounds === null) return
    const bounds = window.getNormalBounds()
    if (isSameBounds(bounds, placedBounds)) return
    placedBounds = bounds
    rememberedBounds = bounds
    boundsFile.write(bounds)
  }

  /** A visible window would appear on the virtual desktop where it is. A hidden one appears where the agent is. */
  const leaveDesktop = (): void => {
    if (!isShown()) return
    rememberBounds()
    window.hide()
  }

  /**
   * Above all others, also where the system refuses the foreground: Windows gives it only to a program that the agent has
   * just used (electron/electron#8044), and nothing flashes for a window without a button in the taskbar.
   */
  const onTop = (show: () => void): void => {
    // Shows no window, but ends that macOS hides all windows of the program.
    if (platform === 'darwin') app.show()
    window.setAlwaysOnTop(true)
    show()
    window.setAlwaysOnTop(false)
  }

  return {
    isShown,
    hadFocusJustNow: () => isShown() && (window.isFocused() || clock.now() - blurredMs < justNowMs),

    showAndFocus: () => {
      if (!isInFront()) {
        leaveDesktop()
        place()
      }
      if (window.isMinimized()) window.restore()
      // On macOS a panel gets the keyboard without activating the program.
      onTop(() => {
        window.show()
        window.focus()
      })
    },

    raise: () => {
      if (isInFront()) return
      if (isShown()) leaveDesktop()
      else place()
      onTop(() => {
        window.showInactive()
      })
    },

    /*
     * Hiding the window is not enough to return the focus. On macOS only hiding the whole program activates the previous
     * one (electron/electron#2640), should the agent have activated Glance. On Windows the window must be blurred first
     * (electron/electron#10023): Chromium then brings the next visible window in z-order to the front
     * (`HWNDMessageHandler::Deactivate`). Minimising does the same, but with an animation at every summons. On Linux the
     * window manager does it.
     */
    hideAndReturnFocus: () => {
      rememberBounds()
      if (platform === 'win32' && window.isFocused()) window.blur()
      window.hide()
      if (platform === 'darwin') app.hide()
    },

    dispose: async () => {
      if (isShown()) rememberBounds()
      await boundsFile.settled()
    }
  }
}
