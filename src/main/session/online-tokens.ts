import type { Clock } from '../platform/clock.ts'
import type { AccessSecrets } from './profile-access.ts'
import type { SignInEnvironment } from './sign-in-environments.ts'
import type { TokenEndpoint, Tokens } from './token-endpoint.ts'
import { createTokenKeeper, type TokenKeeper } from './token-keeper.ts'

/** The access tokens of every profile of SuperOffice Online, each with its own, for as long as Glance runs. */
export interface OnlineTokens {
  /** In place of what the profile had before. `null` where Glance is not registered: nobody can sign in there. */
  readonly keep: (
    profileId: string,
    environment: SignInEnvironment,
    tokens: Tokens & { readonly refreshToken: string }
  ) => Promise<TokenKeeper | null>
  /** The profile's own, begun from the keychain if need be; `null` when the agent has to sign in. */
  readonly take: (
    profileId: string,
    environment: SignInEnvironment | undefined
  ) => Promise<TokenKeeper | null>
  readonly forget: (profileId: string) => void
  /** Forgets the tokens, erases what is kept of them, and tells SuperOffice so without waiting for it. */
  readonly giveBack: (profileId: string, environment: SignInEnvironment | undefined) => Promise<void>
  /** Forgets every token, at once; settled when one that was just replaced is in the keychain, where it stays. */
  readonly dispose: () => Promise<void>
}

export interface OnlineTokensOptions {
  readonly secrets: AccessSecrets
  readonly createEndpoint: (environment: SignInEnvironment & { readonly clientId: string }) => TokenEndpoint
  readonly clock: Clock
  readonly onRefused: (profileId: string) => void
}

export const createOnlineTokens = ({
  secrets,
  createEndpoint,
  clock,
  onRefused
}: OnlineTokensOptions): OnlineTokens => {
  const keepers = new Map<string, TokenKeeper>()
  let lastSave: Promise<void> = Promise.resolve()
  let retiring: Promise<unknown> = Promise.resolve()

  /** A token that was just replaced is in the keychain. */
  const settled = async (): Promise<void> => {
    await retiring
    await lastSave
  }

  const endpointOf = (environment: SignInEnvironment | undefined): TokenEndpoint | null => {
    if (environment === undefined || environment.clientId === null) return null
    return createEndpoint({ ...environment, clientId: environment.clientId })
  }

  const forget = (profileId: string): void => {
    keepers.get(profileId)?.dispose()
    keepers.delete(profileId)
  }

  const begin = (
    profileId: string,
    endpoint: TokenEndpoint,
    refreshToken: string,
    tokens?: Tokens
  ): TokenKeeper => {
    const keeper = createTokenKeeper({
      clock,
      refreshToken,
      ...(tokens !== undefined && { tokens }),
      askForTokens: endpoint.renew,
      onReplaced: (replacement) => {
        lastSave = lastSave.then(() => secrets.save(profileId, { kind: 'online', refreshToken: replacement }))
      },
      onRefused: () => {
        onRefused(profileId)
      }
    })
    keepers.set(profileId, keeper)
    return keeper
  }

  return {
    keep: async (profileId, environment, tokens) => {
      forget(profileId)
      const endpoint = endpointOf(environment)
      if (endpoint === null) return null
      const { refreshToken } = tokens
      await settled()
      await secrets.save(profileId, { kind: 'online', refreshToken })
      return begin(profileId, endpoint, refreshToken, tokens)
    },

    take: async (profileId, environment) => {
      const running = keepers.get(profileId)
      if (running !== undefined) return running.isRefused() ? null : running
      const endpoint = endpointOf(environment)
      if (endpoint === null) return null
      await settled()
      const refreshToken = await secrets.readRefreshToken(profileId)
      return refreshToken === null ? null : begin(profileId, endpoint, refreshToken)
    },

    forget,

    giveBack: async (profileId, environment) => {
      forget(profileId)
      await settled()
      const endpoint = endpointOf(environment)
      const refreshToken = endpoint === null ? null : await secrets.readRefreshToken(profileId)
      await secrets.erase(profileId)
      // Not waited for: signing out works without a network as well.
      if (endpoint !== null && refreshToken !== null) void endpoint.revoke(refreshToken)
    },

    dispose: async () => {
      retiring = Promise.all([retiring, ...[...keepers.values()].map((keeper) => keeper.retire())])
      keepers.clear()
      await settled()
    }
  }
}
