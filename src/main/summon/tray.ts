import { join } from 'node:path'
import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron'
import {
  toTrayIcon,
  toTrayItems,
  toTrayTooltip,
  type TrayAction,
  type TrayIcon,
  type TrayState
} from './tray-menu.ts'

/** Glance's place in the system tray, or in the menu bar on macOS. */
export interface TrayIconAndMenu {
  readonly show: (state: TrayState) => void
  readonly dispose: () => void
}

export interface TrayOptions {
  readonly platform: NodeJS.Platform
  readonly iconFolder: string
  readonly state: TrayState
  readonly onToggled: () => void
  readonly onChosen: (action: TrayAction) => void
}

export const createTray = ({
  platform,
  iconFolder,
  state,
  onToggled,
  onChosen
}: TrayOptions): TrayIconAndMenu => {
  const toImage = (icon: TrayIcon): Electron.NativeImage =>
    nativeImage.createFromPath(join(iconFolder, toIconFile(icon, platform)))

  const tray = new Tray(toImage(toTrayIcon(state)))
  let menu: Menu | null = null

  tray.on('click', onToggled)
  // With a menu set, macOS opens it on either button and `click` never comes (electronjs.org/docs/latest/api/tray).
  if (platform === 'darwin')
    tray.on('right-click', () => {
      if (menu !== null) tray.popUpContextMenu(menu)
    })

  const show = (next: TrayState): void => {
    tray.setImage(toImage(toTrayIcon(next)))
    tray.setToolTip(toTrayTooltip(next))
    menu = Menu.buildFromTemplate(toTrayItems(next).map((item) => toMenuItem(item, onChosen)))
    if (platform !== 'darwin') tray.setContextMenu(menu)
  }

  show(state)
  return {
    show,
    dispose: () => {
      tray.destroy()
    }
  }
}

const toMenuItem = (
  item: ReturnType<typeof toTrayItems>[number],
  onChosen: (action: TrayAction) => void
): MenuItemConstructorOptions => {
  if (item.kind === 'separator') return { type: 'separator' }
  return {
    label: item.label,
    click: () => {
      onChosen(item.action)
    },
    // Shown beside the item only: the global shortcut is what answers to it.
    ...(item.accelerator === undefined ? {} : { accelerator: item.accelerator, registerAccelerator: false })
  }
}

/** macOS colours a file named `…Template` itself, light or dark; beside each file stands its `@2x`. */
export const toIconFile = (icon: TrayIcon, platform: NodeJS.Platform): string =>
  platform === 'darwin' ? `tray-${icon}-Template.png` : `tray-${icon}.png`
