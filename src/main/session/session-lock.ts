import type { CredentialStore } from '../credentials/credential-store.ts'
import { dataKeyAccount } from './accounts.ts'

/** `absence` ends with the agent's return; what they locked by their own hand, they unlock. */
export type LockedBy = 'agent' | 'absence'

/** Whether the session is locked, and by whom. What was opened, and its keys, the session drops itself. */
export interface SessionLock {
  readonly isLocked: () => boolean
  readonly endsByReturn: () => boolean
  readonly lock: (by: LockedBy) => void
  /**
   * Answers how to lift the lock as it stands now, or none: one that comes later stays, so that a wish from before it
   * opens nothing.
   */
  readonly toLift: () => () => void
  /** Whether the keychain gives its secrets, as it did before the lock. Without one, memory still has everything. */
  readonly hasKeys: (profileId: string) => Promise<boolean>
}

export const createSessionLock = (credentials: CredentialStore): SessionLock => {
  let current: { readonly by: LockedBy; readonly storage: 'keychain' | 'memory' } | null = null

  return {
    isLocked: () => current !== null,
    endsByReturn: () => current?.by === 'absence',

    lock: (by) => {
      // Absence does not turn a lock by hand into one that ends by itself.
      current = {
        by: current?.by === 'agent' ? 'agent' : by,
        storage: current?.storage ?? credentials.storage()
      }
    },

    toLift: () => {
      const known = current
      return () => {
        if (current === known) current = null
      }
    },

    hasKeys: async (profileId) => {
      if (current?.storage === 'memory') return true
      // A keychain that is locked answers "never saved" to every read: only trying it out tells.
      credentials.tryAgain()
      await credentials.read(dataKeyAccount(profileId))
      return credentials.storage() === 'keychain'
    }
  }
}
