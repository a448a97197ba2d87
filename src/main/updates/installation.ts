import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { UpdateAbsence } from '../../shared/updates.ts'

export interface Installation {
  readonly isPackaged: boolean
  readonly platform: NodeJS.Platform
  /** The folder of the program itself. */
  readonly programFolder: string
  /** The place of `app-update.yml`, which electron-builder writes into packages that are made with a feed. */
  readonly updateConfigFile: string
}

/** electron-builder's NSIS installer leaves this beside the program; its MSI and its archives don't. */
const uninstaller = 'Uninstall Glance.exe'

/** The system's folder for what can be loaded again. The uninstaller erases Glance's part of it on Windows. */
export const toCacheFolder = (
  platform: NodeJS.Platform,
  home: string,
  env: Readonly<Record<string, string | undefined>>
): string =>
  platform === 'win32'
    ? (env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'))
    : join(home, 'Library', 'Caches')

/** Why this installation can't update itself; `null` when it can. */
export const toUpdateAbsence = ({
  isPackaged,
  platform,
  programFolder,
  updateConfigFile
}: Installation): UpdateAbsence | null => {
  if (!isPackaged) return 'unpackaged'
  if (platform !== 'win32' && platform !== 'darwin') return 'unsigned-system'
  if (platform === 'win32' && !existsSync(join(programFolder, uninstaller))) return 'other-installer'
  return existsSync(updateConfigFile) ? null : 'no-feed'
}
