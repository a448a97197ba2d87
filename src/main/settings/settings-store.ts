import { z } from 'zod'
import type { ProfileSummary } from '../../shared/session.ts'
import type { Settings, SettingsChange } from '../../shared/settings.ts'
import type { Log } from '../platform/log.ts'
import type { SettingsDocument, SettingsFile } from './settings-file.ts'
import { decodeSettings, profileSchema, settingsSchema } from './settings-schema.ts'

export interface Profiles {
  readonly all: readonly ProfileSummary[]
  readonly activeId: string | null
}

/** The agent's settings and profiles in memory, and on disk whenever the disk allows it. */
export interface SettingsStore {
  readonly load: () => Promise<void>
  readonly settings: () => Settings
  /** Takes the valid values of `change`; a value out of its limits is refused by throwing a ZodError. */
  readonly change: (change: SettingsChange) => Promise<Settings>
  readonly profiles: () => Profiles
  readonly saveProfiles: (profiles: Profiles) => Promise<void>
}

export interface SettingsStoreOptions {
  readonly file: SettingsFile
  readonly log: Log
  readonly onChanged: (settings: Settings) => void
  readonly onNotice: (code: 'settings-set-aside' | 'settings-not-kept') => void
}

const version = 1

export const createSettingsStore = ({
  file,
  log,
  onChanged,
  onNotice
}: SettingsStoreOptions): SettingsStore => {
  let document: SettingsDocument = { version }
  let settings = decodeSettings({})
  let profiles: Profiles = { all: [], activeId: null }

  const save = async (): Promise<void> => {
    document = {
      ...document,
      version,
      ...settings,
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

  return {
    load: async () => {
      const loaded = await file.load()
      if (loaded.kind === 'set-aside') {
        log.warn('settings-set-aside')
        onNotice('settings-set-aside')
      }
      if (loaded.kind !== 'read') return
      document = loaded.document
      settings = decodeSettings(document)
      profiles = decodeProfiles(document)
      onChanged(settings)
    },
    settings: () => settings,
    change: async (change) => {
      settings = settingsSchema.parse({ ...settings, ...change })
      onChanged(settings)
      await save()
      return settings
    },
    profiles: () => profiles,
    saveProfiles: async (changed) => {
      profiles = changed
      await save()
    }
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
