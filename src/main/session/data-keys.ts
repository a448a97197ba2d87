import { randomBytes } from 'node:crypto'
import type { CredentialStore } from '../credentials/credential-store.ts'
import { createActionQueue } from '../platform/action-queue.ts'
import { dataKeyAccount, erasuresAccount, nextDataKeyAccount } from './accounts.ts'

/**
 * The key to a profile's stored results: 32 bytes. `previousDataKey` is present while the file may be sealed with it. `erasures`
 * is how often cards were erased.
 */
export interface DataKey {
  readonly erasures: number
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
  /** Saves how often cards were erased, unless a larger number is saved already. */
  readonly saveErasures: (profileId: string, erasures: number) => Promise<void>
  readonly erase: (profileId: string) => Promise<void>
}

const keyLength = 32

export const createDataKeys = (credentials: CredentialStore): DataKeys => {
  const readKey = async (account: string): Promise<Buffer | null> => {
    const key = Buffer.from((await credentials.read(account)) ?? '', 'base64')
    return key.length === keyLength ? key : null
  }

  const readErasures = async (profileId: string): Promise<number> => {
    const text = (await credentials.read(erasuresAccount(profileId))) ?? ''
    return /^\d{1,15}$/u.test(text) ? Number(text) : 0
  }
  /** One after the other, so that the largest number is saved last. */
  const enqueue = createActionQueue()

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
      const erasures = await readErasures(profileId)
      const current = await readKey(dataKeyAccount(profileId))
      const next = await readKey(nextDataKeyAccount(profileId))
      if (next !== null && current !== null) return { dataKey: next, previousDataKey: current, erasures }
      // Only the next key is left, so only it can open the file.
      if (next !== null) await settle(profileId)
      const only = current ?? next
      if (only !== null) return { dataKey: only, erasures }
      const dataKey = randomBytes(keyLength)
      await credentials.save(dataKeyAccount(profileId), dataKey.toString('base64'))
      return { dataKey, erasures }
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

    saveErasures: (profileId, erasures) =>
      enqueue(async () => {
        if ((await readErasures(profileId)) < erasures)
          await credentials.save(erasuresAccount(profileId), String(erasures))
      }),

    erase: async (profileId) => {
      await credentials.erase(dataKeyAccount(profileId))
      await credentials.erase(nextDataKeyAccount(profileId))
      await enqueue(() => credentials.erase(erasuresAccount(profileId)))
    }
  }
}
