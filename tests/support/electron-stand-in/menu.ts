import type { MenuItemConstructorOptions } from 'electron'
import { toKeys } from './accelerator.ts'

export interface StandInMenu {
  readonly items: readonly StandInMenuItem[]
  /** Opens the menu at the cursor. */
  readonly popup: () => void
  /** The agent chooses the item with this label. */
  readonly choose: (label: string) => void
}

export interface StandInMenuItem {
  readonly label: string
  readonly type: string
  readonly role: string | null
  readonly isEnabled: boolean
  readonly accelerator: string | null
  readonly registersAccelerator: boolean
  readonly submenu: StandInMenu | null
  readonly click: () => void
}

export const buildMenu = (
  template: readonly MenuItemConstructorOptions[],
  platform: NodeJS.Platform,
  onPopup: (menu: StandInMenu) => void
): StandInMenu => {
  const items = template.map((options) => toItem(options, platform, onPopup))
  const menu: StandInMenu = {
    items,
    popup: () => {
      onPopup(menu)
    },
    choose: (label) => {
      const item = items.find((one) => one.label === label)
      if (item === undefined) throw new Error(`The menu has no item "${label}"`)
      item.click()
    }
  }
  return menu
}

const toItem = (
  options: MenuItemConstructorOptions,
  platform: NodeJS.Platform,
  onPopup: (menu: StandInMenu) => void
): StandInMenuItem => {
  const { label, type, role, accelerator, submenu, click } = options
  if (label === undefined && type === undefined && role === undefined)
    throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
  return {
    label: label ?? '',
    type: type ?? (submenu === undefined ? 'normal' : 'submenu'),
    role: role ?? null,
    isEnabled: options.enabled ?? true,
    // One that can't be read is left out, without an error.
    accelerator: accelerator === undefined || toKeys(accelerator, platform) === null ? null : accelerator,
    registersAccelerator: options.registerAccelerator ?? true,
    submenu: Array.isArray(submenu) ? buildMenu(submenu, platform, onPopup) : null,
    click: () => {
      const calledBack = click as (() => void) | undefined
      calledBack?.()
    }
  }
}
