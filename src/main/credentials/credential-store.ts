import type { Subscribe } from '../platform/event.ts'

/**
 * Where secrets rest between two runs: the operating system's keychain, or this session's memory.
 *
 * `main/session/accounts.ts` names the accounts, all under the service `Glance`. Only accounts whose
 * name is known are ever read: listing them can end the process on Linux (atom/node-keytar#477).
 */
export interface CredentialStore {
  /** `keychain` while the operating system keeps the secrets, `memory` once it could not. */
  readonly storage: () => 'keychain' | 'memory'
  /** Answers `null` for an account that was never saved. Never rejects; neither do the others. */
  readonly read: (account: string) => Promise<string | null>
  /** An empty secret is none: the account reads as if it was never saved. */
  readonly save: (account: string, secret: string) => Promise<void>
  readonly erase: (account: string) => Promise<void>
  /** The keychain turned out to be unusable, and memory takes its place. */
  readonly onUnavailable: Subscribe<void>
  /** The next use tries the keychain out anew, whatever came of it before. */
  readonly tryAgain: () => void
}
