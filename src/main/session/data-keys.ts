import { randomBytes } from 'node:crypto'
import type { CredentialStore } from '../credentials/credential-store.ts'
import { dataKeyAccount, nextDataKeyAccount } from './accounts.ts'

/** The key to a profile's stored results: 32 bytes. `previousDataKey` is present while the file may be sealed with it. */
export interface DataKey {
  readonly dataKey: Buffer
  readonly previousDataKey?: Buffer
}

/** A store whose key can be replaced. */
export interface Rotatable {
  /** Returns whether the store is now sealed with the new key; otherwise the old key stays valid. Overwrites its argument. */
  readonly rotate: (newDataKey: Buffer) => boolean
}

/**
 * The data keys, one for each profile, stored only in the keychain. While a key is being replaced, the keychain has both,
 * so that the file can still be opened if Glance ends in between.
 */
export interface DataKeys {
  /** Creates a new key when the profile has none. What was sealed with a lost key can't be opened any more. */
  readonly read: (profileId: string) => Promise<DataKey>
  /** Erases the older of two keys, once the file is known to be sealed with the newer one. */
  readonly settle: (profileId: string) => Promise<void>
  /** Resolves to whether the store has a new key. Without a keychain the key is not replaced. */
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
    // Erase the next key only when the keychain returns it under its final name.
    if ((await credentials.read(dataKeyAccount(profileId))) === next)
      await credentials.erase(nextDataKeyAccount(profileId))
  }

  return {
    read: async (profileId) => {
      const current = await readKey(dataKeyAccount(profileId))
      const next = await readKey(nextDataKeyAccount(profileId))
      if (next !== null && current !== null) return { dataKey: next, previousDataKey: current }
      // Only the next key is left, so only it can open the file.
      if (next !== null) await settle(profileId)
      const only = current ?? next
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
      // When the keychain refuses, the key is in memory only, and would be lost when Glance ends.
      const isSaved = credentials.storage() === 'keychain' && (await credentials.read(account)) === text
      const isReplaced = isSaved && store.rotate(next)
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
