/**
 * The names under which a profile's secrets stand in the keychain, all below the service `Glance`:
 * `{profileId}/password`, `/ticket`, `/app-token`, `/refresh-token`, `/data-key` and, while that is being replaced,
 * `/data-key-next`; below each of them `/1`, `/2` and so on for a secret that is too long for one entry
 * (`credentials/long-secrets.ts`). No other account is ever read. An access token has none: it lives in memory.
 *
 * `{profileId}` is random, but for the administrator's profiles, where it is the policy's id with a hash of the place. One
 * whose place changes is another profile: the one before stays in the agent's list, with its accounts, until the agent
 * removes it.
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
