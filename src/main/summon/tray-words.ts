import type { Language } from '../../shared/settings.ts'

/** The few words that the main process shows itself. The window's own stand in its language catalogues. */
export interface TrayWords {
  readonly lookUp: string
  readonly lock: string
  readonly settings: string
  readonly quit: string
  readonly signedOut: string
  readonly offline: string
  readonly locked: string
}

export const trayWords: Readonly<Record<Language, TrayWords>> = {
  en: {
    lookUp: 'Look up',
    lock: 'Lock',
    settings: 'Settings',
    quit: 'Quit Glance',
    signedOut: 'signed out',
    offline: 'offline',
    locked: 'locked'
  }
}
