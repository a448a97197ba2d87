import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../main/platform/clock.ts'
import { browserStartMs } from '../main/platform/redirect-file.ts'

/** What lets a page in: the token, as often as it is shown, and keys that are good once and for a short time. */
export interface PageKeys {
  /** Printed on the terminal, and good while the host runs. */
  readonly token: string
  /** Makes a key for the browser that the host opens itself. */
  readonly createOpeningKey: () => string
  /**
   * Makes the key with which a page that is let in comes back after a reload. It is good from now on; `limit` begins its end
   * when the page has gone.
   */
  readonly createReloadKey: () => { readonly key: string; readonly limit: () => void }
  /** Uses a one-time key up. */
  readonly letsIn: (offered: string) => boolean
  readonly dispose: () => void
}

const reloadMs = 10_000

export const createPageKeys = (clock: Clock): PageKeys => {
  const token = createSecret()
  /** The one-time keys by their hash, and how to stop the timer that ends them. */
  const oneTime = new Map<string, () => void>()

  const end = (hash: string): boolean => {
    const stopTimer = oneTime.get(hash)
    stopTimer?.()
    return oneTime.delete(hash)
  }

  const limit = (hash: string, ms: number): void => {
    if (!oneTime.has(hash)) return
    oneTime.get(hash)?.()
    oneTime.set(
      hash,
      clock.after(ms, () => {
        oneTime.delete(hash)
      })
    )
  }

  const create = (): { readonly key: string; readonly hash: string } => {
    const key = createSecret()
    const hash = hashOf(key)
    oneTime.set(hash, () => undefined)
    return { key, hash }
  }

  return {
    token,
    createOpeningKey: () => {
      const { key, hash } = create()
      limit(hash, browserStartMs)
      return key
    },
    createReloadKey: () => {
      const { key, hash } = create()
      return {
        key,
        limit: () => {
          limit(hash, reloadMs)
        }
      }
    },
    letsIn: (offered) => isSame(offered, token) || end(hashOf(offered)),
    dispose: () => {
      for (const stopTimer of oneTime.values()) stopTimer()
      oneTime.clear()
    }
  }
}

const createSecret = (): string => randomBytes(32).toString('base64url')

/** Keys are found by their hash, so that the time that it takes says nothing about them. */
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

const isSame = (offered: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(offered), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
