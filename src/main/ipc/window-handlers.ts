import type { Channel } from '../../shared/contract.ts'
import type { Connection } from '../../shared/session.ts'
import type { Notices } from '../platform/notices.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { Handlers } from './dispatch.ts'

type WindowChannel = Extract<
  Channel,
  `settings:${string}` | `notices:${string}` | `connection:${string}` | `window:${string}`
>

export interface WindowHandlersOptions {
  readonly settings: SettingsStore
  readonly notices: Notices
  readonly connection: () => Connection
  readonly hideWindow: () => void
}

export const createWindowHandlers = (options: WindowHandlersOptions): Pick<Handlers, WindowChannel> => ({
  'settings:recall': () => options.settings.settings(),
  'settings:change': (change) => options.settings.change(change),
  'notices:take': () => options.notices.take(),
  'connection:recall': () => options.connection(),
  'window:hide': () => {
    options.hideWindow()
    return null
  }
})
