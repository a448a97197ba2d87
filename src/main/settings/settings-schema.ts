import { z } from 'zod'
import {
  languages,
  settingLimits,
  themes,
  type Settings,
  type SettingsChange
} from '../../shared/settings.ts'
import { ownServerAccesses, type ProfileSummary } from '../../shared/session.ts'

/** Each setting with its limits. `npm run demo` and the settings screen show them in this order. */
const settingsSchema = z.object({
  /** Colours: the system's choice, or always light or dark. */
  theme: z.enum(themes),
  /** The window's language, and the one SuperOffice is asked for. */
  language: z.enum(languages),
  /** The key that summons the window, as Electron writes it. */
  shortcut: z.string().min(1).max(100),
  /** How many rows SuperOffice is asked for in each section. */
  rowsPerSection: z.int().min(settingLimits.rowsPerSection.min).max(settingLimits.rowsPerSection.max),
  /** Days that a stored card is kept after it was last viewed. */
  storeDays: z.int().min(settingLimits.storeDays.min).max(settingLimits.storeDays.max),
  /** How many companies are kept; pinned ones count, and go last. */
  storeCompanies: z.int().min(settingLimits.storeCompanies.min).max(settingLimits.storeCompanies.max),
  /** Minutes without the agent's touch after which Glance locks itself. */
  idleLockMinutes: z.int().min(settingLimits.idleLockMinutes.min).max(settingLimits.idleLockMinutes.max),
  /** Where a phone number without a country code belongs. */
  phoneCountry: z.union([z.literal('system'), z.string().regex(/^[A-Z]{2}$/u)]),
  /** Numbers, addresses, amounts and message texts are masked before they reach the window. */
  isScreenShared: z.boolean(),
  /** The key that looks up what the clipboard holds. It is read when the key is pressed and at no other time. */
  clipboardShortcut: z.string().min(1).max(100).nullable()
})

export const settingNames = settingsSchema.keyof().options

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'en',
  shortcut: 'CommandOrControl+Shift+G',
  rowsPerSection: 10,
  storeDays: 30,
  storeCompanies: 500,
  idleLockMinutes: 15,
  phoneCountry: 'system',
  isScreenShared: false,
  clipboardShortcut: null
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

/** Some of the settings, each within its limits. */
export const settingsChangeSchema = z.object({
  theme: settingsSchema.shape.theme.exactOptional(),
  language: settingsSchema.shape.language.exactOptional(),
  shortcut: settingsSchema.shape.shortcut.exactOptional(),
  rowsPerSection: settingsSchema.shape.rowsPerSection.exactOptional(),
  storeDays: settingsSchema.shape.storeDays.exactOptional(),
  storeCompanies: settingsSchema.shape.storeCompanies.exactOptional(),
  idleLockMinutes: settingsSchema.shape.idleLockMinutes.exactOptional(),
  phoneCountry: settingsSchema.shape.phoneCountry.exactOptional(),
  isScreenShared: settingsSchema.shape.isScreenShared.exactOptional(),
  clipboardShortcut: settingsSchema.shape.clipboardShortcut.exactOptional()
}) satisfies z.ZodType<SettingsChange>

/** The settings among these values. Throws for one that is out of its limits; leaves out what is no setting. */
export const decodeKnownSettings = (raw: Readonly<Record<string, unknown>>): SettingsChange =>
  settingsChangeSchema.parse(raw)

/** Reads whatever a settings file holds: a value that is missing or out of its limits was not chosen. */
export const decodeChosenSettings = (raw: Readonly<Record<string, unknown>>): SettingsChange => {
  const chosen: Record<string, unknown> = {}
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const decoded = schema.safeParse(raw[key])
    if (decoded.success) chosen[key] = decoded.data
  }
  return settingsChangeSchema.parse(chosen)
}
