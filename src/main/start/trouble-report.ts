import type { Language } from '../../shared/languages.ts'
import { mainTexts } from '../language/catalogues.ts'
import type { Log } from '../platform/log.ts'
import { toPlainName } from './allowed-switches.ts'
import { toErrorCode, toErrorFields } from './error-fields.ts'
import { exitCodes } from './exit-codes.ts'

export interface TroubleReportOptions {
  readonly log: Log
  readonly logFile: string
  readonly language: Language
  /** Electron's `dialog.showErrorBox`, which works before Electron is ready and returns when the agent has closed it. */
  readonly showErrorBox: (title: string, text: string) => void
  readonly exit: (exitCode: number) => void
}

/** Says what went wrong at the start, in the log and in one dialog, and ends the process where that is needed. */
export interface TroubleReport {
  readonly refuseSwitch: (name: string) => void
  readonly failStart: (error: unknown) => void
  /** Ends nothing. */
  readonly tellUnexpectedError: () => void
}

export const createTroubleReport = ({
  log,
  logFile,
  language,
  showErrorBox,
  exit
}: TroubleReportOptions): TroubleReport => {
  const texts = mainTexts[language].trouble
  return {
    refuseSwitch: (name) => {
      const exitCode = exitCodes.switchRefused
      const plainName = toPlainName(name)
      log.error('switch-refused', { switch: plainName, exitCode })
      showErrorBox('Glance', texts.switchRefused(plainName, logFile))
      exit(exitCode)
    },
    failStart: (error) => {
      const exitCode = exitCodes.startFailed
      log.error('start-failed', { ...toErrorFields(error), exitCode })
      showErrorBox('Glance', texts.startFailed(toErrorCode(error) ?? 'start-failed', logFile))
      exit(exitCode)
    },
    tellUnexpectedError: () => {
      showErrorBox('Glance', texts.unexpectedError(logFile))
    }
  }
}
