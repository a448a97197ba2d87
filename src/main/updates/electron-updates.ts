import { dirname, join } from 'node:path'
import { app, autoUpdater, session } from 'electron'
import { version } from '../../../package.json'
import type { Clock } from '../platform/clock.ts'
import type { Subscribe } from '../platform/event.ts'
import { createAgentsQuit } from './agents-quit.ts'
import { createElectronUpdateRequest } from './electron-update-request.ts'
import { toCacheFolder, toUpdateAbsence } from './installation.ts'
import { createDeferredUpdater, type Updater } from './updater-port.ts'

export interface ElectronUpdaterOptions {
  readonly program: {
    readonly isPackaged: boolean
    readonly platform: NodeJS.Platform
    readonly execPath: string
    /** The folder of what the package has beside Glance itself. */
    readonly resourcesPath: string
    readonly userDataFolder: string
  }
  readonly clock: Clock
  /** Lets the window really close when macOS's updater closes it. */
  readonly allowClose: () => void
  /** Windows ends the agent's session. */
  readonly onSessionEnded: Subscribe<void>
}

/** The updater of the packaged program. The library behind it is loaded when an update is looked for. */
export const createElectronUpdater = ({
  program,
  clock,
  allowClose,
  onSessionEnded
}: ElectronUpdaterOptions): Updater => {
  const { isPackaged, platform, execPath, userDataFolder } = program
  const updateConfigFile = isPackaged ? join(program.resourcesPath, 'app-update.yml') : ''
  const onQuit = createAgentsQuit(app, onSessionEnded)

  return createDeferredUpdater(
    () => toUpdateAbsence({ isPackaged, platform, programFolder: dirname(execPath), updateConfigFile }),
    async () => {
      const { createLibraryUpdater } = await import('./library-updater.ts')
      return createLibraryUpdater({
        program: {
          version,
          updateConfigFile,
          userDataFolder,
          cacheFolder: toCacheFolder(platform, app.getPath('home'), process.env),
          whenReady: () => app.whenReady(),
          quit: () => {
            app.quit()
          },
          onQuit
        },
        platform: platform === 'win32' ? 'win32' : 'darwin',
        // Chromium writes nothing of this session to disk, because its name does not begin with `persist:`.
        send: createElectronUpdateRequest(session.fromPartition('glance-updates', { cache: false })),
        clock,
        nativeUpdater: autoUpdater,
        allowClose
      })
    }
  )
}
