/** One SuperOffice installation and one user, without anything secret. */
export interface ProfileSummary {
  readonly id: string
  readonly kind: 'own-server' | 'demo'
  /** What the agent knows it by: the server's host, or `Demo`. */
  readonly name: string
  readonly serverAddress: string
  readonly userName: string
}

/**
 * Who is signed in. `starting` while the keychain is being asked. `sign-in-again` means that SuperOffice no longer
 * accepts what Glance holds: what is stored stays readable.
 */
export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly profile: ProfileSummary; readonly isKept: boolean }
  | { readonly kind: 'sign-in-again'; readonly profile: ProfileSummary; readonly isKept: boolean }

/** What the sign-in form sends. The password goes this way only: no answer and no push has a field for one. */
export interface OwnServerSignIn {
  readonly serverAddress: string
  readonly userName: string
  readonly password: string
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
  'settings-not-kept',
  'shortcut-taken'
] as const

export type NoticeCode = (typeof noticeCodes)[number]
