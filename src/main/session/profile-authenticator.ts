import { randomUUID } from 'node:crypto'
import type { DemoState } from '../../shared/contract.ts'
import { CodedError, assertNever } from '../../shared/outcome.ts'
import type {
  OnlineProfile,
  OwnServerProfile,
  OwnServerSignIn,
  ProfileSummary,
  SignInRequest
} from '../../shared/session.ts'
import type { DemoAccess, SimulatedTenant } from './demo-access.ts'
import { toLoginHint } from './login-hint.ts'
import type { OnlineSignInRequest, SignedInOnline } from './online-sign-in.ts'
import type { OnlineTokens } from './online-tokens.ts'
import type { SignedInOwnServer } from './own-server-sign-in.ts'
import type { AccessSecrets, OwnServerSecret, ProfileAccess } from './profile-access.ts'
import { createPlaceFinder, type PlaceFinderOptions } from './place-finder.ts'
import { demoProfileName } from './profile-name.ts'
import { toPlaceName, type OwnServerPlace } from './profile-place.ts'
import type { SecretPlaces } from './secret-places.ts'
import type { SignInEnvironment } from './sign-in-environments.ts'

/** Signs in to profiles of every kind, and restores or erases their secrets. */
export interface ProfileAuthenticator {
  /** Tries what the agent typed, or lets the agent sign in with the browser. Saves nothing. */
  readonly signIn: (request: SignInRequest, signal: AbortSignal) => Promise<SignedIn>
  /** Saves the secrets of a sign-in under the id that its profile was given. */
  readonly save: (profileId: string, signedIn: SignedIn) => Promise<ProfileAccess>
  /** Reads the saved secrets; `secret` is `null` when the agent has to sign in again. Starts the demo's tenant. */
  readonly restore: (
    profile: ProfileSummary
  ) => Promise<{ readonly profile: ProfileSummary; readonly access: ProfileAccess }>
  /** Binds the secrets of earlier versions to the places of their profiles, once. Must be called before the first `restore`. */
  readonly bindEarlierSecrets: () => Promise<void>
  /** Erases the profile's secrets, and revokes its refresh token at SuperOffice. */
  readonly forget: (profile: ProfileSummary) => Promise<void>
  /** Drops the access tokens that a refresh token in the keychain can replace. */
  readonly lock: () => void
  /** Stops the demo's tenant, once another profile is in use. */
  readonly stopDemo: () => Promise<void>
  readonly demoProfile: () => ProfileSummary
  readonly demoState: (current: ProfileSummary | null) => DemoState | null
  readonly switchDemo: (current: ProfileSummary | null, state: DemoState) => Promise<DemoState>
  /** The demo's tenant. Throws `signed-out` while another profile, or none, is in use. */
  readonly demoTenant: (current: ProfileSummary | null) => SimulatedTenant
  readonly dispose: () => Promise<void>
}

/** A profile before the registry has given it an id. */
export type NewProfile<Profile extends ProfileSummary = ProfileSummary> = Profile extends ProfileSummary
  ? Omit<Profile, 'id'>
  : never

export type SignedIn =
  | {
      readonly kind: 'own-server'
      readonly profile: NewProfile<OwnServerProfile>
      readonly server: SignedInOwnServer
    }
  | {
      readonly kind: 'online'
      readonly profile: NewProfile<OnlineProfile>
      readonly environment: SignInEnvironment
      readonly online: SignedInOnline
    }

export interface ProfileAuthenticatorOptions extends PlaceFinderOptions {
  readonly secrets: AccessSecrets
  readonly places: SecretPlaces
  readonly onlineTokens: OnlineTokens
  readonly demo: DemoAccess
  readonly profiles: () => readonly ProfileSummary[]
  readonly signInToServer: (request: OwnServerSignIn, signal: AbortSignal) => Promise<SignedInOwnServer>
  readonly signInOnline: (request: OnlineSignInRequest, signal: AbortSignal) => Promise<SignedInOnline>
}

