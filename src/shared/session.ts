import type { FailureCode } from './outcome.ts'

/** One SuperOffice installation and the user who signs in to it, without anything secret. */
export type ProfileSummary = OwnServerProfile | OnlineProfile | DemoProfile

interface ProfileBase {
  readonly id: string
  /** What the agent or the administrator called it; otherwise the server's host, the customer id, or `Demo`. */
  readonly name: string
  /** `null` until somebody has signed in. */
  readonly user: ProfileUser | null
}

/** `unnamed` when SuperOffice does not say who signed in. */
export type ProfileUser = { readonly kind: 'named'; readonly name: string } | { readonly kind: 'unnamed' }

/** How long a profile's name may be. */
export const maxProfileNameLength = 60

export interface OwnServerProfile extends ProfileBase {
  readonly kind: 'own-server'
  readonly access: OwnServerAccess
  readonly serverAddress: string
}

/** A tenant of SuperOffice Online. Its address can change, so only its id is stored. */
export interface OnlineProfile extends ProfileBase {
  readonly kind: 'online'
  readonly environmentId: string
  /** The customer id, such as `Cust12345`; `null` until it is known. */
  readonly tenantId: string | null
}

export interface DemoProfile extends ProfileBase {
  readonly kind: 'demo'
}

/** How an agent signs in to an own server: user name and password, SuperOffice ticket or access token. */
export const ownServerAccesses = ['basic', 'ticket', 'token'] as const

export type OwnServerAccess = (typeof ownServerAccesses)[number]

/** One row of the list of profiles. The administrator's profiles (`isManaged`) can be signed out, but not removed. */
export interface ProfileEntry {
  readonly profile: ProfileSummary
  readonly isActive: boolean
  readonly isManaged: boolean
}

/**
 * Who is signed in.
 * `starting`: the keychain has not answered yet.
 * `sign-in-again`: Glance has no secrets for the profile, or SuperOffice refuses them. Stored results stay readable.
 * `locked`: the profile's data and its key are not in memory until the agent unlocks.
 * `isInKeychain` is false when the keychain can't be used: secrets and stored results are then lost when Glance quits.
 */
export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly profile: ProfileSummary; readonly isInKeychain: boolean }
  | { readonly kind: 'sign-in-again'; readonly profile: ProfileSummary; readonly isInKeychain: boolean }
  | { readonly kind: 'locked'; readonly profile: ProfileSummary }

/**
 * What the sign-in form sends. Secrets go in this direction only: no response and no push has a field for one.
 * `profileId` is the profile to sign in to again; a user other than its own gets another profile.
 */
export type SignInRequest = OwnServerSignIn | OnlineSignIn

export type OwnServerSignIn = { readonly serverAddress: string; readonly profileId?: string } & (
  | { readonly kind: 'basic'; readonly userName: string; readonly password: string }
  | { readonly kind: 'ticket'; readonly ticket: string; readonly appToken?: string }
  | { readonly kind: 'token'; readonly token: string }
)

/** Answered when the agent has finished in the browser: within five minutes, or when the sign-in is cancelled. */
export interface OnlineSignIn {
  readonly kind: 'online'
  readonly environmentId: string
  /** The customer id. With it, SuperOffice does not ask which tenant to sign in to. */
  readonly tenantId?: string
  readonly profileId?: string
}

/**
 * Whether SuperOffice can be reached, according to the last call. `since` is ISO, UTC; `code` is why the last call did not
 * reach it.
 */
export type Connection =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'online' }
  | { readonly kind: 'offline'; readonly since: string; readonly code?: FailureCode }
  /** SuperOffice is reached, but has not answered in time. */
  | { readonly kind: 'not-responding' }

/** What the window shows the agent once, in one sentence that can be dismissed. */
export const noticeCodes = [
  'keychain-unavailable',
  'store-set-aside',
  'store-not-saved',
  'store-rolled-back',
  'settings-set-aside',
  'settings-restored',
  'settings-newer',
  'settings-not-saved',
  'settings-shortcut-refused',
  'settings-clipboard-shortcut-refused',
  'policy-broken',
  'place-changed',
  'shortcut-taken',
  'lives-in-tray',
  'lives-in-menu-bar'
] as const

export type NoticeCode = (typeof noticeCodes)[number]
