import { randomUUID } from 'node:crypto'
import type { DemoState } from '../../shared/contract.ts'
import { assertNever, CodedError } from '../../shared/outcome.ts'
import type { ProfileSummary, SignInRequest } from '../../shared/session.ts'
import type { DemoAccess } from './demo-access.ts'
import type { OnlineSignInRequest, SignedInOnline } from './online-sign-in.ts'
import type { OnlineTokens } from './online-tokens.ts'
import type { SignedInOwnServer } from './own-server-sign-in.ts'
import type { AccessSecrets, ProfileAccess, ProfileSecret, ServerAddress } from './profile-access.ts'
import type { SignInEnvironment } from './sign-in-environments.ts'

/** Signs in to each kind of profile, and restores or forgets what lets it in. */
export interface ProfileAuthenticator {
  /** Tries what the agent typed, or lets them sign in with the browser. Saves nothing. */
  readonly signIn: (request: SignInRequest, signal: AbortSignal) => Promise<SignedIn>
  /** Saves the secrets of a sign-in under its profile. */
  readonly save: (profile: ProfileSummary, signedIn: SignedIn) => Promise<ProfileAccess>
  /** Reads the saved secrets; `secret` is `null` when the agent has to sign in again. Starts the demo, whose address is new each time. */
  readonly restore: (
    profile: ProfileSummary
  ) => Promise<{ readonly profile: ProfileSummary; readonly access: ProfileAccess }>
  /** Erases the profile's secrets, and revokes its refresh token at SuperOffice. */
  readonly forget: (profile: ProfileSummary) => Promise<void>
  /** Drops the access tokens that the keychain's refresh tokens can renew. */
  readonly lock: () => void
  /** Stops the built-in tenant, once another profile is in use. */
  readonly stopDemo: () => Promise<void>
  readonly demoProfile: () => ProfileSummary
  readonly demoState: (current: ProfileSummary | null) => DemoState | null
  readonly switchDemo: (current: ProfileSummary | null, state: DemoState) => Promise<DemoState>
  readonly dispose: () => Promise<void>
}

/** The `profile` has no id yet: the profile registry assigns one. */
export type SignedIn =
  | { readonly kind: 'own-server'; readonly profile: ProfileSummary; readonly server: SignedInOwnServer }
  | {
      readonly kind: 'online'
      readonly profile: ProfileSummary
      readonly environment: SignInEnvironment
      readonly tokens: SignedInOnline['tokens']
    }

export interface ProfileAuthenticatorOptions {
  readonly secrets: AccessSecrets
  readonly onlineTokens: OnlineTokens
  readonly demo: DemoAccess
  readonly profiles: () => readonly ProfileSummary[]
  readonly environments: () => readonly SignInEnvironment[]
  readonly toServerAddress: (typed: string) => ServerAddress
  readonly signInToServer: (
    request: Exclude<SignInRequest, { readonly kind: 'online' }>,
    signal: AbortSignal
  ) => Promise<SignedInOwnServer>
  readonly signInOnline: (request: OnlineSignInRequest, signal: AbortSignal) => Promise<SignedInOnline>
}

export const createProfileAuthenticator = (options: ProfileAuthenticatorOptions): ProfileAuthenticator => {
  const { secrets, onlineTokens, demo, environments, toServerAddress } = options
  /** Access tokens that the agent typed in. Like every access token they live in memory only. */
  const typedTokens = new Map<string, string>()

  const findEnvironment = (environmentId: string): SignInEnvironment | undefined =>
    environments().find(({ id }) => id === environmentId)

  const readServerSecret = async (
    profile: Extract<ProfileSummary, { readonly kind: 'own-server' }>
  ): Promise<ProfileSecret | null> => {
    switch (profile.access) {
      case 'password': {
        const password = await secrets.readPassword(profile.id)
        return password === null ? null : { kind: 'password', userName: profile.userName, password }
      }
      case 'ticket': {
        const kept = await secrets.readTicket(profile.id)
        return kept === null ? null : { kind: 'ticket', ...kept }
      }
      case 'token': {
        const token = typedTokens.get(profile.id)
        return token === undefined ? null : { kind: 'token', token }
      }
      default:
        return assertNever(profile.access)
    }
  }

  return {
    signIn: async (request, signal) => {
      if (request.kind !== 'online') {
        const server = await options.signInToServer(request, signal)
        const { webRoot } = server.place
        return {
          kind: 'own-server',
          server,
          profile: {
            id: '',
            kind: 'own-server',
            access: request.kind,
            name: new URL(webRoot).host,
            serverAddress: webRoot,
            userName: server.userName
          }
        }
      }
      const environment = findEnvironment(request.environmentId)
      if (environment === undefined) throw new CodedError('environment-unknown')
      const tenantId = request.tenantId ?? null
      const { user, tokens } = await options.signInOnline({ environment, tenantId }, signal)
      return {
        kind: 'online',
        environment,
        tokens,
        profile: {
          id: '',
          kind: 'online',
          name: user.tenantId,
          environmentId: environment.id,
          tenantId: user.tenantId,
          userName: user.userName
        }
      }
    },

    save: async ({ id, ...profile }, signedIn) => {
      typedTokens.delete(id)
      if (signedIn.kind === 'own-server') {
        const { place, secret } = signedIn.server
        if (secret.kind === 'token') typedTokens.set(id, secret.token)
        await secrets.save(id, secret)
        return { place, secret }
      }
      const { environment } = signedIn
      const tokens = await onlineTokens.save(id, environment, signedIn.tokens)
      if (tokens === null || profile.kind !== 'online') throw new CodedError('client-id-missing')
      return {
        place: { kind: 'tenant', signInUrl: environment.signInUrl, tenantId: profile.tenantId },
        secret: { kind: 'online', tokens }
      }
    },

    restore: async (profile) => {
      switch (profile.kind) {
        case 'demo': {
          // Its server has another port every time; the profile, and what is stored for it, stay the same.
          const { access, serverAddress, userName } = await demo.start()
          return { profile: { ...profile, serverAddress, userName }, access }
        }
        case 'own-server': {
          const place = { kind: 'server', ...toServerAddress(profile.serverAddress) } as const
          return { profile, access: { place, secret: await readServerSecret(profile) } }
        }
        case 'online': {
          const environment = findEnvironment(profile.environmentId)
          const tokens = await onlineTokens.restore(profile.id, environment)
          return {
            profile,
            access: {
              place: { kind: 'tenant', signInUrl: environment?.signInUrl ?? '', tenantId: profile.tenantId },
              secret: tokens === null ? null : { kind: 'online', tokens }
            }
          }
        }
        default:
          return assertNever(profile)
      }
    },

    forget: async (profile) => {
      typedTokens.delete(profile.id)
      if (profile.kind === 'demo') await demo.stop()
      if (profile.kind === 'online')
        await onlineTokens.forget(profile.id, findEnvironment(profile.environmentId))
      else await secrets.erase(profile.id)
    },

    lock: () => {
      void onlineTokens.dispose()
    },
    stopDemo: demo.stop,

    demoProfile: () =>
      options.profiles().find(({ kind }) => kind === 'demo') ?? {
        id: randomUUID(),
        kind: 'demo',
        name: 'Demo',
        serverAddress: '',
        userName: ''
      },
    demoState: (current) => (current?.kind === 'demo' ? demo.state() : null),
    switchDemo: async (current, state) => {
      if (current?.kind !== 'demo') throw new CodedError('signed-out')
      return demo.switch(state)
    },

    dispose: async () => {
      typedTokens.clear()
      await Promise.all([onlineTokens.dispose(), demo.stop()])
    }
  }
}
