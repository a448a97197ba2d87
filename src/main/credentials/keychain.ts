import { randomUUID } from 'node:crypto'
import type { Clock } from '../platform/clock.ts'
import { createEvent } from '../platform/event.ts'
import type { Log } from '../platform/log.ts'
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
/** How long an unlock prompt may stand open before Glance goes on without the keychain. */
const promptLimitMs = 60_000

/** Its native part needs libsecret on Linux and throws without it, so it is loaded when first needed. */
const loadInstalledKeytar = async (): Promise<Keytar> => (await import('keytar')).default

/**
 * The operating system's keychain (Keychain, Credential Manager, Secret Service) behind the credential port.
 *
 * Tried out once, before its first use, with a secret of no worth: a locked Secret Service answers "never saved" to
 * every read, and only a write tells the difference. From the first refusal on, everything stays in memory for this
 * session, unless it is told to try again, and nothing is written anywhere else.
 */
export const createKeychain = ({
  clock,
  log,
  loadKeytar = loadInstalledKeytar
}: KeychainOptions): CredentialStore => {
  const unavailable = createEvent()
  const memory = createInMemoryCredentials()
  let usable: Promise<Keytar | null> | undefined
  let storage: 'keychain' | 'memory' = 'keychain'

  const fallBack = (error: unknown): void => {
    if (storage === 'memory') return
    storage = 'memory'
    usable = Promise.resolve(null)
    // The message of a keychain's error can hold names and paths, so that only its kind is kept.
    log.warn('keychain-unavailable', { kind: error instanceof Error ? error.name : typeof error })
    unavailable.emit()
  }

  const tryOut = async (): Promise<Keytar | null> => {
    try {
      return await withinLimit(clock, tryKeychain(loadKeytar))
    } catch (error) {
      fallBack(error)
      return null
    }
  }

  const opened = (): Promise<Keytar | null> => (usable ??= tryOut())

  const use = async <T>(
    inKeychain: (keytar: Keytar) => Promise<T>,
    inMemory: () => Promise<T>
  ): Promise<T> => {
    const keytar = await opened()
    if (keytar === null) return inMemory()
    try {
      return await withinLimit(clock, inKeychain(keytar))
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
      // keytar refuses an empty secret, which is no reason to give the keychain up.
      secret === ''
        ? erase(account)
        : use(
            (keytar) => keytar.setPassword(service, account, secret),
            () => memory.save(account, secret)
          ),
    erase,
    onUnavailable: unavailable.on,
    tryAgain: () => {
      usable = undefined
      storage = 'keychain'
    }
  }
}

const tryKeychain = async (loadKeytar: () => Promise<Keytar>): Promise<Keytar> => {
  const keytar = await loadKeytar()
  // An account of its own each time, so that two windows starting at once do not erase each other's.
  const account = `try-out/${randomUUID()}`
  await keytar.setPassword(service, account, 'nothing secret')
  try {
    const answer = await keytar.getPassword(service, account)
    if (answer !== 'nothing secret') throw new Error('The keychain did not give back what it was given')
  } finally {
    await keytar.deletePassword(service, account)
  }
  return keytar
}

const withinLimit = async <T>(clock: Clock, answer: Promise<T>): Promise<T> => {
  let cancel: () => void = () => undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    cancel = clock.after(promptLimitMs, () => {
      reject(new Error('The keychain did not answer'))
    })
  })
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    cancel()
  }
}
