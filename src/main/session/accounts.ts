/**
 * The names under which a profile's secrets stand in the keychain, all below the service `Glance`:
 * `{profileId}/password`, `/ticket`, `/app-token`, `/refresh-token`, `/data-key` and, while that is being replaced,
 * `/data-key-next`. No other account is ever read.
 * An access token has none: it lives in memory.
 */
export const passwordAccount = (profileId: string): string => `${profileId}/password`

export const ticketAccount = (profileId: string): string => `${profileId}/ticket`

export const appTokenAccount = (profileId: string): string => `${profileId}/app-token`

export const refreshTokenAccount = (profileId: string): string => `${profileId}/refresh-token`

/** 32 random bytes in base64: the key to what is stored for the profile. */
export const dataKeyAccount = (profileId: string): string => `${profileId}/data-key`

/** The key that is about to take the place of the other one. */
export const nextDataKeyAccount = (profileId: string): string => `${profileId}/data-key-next`

/** Everything that lets a profile in; the data key is not among them, because it goes first. */
export const accessAccounts = (profileId: string): readonly string[] => [
  passwordAccount(profileId),
  ticketAccount(profileId),
  appTokenAccount(profileId),
  refreshTokenAccount(profileId)
]
