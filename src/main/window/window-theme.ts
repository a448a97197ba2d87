import type { BrowserWindow, NativeTheme } from 'electron'
import type { Theme } from '../../shared/settings.ts'

/** The colours of `--surface` in `src/renderer/design/tokens.css`, which Electron shows until the page is painted. */
export const backgroundColors = { light: '#ffffff', dark: '#1b1c1f' } as const

export const toBackgroundColor = ({
  shouldUseDarkColors
}: Pick<NativeTheme, 'shouldUseDarkColors'>): string =>
  shouldUseDarkColors ? backgroundColors.dark : backgroundColors.light

/** Keeps the colour behind the page that of the theme, so that a summons in the dark doesn't flash white. */
export interface WindowTheme {
  /** Also decides what `prefers-color-scheme` and menus follow. */
  readonly set: (theme: Theme) => void
  readonly dispose: () => void
}

export const createWindowTheme = (
  window: Pick<BrowserWindow, 'setBackgroundColor' | 'isDestroyed'>,
  nativeTheme: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'on' | 'off'>
): WindowTheme => {
  const paint = (): void => {
    if (!window.isDestroyed()) window.setBackgroundColor(toBackgroundColor(nativeTheme))
  }
  nativeTheme.on('updated', paint)

  return {
    set: (theme) => {
      if (nativeTheme.themeSource === theme) return
      nativeTheme.themeSource = theme
      paint()
    },
    dispose: () => {
      nativeTheme.off('updated', paint)
    }
  }
}
