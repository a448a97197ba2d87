import { assertNever, CodedError } from '../shared/outcome.ts'
import type { ProfileSummary } from '../shared/session.ts'
import type { Language } from '../shared/languages.ts'
import type { CredentialStore } from './credentials/credential-store.ts'
import type { Clock } from './platform/clock.ts'
import { createEvent, type Subscribe } from './platform/event.ts'
import { createDemoAccess, type DemoTenant } from './session/demo-access.ts'
import { createOnlineSignIn } from './session/online-sign-in.ts'
import { createOnlineTokens, type OnlineTokens } from './session/online-tokens.ts'
import { createOwnServerSignIn } from './session/own-server-sign-in.ts'
import { createAccessSecrets, type ProfileAccess, type ProfileSecret } from './session/profile-access.ts'
import type { ServerAddress } from './session/profile-place.ts'
import {
  createProfileRegistry,
  toManagedId,
  type SavedProfiles,
  type ProfileRegistry
} from './session/profile-registry.ts'
import { createProfileAuthenticator, type ProfileAuthenticator } from './session/profile-authenticator.ts'
import { createSecretPlaces, type SecretPlaces } from './session/secret-places.ts'
import { createEndpointFinder } from './session/sign-in-endpoints.ts'
import type { SignInEnvironment } from './session/sign-in-environments.ts'
import { createSignInFetch } from './session/sign-in-request.ts'
import { createTokenEndpoint } from './session/token-endpoint.ts'
import type { PolicyProfile } from './settings/policy-schema.ts'
import { createAddressProbe } from './superoffice/address-probe.ts'
import { toApiRoot } from './superoffice/api-address.ts'
import { createAuthorization, type Authorization } from './superoffice/authorization.ts'
import { toConnectionCode } from './superoffice/connection-code.ts'
import { createFixedHost, type TenantHost } from './superoffice/tenant-host.ts'
import { createTenantState, type TenantState } from './superoffice/tenant-state.ts'

export interface AccessOptions {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly credentials: CredentialStore
  readonly openLink: (url: string) => Promise<void>
  readonly language: () => Language
  readonly environments: () => readonly SignInEnvironment[]
  readonly policyProfiles: () => readonly PolicyProfile[]
  readonly savedProfiles: () => SavedProfiles
  readonly saveProfiles: (profiles: SavedProfiles) => Promise<void>
  readonly startDemoTenant: () => Promise<DemoTenant>
  /** Tests a sign-in before it is saved. Resolves to the user's name, or `null` when SuperOffice doesn't give one. */
  readonly readUserName: (target: ApiTarget, signal: AbortSignal) => Promise<string | null>
}

/** What a client needs to call a profile's SuperOffice: its address, and the authorization of its user. */
export interface ApiTarget {
  readonly host: TenantHost
  readonly authorization: Authorization
  /** The address of the web client, which links open. */
  readonly webRoot: () => Promise<string>
}

export interface Access {
  readonly registry: ProfileRegistry
  readonly authenticator: ProfileAuthenticator
  /** The browser has sent its answer, whether SuperOffice accepted the sign-in or not. */
  readonly onBrowserAnswered: Subscribe<void>
  /** SuperOffice refuses the refresh token of this profile. */
  readonly onRefused: OnlineTokens['onRefused']
  /** A profile's secrets were saved for another place than the one that the profile names now, so they stay unused. */
  readonly onPlaceChanged: SecretPlaces['onRefused']
  /** The state of an online tenant is shared by all calls for the same profile. */
  readonly toApiTarget: (profileId: string, access: ProfileAccess) => ApiTarget
}

