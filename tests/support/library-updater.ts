import { EventEmitter } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLibraryUpdater, type LibraryUpdaterOptions } from '../../src/main/updates/library-updater.ts'
import type { ActiveUpdater, UpdateFeed } from '../../src/main/updates/updater-port.ts'
import { sendUpdateRequest } from './send-update-request.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'
import { createTemporaryFolder } from './temporary-folder.ts'

export interface OpenLibraryUpdater {
  readonly updater: ActiveUpdater
  readonly clock: FakeClock
  readonly cacheFolder: string
  readonly userDataFolder: string
  /** Checks, loads, and resolves with the version that is ready, or `null`. */
  readonly update: (feed?: Partial<UpdateFeed>) => Promise<string | null>
  /** Ends the program, as Electron does. */
  readonly quit: (exitCode: number) => void
  readonly hasQuit: () => boolean
  readonly verified: () => readonly string[]
}

export const publisher = 'CN=Glance AS, O=Glance AS, C=NO'

/** The real electron-updater, in a version 1.0.0 that is installed for Windows and was built with this feed. */
export const openLibraryUpdater = (
  feedUrl: string,
  options: Partial<LibraryUpdaterOptions> & {
    /** The lines of `app-update.yml`. */
    readonly config?: string
    readonly folder?: string
    /** What the check of the signature finds; `null` for a valid one. `system` for the library's own, with PowerShell. */
    readonly signature?: string | null
  } = {}
): OpenLibraryUpdater => {
  const { folder = createTemporaryFolder(), signature = null, config, ...others } = options
  const clock = createFakeClock()
  const userDataFolder = join(folder, 'data')
  const cacheFolder = join(folder, 'cache')
  const updateConfigFile = join(folder, 'app-update.yml')
  mkdirSync(userDataFolder, { recursive: true })
  writeFileSync(
    updateConfigFile,
    config ??
      `provider: generic\nurl: ${feedUrl}\nupdaterCacheDirName: glance-updater\npublisherName:\n  - ${publisher}\n`
  )
  const verified: string[] = []
  const quitHandlers: ((exitCode: number) => void)[] = []
  let hasQuit = false
  const updater = createLibraryUpdater({
    program: {
      version: '1.0.0',
      updateConfigFile,
      userDataFolder,
      cacheFolder,
      whenReady: () => Promise.resolve(),
      quit: () => {
        hasQuit = true
      },
      onQuit: (handler) => {
        quitHandlers.push(handler)
      }
    },
    platform: 'win32',
    send: sendUpdateRequest,
    clock,
    nativeUpdater: new EventEmitter(),
    allowClose: () => undefined,
    ...(signature !== 'system' && {
      verifySignature: (_publishers: string[], file: string) => {
        verified.push(file)
        return Promise.resolve(signature)
      }
    }),
    ...others
  })
  const { signal } = new AbortController()
  return {
    updater,
    clock,
    cacheFolder,
    userDataFolder,
    update: async (feed) => {
      const version = await updater.check({ channel: 'stable', url: null, ...feed }, signal)
      if (version !== null) await updater.load(signal)
      return version
    },
    quit: (exitCode) => {
      for (const handler of quitHandlers) handler(exitCode)
    },
    hasQuit: () => hasQuit,
    verified: () => verified
  }
}
