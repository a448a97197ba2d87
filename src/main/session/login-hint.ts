import type { OnlineSignIn, ProfileSummary } from '../../shared/session.ts'

/**
 * The user name (SuperID) of the profile that the agent signs in to again, for the browser's page to begin with. `undefined`
 * for a first sign-in, and for another customer than the profile's, where the user may have another name.
 */
export const toLoginHint = (
  { profileId, environmentId, tenantId }: OnlineSignIn,
  profiles: readonly ProfileSummary[]
): string | undefined => {
  const profile = profiles.find(({ id }) => id === profileId)
  if (profile?.kind !== 'online' || profile.environmentId !== environmentId) return undefined
  if (tenantId !== undefined && tenantId.toLowerCase() !== profile.tenantId?.toLowerCase()) return undefined
  return profile.user?.kind === 'named' ? profile.user.name : undefined
}
