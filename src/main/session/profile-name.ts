import { assertNever } from '../../shared/outcome.ts'
import type { ProfileSummary } from '../../shared/session.ts'

/** The name of the built-in demo's profile. */
export const demoProfileName = 'Demo'

/** The name of a profile that nobody has renamed: the server's host, the customer id, or `Demo`. */
const toDefaultName = (profile: ProfileSummary): string => {
  switch (profile.kind) {
    case 'own-server':
      return new URL(profile.serverAddress).host
    case 'online':
      return profile.tenantId ?? profile.environmentId
    case 'demo':
      return demoProfileName
    default:
      return assertNever(profile)
  }
}

/** The name as it is saved: on one line, without invisible characters. A blank name is the default one. */
export const toProfileName = (typed: string, profile: ProfileSummary): string => {
  const name = typed
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return name === '' ? toDefaultName(profile) : name
}
