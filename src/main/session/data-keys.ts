import { randomBytes } from 'node:crypto'
import type { CredentialStore } from '../credentials/credential-store.ts'
import { dataKeyAccount, nextDataKeyAccount } from './accounts.ts'

/** What opens a profile's stored results: 32 bytes, and the key before them while a rotation may not have reached the file. */
export interface DataKey {
  readonly dataKey: Buffer
  readonly previousDataKey?: Buffer
}

/** A store that can be sealed with another key. */
export interface Rotatable {
  /** Overwrites the key it is handed. `true`: only that key opens the store from now on; `false`: only the one before. */
  readonly rotate: (newDataKey: Buffer) => boolean
}

/**
 * The keys to what is stored, one for each profile, in the keychain and nowhere else. While a key is being replaced both
 * stand there, so that no moment at which Glance ends leaves a file that nobody can open.
 */
export interface DataKeys {
  /** A profile whose key is gone begins anew: what it sealed can't be opened by anyone. */
  readonly read: (profileId: string) => Promise<DataKey>
  /** The file is known to be sealed with the newer of two keys: the older one goes. */
  readonly settle: (profileId: string) => Promise<void>
  /** Answers whether the store has a new key. Without a keychain there is none to replace. */
  readonly replace: (profileId: string, store: Rotatable) => Promise<boolean>
  readonly erase: (profileId: string) => Promise<void>
}

const keyLength = 32

export const createDataKeys = (credentials: CredentialStore): DataKeys => {
  const readKey = async (account: string): Promise<Buffer | null> => {
    const key = Buffer.from((await credentials.read(account)) ?? '', 'base64')
    return key.length === keyLength ? key : null
  }

  const settle = async (profileId: string): Promise<void> => {
    const next = await credentials.read(nextDataKeyAccount(profileId))
    if (next === null) return
    await credentials.save(dataKeyAccount(profileId), next)
    // Only a keychain that has the one may lose the other.
    if ((await credentials.read(dataKeyAccount(profileId))) === next)
      await credentials.erase(nextDataKeyAccount(profileId))
  }

  return {
    read: async (profileId) => {
      const kept = await readKey(dataKeyAccount(profileId))
      const next = await readKey(nextDataKeyAccount(profileId))
      if (next !== null && kept !== null) return { dataKey: next, previousDataKey: kept }
      // Nothing but the newer key can open the file: there is nothing to wait for.
      if (next !== null) await settle(profileId)
      const only = kept ?? next
      if (only !== null) return { dataKey: only }
      const dataKey = randomBytes(keyLength)
      await credentials.save(dataKeyAccount(profileId), dataKey.toString('base64'))
      return { dataKey }
    },

    settle,

    replace: async (profileId, store) => {
      const account = nextDataKeyAccount(profileId)
      const next = randomBytes(keyLength)
      const text = next.toString('base64')
      await credentials.save(account, text)
      // A keychain that refuses leaves it in memory, where it would be gone at the end of the session.
      const isKept = credentials.storage() === 'keychain' && (await credentials.read(account)) === text
      const isReplaced = isKept && store.rotate(next)
      next.fill(0)
      if (isReplaced) await settle(profileId)
      else await credentials.erase(account)
      return isReplaced
    },

    erase: async (profileId) => {
      await credentials.erase(dataKeyAccount(profileId))
      await credentials.erase(nextDataKeyAccount(profileId))
    }
  }
}
