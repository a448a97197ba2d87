import type { CredentialStore } from './credential-store.ts'

/** Stores secrets in memory only: for tests, and for a computer whose keychain can't be used. */
export const createInMemoryCredentials = (): CredentialStore => {
  const secrets = new Map<string, string>()
  return {
    storage: () => 'memory',
    read: (account) => Promise.resolve(secrets.get(account) ?? null),
    save: (account, secret) => {
      if (secret === '') secrets.delete(account)
      else secrets.set(account, secret)
      return Promise.resolve()
    },
    erase: (account) => {
      secrets.delete(account)
      return Promise.resolve()
    },
    onUnavailable: () => () => undefined,
    tryAgain: () => undefined
  }
}
