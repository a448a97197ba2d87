import { z } from 'zod'
import type { NoticeCode, ProfileSummary } from '../../shared/session.ts'
import { CodedError } from '../../shared/outcome.ts'
import type { Settings, SettingsChange, ShortcutSetting } from '../../shared/settings.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { Log } from '../platform/log.ts'
import { toEffectiveSettings } from './policy-merge.ts'
import { noPolicy, type Policy } from './policy-schema.ts'
import type { SettingsDocument, SettingsFile } from './settings-file.ts'
import { migrateSettings, settingsVersion } from './settings-migrations.ts'
import {
  decodeChosenSettings,
  decodeKnownSettings,
  defaultSettings,
  findNeededShortcuts,
  profileSchema,
  settingNames
} from './settings-schema.ts'

export interface Profiles {
  readonly all: readonly ProfileSummary[]
  readonly activeId: string | null
}

/** The agent's settings and profiles, in memory and in the settings file. */
export interface SettingsStore {
  /** Reads the settings file, and applies the policy from then on. Never rejects. */
  readonly load: (policy?: Policy) => Promise<void>
  /** Applies another policy at once. What the agent has chosen stays, and counts again when a setting is no longer fixed. */
  readonly usePolicy: (policy: Policy) => void
  readonly settings: () => Settings
  readonly onChanged: Subscribe<Settings>
  /** The settings that the administrator has fixed. */
  readonly fixed: () => readonly (keyof Settings)[]
  /** Rejects a value outside its limits with a `ZodError`, and a fixed setting as `fixed-by-policy`. */
  readonly change: (change: SettingsChange) => Promise<Settings>
  readonly profiles: () => Profiles
  readonly saveProfiles: (profiles: Profiles) => Promise<void>
  /** Resolves when every change is on the disk, or the disk has refused it. */
  readonly settled: () => Promise<void>
  /** Glance's client ids by environment, which a person may add to the file where there is no policy. */
  readonly clientIds: () => Readonly<Record<string, string>>
}

type SettingsNotice = Extract<NoticeCode, `settings-${string}`>

const refusedShortcutNotices = {
  shortcut: 'settings-shortcut-refused',
  clipboardShortcut: 'settings-clipboard-shortcut-refused'
} as const satisfies Readonly<Record<ShortcutSetting, SettingsNotice>>

export interface SettingsStoreOptions {
  readonly file: SettingsFile
  readonly log: Log
  readonly onNotice: (code: SettingsNotice) => void
}

export const createSettingsStore = ({ file, log, onNotice }: SettingsStoreOptions): SettingsStore => {
  const changed = createEvent<Settings>()
  let document: SettingsDocument = { version: settingsVersion }
  let policy = noPolicy
  let chosen: SettingsChange = {}
  let settings = defaultSettings
  let profiles: Profiles = { all: [], activeId: null }
  let lastSave: Promise<void> = Promise.resolve()

  /** True when a newer version of Glance wrote the file, which this session must not overwrite. */
  let isReadOnly = false
  /** The version of a file that was migrated in memory and not written yet. */
  let versionToBackUp: number | null = null

  const write = async (): Promise<void> => {
    document = {
      ...document,
      version: settingsVersion,
      ...chosen,
      profiles: profiles.all,
      activeProfile: profiles.activeId
    }
    if (isReadOnly) return
    try {
      if (versionToBackUp !== null) await file.backUp(versionToBackUp)
      versionToBackUp = null
      await file.save(document)
    } catch {
      log.warn('settings-not-saved')
      onNotice('settings-not-saved')
    }
  }

  const use = (loaded: SettingsDocument): void => {
    const migrated = migrateSettings(loaded)
    if (migrated.kind === 'newer') {
      isReadOnly = true
      log.warn('settings-newer', { version: migrated.version })
      onNotice('settings-newer')
      return
    }
    if (migrated.kind === 'migrated') versionToBackUp = migrated.fromVersion
    ;({ document } = migrated)
    chosen = decodeChosenSettings(document)
    profiles = decodeProfiles(document)
  }

  const save = (): Promise<void> => {
    lastSave = write()
    return lastSave
  }

  /** Out of the file too, so that the agent is told once. */
  const dropNeededShortcuts = async (): Promise<void> => {
    const needed = findNeededShortcuts(document)
    if (needed.length === 0) return
    document = Object.fromEntries(
      Object.entries(document).filter(([key]) => !needed.some((each) => each === key))
    )
    for (const setting of needed) {
      log.warn('saved-shortcut-refused', { setting })
      onNotice(refusedShortcutNotices[setting])
    }
    await save()
  }

  return {
    settled: () => lastSave,
    load: async (newPolicy = noPolicy) => {
      policy = newPolicy
      const loaded = await file.load()
      const loadedDocument =
        loaded.kind === 'set-aside' ? loaded.copy : loaded.kind === 'read' ? loaded.document : null
      if (loadedDocument !== null) use(loadedDocument)
      if (loaded.kind === 'set-aside' && !isReadOnly) {
        log.warn('settings-set-aside', { isRestored: loadedDocument !== null })
        onNotice(loadedDocument === null ? 'settings-set-aside' : 'settings-restored')
        if (loadedDocument !== null) await save()
      }
      if (loadedDocument !== null && !isReadOnly) await dropNeededShortcuts()
      settings = toEffectiveSettings(defaultSettings, policy, chosen)
      changed.emit(settings)
    },
    usePolicy: (newPolicy) => {
      policy = newPolicy
      settings = toEffectiveSettings(defaultSettings, policy, chosen)
      changed.emit(settings)
    },
    settings: () => settings,
    onChanged: changed.on,
    fixed: () => settingNames.filter((name) => Object.hasOwn(policy.fixed, name)),
    change: async (change) => {
      const decoded = decodeKnownSettings(change)
      if (settingNames.some((name) => Object.hasOwn(policy.fixed, name) && Object.hasOwn(decoded, name)))
        throw new CodedError('fixed-by-policy')
      chosen = { ...chosen, ...decoded }
      settings = toEffectiveSettings(defaultSettings, policy, chosen)
      changed.emit(settings)
      await save()
      return settings
    },
    profiles: () => profiles,
    saveProfiles: async (newProfiles) => {
      profiles = newProfiles
      await save()
    },
    clientIds: () => z.record(z.string(), z.string()).catch({}).parse(document['clientIds'])
  }
}

/** Leaves out a profile that can't be read, and keeps the others. */
const decodeProfiles = (document: SettingsDocument): Profiles => {
  const rows = z.array(z.unknown()).catch([]).parse(document['profiles'])
  const all = rows.flatMap((row) => {
    const decoded = profileSchema.safeParse(row)
    return decoded.success ? [decoded.data] : []
  })
  const activeId = z.string().nullable().catch(null).parse(document['activeProfile'])
  return { all, activeId: all.some((profile) => profile.id === activeId) ? activeId : null }
}
