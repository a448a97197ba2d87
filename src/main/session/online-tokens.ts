import type { Clock } from '../platform/clock.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { AccessSecrets } from './profile-access.ts'
import type { ProfilePlace } from './profile-place.ts'
import { toPlaceName } from './profile-place.ts'
import type { SignInEnvironment } from './sign-in-environments.ts'
import type { TokenEndpoint, Tokens } from './token-endpoint.ts'
import { createTokenKeeper, type TokenKeeper } from './token-keeper.ts'

/** Where a profile's tokens come from, and where they are sent. `environment` is absent when it no longer exists. */
export interface TokenTarget {
  readonly environment: SignInEnvironment | undefined
  readonly place: ProfilePlace
}

/**
 * The access tokens of every SuperOffice Online profile, in memory while Glance runs. They are given out for the place alone for
 * which they were saved.
 */
export interface OnlineTokens {
  /**
   * Replaces the profile's tokens. Without a refresh token, nothing is left in the keychain, and the agent signs in again
   * when the access token expires. Resolves to `null` when Glance has no client id there, so that nobody can sign in.
   */
  readonly save: (profileId: string, target: TokenTarget, tokens: Tokens) => Promise<TokenKeeper | null>
  /** The profile's tokens, from the keychain unless they are in memory; `null` when the agent has to sign in again. */
  readonly restore: (profileId: string, target: TokenTarget) => Promise<TokenKeeper | null>
  /** Erases the tokens, in the keychain too, and revokes them at SuperOffice without waiting for its answer. */
  readonly forget: (profileId: string, target: TokenTarget) => Promise<void>
  /** SuperOffice refuses the refresh token of this profile. */
  readonly onRefused: Subscribe<string>
  /** Drops the tokens that one in the keychain can replace, at once. */
  readonly lock: () => void
  /** Drops all tokens from memory at once. Resolves when a refresh token that was just replaced is in the keychain. */
  readonly dispose: () => Promise<void>
}

export interface OnlineTokensOptions {
  readonly secrets: AccessSecrets
  readonly createEndpoint: (environment: SignInEnvironment & { readonly clientId: string }) => TokenEndpoint
  readonly clock: Clock
}

export const createOnlineTokens = ({ secrets, createEndpoint, clock }: OnlineTokensOptions): OnlineTokens => {
  const refused = createEvent<string>()
  const keepers = new Map<string, { readonly keeper: TokenKeeper; readonly placeName: string | null }>()
  let lastSave: Promise<void> = Promise.resolve()
  let retiring: Promise<unknown> = Promise.resolve()

  /** Resolves once a refresh token that was just replaced is in the keychain. */
  const settled = async (): Promise<void> => {
    await retiring
    await lastSave
  }

  const findEndpoint = (environment: SignInEnvironment | undefined): TokenEndpoint | null => {
    if (environment === undefined || environment.clientId === null) return null
    return createEndpoint({ ...environment, clientId: environment.clientId })
  }

  const drop = (profileId: string): void => {
    keepers.get(profileId)?.keeper.dispose()
    keepers.delete(profileId)
  }

  const retire = (isChosen: (keeper: TokenKeeper) => boolean): void => {
    const chosen = [...keepers].filter(([, { keeper }]) => isChosen(keeper))
    for (const [profileId] of chosen) keepers.delete(profileId)
    retiring = Promise.all([retiring, ...chosen.map(([, { keeper }]) => keeper.retire())])
  }

  const createKeeper = (
    profileId: string,
    place: ProfilePlace,
    endpoint: TokenEndpoint,
    refreshToken: string | null,
    tokens?: Tokens
  ): TokenKeeper => {
    const keeper = createTokenKeeper({
      clock,
      refreshToken,
      ...(tokens !== undefined && { tokens }),
      requestTokens: endpoint.renew,
      onReplaced: (replacement) => {
        lastSave = lastSave.then(() =>
          secrets.save(profileId, place, { kind: 'online', refreshToken: replacement })
        )
      },
      onRefused: () => {
        refused.emit(profileId)
      }
    })
    keepers.set(profileId, { keeper, placeName: toPlaceName(place) })
    return keeper
  }

  return {
    save: async (profileId, { environment, place }, tokens) => {
      drop(profileId)
      const endpoint = findEndpoint(environment)
      if (endpoint === null) return null
      const { refreshToken = null } = tokens
      await settled()
      if (refreshToken === null) await secrets.erase(profileId)
      else await secrets.save(profileId, place, { kind: 'online', refreshToken })
      return createKeeper(profileId, place, endpoint, refreshToken, tokens)
    },

    restore: async (profileId, { environment, place }) => {
      const running = keepers.get(profileId)
      if (running?.placeName === toPlaceName(place)) return running.keeper.isRefused() ? null : running.keeper
      drop(profileId)
      const endpoint = findEndpoint(environment)
      if (endpoint === null) return null
      await settled()
      const refreshToken = await secrets.readRefreshToken(profileId, place)
      return refreshToken === null ? null : createKeeper(profileId, place, endpoint, refreshToken)
    },

    forget: async (profileId, { environment, place }) => {
      drop(profileId)
      await settled()
      const endpoint = findEndpoint(environment)
      const refreshToken = endpoint === null ? null : await secrets.readRefreshToken(profileId, place)
      await secrets.erase(profileId)
      // Not awaited, because signing out must work without a network.
      if (endpoint !== null && refreshToken !== null) void endpoint.revoke(refreshToken)
    },

    onRefused: refused.on,

    lock: () => {
      retire(({ isRenewable }) => isRenewable)
    },

    dispose: async () => {
      retire(() => true)
      await settled()
    }
  }
}
