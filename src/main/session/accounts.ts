/**
 * The names of the keychain accounts under which a profile's secrets are stored, all in the service `Glance`:
 * `{profileId}/password`, `/ticket`, `/app-token`, `/refresh-token`, the `/place` that these belong to, `/data-key`, `/erasures` and,
 * during a key change, `/data-key-next`; and `bound` (`secret-places.ts`). A secret that is too long for one entry continues in `/1`, `/2` and so on
 * (`credentials/long-secrets.ts`). Glance reads no other account. Access tokens are never stored.
 *
 * A `profileId` is random, except for an administrator's profile: there it is the policy's id and a hash of the place.
 * When the place changes, the profile gets a new id. The old one stays in the agent's list, with its accounts, until
 * the agent removes it.
 */
export const passwordAccount = (profileId: string): string => `${profileId}/password`

export const ticketAccount = (profileId: string): string => `${profileId}/ticket`

export const appTokenAccount = (profileId: string): string => `${profileId}/app-token`

export const refreshTokenAccount = (profileId: string): string => `${profileId}/refresh-token`

/** Holds the place that the sign-in secrets belong to. It is no secret. */
export const placeAccount = (profileId: string): string => `${profileId}/place`

/** Present when every secret is bound to a place. */
export const boundAccount = 'bound'

/** Holds 32 random bytes in base64: the key to the profile's stored results. */
export const dataKeyAccount = (profileId: string): string => `${profileId}/data-key`

/** Holds the new key while it replaces the one in `dataKeyAccount`. */
export const nextDataKeyAccount = (profileId: string): string => `${profileId}/data-key-next`

/** Holds how often cards were erased from the profile's store: an older copy of its file has fewer erasures. It is no secret. */
export const erasuresAccount = (profileId: string): string => `${profileId}/erasures`

/** The accounts of the sign-in secrets. The data key is not among them, because it is erased first. */
export const accessAccounts = (profileId: string): readonly string[] => [
  passwordAccount(profileId),
  ticketAccount(profileId),
  appTokenAccount(profileId),
  refreshTokenAccount(profileId)
]
