import type { Subscribe } from '../platform/event.ts'

/**
 * Stores secrets between runs in the operating system's keychain, or in memory for as long as Glance runs.
 *
 * `main/session/accounts.ts` names the accounts, all in the service `Glance`. Accounts are read one by one and never
 * listed, because listing them can crash the process on Linux (atom/node-keytar#477).
 */
export interface CredentialStore {
  /** `memory` after the keychain has refused. */
  readonly storage: () => 'keychain' | 'memory'
  /** Resolves to `null` for an account that was never saved. No method rejects. */
  readonly read: (account: string) => Promise<string | null>
  /** Saving an empty secret erases the account. */
  readonly save: (account: string, secret: string) => Promise<void>
  readonly erase: (account: string) => Promise<void>
  /** The keychain has refused, so secrets are kept in memory from now on. */
  readonly onUnavailable: Subscribe<void>
  /** Makes the next use test the keychain again, even if it has refused before. */
  readonly tryAgain: () => void
}
