import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { App } from 'electron'
import { defaultUserData } from '../platform/default-user-data.ts'
import { privateFolderMode } from '../platform/private-files.ts'
import { moveUserData, type UserDataMove, type UserDataPlaces } from './user-data-move.ts'

/** Earlier versions stored everything where Electron does by default: on Windows in the folder that roams. */
export const toUserDataPlaces = (
  app: Pick<App, 'getPath'>,
  platform: NodeJS.Platform,
  /** Another folder, which is used as it is; `null` for the agent's own. */
  chosen: string | null
): UserDataPlaces => {
  if (chosen !== null) return { former: resolve(chosen), current: resolve(chosen) }
  const former = join(app.getPath('appData'), 'Glance')
  return { former, current: platform === 'win32' ? defaultUserData(platform) : former }
}

/**
 * Moves the folder if needed, and tells Electron to use it, also for what Chromium writes. Must be called before the
 * single-instance lock, which belongs to the folder. Throws when the folder can't be created.
 */
export const useUserData = (app: Pick<App, 'setPath'>, places: UserDataPlaces): UserDataMove => {
  const isMoveNeeded = places.former !== places.current
  const move: UserDataMove = isMoveNeeded
    ? moveUserData(places)
    : { folder: places.current, outcome: 'not-needed', code: null }
  // `setPath` throws for a folder that does not exist (electronjs.org/docs/latest/api/app).
  mkdirSync(move.folder, { recursive: true, mode: privateFolderMode })
  app.setPath('userData', move.folder)
  app.setPath('sessionData', move.folder)
  return move
}
