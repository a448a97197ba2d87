import type { MenuItemConstructorOptions } from 'electron'

/**
 * The application's menu, which is never seen but carries keys: without one, Electron's default menu would answer
 * Ctrl+R and Ctrl+W in a frameless window too, and on macOS Cmd+C and Cmd+V work through menu roles alone.
 */
export const toApplicationMenu = (
  platform: NodeJS.Platform,
  isPackaged: boolean
): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? macOsMenus : []),
  {
    role: 'viewMenu',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      ...(isPackaged ? [] : developmentItems)
    ]
  }
]

const macOsMenus: MenuItemConstructorOptions[] = [
  { role: 'appMenu', submenu: [{ role: 'quit' }] },
  { role: 'editMenu' },
  { role: 'windowMenu', submenu: [{ role: 'close' }] }
]

const developmentItems: MenuItemConstructorOptions[] = [{ role: 'reload' }, { role: 'toggleDevTools' }]
