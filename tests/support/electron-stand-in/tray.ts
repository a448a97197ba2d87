import { existsSync } from 'node:fs'
import type { NativeImage, Tray } from 'electron'
import { createEvents } from './events.ts'
import type { StandInMenu } from './menu.ts'
import { untilDestroyed } from './objects.ts'

/** An image, identified by its file. As in Electron, an image from a missing file is empty. */
export interface StandInImage extends Pick<NativeImage, 'isEmpty'> {
  readonly file: string
}

export const createImageFromPath = (file: string): StandInImage => ({
  file,
  isEmpty: () => !existsSync(file)
})

type OfferedTray = Pick<Tray, 'setToolTip' | 'isDestroyed' | 'destroy' | 'on' | 'off'> & {
  readonly setImage: (image: StandInImage) => void
  readonly setContextMenu: (menu: StandInMenu | null) => void
  readonly popUpContextMenu: (menu: StandInMenu) => void
}

export interface StandInTray {
  readonly offered: OfferedTray
  readonly image: () => StandInImage
  readonly toolTip: () => string
  readonly isDestroyed: () => boolean
  readonly click: () => void
  /** Presses the right button, and returns the menu that opens. */
  readonly openMenu: () => StandInMenu
}

export const createTray = (first: StandInImage, platform: NodeJS.Platform): StandInTray => {
  const events = createEvents<Tray>()
  let image = first
  let toolTip = ''
  let contextMenu: StandInMenu | null = null
  let poppedUp: StandInMenu | null = null
  let isDestroyed = false

  const offered: OfferedTray = untilDestroyed(
    {
      ...events.listening,
      isDestroyed: () => isDestroyed,
      destroy: () => {
        isDestroyed = true
      },
      setImage: (next: StandInImage) => {
        image = next
      },
      setToolTip: (text: string) => {
        toolTip = text
      },
      setContextMenu: (menu: StandInMenu | null) => {
        contextMenu = menu
      },
      popUpContextMenu: (menu: StandInMenu) => {
        poppedUp = menu
      }
    },
    () => isDestroyed
  )

  return {
    offered,
    image: () => image,
    toolTip: () => toolTip,
    isDestroyed: () => isDestroyed,
    click: () => {
      // With a menu set, macOS opens it on either button and emits no event.
      if (platform !== 'darwin' || contextMenu === null) events.emit('click', {}, {}, {})
    },
    openMenu: () => {
      poppedUp = contextMenu
      if (contextMenu === null) events.emit('right-click', {}, {})
      if (poppedUp === null) throw new Error('The tray opened no menu')
      return poppedUp
    }
  }
}
