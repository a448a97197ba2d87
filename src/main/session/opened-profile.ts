import type { ProfileSummary } from '../../shared/session.ts'
import type { CredentialStore } from '../credentials/credential-store.ts'
import { createDataKeys, type DataKey, type Rotatable } from './data-keys.ts'
import type { ProfileAccess } from './profile-access.ts'

/** Everything that exists only while a profile is open, such as its store and its SuperOffice client. */
export interface ProfileResources extends Rotatable {
  /** False while the store may still be sealed with the previous key. */
  readonly isRotated: () => boolean
  /** With `isErased`, also deletes everything that is stored for the profile. */
  readonly close: (isErased: boolean) => void
}

/** The key to a profile's store, and where the store reports its erasures. */
export interface StoreKey extends DataKey {
  readonly onErasure: (erasures: number) => void
}

export interface OpenedProfileOptions<Resources extends ProfileResources> {
  readonly credentials: CredentialStore
  readonly openProfile: (profile: ProfileSummary, access: ProfileAccess, key: StoreKey) => Resources
  /** Deletes what is stored for a profile that is not open. */
  readonly eraseStored: (profileId: string) => void
  /** Called after the keychain has answered, because Glance may have been locked or quit in the meantime. */
  readonly mayOpen: () => boolean
}

/** The one profile that is open, and the key to its store. */
export interface OpenedProfile<Resources extends ProfileResources> {
  readonly current: () => Resources | null
  /** Closes the previous profile and opens this one. Resolves to false, with nothing open, if `mayOpen` returns false. */
  readonly open: (profile: ProfileSummary, access: ProfileAccess) => Promise<boolean>
  readonly close: () => void
  /** Erases the key first, so that nothing left on the disk can be read afterwards. */
  readonly erase: (profileId: string) => Promise<void>
  /** Resolves to whether the store is now sealed with a new key. */
  readonly renewKey: () => Promise<boolean>
}

export const createOpenedProfile = <Resources extends ProfileResources>({
  credentials,
  openProfile,
  eraseStored,
  mayOpen
}: OpenedProfileOptions<Resources>): OpenedProfile<Resources> => {
  const dataKeys = createDataKeys(credentials)
  let opened: { readonly profileId: string; readonly resources: Resources } | null = null

  const close = (isErased: boolean): void => {
    opened?.resources.close(isErased)
    opened = null
  }

  return {
    current: () => opened?.resources ?? null,

    open: async (profile, access) => {
      const key = await dataKeys.read(profile.id)
      close(false)
      if (!mayOpen()) {
        for (const each of [key.dataKey, key.previousDataKey]) each?.fill(0)
        return false
      }
      const onErasure = (erasures: number): void => void dataKeys.saveErasures(profile.id, erasures)
      const resources = openProfile(profile, access, { ...key, onErasure })
      opened = { profileId: profile.id, resources }
      if (key.previousDataKey !== undefined && resources.isRotated()) await dataKeys.settle(profile.id)
      return true
    },

    close: () => {
      close(false)
    },

    erase: async (profileId) => {
      await dataKeys.erase(profileId)
      if (opened?.profileId === profileId) close(true)
      else eraseStored(profileId)
    },

    renewKey: async () => opened !== null && (await dataKeys.replace(opened.profileId, opened.resources))
  }
}
