import { z } from 'zod'
import { languages, settingLimits, themes, type Settings } from '../../shared/settings.ts'
import type { ProfileSummary } from '../../shared/session.ts'

/** Each setting with its limits. `npm run demo` and the settings screen show them in this order. */
export const settingsSchema = z.object({
  /** Colours: the system's choice, or always light or dark. */
  theme: z.enum(themes),
  /** The window's language, and the one SuperOffice is asked for. */
  language: z.enum(languages),
  /** The key that summons the window, as Electron writes it. */
  shortcut: z.string().min(1).max(100),
  /** How many rows SuperOffice is asked for in each section. */
  rowsPerSection: z.int().min(settingLimits.rowsPerSection.least).max(settingLimits.rowsPerSection.most),
  /** Days that a stored card is kept after it was last viewed. */
  storeDays: z.int().min(settingLimits.storeDays.least).max(settingLimits.storeDays.most),
  /** How many companies are kept; pinned ones count, and go last. */
  storeCompanies: z.int().min(settingLimits.storeCompanies.least).max(settingLimits.storeCompanies.most)
})

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'en',
  shortcut: 'CommandOrControl+Shift+G',
  rowsPerSection: 10,
  storeDays: 30,
  storeCompanies: 500
}

export const profileSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['own-server', 'demo']),
  name: z.string(),
  serverAddress: z.string(),
  userName: z.string()
}) satisfies z.ZodType<ProfileSummary>

/** Reads whatever a settings file holds: a value that is missing or out of its limits becomes its default. */
export const decodeSettings = (raw: Readonly<Record<string, unknown>>): Settings => {
  const { shape } = settingsSchema
  return {
    theme: shape.theme.catch(defaultSettings.theme).parse(raw['theme']),
    language: shape.language.catch(defaultSettings.language).parse(raw['language']),
    shortcut: shape.shortcut.catch(defaultSettings.shortcut).parse(raw['shortcut']),
    rowsPerSection: shape.rowsPerSection.catch(defaultSettings.rowsPerSection).parse(raw['rowsPerSection']),
    storeDays: shape.storeDays.catch(defaultSettings.storeDays).parse(raw['storeDays']),
    storeCompanies: shape.storeCompanies.catch(defaultSettings.storeCompanies).parse(raw['storeCompanies'])
  }
}
