/** One SuperOffice installation and one user, without anything secret. */
export type ProfileSummary = OwnServerProfile | OnlineProfile | DemoProfile

interface ProfileBase {
  readonly id: string
  /** What the agent knows it by: the server's host, the customer id, `Demo`, or what the administrator called it. */
  readonly name: string
  /** Empty until someone has signed in. */
  readonly userName: string
}

export interface OwnServerProfile extends ProfileBase {
  readonly kind: 'own-server'
  readonly access: OwnServerAccess
  readonly serverAddress: string
}

/** SuperOffice Online: the tenant's address moves, so that only its id is known. */
export interface OnlineProfile extends ProfileBase {
  readonly kind: 'online'
  readonly environmentId: string
  /** The customer id, `Cust12345`; empty until it is known. */
  readonly tenantId: string
}

export interface DemoProfile extends ProfileBase {
  readonly kind: 'demo'
  readonly serverAddress: string
}

export const ownServerAccesses = ['password', 'ticket', 'token'] as const

export type OwnServerAccess = (typeof ownServerAccesses)[number]

/** How `userName` begins for someone whose name SuperOffice does not say; the rest tells them from others like them. */
export const unnamedUser = 'unnamed:'

/** One row of the list of profiles. A managed one was brought by the administrator: signed out, but never removed. */
export interface ProfileEntry {
  readonly profile: ProfileSummary
  readonly isActive: boolean
  readonly isManaged: boolean
}

/**
 * Who is signed in. `starting` while the keychain is being asked. `sign-in-again` means that SuperOffice no longer
 * accepts what Glance holds, or that Glance holds nothing for this profile: what is stored stays readable. `locked`
 * means that nothing of the profile is in memory, its key included, until someone unlocks.
 */
export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly profile: ProfileSummary; readonly isKept: boolean }
  | { readonly kind: 'sign-in-again'; readonly profile: ProfileSummary; readonly isKept: boolean }
  | { readonly kind: 'locked'; readonly profile: ProfileSummary }

/**
 * What the sign-in form sends. Its secrets go this way only: no answer and no push has a field for one. `profileId`
 * names the profile that is signed in to (again); another user than before gets a profile of their own.
 */
export type SignInRequest = OwnServerSignIn | OnlineSignIn

export type OwnServerSignIn = { readonly serverAddress: string; readonly profileId?: string } & (
  | { readonly kind: 'password'; readonly userName: string; readonly password: string }
  | { readonly kind: 'ticket'; readonly ticket: string; readonly appToken?: string }
  | { readonly kind: 'token'; readonly token: string }
)

/** Answered once the agent is through with the browser: within five minutes, or when it is cancelled. */
export interface OnlineSignIn {
  readonly kind: 'online'
  readonly environmentId: string
  /** The customer id, when it is known: SuperOffice then skips the choice of tenant. */
  readonly tenantId?: string
  readonly profileId?: string
}

/** Whether SuperOffice can be reached, as far as the last attempt tells. `since` is ISO, UTC. */
export type Connection =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'online' }
  | { readonly kind: 'offline'; readonly since: string }

/** Something the agent is told once, in one sentence, without being stopped. */
export const noticeCodes = [
  'keychain-unavailable',
  'store-set-aside',
  'store-not-kept',
  'settings-set-aside',
  'settings-restored',
  'settings-not-kept',
  'policy-broken',
  'shortcut-taken'
] as const

export type NoticeCode = (typeof noticeCodes)[number]
