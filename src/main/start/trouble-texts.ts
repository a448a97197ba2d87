import type { Language } from '../../shared/settings.ts'

/** What the dialogs of the start and the end say, in one sentence each. */
export interface TroubleTexts {
  readonly startFailed: (code: string, logFile: string) => string
  readonly switchRefused: (name: string, logFile: string) => string
  readonly unexpectedError: (logFile: string) => string
}

export const troubleTexts: Readonly<Record<Language, TroubleTexts>> = {
  en: {
    startFailed: (code, logFile) => `Glance could not start (${code}). Its log is ${logFile}`,
    switchRefused: (name, logFile) =>
      `Glance was started with the option “${name}”, which it doesn’t allow. Its log is ${logFile}`,
    unexpectedError: (logFile) =>
      `Something went wrong in Glance. You can go on; if it keeps happening, restart Glance. Its log is ${logFile}`
  }
}
