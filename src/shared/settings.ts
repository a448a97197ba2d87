export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The languages of the window, by their two-letter code. SuperOffice is asked to answer in the same language. */
export const languages = ['en'] as const
export type Language = (typeof languages)[number]

/** The limits of each numeric setting, for the schema and for the settings screen. */
export const settingLimits = {
  rowsPerSection: { min: 5, max: 100 },
  storeDays: { min: 1, max: 365 },
  storeCompanies: { min: 10, max: 5000 },
  idleLockMinutes: { min: 1, max: 240 }
} as const

/** The settings that the agent can change. Their defaults are in `main/settings/settings-schema.ts`. */
export interface Settings {
  readonly theme: Theme
  readonly language: Language
  /** An Electron accelerator. */
  readonly shortcut: string
  readonly rowsPerSection: number
  readonly storeDays: number
  readonly storeCompanies: number
  /** Minutes without a key press or mouse move anywhere on this computer, after which Glance locks. */
  readonly idleLockMinutes: number
  /** The country of phone numbers without a country code: two letters, or `system` for this computer's country. */
  readonly phoneCountry: string
  /** While the agent shares the screen: phone numbers, addresses, amounts and message texts are masked. */
  readonly isScreenShared: boolean
  /** An Electron accelerator that looks up the text in the clipboard; `null` for none. */
  readonly clipboardShortcut: string | null
}

export type SettingsChange = Partial<Settings>

/** The settings that are system-wide shortcuts. */
export const shortcutSettings = ['shortcut', 'clipboardShortcut'] as const
export type ShortcutSetting = (typeof shortcutSettings)[number]
