import { CodedError, assertNever } from '../../shared/outcome.ts'
import type { OwnServerProfile, ProfileSummary } from '../../shared/session.ts'
import type { OwnServerPlace, ProfilePlace, ServerAddress } from './profile-place.ts'
import type { SignInEnvironment } from './sign-in-environments.ts'

/** Where the requests of a profile go, by what settings and policy say now. */
export interface PlaceFinder {
  readonly findEnvironment: (environmentId: string) => SignInEnvironment | undefined
  /** Throws a `CodedError` for an address that isn't one. */
  readonly toServerPlace: (profile: OwnServerProfile) => OwnServerPlace
  /** `unknown` without an environment, or before anybody has signed in. */
  readonly toOnlinePlace: (
    environment: SignInEnvironment | undefined,
    tenantId: string | null
  ) => ProfilePlace
  /** Never throws: a place that can't be read is `unknown`. */
  readonly toPlace: (profile: ProfileSummary) => ProfilePlace
}

export interface PlaceFinderOptions {
  readonly environments: () => readonly SignInEnvironment[]
  readonly toServerAddress: (typed: string) => ServerAddress
}

export const createPlaceFinder = ({ environments, toServerAddress }: PlaceFinderOptions): PlaceFinder => {
  const findEnvironment: PlaceFinder['findEnvironment'] = (environmentId) =>
    environments().find(({ id }) => id === environmentId)

  const toServerPlace: PlaceFinder['toServerPlace'] = ({ serverAddress }) => ({
    kind: 'own-server',
    ...toServerAddress(serverAddress)
  })

  const toOnlinePlace: PlaceFinder['toOnlinePlace'] = (environment, tenantId) =>
    environment === undefined || tenantId === null
      ? { kind: 'unknown' }
      : { kind: 'online', signInUrl: environment.signInUrl, tenantId }

  return {
    findEnvironment,
    toServerPlace,
    toOnlinePlace,
    toPlace: (profile) => {
      switch (profile.kind) {
        case 'own-server':
          try {
            return toServerPlace(profile)
          } catch (error) {
            if (error instanceof CodedError) return { kind: 'unknown' }
            throw error
          }
        case 'online':
          return toOnlinePlace(findEnvironment(profile.environmentId), profile.tenantId)
        case 'demo':
          return { kind: 'unknown' }
        default:
          return assertNever(profile)
      }
    }
  }
}
