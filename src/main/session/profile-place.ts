import { assertNever } from '../../shared/outcome.ts'

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

/** Everything that decides where a profile's requests go; `null` for a place that is not known. */
export const toPlaceName = (place: ProfilePlace): string | null => {
  switch (place.kind) {
    case 'own-server':
      return `own-server ${place.apiRoot}`
    case 'online':
      return `online ${place.signInUrl} ${place.tenantId.toLowerCase()}`
    case 'unknown':
      return null
    default:
      return assertNever(place)
  }
}
