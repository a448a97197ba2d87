import { CodedError } from '../../shared/outcome.ts'
import {
  shortcutSettings,
  type Settings,
  type SettingsChange,
  type ShortcutSetting
} from '../../shared/settings.ts'
import type { SettingsStore } from './settings-store.ts'

/** The keys that the system holds for Glance, whatever program is in front. */
export interface ShortcutPort {
  /** False, with nothing changed, when another program has them or they are none. `null` lets go. */
  readonly register: (setting: ShortcutSetting, accelerator: string | null) => boolean
  /** Holds them in place of the ones before; those come back unless the agent presses the new ones within 10 s. */
  readonly tryOut: (setting: ShortcutSetting, accelerator: string) => Promise<ShortcutTrial>
}

/** `unsupported`: this host has no shortcuts. */
export type ShortcutTrial = 'pressed' | 'not-pressed' | 'taken' | 'unsupported'

const refusals = {
  taken: 'shortcut-taken',
  'not-pressed': 'shortcut-not-pressed',
  unsupported: 'shortcut-unsupported'
} as const

/** Settings of which a shortcut is kept only while the system holds it. */
export interface ShortcutSettings {
  /** As the store's, and refuses (`shortcut-taken`) keys that can't be registered: then nothing of the change is kept. */
  readonly change: (change: SettingsChange) => Promise<Settings>
  readonly tryOut: (setting: ShortcutSetting, accelerator: string) => Promise<Settings>
}

export const createShortcutSettings = (
  store: Pick<SettingsStore, 'settings' | 'fixed' | 'change'>,
  shortcuts: ShortcutPort
): ShortcutSettings => {
  /** The store refuses it, and nothing is to be registered for it. */
  const isFixed = (change: SettingsChange): boolean =>
    store.fixed().some((setting) => change[setting] !== undefined)

  return {
    change: async (change) => {
      const registered: ShortcutSetting[] = []
      for (const setting of shortcutSettings) {
        if (change[setting] === undefined || isFixed(change)) continue
        if (shortcuts.register(setting, change[setting] ?? null)) {
          registered.push(setting)
          continue
        }
        for (const each of registered) shortcuts.register(each, store.settings()[each])
        throw new CodedError('shortcut-taken')
      }
      return store.change(change)
    },

    tryOut: async (setting, accelerator) => {
      const change = { [setting]: accelerator }
      const trial = isFixed(change) ? 'pressed' : await shortcuts.tryOut(setting, accelerator)
      if (trial !== 'pressed') throw new CodedError(refusals[trial])
      return store.change(change)
    }
  }
}
