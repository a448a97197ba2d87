import type { CredentialStore } from '../credentials/credential-store.ts'
import { dataKeyAccount } from './accounts.ts'

/** A lock by `absence` ends when the agent returns; only `unlock` ends one by the `agent`. */
export type LockedBy = 'agent' | 'absence'

/** Identifies the current lock, so that an action that started before a later lock can't release that one. */
export interface LockToken {
  readonly count: number
}

/** Whether the session is locked, and by whom. The session service closes the profile and drops the keys. */
export interface SessionLock {
  readonly isLocked: () => boolean
  readonly endsOnReturn: () => boolean
  readonly lock: (by: LockedBy) => void
  readonly token: () => LockToken
  /** Unlocks, unless `lock` was called after the token was made. */
  readonly release: (token: LockToken) => void
  /** False when the keychain was in use before the lock and can't be read now. */
  readonly hasKeys: (profileId: string) => Promise<boolean>
}

export const createSessionLock = (credentials: CredentialStore): SessionLock => {
  let current: { readonly by: LockedBy; readonly storage: 'keychain' | 'memory' } | null = null
  let count = 0

  return {
    isLocked: () => current !== null,
    endsOnReturn: () => current?.by === 'absence',

    lock: (by) => {
      count++
      current = {
        // A lock by the agent stays a lock by the agent, even if the agent is absent afterwards.
        by: current?.by === 'agent' ? 'agent' : by,
        storage: current?.storage ?? credentials.storage()
      }
    },

    token: () => ({ count }),
    release: (token) => {
      if (token.count === count) current = null
    },

    hasKeys: async (profileId) => {
      if (current?.storage === 'memory') return true
      // A locked keychain answers "never saved" to every read, so the keychain must be tested again.
      credentials.tryAgain()
      await credentials.read(dataKeyAccount(profileId))
      return credentials.storage() === 'keychain'
    }
  }
}
