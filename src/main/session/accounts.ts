/** The names under which a profile's secrets stand in the keychain, all below the service `Glance`. */
export const passwordAccount = (profileId: string): string => `${profileId}/password`

/** 32 random bytes in base64: the key to what is stored for the profile. */
export const dataKeyAccount = (profileId: string): string => `${profileId}/data-key`
