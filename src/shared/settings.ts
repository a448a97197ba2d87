export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The languages Glance speaks, by their two-letter code, which is also what SuperOffice is asked for. */
export const languages = ['en'] as const
export type Language = (typeof languages)[number]

/** The least and the most of each setting that is a number: the schema refuses, and the settings screen says, the same. */
export const settingLimits = {
  rowsPerSection: { min: 5, max: 100 },
  storeDays: { min: 1, max: 365 },
  storeCompanies: { min: 10, max: 5000 },
  idleLockMinutes: { min: 1, max: 240 }
} as const

/** What the agent may choose. Defaults stand beside the schema in `main/settings/settings-schema.ts`. */
export interface Settings {
  readonly theme: Theme
  readonly language: Language
  /** An Electron accelerator. */
  readonly shortcut: string
  readonly rowsPerSection: number
  readonly storeDays: number
  readonly storeCompanies: number
  /** Minutes without a key or a mouse move, anywhere on this computer, after which Glance locks itself. */
  readonly idleLockMinutes: number
  /** Where a phone number without a country code belongs: a country's two letters, or `system` for where this machine is. */
  readonly phoneCountry: string
  /** The screen is being shared: numbers, addresses, amounts and message texts are masked. */
  readonly isScreenShared: boolean
  /** An Electron accelerator that looks up what the clipboard holds, or `null` for none. */
  readonly clipboardShortcut: string | null
}

export type SettingsChange = Partial<Settings>

/** The settings that are keys of the whole system. */
export const shortcutSettings = ['shortcut', 'clipboardShortcut'] as const
export type ShortcutSetting = (typeof shortcutSettings)[number]
