import type { WindowSummons } from '../shared/summons.ts'
import type { CredentialStore } from './credentials/credential-store.ts'
import type { Push } from './ipc/push.ts'
import type { Clock } from './platform/clock.ts'
import type { Log } from './platform/log.ts'
import type { LoginItem } from './platform/login-item.ts'
import type { Paths } from './platform/paths.ts'
import type { Presence } from './platform/presence.ts'
import type { DemoTenant } from './session/demo-access.ts'
import type { PolicySource } from './settings/policy-decode.ts'
import type { ShortcutPort } from './settings/shortcut-settings.ts'
import type { Updater } from './updates/updater-port.ts'

/** Everything that the core needs from its host: Electron (`index.ts`) or the browser host. */
export interface GlancePorts {
  readonly paths: Paths
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly log: Log
  readonly credentials: CredentialStore
  readonly push: Push
  /** Opens an address in the system's browser. Glance only passes addresses that it built itself. */
  readonly openLink: (url: string) => Promise<void>
  /**
   * Opens the page of a sign-in. Its address has a state, which is nobody else's business, so a host whose programs show
   * their arguments to everybody passes it in another way. `openLink` by default.
   */
  readonly openSignIn?: (url: string) => Promise<void>
  /** Hands one of Glance's own `glance://` links to the system, which passes it to the program registered for them. */
  readonly openOwnLink: (address: string) => Promise<void>
  readonly writeClipboard: (text: string) => void
  readonly window: WindowPort
  readonly shortcuts: ShortcutPort
  readonly presence: Presence
  /** Where the administrator's policy is; the first source wins where two say different things. */
  readonly policySources: readonly PolicySource[]
  readonly updater: Updater
  /** While this is true, Glance looks for no update by itself. */
  readonly isPaused: () => boolean
  readonly loginItem: LoginItem
  /** The languages that the person has chosen for this computer, such as `nn-NO`, the preferred one first. */
  readonly systemLanguages: readonly string[]
  readonly startDemoTenant: () => Promise<DemoTenant>
  /** Signs in to the demo at start, whichever profile was used last. */
  readonly startsWithDemo: boolean
}

export interface WindowPort {
  readonly hide: () => void
  /**
   * Shows the window above the others with this text in the search box, or with what was wrong with a link. The keyboard
   * stays with the program that has it: a link may come while the agent types there.
   */
  readonly summon: (summons: Pick<WindowSummons, 'text' | 'kind' | 'problem'>) => void
  /** Shows the window above the others and changes nothing in it. The keyboard stays where it is here too. */
  readonly bringToFront: () => void
  /** Clears what a hidden window showed, from its memory and from the frame that it would show first. */
  readonly blank: () => void
  /** While this is false, Glance sends no request to SuperOffice on its own. */
  readonly isShown: () => boolean
}
