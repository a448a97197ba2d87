import type { GlobalShortcut } from 'electron'
import { toClipboardLookup } from '../../shared/clipboard-text.ts'
import { shortcutSettings, type ShortcutSetting } from '../../shared/settings.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { LookupWindow } from '../window/lookup-window.ts'
import { createHotkey, type Hotkey } from './hotkey.ts'
import { createPressFilter, everyReport } from './press-filter.ts'

/** Glance's shortcuts, by the setting that each one comes from. */
export interface Shortcuts {
  readonly register: (setting: ShortcutSetting, accelerator: string | null) => boolean
  readonly tryOut: (
    setting: ShortcutSetting,
    accelerator: string,
    hasMoreTime: boolean
  ) => ReturnType<Hotkey['tryOut']>
  /** Registers what the settings say, and lets go of a shortcut that is `null`. False when one that had not been asked for before is refused. */
  readonly applySettings: (settings: Readonly<Record<ShortcutSetting, string | null>>) => boolean
  /** The accelerator that is registered for this setting now, or `null`. */
  readonly registered: (setting: ShortcutSetting) => string | null
  /** A key went up in Glance's window. */
  readonly keyWentUp: () => void
  readonly dispose: () => void
}

export interface ShortcutsOptions {
  readonly shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>
  readonly readClipboard: () => Promise<string>
  readonly window: Pick<LookupWindow, 'toggle' | 'summon'>
  readonly platform: NodeJS.Platform
  readonly clock: Clock
  readonly log: Log
}

export const createShortcuts = ({
  shortcuts,
  readClipboard,
  window,
  platform,
  clock,
  log
}: ShortcutsOptions): Shortcuts => {
  const create = (onPressed: () => void): Hotkey =>
    createHotkey({
      shortcuts,
      clock,
      pressFilter: platform === 'win32' ? createPressFilter(clock) : everyReport,
      log,
      onPressed
    })
  const hotkeys: Readonly<Record<ShortcutSetting, Hotkey>> = {
    shortcut: create(() => {
      window.toggle('shortcut')
    }),
    clipboardShortcut: create(() => {
      // The clipboard is read here and nowhere else.
      readClipboard().then(
        (text) => {
          window.summon({ text: toClipboardLookup(text) })
        },
        () => {
          // Another program may hold it.
          log.warn('clipboard-not-read')
          window.summon()
        }
      )
    })
  }
  const all = Object.values(hotkeys)

  return {
    register: (setting, accelerator) => hotkeys[setting].register(accelerator),
    tryOut: (setting, accelerator, hasMoreTime) => hotkeys[setting].tryOut(accelerator, hasMoreTime),
    applySettings: (settings) => {
      const results = shortcutSettings.map((setting) => hotkeys[setting].applySetting(settings[setting]))
      return !results.includes('refused')
    },
    registered: (setting) => hotkeys[setting].registered(),
    keyWentUp: () => {
      for (const hotkey of all) hotkey.keyWentUp()
    },
    dispose: () => {
      for (const hotkey of all) hotkey.dispose()
    }
  }
}
