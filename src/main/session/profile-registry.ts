import { assertNever, CodedError } from '../../shared/outcome.ts'
import { createHash, randomUUID } from 'node:crypto'
import type { ProfileEntry, ProfileSummary, ProfileUser } from '../../shared/session.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { NewProfile } from './profile-authenticator.ts'
import { toProfileName } from './profile-name.ts'

/** The profiles in the settings file: the agent's own, and the user names of the administrator's. */
export interface SavedProfiles {
  readonly all: readonly ProfileSummary[]
  readonly activeId: string | null
}

export interface ProfileRegistry {
  readonly entries: () => readonly ProfileEntry[]
  readonly onChanged: Subscribe<readonly ProfileEntry[]>
  readonly active: () => ProfileSummary | null
  readonly find: (profileId: string) => ProfileSummary | null
  /**
   * The profile for a user who has just signed in: the user's existing one, one without a user yet, or a new one. Never
   * another user's profile, because its stored results must stay private.
   */
  readonly findOrCreate: (signedIn: NewProfile, preferredId: string | undefined) => ProfileSummary
  /** Saves the profile, in its place or at the end of the list, and makes it the active one. */
  readonly activate: (profile: ProfileSummary) => Promise<void>
  /**
   * Saves another name and returns the renamed profile; a blank name restores the default one. Rejects as
   * `profile-unknown`, or as `fixed-by-policy` for an administrator's profile.
   */
  readonly rename: (profileId: string, name: string) => Promise<ProfileSummary>
  /** An administrator's profile stays in the list; only its user name is removed. */
  readonly remove: (profileId: string) => Promise<void>
}

export interface ProfileRegistryOptions {
  readonly saved: () => SavedProfiles
  readonly save: (profiles: SavedProfiles) => Promise<void>
  /** The administrator's profiles, in their order. */
  readonly managed: () => readonly ProfileSummary[]
}

export const createProfileRegistry = ({ saved, save, managed }: ProfileRegistryOptions): ProfileRegistry => {
  const changed = createEvent<readonly ProfileEntry[]>()
  const isManaged = (profileId: string): boolean => managed().some(({ id }) => id === profileId)

  /** The user name comes from a sign-in, everything else from the administrator. */
  const withUserName = (profile: ProfileSummary): ProfileSummary => {
    const savedProfile = saved().all.find(({ id }) => id === profile.id)
    if (savedProfile === undefined || !isSamePlace(savedProfile, profile)) return profile
    return { ...savedProfile, name: profile.name }
  }

  const all = (): readonly ProfileSummary[] => [
    ...managed().map(withUserName),
    ...saved().all.filter(({ id }) => !isManaged(id))
  ]

  const entries = (): readonly ProfileEntry[] =>
    all().map((profile) => ({
      profile,
      isActive: profile.id === saved().activeId,
      isManaged: isManaged(profile.id)
    }))

  const change = async (profiles: SavedProfiles): Promise<void> => {
    await save(profiles)
    changed.emit(entries())
  }

  return {
    entries,
    onChanged: changed.on,
    active: () => all().find(({ id }) => id === saved().activeId) ?? null,
    find: (profileId) => all().find(({ id }) => id === profileId) ?? null,

    findOrCreate: (signedIn, preferredId) => {
      const samePlace = all().filter((profile) => isSamePlace(profile, signedIn))
      const sameUser = samePlace.filter(({ user }) => isSameUser(user, signedIn.user))
      const unused = samePlace.filter(({ user }) => user === null)
      const candidates = [...sameUser, ...unused]
      const { id, name } = candidates.find((profile) => profile.id === preferredId) ??
        candidates[0] ?? { id: randomUUID(), name: signedIn.name }
      return { ...signedIn, id, name }
    },

    activate: (profile) => {
      const { all: rows } = saved()
      const isSaved = rows.some(({ id }) => id === profile.id)
      return change({
        all: isSaved ? rows.map((row) => (row.id === profile.id ? profile : row)) : [...rows, profile],
        activeId: profile.id
      })
    },

    rename: async (profileId, name) => {
      const { all: rows, activeId } = saved()
      if (isManaged(profileId)) throw new CodedError('fixed-by-policy')
      const profile = rows.find(({ id }) => id === profileId)
      if (profile === undefined) throw new CodedError('profile-unknown')
      const renamed = { ...profile, name: toProfileName(name, profile) }
      await change({ all: rows.map((row) => (row === profile ? renamed : row)), activeId })
      return renamed
    },

    remove: (profileId) => {
      const { all: rows, activeId } = saved()
      return change({
        all: rows.filter(({ id }) => id !== profileId),
        activeId: activeId === profileId ? null : activeId
      })
    }
  }
}

/** True for the same installation and the same kind of sign-in. A tenant that is not known yet can be any tenant. */
const isSamePlace = (one: NewProfile, other: NewProfile): boolean => {
  switch (one.kind) {
    case 'demo':
      return other.kind === 'demo'
    case 'own-server':
      return (
        other.kind === 'own-server' &&
        one.access === other.access &&
        one.serverAddress === other.serverAddress
      )
    case 'online':
      return (
        other.kind === 'online' &&
        one.environmentId === other.environmentId &&
        (one.tenantId === null || other.tenantId === null || one.tenantId === other.tenantId)
      )
    default:
      return assertNever(one)
  }
}

/** Users without a name never count as the same user, because they may be two people. */
const isSameUser = (one: ProfileUser | null, other: ProfileUser | null): boolean =>
  one?.kind === 'named' && other?.kind === 'named' && one.name === other.name

/**
 * The id of an administrator's profile, with a hash of its place: what was stored for one installation is never opened
 * for another to which the administrator gave the same id.
 */
export const toManagedId = (id: string, place: string): string =>
  `${id.toLowerCase()}-${createHash('sha256').update(place).digest('hex').slice(0, 8)}`
