import { randomUUID } from 'node:crypto'
import type { Clock } from '../platform/clock.ts'
import { createEvent } from '../platform/event.ts'
import { toErrorKind, type Log } from '../platform/log.ts'
import type { CredentialStore } from './credential-store.ts'
import { createInMemoryCredentials } from './in-memory.ts'

/** The three functions of keytar that Glance uses. */
export interface Keytar {
  readonly getPassword: (service: string, account: string) => Promise<string | null>
  readonly setPassword: (service: string, account: string, secret: string) => Promise<void>
  readonly deletePassword: (service: string, account: string) => Promise<boolean>
}

export interface KeychainOptions {
  readonly clock: Clock
  readonly log: Log
  readonly loadKeytar?: () => Promise<Keytar>
}

const service = 'Glance'
/** How long the agent has to unlock the keychain when the system asks; then Glance continues without it. */
const promptTimeoutMs = 60_000

/** Loaded when first needed: on Linux, the native part of keytar throws where libsecret is missing. */
const loadInstalledKeytar = async (): Promise<Keytar> => (await import('keytar')).default

/**
 * Stores secrets in the operating system's keychain (Keychain, Credential Manager, Secret Service).
 *
 * Before its first use the keychain is tested by writing a dummy secret, because a locked Secret Service answers "never
 * saved" to every read and only refuses to write. After the first refusal everything stays in memory until
 * `tryAgain` is called, and nothing is written anywhere else.
 */
export const createKeychain = ({
  clock,
  log,
  loadKeytar = loadInstalledKeytar
}: KeychainOptions): CredentialStore => {
  const unavailable = createEvent()
  const memory = createInMemoryCredentials()
  /** `null` when the keychain can't be used. */
  let tested: Promise<Keytar | null> | undefined
  let storage: 'keychain' | 'memory' = 'keychain'

  const fallBack = (error: unknown): void => {
    if (storage === 'memory') return
    storage = 'memory'
    tested = Promise.resolve(null)
    log.warn('keychain-unavailable', { kind: toErrorKind(error) })
    unavailable.emit()
  }

  const test = async (): Promise<Keytar | null> => {
    try {
      return await withTimeout(clock, loadTestedKeytar(loadKeytar))
    } catch (error) {
      fallBack(error)
      return null
    }
  }

  const use = async <T>(
    inKeychain: (keytar: Keytar) => Promise<T>,
    inMemory: () => Promise<T>
  ): Promise<T> => {
    const keytar = await (tested ??= test())
    if (keytar === null) return inMemory()
    try {
      return await withTimeout(clock, inKeychain(keytar))
    } catch (error) {
      fallBack(error)
      return inMemory()
    }
  }

  const erase = async (account: string): Promise<void> => {
    await memory.erase(account)
    await use<unknown>(
      (keytar) => keytar.deletePassword(service, account),
      () => Promise.resolve()
    )
  }

  return {
    storage: () => storage,
    read: (account) =>
      use(
        (keytar) => keytar.getPassword(service, account),
        () => memory.read(account)
      ),
    save: (account, secret) =>
      // keytar throws for an empty secret, which must not count as a refusal of the keychain.
      secret === ''
        ? erase(account)
        : use(
            (keytar) => keytar.setPassword(service, account, secret),
            () => memory.save(account, secret)
          ),
    erase,
    onUnavailable: unavailable.on,
    tryAgain: () => {
      tested = undefined
      storage = 'keychain'
    }
  }
}

const loadTestedKeytar = async (loadKeytar: () => Promise<Keytar>): Promise<Keytar> => {
  const keytar = await loadKeytar()
  // A random account, so that two processes that start at once don't erase each other's.
  const account = `try-out/${randomUUID()}`
  await keytar.setPassword(service, account, 'nothing secret')
  try {
    const answer = await keytar.getPassword(service, account)
    if (answer !== 'nothing secret') throw new Error('The keychain did not return the secret that was saved')
  } finally {
    await keytar.deletePassword(service, account)
  }
  return keytar
}

const withTimeout = async <T>(clock: Clock, answer: Promise<T>): Promise<T> => {
  let cancel: () => void = () => undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    cancel = clock.after(promptTimeoutMs, () => {
      reject(new Error('The keychain did not answer'))
    })
  })
  try {
    return await Promise.race([answer, timeout])
  } finally {
    cancel()
  }
}
