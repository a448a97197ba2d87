import { assertNever } from '../../shared/outcome.ts'
import type { CredentialStore } from '../credentials/credential-store.ts'
import {
  accessAccounts,
  appTokenAccount,
  passwordAccount,
  placeAccount,
  refreshTokenAccount,
  ticketAccount
} from './accounts.ts'
import type { ProfilePlace } from './profile-place.ts'
import type { SecretPlaces } from './secret-places.ts'
import type { TokenKeeper } from './token-keeper.ts'

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

/** The secrets that the keychain stores for each profile. Reading answers `null` for another place than they were saved for. */
export interface AccessSecrets {
  readonly readPassword: (profileId: string, place: ProfilePlace) => Promise<string | null>
  readonly readTicket: (
    profileId: string,
    place: ProfilePlace
  ) => Promise<{ readonly ticket: string; readonly appToken: string | null } | null>
  readonly readRefreshToken: (profileId: string, place: ProfilePlace) => Promise<string | null>
  /** Replaces every secret of the profile. An access token is not stored. */
  readonly save: (profileId: string, place: ProfilePlace, secret: SavedSecret) => Promise<void>
  readonly erase: (profileId: string) => Promise<void>
}

export type SavedSecret = OwnServerSecret | { readonly kind: 'online'; readonly refreshToken: string }

export const createAccessSecrets = (credentials: CredentialStore, places: SecretPlaces): AccessSecrets => {
  const read = async (account: string, profileId: string, place: ProfilePlace): Promise<string | null> =>
    (await places.mayUse(profileId, place)) ? credentials.read(account) : null

  const erase = async (profileId: string, except: readonly string[] = []): Promise<void> => {
    for (const account of accessAccounts(profileId)) {
      if (!except.includes(account)) await credentials.erase(account)
    }
  }

  return {
    readPassword: (profileId, place) => read(passwordAccount(profileId), profileId, place),
    readTicket: async (profileId, place) => {
      const ticket = await read(ticketAccount(profileId), profileId, place)
      return ticket === null ? null : { ticket, appToken: await credentials.read(appTokenAccount(profileId)) }
    },
    readRefreshToken: (profileId, place) => read(refreshTokenAccount(profileId), profileId, place),
    save: async (profileId, place, secret) => {
      await places.bind(profileId, place)
      const accounts = toAccounts(profileId, secret)
      for (const [account, value] of accounts) await credentials.save(account, value)
      await erase(profileId, [...accounts.keys()])
    },
    erase: async (profileId) => {
      await erase(profileId)
      await credentials.erase(placeAccount(profileId))
    }
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
