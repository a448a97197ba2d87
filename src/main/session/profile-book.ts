import { createHash, randomUUID } from 'node:crypto'
import type { ProfileEntry, ProfileSummary } from '../../shared/session.ts'

/** The profiles that are written down: the agent's own, and what was learnt of the administrator's. */
export interface KeptProfiles {
  readonly all: readonly ProfileSummary[]
  readonly activeId: string | null
}

export interface ProfileBook {
  readonly entries: () => readonly ProfileEntry[]
  readonly active: () => ProfileSummary | null
  readonly find: (profileId: string) => ProfileSummary | null
  /**
   * The profile that someone who has just signed in gets: the one they had, one that waits for its first user, or a new
   * one. Another user never gets a profile that was used, so that nobody sees what another one stored.
   */
  readonly toKeep: (signedIn: ProfileSummary, wantedId: string | undefined) => ProfileSummary
  /** Writes it down, where it stood or as the last, and makes it the active one. */
  readonly use: (profile: ProfileSummary) => Promise<void>
  /** An administrator's profile is forgotten as far as it was learnt, and stays in the list. */
  readonly remove: (profileId: string) => Promise<void>
}

export interface ProfileBookOptions {
  readonly kept: () => KeptProfiles
  readonly save: (profiles: KeptProfiles) => Promise<void>
  /** The administrator's profiles, in their order. */
  readonly managed: () => readonly ProfileSummary[]
  readonly onChanged: (entries: readonly ProfileEntry[]) => void
}

export const createProfileBook = ({ kept, save, managed, onChanged }: ProfileBookOptions): ProfileBook => {
  const isManaged = (profileId: string): boolean => managed().some(({ id }) => id === profileId)

  /** What an administrator set is set; who the user is was learnt. */
  const toLearnt = (profile: ProfileSummary): ProfileSummary => {
    const learnt = kept().all.find(({ id }) => id === profile.id)
    if (learnt === undefined || !isSamePlace(learnt, profile)) return profile
    return { ...learnt, name: profile.name }
  }

  const all = (): readonly ProfileSummary[] => [
    ...managed().map(toLearnt),
    ...kept().all.filter(({ id }) => !isManaged(id))
  ]

  const entries = (): readonly ProfileEntry[] =>
    all().map((profile) => ({
      profile,
      isActive: profile.id === kept().activeId,
      isManaged: isManaged(profile.id)
    }))

  const change = async (profiles: KeptProfiles): Promise<void> => {
    await save(profiles)
    onChanged(entries())
  }

  return {
    entries,
    active: () => all().find(({ id }) => id === kept().activeId) ?? null,
    find: (profileId) => all().find(({ id }) => id === profileId) ?? null,

    toKeep: (signedIn, wantedId) => {
      const fitting = all().filter((profile) => isSamePlace(profile, signedIn))
      const known = fitting.filter(({ userName }) => userName === signedIn.userName)
      const unused = fitting.filter(({ userName }) => userName === '')
      const candidates = [...known, ...unused]
      const { id, name } = candidates.find((profile) => profile.id === wantedId) ??
        candidates[0] ?? { id: randomUUID(), name: signedIn.name }
      return { ...signedIn, id, name }
    },

    use: (profile) => {
      const { all: rows } = kept()
      const isKnown = rows.some(({ id }) => id === profile.id)
      return change({
        all: isKnown ? rows.map((row) => (row.id === profile.id ? profile : row)) : [...rows, profile],
        activeId: profile.id
      })
    },

    remove: (profileId) => {
      const { all: rows, activeId } = kept()
      return change({
        all: rows.filter(({ id }) => id !== profileId),
        activeId: activeId === profileId ? null : activeId
      })
    }
  }
}

/** The same installation, reached in the same way. A tenant that is not known yet may turn out to be any. */
const isSamePlace = (one: ProfileSummary, other: ProfileSummary): boolean => {
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
        (one.tenantId === '' || other.tenantId === '' || one.tenantId === other.tenantId)
      )
  }
}

/**
 * The id of an administrator's profile: with its place in it, so that what was stored for one installation is never
 * opened for another that the administrator gave the same id.
 */
export const toManagedId = (id: string, place: string): string =>
  `${id.toLowerCase()}-${createHash('sha256').update(place).digest('hex').slice(0, 8)}`