/** Builds everything that signs profiles in. Only these modules handle secrets. */
export const createAccess = (options: AccessOptions): Access => {
  const { clock, credentials } = options
  const browserAnswered = createEvent()
  const tenants = new Map<string, TenantState>()
  const signInFetch = createSignInFetch({
    fetch: options.fetch,
    clock,
    toConnectionFailure: (error) => toConnectionCode(error) ?? 'unexpected'
  })

  const findEndpoints = createEndpointFinder(signInFetch)

  const findTenant = (profileId: string, signInUrl: string, tenantId: string): TenantState => {
    const key = `${profileId} ${signInUrl} ${tenantId}`
    const tenant = tenants.get(key) ?? createTenantState({ fetch: signInFetch, clock, signInUrl, tenantId })
    tenants.set(key, tenant)
    return tenant
  }

  const toApiTarget = (profileId: string, { place, secret }: ProfileAccess): ApiTarget => {
    switch (place.kind) {
      case 'own-server':
        return toServerTarget(place, secret)
      case 'online': {
        const host = findTenant(profileId, place.signInUrl, place.tenantId)
        return { host, authorization: toAuthorization(secret), webRoot: host.webRoot }
      }
      case 'unknown':
        return unknownTarget
      default:
        return assertNever(place)
    }
  }

  const registry = createProfileRegistry({
    saved: options.savedProfiles,
    save: options.saveProfiles,
    managed: () => options.policyProfiles().map(toManagedProfile)
  })

  const places = createSecretPlaces(credentials)
  const secrets = createAccessSecrets(credentials, places)
  const onlineTokens = createOnlineTokens({
    secrets,
    createEndpoint: (environment) => createTokenEndpoint(environment, findEndpoints, signInFetch),
    clock
  })
  const authenticator = createProfileAuthenticator({
    secrets,
    places,
    onlineTokens,
    demo: createDemoAccess(options.startDemoTenant, toServerAddress),
    profiles: () => registry.entries().map(({ profile }) => profile),
    environments: options.environments,
    toServerAddress,
    signInToServer: createOwnServerSignIn({
      toServerAddress,
      readUserName: ({ place, secret }, signal) =>
        options.readUserName(toServerTarget(place, secret), signal),
      probeAddress: createAddressProbe(options.fetch, clock)
    }),
    signInOnline: createOnlineSignIn({
      fetch: signInFetch,
      findEndpoints,
      clock,
      openLink: options.openLink,
      onBrowserAnswered: browserAnswered.emit,
      language: options.language
    })
  })

  return {
    registry,
    authenticator,
    onBrowserAnswered: browserAnswered.on,
    onRefused: onlineTokens.onRefused,
    onPlaceChanged: places.onRefused,
    toApiTarget
  }
}

const toServerAddress = (typed: string): ServerAddress => {
  const address = toApiRoot(typed)
  if (!address.ok) throw new CodedError(address.code)
  return { apiRoot: address.apiRoot, webRoot: address.webRoot }
}

const toServerTarget = ({ apiRoot, webRoot }: ServerAddress, secret: ProfileSecret | null): ApiTarget => ({
  host: createFixedHost(apiRoot),
  authorization: toAuthorization(secret),
  webRoot: () => Promise.resolve(webRoot)
})

const signInFirst = (): Promise<never> => Promise.reject(new CodedError('sign-in-again'))

/** Without a secret no request is sent. */
const noAuthorization: Authorization = { headers: signInFirst, renew: () => Promise.resolve(false) }

const unknownTarget: ApiTarget = {
  host: { apiRoot: signInFirst, relocate: () => Promise.resolve(false) },
  authorization: noAuthorization,
  webRoot: signInFirst
}

const toAuthorization = (secret: ProfileSecret | null): Authorization => {
  if (secret === null) return noAuthorization
  return secret.kind === 'online' ? secret.tokens : createAuthorization(secret)
}

/** `user` is `null` because the policy file does not name one; the first sign-in sets it. */
const toManagedProfile = (profile: PolicyProfile): ProfileSummary => {
  const { name } = profile
  switch (profile.kind) {
    case 'demo':
      return { id: toManagedId(profile.id, 'demo'), kind: 'demo', name, user: null }
    case 'online': {
      const { environment, tenant = null } = profile
      return {
        id: toManagedId(profile.id, `online ${environment} ${tenant ?? ''}`),
        kind: 'online',
        name,
        environmentId: environment,
        tenantId: tenant,
        user: null
      }
    }
    case 'basic':
    case 'ticket':
    case 'token': {
      const serverAddress = toServerAddress(profile.serverUrl).webRoot
      return {
        id: toManagedId(profile.id, `${profile.kind} ${serverAddress}`),
        kind: 'own-server',
        access: profile.kind,
        name,
        serverAddress,
        user: null
      }
    }
    default:
      return assertNever(profile)
  }
}
