/** Which versions Glance installs by itself: finished ones, also those that are still being tried out, or none. */
export const updateChannels = ['stable', 'beta', 'off'] as const
export type UpdateChannel = (typeof updateChannels)[number]

/** Why this Glance can't update itself, whatever the agent chooses. */
export const updateAbsences = [
  /** The browser host. */
  'browser-host',
  /** Started from its sources. */
  'unpackaged',
  /** Installed by something other than Glance's own installer, such as an MSI, which replaces it too. */
  'other-installer',
  /** A system on which nobody can check who made a package: Linux. */
  'unsigned-system',
  /** The package was built without the place of its updates. */
  'no-feed'
] as const
export type UpdateAbsence = (typeof updateAbsences)[number]

/** Why an update was not found, loaded or installed. */
export const updateProblems = [
  /** The feed's server can't be reached, or has no feed. */
  'unreachable',
  'timed-out',
  /** What the server sent is no feed. */
  'feed-unreadable',
  /** The feed is insecure, or offers something that Glance does not load: docs/administration.md#updates. */
  'offer-refused',
  /** The package is not the one that the feed describes: other content, or another size. */
  'package-damaged',
  /** Nothing proves that the package is from whoever made this Glance. */
  'not-signed',
  /** This Glance was built without the name of whoever signs it, so no package can be checked. */
  'publisher-unknown',
  'not-saved'
] as const
export type UpdateProblem = (typeof updateProblems)[number]

/** What Glance knows about its updates. Times are ISO, UTC. */
export type UpdateState =
  | { readonly kind: 'unavailable'; readonly reason: UpdateAbsence }
  | { readonly kind: 'off' }
  | { readonly kind: 'not-checked' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'current'; readonly checkedAt: string }
  | { readonly kind: 'loading'; readonly version: string }
  /** Installed when Glance quits, or when the agent restarts it. `isWaiting`: it restarts once no card is open. */
  | { readonly kind: 'ready'; readonly version: string; readonly isWaiting: boolean }
  | { readonly kind: 'failed'; readonly problem: UpdateProblem; readonly failedAt: string }
