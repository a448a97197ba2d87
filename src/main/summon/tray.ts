import { join } from 'node:path'
import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron'
import { createEvent, type Subscribe } from '../platform/event.ts'
import {
  toIconFile,
  toTrayIcon,
  toTrayItems,
  toTrayTooltip,
  type TrayAction,
  type TrayIcon,
  type TrayState
} from './tray-menu.ts'

/** Glance's place in the system tray, or in the menu bar on macOS. */
export interface GlanceTray {
  readonly show: (state: TrayState) => void
  /** A click on the icon itself. */
  readonly onClicked: Subscribe<void>
  /** An entry of the menu was chosen. */
  readonly onChosen: Subscribe<TrayAction>
  readonly dispose: () => void
}

export interface TrayOptions {
  readonly platform: NodeJS.Platform
  readonly iconFolder: string
  readonly state: TrayState
}

export const createTray = ({ platform, iconFolder, state }: TrayOptions): GlanceTray => {
  const clicked = createEvent()
  const chosen = createEvent<TrayAction>()
  const read = (icon: TrayIcon): Electron.NativeImage =>
    nativeImage.createFromPath(join(iconFolder, toIconFile(icon, platform)))
  // Read once, because reading blocks, and every change shows an image.
  const images: Readonly<Record<TrayIcon, Electron.NativeImage>> = {
    normal: read('normal'),
    offline: read('offline'),
    locked: read('locked'),
    paused: read('paused'),
    'signed-out': read('signed-out')
  }

  const tray = new Tray(images[toTrayIcon(state)])
  let menu: Menu | null = null

  const openMenu = (): void => {
    if (menu !== null) tray.popUpContextMenu(menu)
  }

  // On macOS a click with Control stands for the right button.
  tray.on('click', ({ ctrlKey }) => {
    if (platform === 'darwin' && ctrlKey) openMenu()
    else clicked.emit()
  })
  // With a menu set, macOS would open it on either button (electronjs.org/docs/latest/api/tray).
  if (platform === 'darwin') tray.on('right-click', openMenu)

  const show = (next: TrayState): void => {
    tray.setImage(images[toTrayIcon(next)])
    tray.setToolTip(toTrayTooltip(next))
    menu = Menu.buildFromTemplate(toTrayItems(next).map((item) => toMenuItem(item, chosen.emit)))
    if (platform !== 'darwin') tray.setContextMenu(menu)
  }

  show(state)
  return {
    show,
    onClicked: clicked.on,
    onChosen: chosen.on,
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
    // Only displayed here: the global shortcut is registered separately.
    ...(item.accelerator === undefined ? {} : { accelerator: item.accelerator, registerAccelerator: false })
  }
}
