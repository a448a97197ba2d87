import type { MenuItemConstructorOptions } from 'electron'
import { toKeys } from './accelerator.ts'

export interface StandInMenu {
  readonly items: readonly StandInMenuItem[]
  /** The agent chooses the item with this label. */
  readonly choose: (label: string) => void
}

export interface StandInMenuItem {
  readonly label: string
  readonly type: string
  readonly role: string | null
  readonly accelerator: string | null
  readonly registersAccelerator: boolean
  readonly submenu: StandInMenu | null
  readonly click: () => void
}

export const buildMenu = (
  template: readonly MenuItemConstructorOptions[],
  platform: NodeJS.Platform
): StandInMenu => {
  const items = template.map((options) => toItem(options, platform))
  return {
    items,
    choose: (label) => {
      const item = items.find((one) => one.label === label)
      if (item === undefined) throw new Error(`The menu has no item "${label}"`)
      item.click()
    }
  }
}

const toItem = (options: MenuItemConstructorOptions, platform: NodeJS.Platform): StandInMenuItem => {
  const { label, type, role, accelerator, submenu, click } = options
  if (label === undefined && type === undefined && role === undefined)
    throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
  if (accelerator !== undefined && toKeys(accelerator, platform) === null)
    throw new TypeError(`Invalid accelerator: ${accelerator}`)
  return {
    label: label ?? '',
    type: type ?? (submenu === undefined ? 'normal' : 'submenu'),
    role: role ?? null,
    accelerator: accelerator ?? null,
    registersAccelerator: options.registerAccelerator ?? true,
    submenu: Array.isArray(submenu) ? buildMenu(submenu, platform) : null,
    click: () => {
      const calledBack = click as (() => void) | undefined
      calledBack?.()
    }
  }
}
