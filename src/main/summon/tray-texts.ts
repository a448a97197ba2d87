import type { Language } from '../../shared/settings.ts'

/** The few texts that the main process shows itself. The window's texts are in its language catalogues. */
export interface TrayTexts {
  readonly lookUp: string
  readonly lock: string
  readonly settings: string
  readonly checkForUpdates: string
  readonly installUpdate: string
  readonly quit: string
  readonly signedOut: string
  readonly offline: string
  readonly locked: string
}

export const trayTexts: Readonly<Record<Language, TrayTexts>> = {
  en: {
    lookUp: 'Look up',
    lock: 'Lock',
    settings: 'Settings',
    checkForUpdates: 'Check for updates',
    installUpdate: 'Restart to update',
    quit: 'Quit Glance',
    signedOut: 'signed out',
    offline: 'offline',
    locked: 'locked'
  }
}
