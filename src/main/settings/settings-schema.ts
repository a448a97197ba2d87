import { z } from 'zod'
import { findAcceleratorProblem } from '../../shared/accelerator.ts'
import { languageChoices } from '../../shared/languages.ts'
import {
  cardViews,
  settingLimits,
  shortcutSettings,
  themes,
  type Settings,
  type SettingsChange,
  type ShortcutSetting
} from '../../shared/settings.ts'
import { updateChannels } from '../../shared/updates.ts'
import { ownServerAccesses, type ProfileSummary } from '../../shared/session.ts'
import { ownValue } from '../../shared/own-value.ts'

/** A system-wide shortcut. An issue's message is its `AcceleratorProblem`. */
export const acceleratorSchema = z
  .string()
  .max(100)
  .check(({ value, issues }) => {
    const problem = findAcceleratorProblem(value)
    if (problem !== null) issues.push({ code: 'custom', message: problem, input: value })
  })

/** True for an IANA name that this computer knows, such as `Europe/Oslo`. An offset such as `+01:00` is none. */
const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/u.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The schema of every setting, in the order of the settings screen. `Settings` says what each one means. */
const settingsSchema = z.object({
  theme: z.enum(themes),
  language: z.enum(languageChoices),
  shortcut: acceleratorSchema,
  rowsPerSection: z.int().min(settingLimits.rowsPerSection.min).max(settingLimits.rowsPerSection.max),
  storeDays: z.int().min(settingLimits.storeDays.min).max(settingLimits.storeDays.max),
  storeCompanies: z.int().min(settingLimits.storeCompanies.min).max(settingLimits.storeCompanies.max),
  idleLockMinutes: z.int().min(settingLimits.idleLockMinutes.min).max(settingLimits.idleLockMinutes.max),
  phoneCountry: z.union([z.literal('system'), z.string().regex(/^[A-Z]{2}$/u)]),
  timeZone: z.union([z.literal('system'), z.string().max(64).refine(isTimeZone)]),
  isScreenShared: z.boolean(),
  clipboardShortcut: acceleratorSchema.nullable(),
  updateChannel: z.enum(updateChannels),
  startAtLogin: z.boolean(),
  cardView: z.enum(cardViews),
  wideCardView: z.enum(cardViews)
}) satisfies z.ZodType<Settings>

export const settingNames = settingsSchema.keyof().options

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'system',
  shortcut: 'CommandOrControl+Shift+G',
  rowsPerSection: 10,
  storeDays: 30,
  storeCompanies: 500,
  idleLockMinutes: 15,
  phoneCountry: 'system',
  timeZone: 'system',
  isScreenShared: false,
  clipboardShortcut: null,
  updateChannel: 'stable',
  startAtLogin: false,
  cardView: 'sections',
  wideCardView: 'timeline'
}

const profileBase = {
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  name: z.string(),
  user: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('named'), name: z.string().min(1) }),
      z.object({ kind: z.literal('unnamed') })
    ])
    .nullable()
}

export const profileSchema = z.discriminatedUnion('kind', [
  z.object({
    ...profileBase,
    kind: z.literal('own-server'),
    access: z.enum(ownServerAccesses),
    serverAddress: z.string()
  }),
  z.object({
    ...profileBase,
    kind: z.literal('online'),
    environmentId: z.string(),
    tenantId: z.string().nullable()
  }),
  z.object({ ...profileBase, kind: z.literal('demo') })
]) satisfies z.ZodType<ProfileSummary>

/** Some of the settings, each within its limits. A setting may be absent, but not `undefined`. */
export const settingsChangeSchema = settingsSchema.exactPartial() satisfies z.ZodType<SettingsChange>

/** Decodes the settings among these values. Throws for one outside its limits, and leaves out unknown keys. */
export const decodeKnownSettings = (raw: Readonly<Record<string, unknown>>): SettingsChange =>
  settingsChangeSchema.parse(raw)

/** The saved shortcuts that an earlier version allowed, and whose keys the system or other programs need. */
export const findNeededShortcuts = (raw: Readonly<Record<string, unknown>>): readonly ShortcutSetting[] =>
  shortcutSettings.filter((setting) => {
    const value = ownValue(raw, setting)
    const problem = typeof value === 'string' ? findAcceleratorProblem(value) : null
    return problem === 'needed-elsewhere' || problem === 'no-modifier'
  })

/** Decodes any content of a settings file. A value that is missing or outside its limits counts as not chosen. */
export const decodeChosenSettings = (raw: Readonly<Record<string, unknown>>): SettingsChange => {
  const chosen = new Map<string, unknown>()
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const decoded = schema.safeParse(ownValue(raw, key))
    if (decoded.success) chosen.set(key, decoded.data)
  }
  return settingsChangeSchema.parse(Object.fromEntries(chosen))
}
