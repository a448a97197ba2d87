import type { LanguageChoice } from './languages.ts'
import type { UpdateChannel } from './updates.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How a card shows what has happened: in five sections, or as one list of everything. */
export const cardViews = ['sections', 'timeline'] as const
export type CardView = (typeof cardViews)[number]

/** The limits of each numeric setting, for the schema and for the settings screen. */
export const settingLimits = {
  rowsPerSection: { min: 5, max: 100 },
  storeDays: { min: 1, max: 365 },
  storeCompanies: { min: 10, max: 5000 },
  idleLockMinutes: { min: 1, max: 240 }
} as const

/** The settings that the agent can change. `main/settings/settings-schema.ts` has their schemas and defaults. */
export interface Settings {
  /** `system` follows the operating system. */
  readonly theme: Theme
  /** The language of everything that Glance says and of SuperOffice's answers. */
  readonly language: LanguageChoice
  /** The shortcut that shows the window, as an Electron accelerator. */
  readonly shortcut: string
  /** The number of rows that are requested from SuperOffice for each section. */
  readonly rowsPerSection: number
  /** How many days a card stays stored after it was last viewed. */
  readonly storeDays: number
  /** How many companies stay stored. Pinned ones count too, and are removed last. */
  readonly storeCompanies: number
  /** Minutes without a key press or mouse move anywhere on this computer, after which Glance locks. */
  readonly idleLockMinutes: number
  /** The country of phone numbers without a country code: two letters, or `system` for this computer's country. */
  readonly phoneCountry: string
  /** The time zone in which dates and times are shown: an IANA name, or `system` for this computer's. */
  readonly timeZone: string
  /** True while the agent shares the screen: phone numbers, addresses, amounts and message texts are masked. */
  readonly isScreenShared: boolean
  /** The accelerator that looks up the text in the clipboard; `null` for none. Nothing else reads the clipboard. */
  readonly clipboardShortcut: string | null
  /** Which versions Glance installs by itself. */
  readonly updateChannel: UpdateChannel
  /** Glance starts hidden when the agent logs in to this computer. */
  readonly startAtLogin: boolean
  /** What a card shows in a narrow window. */
  readonly cardView: CardView
  /** What a card shows in a wide window, beside its header. */
  readonly wideCardView: CardView
}

export type SettingsChange = Partial<Settings>

/** The settings that are system-wide shortcuts. */
export const shortcutSettings = ['shortcut', 'clipboardShortcut'] as const
export type ShortcutSetting = (typeof shortcutSettings)[number]
