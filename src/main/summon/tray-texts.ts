import type { Language } from '../../shared/settings.ts'

/** The few texts that the main process shows itself. The window's texts are in its language catalogues. */
export interface TrayTexts {
  /** How times are written. */
  readonly locale: string
  readonly lookUp: string
  readonly lock: string
  readonly settings: string
  readonly checkForUpdates: string
  readonly installUpdate: string
  readonly quit: string
  readonly signedOut: string
  readonly offline: string
  readonly locked: string
  readonly paused: string
  readonly pauseForHour: string
  readonly pauseUntilTomorrow: string
  /** `until` is a time of day or a weekday. */
  readonly resume: (until: string) => string
  readonly openLogFolder: string
  readonly about: string
  readonly licences: string
  readonly close: string
}

export const trayTexts: Readonly<Record<Language, TrayTexts>> = {
  en: {
    locale: 'en-GB',
    lookUp: 'Look up',
    lock: 'Lock',
    settings: 'Settings',
    checkForUpdates: 'Check for updates',
    installUpdate: 'Restart to update',
    quit: 'Quit Glance',
    signedOut: 'signed out',
    offline: 'offline',
    locked: 'locked',
    paused: 'paused',
    pauseForHour: 'Pause for an hour',
    pauseUntilTomorrow: 'Pause until tomorrow',
    resume: (until) => `Resume (paused until ${until})`,
    openLogFolder: 'Open log folder',
    about: 'About Glance',
    licences: 'Licences',
    close: 'Close'
  }
}
