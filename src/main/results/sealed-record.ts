import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** The version of a sealed record's content. A record of another version can't be opened and is dropped. */
const recordVersion = 2

const nonceBytes = 12
const tagBytes = 16
const rowKeyBytes = 32

/** The two sealed parts of a row; neither can be opened as the other. */
export type RecordPart = 'listing' | 'record'

/** Seals and opens the records of one profile. Holds the only keys to them. */
export interface RecordSealer {
  /** The row's key for an identity such as `company:199`: 32 bytes that reveal nothing without the data key. */
  readonly rowKey: (identity: string) => Buffer
  readonly seal: (rowKey: Buffer, part: RecordPart, value: unknown) => Buffer
  /** `undefined` for a record that is damaged, sealed with another key, or from another row, part, profile or version. */
  readonly open: (rowKey: Buffer, part: RecordPart, sealed: Uint8Array) => unknown
  /** Overwrites the keys. Afterwards nothing can be opened, and `seal` throws. */
  readonly dispose: () => void
}

/**
 * AES-256-GCM with a random 96-bit nonce per record. Row key, part, profile and record version are associated data, so
 * that a record can't be opened in another place. Two keys are derived from the data key (HKDF-SHA256, salted with the
 * profile), one to name rows and one to seal them. `dataKey` is 32 random bytes and is not retained.
 */
export const createRecordSealer = (dataKey: Buffer, profileId: string): RecordSealer => {
  const namingKey = Buffer.from(hkdfSync('sha256', dataKey, profileId, 'glance row names', 32))
  const sealingKey = Buffer.from(hkdfSync('sha256', dataKey, profileId, 'glance sealed records', 32))
  const associatedData = {
    listing: createAssociatedData(profileId, 'listing'),
    record: createAssociatedData(profileId, 'record')
  }
  let isDisposed = false

  return {
    rowKey: (identity) => createHmac('sha256', namingKey).update(identity).digest(),
    seal: (rowKey, part, value) => {
      // An overwritten key is all zeros, which anyone can guess.
      if (isDisposed) throw new Error('Sealed after the keys were overwritten')
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce)
      cipher.setAAD(associatedData[part](rowKey))
      const sealed = [cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]
      return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()])
    },
    open: (rowKey, part, sealed) => {
      if (isDisposed || sealed.length < nonceBytes + tagBytes) return undefined
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, sealed.subarray(0, nonceBytes))
      decipher.setAAD(associatedData[part](rowKey))
      decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
      // GCM is a stream: `final` adds no bytes, it only checks the tag.
      const plain = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes))
      try {
        decipher.final()
        return JSON.parse(plain.toString('utf8'))
      } catch {
        return undefined
      } finally {
        plain.fill(0)
      }
    },
    dispose: () => {
      isDisposed = true
      namingKey.fill(0)
      sealingKey.fill(0)
    }
  }
}

/** The associated data of a row. Reuses one buffer and overwrites its row key, because a store opens thousands of rows. */
const createAssociatedData = (profileId: string, part: RecordPart): ((rowKey: Buffer) => Buffer) => {
  const bound = `glance ${String(recordVersion)} ${profileId} ${part} `
  const data = Buffer.concat([Buffer.from(bound), Buffer.alloc(rowKeyBytes)])
  return (rowKey) => {
    rowKey.copy(data, data.length - rowKeyBytes)
    return data
  }
}
