import type { MenuItemConstructorOptions } from 'electron'

/**
 * The application's menu. It is never visible, but it defines keys: Electron's default menu would react to Ctrl+R and
 * Ctrl+W even in a frameless window, and on macOS Cmd+C and Cmd+V work only through menu roles.
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