export const createProfileAuthenticator = (options: ProfileAuthenticatorOptions): ProfileAuthenticator => {
  const { secrets, places, onlineTokens, demo } = options
  const { findEnvironment, toServerPlace, toOnlinePlace, toPlace } = createPlaceFinder(options)
  /** Access tokens that the agent typed, and the place of each. Like every access token they live in memory only. */
  const typedTokens = new Map<string, { readonly token: string; readonly place: string | null }>()

  const readServerSecret = async (
    profile: OwnServerProfile,
    place: OwnServerPlace
  ): Promise<OwnServerSecret | null> => {
    const { id, access, user } = profile
    switch (access) {
      case 'basic': {
        const password = await secrets.readPassword(id, place)
        if (password === null || user?.kind !== 'named') return null
        return { kind: 'basic', userName: user.name, password }
      }
      case 'ticket': {
        const saved = await secrets.readTicket(id, place)
        return saved === null ? null : { kind: 'ticket', ...saved }
      }
      case 'token': {
        const typed = typedTokens.get(id)
        return typed?.place === toPlaceName(place) ? { kind: 'token', token: typed.token } : null
      }
      default:
        return assertNever(access)
    }
  }

  return {
    signIn: async (request, signal) => {
      if (request.kind !== 'online') {
        const server = await options.signInToServer(request, signal)
        const { webRoot } = server.place
        const profile = {
          kind: 'own-server',
          access: request.kind,
          name: new URL(webRoot).host,
          serverAddress: webRoot,
          user: server.user
        } as const
        return { kind: 'own-server', server, profile }
      }
      const environment = findEnvironment(request.environmentId)
      if (environment === undefined) throw new CodedError('environment-unknown')
      const loginHint = toLoginHint(request, options.profiles())
      const online = await options.signInOnline(
        { environment, tenantId: request.tenantId ?? null, ...(loginHint !== undefined && { loginHint }) },
        signal
      )
      const { tenantId, userName } = online.user
      const profile = {
        kind: 'online',
        name: tenantId,
        environmentId: environment.id,
        tenantId,
        user: { kind: 'named', name: userName }
      } as const
      return { kind: 'online', environment, online, profile }
    },

    save: async (profileId, signedIn) => {
      typedTokens.delete(profileId)
      if (signedIn.kind === 'own-server') {
        const { place, secret } = signedIn.server
        if (secret.kind === 'token')
          typedTokens.set(profileId, { token: secret.token, place: toPlaceName(place) })
        await secrets.save(profileId, place, secret)
        return { place, secret }
      }
      const { environment, online } = signedIn
      const place = toOnlinePlace(environment, online.user.tenantId)
      const tokens = await onlineTokens.save(profileId, { environment, place }, online.tokens)
      if (tokens === null) throw new CodedError('client-id-missing')
      return {
        place,
        secret: { kind: 'online', tokens }
      }
    },

    restore: async (profile) => {
      switch (profile.kind) {
        case 'demo': {
          const { access, userName } = await demo.start()
          return { profile: { ...profile, user: { kind: 'named', name: userName } }, access }
        }
        case 'own-server': {
          const place = toServerPlace(profile)
          return { profile, access: { place, secret: await readServerSecret(profile, place) } }
        }
        case 'online': {
          const environment = findEnvironment(profile.environmentId)
          const place = toOnlinePlace(environment, profile.tenantId)
          const tokens = await onlineTokens.restore(profile.id, { environment, place })
          return {
            profile,
            access: {
              place,
              secret: tokens === null ? null : { kind: 'online', tokens }
            }
          }
        }
        default:
          return assertNever(profile)
      }
    },

    bindEarlierSecrets: () =>
      places.bindEarlier(
        options.profiles().map((profile) => ({ profileId: profile.id, place: toPlace(profile) }))
      ),

    forget: async (profile) => {
      typedTokens.delete(profile.id)
      if (profile.kind === 'demo') await demo.stop()
      if (profile.kind === 'online')
        await onlineTokens.forget(profile.id, {
          environment: findEnvironment(profile.environmentId),
          place: toPlace(profile)
        })
      else await secrets.erase(profile.id)
    },

    lock: onlineTokens.lock,
    stopDemo: demo.stop,

    demoProfile: () =>
      options.profiles().find(({ kind }) => kind === 'demo') ?? {
        id: randomUUID(),
        kind: 'demo',
        name: demoProfileName,
        user: null
      },
    demoState: (current) => (current?.kind === 'demo' ? demo.state() : null),
    demoTenant: (current) => {
      const tenant = current?.kind === 'demo' ? demo.tenant() : null
      if (tenant === null) throw new CodedError('signed-out')
      return tenant
    },
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
