import type { CredentialStore } from '../credentials/credential-store.ts'
import {
  accessAccounts,
  appTokenAccount,
  passwordAccount,
  refreshTokenAccount,
  ticketAccount
} from './accounts.ts'
import type { TokenKeeper } from './token-keeper.ts'

/** Where a server is: its API, and the web client that links lead to. */
export interface ServerAddress {
  readonly apiRoot: string
  readonly webRoot: string
}

/** Where a profile's SuperOffice is: a server that stays where it is, or a tenant whose host must be asked for. */
export type ProfilePlace =
  | ({ readonly kind: 'server' } & ServerAddress)
  | { readonly kind: 'tenant'; readonly signInUrl: string; readonly tenantId: string }

/** What lets a profile in. It is handed to the SuperOffice client and to nothing else. */
export type ProfileSecret =
  | { readonly kind: 'password'; readonly userName: string; readonly password: string }
  | { readonly kind: 'ticket'; readonly ticket: string; readonly appToken: string | null }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'online'; readonly tokens: TokenKeeper }

/** `secret` is `null` for a profile that has to sign in (again): what is stored can be read, nothing can be asked. */
export interface ProfileAccess {
  readonly place: ProfilePlace
  readonly secret: ProfileSecret | null
}

/** The keychain's part of what lets a profile in. */
export interface AccessSecrets {
  readonly readPassword: (profileId: string) => Promise<string | null>
  readonly readTicket: (
    profileId: string
  ) => Promise<{ readonly ticket: string; readonly appToken: string | null } | null>
  readonly readRefreshToken: (profileId: string) => Promise<string | null>
  /** Keeps what is kept of this kind, in place of everything kept for the profile before: an access token is not. */
  readonly save: (profileId: string, secret: KeptSecret) => Promise<void>
  readonly erase: (profileId: string) => Promise<void>
}

export type KeptSecret =
  | Exclude<ProfileSecret, { readonly kind: 'online' }>
  | { readonly kind: 'online'; readonly refreshToken: string }

export const createAccessSecrets = (credentials: CredentialStore): AccessSecrets => {
  const erase = async (profileId: string, kept: readonly string[] = []): Promise<void> => {
    for (const account of accessAccounts(profileId)) {
      if (!kept.includes(account)) await credentials.erase(account)
    }
  }

  return {
    readPassword: (profileId) => credentials.read(passwordAccount(profileId)),
    readTicket: async (profileId) => {
      const ticket = await credentials.read(ticketAccount(profileId))
      return ticket === null ? null : { ticket, appToken: await credentials.read(appTokenAccount(profileId)) }
    },
    readRefreshToken: (profileId) => credentials.read(refreshTokenAccount(profileId)),
    save: async (profileId, secret) => {
      const accounts = toAccounts(profileId, secret)
      for (const [account, value] of accounts) await credentials.save(account, value)
      await erase(profileId, [...accounts.keys()])
    },
    erase: (profileId) => erase(profileId)
  }
}

const toAccounts = (profileId: string, secret: KeptSecret): ReadonlyMap<string, string> => {
  switch (secret.kind) {
    case 'password':
      return new Map([[passwordAccount(profileId), secret.password]])
    case 'ticket':
      return new Map([
        [ticketAccount(profileId), secret.ticket],
        ...(secret.appToken === null ? [] : [[appTokenAccount(profileId), secret.appToken] as const])
      ])
    case 'online':
      return new Map([[refreshTokenAccount(profileId), secret.refreshToken]])
    case 'token':
      return new Map()
  }
}
