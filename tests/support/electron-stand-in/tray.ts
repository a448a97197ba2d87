import { existsSync, readFileSync } from 'node:fs'
import type { NativeImage, Tray } from 'electron'
import { program } from './app.ts'
import type { Computer } from './computer.ts'
import { createEvents } from './events.ts'
import type { StandInMenu } from './menu.ts'
import { untilDestroyed } from './objects.ts'

/** An image, identified by its file. As in Electron, an image from a missing file is empty. */
export interface StandInImage extends Pick<NativeImage, 'isEmpty'> {
  readonly file: string
  /** How many pixels wide the picture is that the tray takes from this image on a display of this scale. */
  readonly traySizeAt: (scaleFactor: number) => number
}

export const createImageFromPath = (file: string, platform: NodeJS.Platform): StandInImage => ({
  file,
  isEmpty: () => !existsSync(file),
  traySizeAt: (scaleFactor) => {
    if (file.endsWith('.ico')) {
      const sizes = toIconSizes(readFileSync(file))
      return sizes.find((size) => size >= smallIcon * scaleFactor) ?? Math.max(...sizes)
    }
    const double = file.replace(/\.png$/, '@2x.png')
    // Windows makes its icon of the picture for a scale of 1, whatever else the image has.
    const isDouble = platform !== 'win32' && scaleFactor > 1 && existsSync(double)
    return toPngWidth(readFileSync(isDouble ? double : file))
  }
})

/** Windows' small icon at a scale of 1, in pixels. */
const smallIcon = 16

const toIconSizes = (content: Buffer): readonly number[] =>
  Array.from({ length: content.readUInt16LE(4) }, (_, index) => content.readUInt8(6 + 16 * index))

const toPngWidth = (content: Buffer): number => content.readUInt32BE(16)

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
  readonly click: (held?: { readonly ctrlKey: boolean }) => void
  /** The menu that opened last, until the next click. */
  readonly openedMenu: () => StandInMenu | null
  /** Presses the right button, and returns the menu that opens. */
  readonly openMenu: () => StandInMenu
}

export const createTray = (first: StandInImage, computer: Computer): StandInTray => {
  const { platform } = computer
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
    openedMenu: () => poppedUp,
    click: ({ ctrlKey } = { ctrlKey: false }) => {
      poppedUp = null
      // The taskbar gets the keyboard, and then hands the foreground to the program of the icon.
      if (platform === 'win32') computer.bringToFront('taskbar')
      computer.use(program)
      // With a menu set, macOS opens it on either button. A control-click is a click with a modifier (`tray_icon_cocoa.mm`).
      if (platform === 'darwin' && contextMenu !== null) poppedUp = contextMenu
      events.emit('click', { ctrlKey, altKey: false, shiftKey: false, metaKey: false }, {}, {})
    },
    openMenu: () => {
      computer.use(program)
      poppedUp = contextMenu
      if (contextMenu === null) events.emit('right-click', {}, {})
      if (poppedUp === null) throw new Error('The tray opened no menu')
      return poppedUp
    }
  }
}
