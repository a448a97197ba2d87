import type { Channel } from '../../shared/contract.ts'
import type { Language } from '../../shared/languages.ts'
import type { LoginItemState } from '../../shared/login-item.ts'
import { toPastedText } from '../../shared/phone-systems.ts'
import type { PolicySummary } from '../../shared/policy.ts'
import type { Latency } from '../platform/latency.ts'
import type { Notices } from '../platform/notices.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { ShortcutSettings } from '../settings/shortcut-settings.ts'
import type { ConnectionWatch } from '../superoffice/connection-watch.ts'
import type { Handlers } from './dispatch.ts'

type WindowChannel = Extract<
  Channel,
  `${'settings' | 'language' | 'shortcut' | 'link' | 'policy' | 'notices' | 'connection' | 'latency' | 'window' | 'startup'}:${string}`
>

export interface WindowHandlersOptions {
  readonly settings: SettingsStore
  readonly systemLanguage: Language
  readonly shortcutSettings: ShortcutSettings
  /** Opens Glance's link with this number through the system, and resolves when it has come back. */
  readonly tryLink: (number: string) => Promise<void>
  readonly policy: () => PolicySummary
  readonly notices: Notices
  readonly connection: Pick<ConnectionWatch, 'current' | 'probe'>
  readonly latency: Latency
  readonly writeClipboard: (text: string) => void
  readonly hideWindow: () => void
  readonly loginItem: () => LoginItemState
}

export const createWindowHandlers = (options: WindowHandlersOptions): Pick<Handlers, WindowChannel> => ({
  'settings:recall': () => options.settings.settings(),
  'language:recall': () => options.systemLanguage,
  'settings:change': (change) => options.shortcutSettings.change(change),
  'shortcut:try': ({ setting, accelerator, hasMoreTime }) =>
    options.shortcutSettings.tryOut(setting, accelerator, hasMoreTime),
  'link:try': async ({ number }) => {
    await options.tryLink(number)
    return null
  },
  'link:copy': ({ phoneSystem }) => {
    options.writeClipboard(toPastedText(phoneSystem))
    return null
  },
  'policy:recall': () => options.policy(),
  'notices:take': () => options.notices.take(),
  'connection:recall': () => options.connection.current(),
  'connection:probe': async () => {
    await options.connection.probe()
    return options.connection.current()
  },
  'latency:recall': () => options.latency.report(),
  'latency:note': ({ kind, ms }) => {
    options.latency.note(kind, ms)
    return null
  },
  'latency:copy': () => {
    options.writeClipboard(options.latency.toText())
    return null
  },
  'window:hide': () => {
    options.hideWindow()
    return null
  },
  'startup:recall': () => options.loginItem()
})
