import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CredentialStore } from './credential-store.ts'

/**
 * The size of the largest entry, in bytes of UTF-8. Windows' Credential Manager refuses more than 2,560
 * (`CRED_MAX_CREDENTIAL_BLOB_SIZE`). The limit is the same on every system.
 */
const maxEntryBytes = 2500
const maxParts = 40

/** The first entry of a long secret: the number of parts, and the hash of the whole secret. */
const headPrefix = 'glance-parts:'
const headSchema = z
  .string()
  .regex(/^glance-parts:\d{1,2}:[\w-]{43}$/)
  .transform((head) => head.split(':'))
  .transform(([, count, hash]) => ({ count: Number(count), hash: hash ?? '' }))
  .refine(({ count }) => count <= maxParts)

/**
 * Splits a secret that is too long for one entry: `{account}` holds the number of parts, `{account}/1` and so on the
 * parts themselves. A secret whose parts don't match the hash counts as never saved. The first entry tells how many
 * accounts there are, so they don't have to be listed.
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
      const partCount = (await readHead(account))?.count ?? 0
      const isOneEntry = Buffer.byteLength(secret) <= maxEntryBytes && !secret.startsWith(headPrefix)
      const parts = isOneEntry ? [] : toParts(secret)
      if (isOneEntry) {
        await store.save(account, secret)
      } else {
        for (const [index, part] of parts.entries()) await store.save(partAccount(account, index + 1), part)
        await store.save(account, `${headPrefix}${String(parts.length)}:${hashOf(secret)}`)
      }
      await eraseParts(account, parts.length + 1, partCount)
    },

    erase: async (account) => {
      const partCount = (await readHead(account))?.count ?? 0
      await store.erase(account)
      await eraseParts(account, 1, partCount)
    }
  }
}

const partAccount = (account: string, part: number): string => `${account}/${String(part)}`

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Cuts between characters, never inside one. */
const toParts = (secret: string): readonly string[] => {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const character of secret) {
    const size = Buffer.byteLength(character)
    if (bytes + size > maxEntryBytes) {
      parts.push(part)
      part = ''
      bytes = 0
    }
    part += character
    bytes += size
  }
  return [...parts, part]
}
