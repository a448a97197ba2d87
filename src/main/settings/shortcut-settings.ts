import { CodedError } from '../../shared/outcome.ts'
import {
  shortcutSettings,
  type Settings,
  type SettingsChange,
  type ShortcutSetting
} from '../../shared/settings.ts'
import type { SettingsStore } from './settings-store.ts'

/** The system-wide shortcuts that are registered for Glance. */
export interface ShortcutPort {
  /** False, with nothing changed, when another program uses the shortcut or the system refuses it. `null` unregisters it. */
  readonly register: (setting: ShortcutSetting, accelerator: string | null) => boolean
  /** Registers a new shortcut. The previous one returns unless the agent presses the new one within 10 s, or 120 s with more time. */
  readonly tryOut: (
    setting: ShortcutSetting,
    accelerator: string,
    hasMoreTime: boolean
  ) => Promise<ShortcutTrial>
}

/** `unsupported`: this host can't register shortcuts. */
export type ShortcutTrial = 'pressed' | 'not-pressed' | 'taken' | 'unsupported'

const refusals = {
  taken: 'shortcut-taken',
  'not-pressed': 'shortcut-not-pressed',
  unsupported: 'shortcut-unsupported'
} as const

/** Changes settings, and saves a shortcut only when the system has registered it. */
export interface ShortcutSettings {
  /** Like the store's `change`. Rejects as `shortcut-taken`, and saves nothing, when a shortcut can't be registered. */
  readonly change: (change: SettingsChange) => Promise<Settings>
  readonly tryOut: (setting: ShortcutSetting, accelerator: string, hasMoreTime?: boolean) => Promise<Settings>
}

export const createShortcutSettings = (
  store: Pick<SettingsStore, 'settings' | 'fixed' | 'change'>,
  shortcuts: ShortcutPort
): ShortcutSettings => {
  /** The store refuses a fixed setting, so no shortcut must be registered for it. */
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

    tryOut: async (setting, accelerator, hasMoreTime = false) => {
      const change = { [setting]: accelerator }
      const trial = isFixed(change) ? 'pressed' : await shortcuts.tryOut(setting, accelerator, hasMoreTime)
      if (trial !== 'pressed') throw new CodedError(refusals[trial])
      return store.change(change)
    }
  }
}
