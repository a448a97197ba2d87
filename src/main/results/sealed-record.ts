import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** The version of a sealed record's content. A record of another version is dropped, never guessed at. */
export const recordVersion = 1

const nonceBytes = 12
const tagBytes = 16

/** Seals and opens the records of one profile. Holds the only keys to them. */
export interface RecordSealer {
  /** The row's key for an identity such as `company:199`: 32 bytes that say nothing without the data key. */
  readonly rowKey: (identity: string) => Buffer
  readonly seal: (rowKey: Buffer, value: unknown) => Buffer
  /** `undefined` for what was damaged, sealed with another key, or moved from another row, profile or version. */
  readonly open: (rowKey: Buffer, sealed: Uint8Array) => unknown
  /** Overwrites the keys; nothing can be sealed or opened any more. */
  readonly dispose: () => void
}

/**
 * AES-256-GCM with a random 96-bit nonce per record. Row key, profile and record version are associated data, so that
 * a record is worth nothing in another place. Two keys are derived from the data key (HKDF-SHA256), one to name rows
 * and one to seal them. `dataKey` is 32 random bytes.
 */
export const createRecordSealer = (dataKey: Buffer, profileId: string): RecordSealer => {
  const namingKey = Buffer.from(hkdfSync('sha256', dataKey, '', 'glance row names', 32))
  const sealingKey = Buffer.from(hkdfSync('sha256', dataKey, '', 'glance sealed records', 32))
  const associated = (rowKey: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`glance ${String(recordVersion)} ${profileId} `), rowKey])

  return {
    rowKey: (identity) => createHmac('sha256', namingKey).update(identity).digest(),
    seal: (rowKey, value) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce)
      cipher.setAAD(associated(rowKey))
      const sealed = [cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]
      return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()])
    },
    open: (rowKey, sealed) => {
      if (sealed.length < nonceBytes + tagBytes) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealingKey, sealed.subarray(0, nonceBytes))
        decipher.setAAD(associated(rowKey))
        decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
        const middle = sealed.subarray(nonceBytes, sealed.length - tagBytes)
        const plain = Buffer.concat([decipher.update(middle), decipher.final()])
        return JSON.parse(plain.toString('utf8'))
      } catch {
        return undefined
      }
    },
    dispose: () => {
      namingKey.fill(0)
      sealingKey.fill(0)
    }
  }
}
