import { app, screen, type BrowserWindow } from 'electron'
import { isSameBounds, placeWindow, type Bounds } from './placement.ts'
import type { WindowBoundsFile } from './window-bounds-file.ts'

/** Shows and hides a window as its platform requires, and remembers where the agent left it. */
export interface WindowFocus {
  readonly isShown: () => boolean
  /** Shows the window on the display with the cursor and gives it the focus. A window that is shown stays where it is. */
  readonly showAndFocus: () => void
  /** Hides the window and returns the focus to the program that had it before. */
  readonly hideAndReturnFocus: () => void
  /** Resolves when the window's bounds are stored. */
  readonly dispose: () => Promise<void>
}

export interface WindowFocusOptions {
  readonly platform: NodeJS.Platform
  readonly boundsFile: WindowBoundsFile
  readonly rememberedBounds: Bounds | null
}

export const createWindowFocus = (window: BrowserWindow, options: WindowFocusOptions): WindowFocus => {
  const { platform, boundsFile } = options
  let { rememberedBounds } = options
  let placedBounds: Bounds | null = null

  // Without this, macOS switches an agent whose chat program is in full screen to another space.
  if (platform === 'darwin')
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })

  const isShown = (): boolean => !window.isDestroyed() && window.isVisible() && !window.isMinimized()

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

  return {
    isShown,

    showAndFocus: () => {
      if (!isShown()) place()
      if (window.isMinimized()) window.restore()
      if (platform === 'darwin') app.show()
      window.show()
      // The only way for a program in the background to take the focus on macOS (electron/electron#19920).
      if (platform === 'darwin') app.focus({ steal: true })
      window.focus()
    },

    /*
     * Hiding the window is not enough to return the focus. On macOS only hiding the whole program activates the previous
     * one (electron/electron#2640). On Windows the window must be blurred first (electron/electron#10023): Chromium
     * then brings the next visible window in z-order to the front (`HWNDMessageHandler::Deactivate`). Minimising does
     * the same, but with an animation at every summons. On Linux the window manager does it.
     */
    hideAndReturnFocus: () => {
      rememberBounds()
      if (platform === 'win32') window.blur()
      window.hide()
      if (platform === 'darwin') app.hide()
    },

    dispose: async () => {
      if (isShown()) rememberBounds()
      await boundsFile.settled()
    }
  }
}
