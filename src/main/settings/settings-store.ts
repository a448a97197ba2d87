import { z } from 'zod'
import type { ProfileSummary } from '../../shared/session.ts'
import { CodedError } from '../../shared/outcome.ts'
import type { Settings, SettingsChange } from '../../shared/settings.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { Log } from '../platform/log.ts'
import { noPolicy, toEffectiveSettings, type Policy } from './policy-file.ts'
import type { SettingsDocument, SettingsFile } from './settings-file.ts'
import {
  decodeChosenSettings,
  decodeKnownSettings,
  defaultSettings,
  profileSchema,
  settingNames
} from './settings-schema.ts'

export interface Profiles {
  readonly all: readonly ProfileSummary[]
  readonly activeId: string | null
}

/** The agent's settings and profiles in memory, and on disk whenever the disk allows it. */
export interface SettingsStore {
  /** `policy` holds from then on. */
  readonly load: (policy?: Policy) => Promise<void>
  readonly settings: () => Settings
  readonly onChanged: Subscribe<Settings>
  /** The settings that are the administrator's. */
  readonly fixed: () => readonly (keyof Settings)[]
  /** Refuses, by rejecting, a value that is out of its limits (a ZodError) or fixed (`fixed-by-policy`). */
  readonly change: (change: SettingsChange) => Promise<Settings>
  readonly profiles: () => Profiles
  readonly saveProfiles: (profiles: Profiles) => Promise<void>
  /** Resolves once every change has reached the disk, or was refused by it. */
  readonly settled: () => Promise<void>
  /** The client ids that SuperOffice gave Glance, by environment, for those who edit the file and have no policy. */
  readonly clientIds: () => Readonly<Record<string, string>>
}

export interface SettingsStoreOptions {
  readonly file: SettingsFile
  readonly log: Log
  readonly onNotice: (code: 'settings-set-aside' | 'settings-restored' | 'settings-not-kept') => void
}

const version = 1

export const createSettingsStore = ({ file, log, onNotice }: SettingsStoreOptions): SettingsStore => {
  const changed = createEvent<Settings>()
  let document: SettingsDocument = { version }
  let policy = noPolicy
  let chosen: SettingsChange = {}
  let settings = defaultSettings
  let profiles: Profiles = { all: [], activeId: null }
  let lastSave: Promise<void> = Promise.resolve()

  const writeDown = async (): Promise<void> => {
    document = {
      ...document,
      version,
      ...chosen,
      profiles: profiles.all,
      activeProfile: profiles.activeId
    }
    try {
      await file.save(document)
    } catch {
      log.warn('settings-not-kept')
      onNotice('settings-not-kept')
    }
  }

  const save = (): Promise<void> => {
    lastSave = writeDown()
    return lastSave
  }

  return {
    settled: () => lastSave,
    load: async (given = noPolicy) => {
      policy = given
      const loaded = await file.load()
      const found =
        loaded.kind === 'set-aside' ? loaded.copy : loaded.kind === 'read' ? loaded.document : null
      if (found !== null) {
        document = found
        chosen = decodeChosenSettings(document)
        profiles = decodeProfiles(document)
      }
      if (loaded.kind === 'set-aside') {
        log.warn('settings-set-aside', { isRestored: found !== null })
        onNotice(found === null ? 'settings-set-aside' : 'settings-restored')
        if (found !== null) await save()
      }
      settings = toEffectiveSettings(defaultSettings, policy, chosen)
      changed.emit(settings)
    },
    settings: () => settings,
    onChanged: changed.on,
    fixed: () => settingNames.filter((name) => Object.hasOwn(policy.fixed, name)),
    change: async (change) => {
      const wanted = decodeKnownSettings(change)
      if (settingNames.some((name) => Object.hasOwn(policy.fixed, name) && Object.hasOwn(wanted, name)))
        throw new CodedError('fixed-by-policy')
      chosen = { ...chosen, ...wanted }
      settings = toEffectiveSettings(defaultSettings, policy, chosen)
      changed.emit(settings)
      await save()
      return settings
    },
    profiles: () => profiles,
    saveProfiles: async (changed) => {
      profiles = changed
      await save()
    },
    clientIds: () => z.record(z.string(), z.string()).catch({}).parse(document['clientIds'])
  }
}

/** A profile that can't be read is left out; the others stay. */
const decodeProfiles = (document: SettingsDocument): Profiles => {
  const rows = z.array(z.unknown()).catch([]).parse(document['profiles'])
  const all = rows.flatMap((row) => {
    const decoded = profileSchema.safeParse(row)
    return decoded.success ? [decoded.data] : []
  })
  const activeId = z.string().nullable().catch(null).parse(document['activeProfile'])
  return { all, activeId: all.some((profile) => profile.id === activeId) ? activeId : null }
}
