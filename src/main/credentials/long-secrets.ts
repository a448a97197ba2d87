import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CredentialStore } from './credential-store.ts'

/**
 * What one entry may hold, in bytes of UTF-8. Windows' Credential Manager takes 2,560 (`CRED_MAX_CREDENTIAL_BLOB_SIZE`)
 * and refuses more, so that every system gets the same, shorter entries.
 */
const longestEntry = 2500
const mostParts = 40

/** An entry that stands for several: how many follow, and the hash of the whole. */
const headPrefix = 'glance-parts:'
const headSchema = z
  .string()
  .regex(/^glance-parts:\d{1,2}:[\w-]{43}$/)
  .transform((head) => head.split(':'))
  .transform(([, count, hash]) => ({ count: Number(count), hash: hash ?? '' }))
  .refine(({ count }) => count <= mostParts)

/**
 * Keeps a secret that is too long for one entry in several: `{account}` says how many, `{account}/1` and so on hold
 * the parts. Parts that do not fit together are as good as never saved. Every account that is read is known from the
 * one before it.
 */
export const splitLongSecrets = (store: CredentialStore): CredentialStore => {
  const readHead = async (account: string): Promise<z.infer<typeof headSchema> | null> => {
    const head = headSchema.safeParse(await store.read(account))
    return head.success ? head.data : null
  }

  const eraseParts = async (account: string, from: number, to: number): Promise<void> => {
    for (let part = from; part <= to; part++) await store.erase(partAccount(account, part))
  }

  return {
    storage: store.storage,
    onUnavailable: store.onUnavailable,
    tryAgain: store.tryAgain,

    read: async (account) => {
      const entry = await store.read(account)
      if (entry === null || !entry.startsWith(headPrefix)) return entry
      const head = headSchema.safeParse(entry)
      if (!head.success) return null
      let secret = ''
      for (let part = 1; part <= head.data.count; part++) {
        secret += (await store.read(partAccount(account, part))) ?? ''
      }
      return hashOf(secret) === head.data.hash ? secret : null
    },

    save: async (account, secret) => {
      const before = (await readHead(account))?.count ?? 0
      const isOneEntry = Buffer.byteLength(secret) <= longestEntry && !secret.startsWith(headPrefix)
      const parts = isOneEntry ? [] : toParts(secret)
      if (isOneEntry) {
        await store.save(account, secret)
      } else {
        for (const [index, part] of parts.entries()) await store.save(partAccount(account, index + 1), part)
        await store.save(account, `${headPrefix}${String(parts.length)}:${hashOf(secret)}`)
      }
      await eraseParts(account, parts.length + 1, before)
    },

    erase: async (account) => {
      const before = (await readHead(account))?.count ?? 0
      await store.erase(account)
      await eraseParts(account, 1, before)
    }
  }
}

const partAccount = (account: string, part: number): string => `${account}/${String(part)}`

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Cut between characters, never inside one. */
const toParts = (secret: string): readonly string[] => {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const character of secret) {
    const size = Buffer.byteLength(character)
    if (bytes + size > longestEntry) {
      parts.push(part)
      part = ''
      bytes = 0
    }
    part += character
    bytes += size
  }
  return [...parts, part]
}
