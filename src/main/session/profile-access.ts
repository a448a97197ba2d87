import { assertNever } from '../../shared/outcome.ts'
import type { CredentialStore } from '../credentials/credential-store.ts'
import {
  accessAccounts,
  appTokenAccount,
  passwordAccount,
  refreshTokenAccount,
  ticketAccount
} from './accounts.ts'
import type { TokenKeeper } from './token-keeper.ts'

/** The addresses of one server: its API, and the web client that links open. */
export interface ServerAddress {
  readonly apiRoot: string
  readonly webRoot: string
}

export type OwnServerPlace = { readonly kind: 'own-server' } & ServerAddress

/**
 * Where a profile's SuperOffice is: on a server with a fixed address, or in a tenant whose host must be looked up.
 * `unknown` until somebody has signed in to the profile, and when its environment no longer exists.
 */
export type ProfilePlace =
  | OwnServerPlace
  | { readonly kind: 'online'; readonly signInUrl: string; readonly tenantId: string }
  | { readonly kind: 'unknown' }

export type OwnServerSecret =
  | { readonly kind: 'basic'; readonly userName: string; readonly password: string }
  | { readonly kind: 'ticket'; readonly ticket: string; readonly appToken: string | null }
  | { readonly kind: 'token'; readonly token: string }

/** The secret with which a profile signs its requests. Only the SuperOffice client receives it. */
export type ProfileSecret = OwnServerSecret | { readonly kind: 'online'; readonly tokens: TokenKeeper }

/** `secret` is `null` when the agent has to sign in: stored results can be read, and SuperOffice is not called. */
export interface ProfileAccess {
  readonly place: ProfilePlace
  readonly secret: ProfileSecret | null
}

/** The secrets that the keychain stores for each profile. */
export interface AccessSecrets {
  readonly readPassword: (profileId: string) => Promise<string | null>
  readonly readTicket: (
    profileId: string
  ) => Promise<{ readonly ticket: string; readonly appToken: string | null } | null>
  readonly readRefreshToken: (profileId: string) => Promise<string | null>
  /** Replaces every secret of the profile. An access token is not stored. */
  readonly save: (profileId: string, secret: SavedSecret) => Promise<void>
  readonly erase: (profileId: string) => Promise<void>
}

export type SavedSecret = OwnServerSecret | { readonly kind: 'online'; readonly refreshToken: string }

export const createAccessSecrets = (credentials: CredentialStore): AccessSecrets => {
  const erase = async (profileId: string, except: readonly string[] = []): Promise<void> => {
    for (const account of accessAccounts(profileId)) {
      if (!except.includes(account)) await credentials.erase(account)
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

const toAccounts = (profileId: string, secret: SavedSecret): ReadonlyMap<string, string> => {
  switch (secret.kind) {
    case 'basic':
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
    default:
      return assertNever(secret)
  }
}
