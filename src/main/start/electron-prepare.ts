import type { App, Dialog } from 'electron'
import { toSystemLanguage } from '../../shared/languages.ts'
import { systemClock } from '../platform/clock.ts'
import { createFileLog } from '../platform/file-log.ts'
import type { Log } from '../platform/log.ts'
import { createPaths, type Paths } from '../platform/paths.ts'
import { makeFilesPrivate } from '../platform/private-files.ts'
import { findRefusedSwitch } from './allowed-switches.ts'
import { toUserDataPlaces, useUserData } from './electron-user-data.ts'
import { guardErrors } from './error-guard.ts'
import { exitCodes } from './exit-codes.ts'
import { createTroubleReport, type TroubleReport } from './trouble-report.ts'
import { currentUserData, type UserDataMove } from './user-data-move.ts'

export interface StartOptions {
  readonly app: Pick<
    App,
    'getPath' | 'setPath' | 'exit' | 'isPackaged' | 'commandLine' | 'getPreferredSystemLanguages'
  >
  readonly dialog: Pick<Dialog, 'showErrorBox'>
  readonly platform: NodeJS.Platform
  /** The arguments without the program's own path. */
  readonly args: readonly string[]
  /** Another folder for everything that Glance stores, in a development run. */
  readonly chosenFolder: string | null
  readonly isAppImage: boolean
}

export interface Prepared {
  readonly paths: Paths
  readonly log: Log
  readonly trouble: TroubleReport
  /** From now on logs the errors that nobody expects; returns what ends that. */
  readonly watchErrors: (process: Pick<NodeJS.Process, 'on' | 'off'>) => () => void
}

/**
 * The first thing that runs: refuses a start with a switch that the product doesn't take, and otherwise settles where
 * everything is stored. Returns `null` when the start was refused or failed; the agent has been told, and the process ends.
 */
export const prepareStart = (options: StartOptions): Prepared | null => {
  const { app, platform, args, isAppImage } = options
  const hasSwitch = (name: string): boolean => app.commandLine.hasSwitch(name)
  const refused = app.isPackaged ? findRefusedSwitch({ args, platform, hasSwitch, isAppImage }) : null
  const places = toUserDataPlaces(app, platform, options.chosenFolder)
  if (refused !== null) {
    toPrepared(options, currentUserData(places)).trouble.refuseSwitch(refused)
    return null
  }
  let move: UserDataMove
  try {
    move = useUserData(app, places)
  } catch (error) {
    // The agent's own folder can't be used, so the log can't be there either.
    toPrepared(options, app.getPath('temp')).trouble.failStart(error)
    return null
  }
  const prepared = toPrepared(options, move.folder)
  const { outcome, code } = move
  const openFiles = makeFilesPrivate(prepared.paths)
  if (openFiles > 0) prepared.log.warn('files-not-private', { count: openFiles })
  if (outcome === 'moved') prepared.log.info('user-data-moved')
  if (outcome === 'failed') prepared.log.warn('user-data-not-moved', { code })
  return prepared
}

const toPrepared = ({ app, dialog }: StartOptions, folder: string): Prepared => {
  const paths = createPaths(folder)
  const log = createFileLog(paths.logFile)
  const trouble = createTroubleReport({
    log,
    logFile: paths.logFile,
    // The settings are not read yet.
    language: toSystemLanguage(app.getPreferredSystemLanguages()),
    showErrorBox: (title, text) => {
      dialog.showErrorBox(title, text)
    },
    exit: (exitCode) => {
      app.exit(exitCode)
    }
  })
  const watchErrors: Prepared['watchErrors'] = (process) =>
    guardErrors({
      process,
      clock: systemClock,
      log,
      onFirst: trouble.tellUnexpectedError,
      onTooMany: () => {
        app.exit(exitCodes.tooManyErrors)
      }
    })
  return { paths, log, trouble, watchErrors }
}
