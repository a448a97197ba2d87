import type { Failure } from '../../shared/outcome.ts'
import type { EnvironmentSummary } from '../../shared/policy.ts'
import type { OnlineSignIn, ProfileSummary, SessionState } from '../../shared/session.ts'

/**
 * The sign-in that the browser can finish without a form, because user and customer are known: `null` where the agent has to
 * type something, a password for example.
 */
export const toSignInAgain = (
  profile: ProfileSummary,
  environments: readonly EnvironmentSummary[]
): OnlineSignIn | null => {
  if (profile.kind !== 'online' || profile.tenantId === null || profile.user === null) return null
  const { id: profileId, environmentId, tenantId } = profile
  const isRegistered = environments.some((each) => each.id === environmentId && each.isRegistered)
  return isRegistered ? { kind: 'online', environmentId, tenantId, profileId } : null
}

/** `null` for a failure that only says what the band above the search or the card says already. */
export const withoutSignedOut = (
  failure: Failure | null,
  session: Pick<SessionState, 'kind'>
): Failure | null => (failure?.code === 'sign-in-again' && session.kind === 'sign-in-again' ? null : failure)
