import { createEvent, type Subscribe } from '../platform/event.ts'
import type { CredentialStore } from '../credentials/credential-store.ts'
import { accessAccounts, boundAccount, placeAccount } from './accounts.ts'
import { toPlaceName, type ProfilePlace } from './profile-place.ts'

/**
 * Which place each profile's secrets belong to. The settings file names the place, and other programs can change that file, so
 * the keychain, which they can't, has the place too: secrets never leave for another one.
 */
export interface SecretPlaces {
  /** Whether the secrets may be sent to this place. Otherwise `onRefused` says so, if there are any. */
  readonly mayUse: (profileId: string, place: ProfilePlace) => Promise<boolean>
  /** Binds the profile to this place. Secrets for another one are erased first: they must never be bound to this one. */
  readonly bind: (profileId: string, place: ProfilePlace) => Promise<void>
  /**
   * Binds the secrets of earlier versions, which are bound to nothing, to the places of their profiles. Works only at the first
   * start with profiles of this version on a keychain: afterwards, a secret that is bound to nothing is not used.
   */
  readonly bindEarlier: (
    profiles: readonly { readonly profileId: string; readonly place: ProfilePlace }[]
  ) => Promise<void>
  /** There are secrets for another place than this profile's. */
  readonly onRefused: Subscribe<void>
}

export const createSecretPlaces = (credentials: CredentialStore): SecretPlaces => {
  const refused = createEvent()

  const hasSecrets = async (profileId: string): Promise<boolean> => {
    for (const account of accessAccounts(profileId))
      if ((await credentials.read(account)) !== null) return true
    return false
  }

  return {
    mayUse: async (profileId, place) => {
      const name = toPlaceName(place)
      if (name !== null && (await credentials.read(placeAccount(profileId))) === name) return true
      if (await hasSecrets(profileId)) refused.emit()
      return false
    },

    bind: async (profileId, place) => {
      const name = toPlaceName(place) ?? ''
      if ((await credentials.read(placeAccount(profileId))) === name) return
      for (const account of accessAccounts(profileId)) await credentials.erase(account)
      await credentials.save(placeAccount(profileId), name)
    },

    bindEarlier: async (profiles) => {
      // The keychain may wait for a person, so it is not asked for nothing.
      if (profiles.length === 0 || (await credentials.read(boundAccount)) !== null) return
      for (const { profileId, place } of profiles) {
        const name = toPlaceName(place)
        const isBound = (await credentials.read(placeAccount(profileId))) !== null
        if (name !== null && !isBound && (await hasSecrets(profileId)))
          await credentials.save(placeAccount(profileId), name)
      }
      await credentials.save(boundAccount, 'all')
    },

    onRefused: refused.on
  }
}
