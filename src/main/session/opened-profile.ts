import type { ProfileSummary } from '../../shared/session.ts'
import type { CredentialStore } from '../credentials/credential-store.ts'
import { createDataKeys, type DataKey, type Rotatable } from './data-keys.ts'
import type { ProfileAccess } from './profile-access.ts'

/** What is opened for a profile at sign-in and closed with it. */
export interface OpenedProfile extends Rotatable {
  /** False while what is stored may still be sealed with the key before. */
  readonly isRotated: () => boolean
  /** `true`: the file goes as well, and with it everything that was stored for the profile. */
  readonly close: (isErased: boolean) => void
}

export interface OpenedProfileOptions<Opened extends OpenedProfile> {
  readonly credentials: CredentialStore
  readonly openProfile: (profile: ProfileSummary, access: ProfileAccess, key: DataKey) => Opened
  /** Deletes what is stored for a profile that is not open. */
  readonly eraseStored: (profileId: string) => void
  /** False once Glance was told to lock or to quit: the keychain may answer after that. */
  readonly mayOpen: () => boolean
}

/** The one profile that is open, with the key to what is stored for it. */
export interface OneOpenedProfile<Opened extends OpenedProfile> {
  readonly current: () => Opened | null
  /** Closes whichever was open. Answers `false`, with nothing open, when it may not open any more. */
  readonly open: (profile: ProfileSummary, access: ProfileAccess) => Promise<boolean>
  readonly close: () => void
  /** The key goes first: without it, what the system does not let go of can't be read. */
  readonly erase: (profileId: string) => Promise<void>
  /** Answers whether what is stored is sealed with a new key. */
  readonly renewKey: () => Promise<boolean>
}

export const createOneOpenedProfile = <Opened extends OpenedProfile>({
  credentials,
  openProfile,
  eraseStored,
  mayOpen
}: OpenedProfileOptions<Opened>): OneOpenedProfile<Opened> => {
  const dataKeys = createDataKeys(credentials)
  let opened: { readonly profileId: string; readonly value: Opened } | null = null

  const close = (isErased: boolean): void => {
    opened?.value.close(isErased)
    opened = null
  }

  return {
    current: () => opened?.value ?? null,

    open: async (profile, access) => {
      const key = await dataKeys.read(profile.id)
      close(false)
      if (!mayOpen()) {
        for (const each of [key.dataKey, key.previousDataKey]) each?.fill(0)
        return false
      }
      const value = openProfile(profile, access, key)
      opened = { profileId: profile.id, value }
      if (key.previousDataKey !== undefined && value.isRotated()) await dataKeys.settle(profile.id)
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

    renewKey: async () => opened !== null && (await dataKeys.replace(opened.profileId, opened.value))
  }
}
