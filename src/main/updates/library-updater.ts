import { rm } from 'node:fs/promises'
import { MacUpdater, NsisUpdater, type UpdateCheckResult } from 'electron-updater'
import { isSafeAddress } from '../platform/safe-address.ts'
import type { Clock } from '../platform/clock.ts'
import { decodeOffer } from './offer.ts'
import { createStrictSignature, isFullName, type VerifySignature } from './strict-signature.ts'
import { decodeUpdateConfig, type UpdateConfig } from './update-config.ts'
import { UpdateError } from './update-error.ts'
import { createUpdateTransport, type SendUpdateRequest } from './update-transport.ts'
import type { ActiveUpdater } from './updater-port.ts'

/** The program, as electron-updater sees it. */
export interface UpdatedProgram {
  readonly version: string
  readonly updateConfigFile: string
  /** Where the library keeps the id by which a feed may offer a version to a part of all computers. It is never sent. */
  readonly userDataFolder: string
  /** The system's folder for what can be loaded again. The library makes a folder in it. */
  readonly cacheFolder: string
  readonly whenReady: () => Promise<void>
  readonly quit: () => void
  /** Runs `handler` when the program has quit, with its exit code. Not when the system ends the session. */
  readonly onQuit: (handler: (exitCode: number) => void) => void
}

/** Electron's own updater on macOS, Squirrel.Mac, which takes the package over from the library and checks it. */
export interface NativeUpdater {
  readonly on: (event: 'update-downloaded', listener: () => void) => unknown
  readonly off: (event: 'update-downloaded', listener: () => void) => unknown
}

export interface LibraryUpdaterOptions {
  readonly program: UpdatedProgram
  readonly platform: 'win32' | 'darwin'
  readonly send: SendUpdateRequest
  readonly clock: Pick<Clock, 'after'>
  readonly nativeUpdater: NativeUpdater
  /** Squirrel.Mac closes all windows before it quits: from now on they may really close. */
  readonly allowClose: () => void
  /** Checks a package for Windows instead of PowerShell. */
  readonly verifySignature?: VerifySignature
}

/** Squirrel.Mac unpacks and checks the whole package, and reports nothing if it hangs. */
const maxNativeMs = 10 * 60_000

const extensions = { win32: '.exe', darwin: '.zip' } as const
/** Names of feeds, as electron-builder writes them: `latest.yml`, `beta-mac.yml` and so on. */
const feedNames = { stable: 'latest', beta: 'beta' } as const

/**
 * Updates through electron-updater: the only file that imports it, and only the hosts load this file. The library reads
 * the feed, compares versions, keeps packages in its cache and starts the installer. Glance decides what is acceptable
 * (`offer.ts`), makes the requests (`update-transport.ts`), and insists on a signature (`strict-signature.ts`).
 */
export const createLibraryUpdater = (options: LibraryUpdaterOptions): ActiveUpdater => {
  const { program, platform, clock } = options
  let warnings = 0
  let origin = ''
  let sizes: ReadonlyMap<string, number> = new Map()
  let signal = new AbortController().signal
  let isInstalledOnQuit = false
  let startsAgain = false
  let isHandlingQuit = false

  const app = {
    version: program.version,
    name: 'Glance',
    isPackaged: true,
    appUpdateConfigPath: program.updateConfigFile,
    userDataPath: program.userDataFolder,
    baseCachePath: program.cacheFolder,
    whenReady: program.whenReady,
    relaunch: () => undefined,
    quit: program.quit,
    onQuit: program.onQuit
  }
  const windows = platform === 'win32' ? new NsisUpdater(null, app) : null
  const updater = windows ?? new MacUpdater(undefined, app)

  const countWarning = (): void => {
    warnings += 1
  }
  // The library's messages have paths and addresses in them, so none of them is logged.
  updater.logger = { info: () => undefined, warn: countWarning, error: countWarning }
  updater.autoDownload = false
  // On macOS, "install on quit" is also what hands the package to Squirrel.Mac as soon as it is loaded.
  updater.autoInstallOnAppQuit = platform === 'darwin'
  updater.disableWebInstaller = true
  updater.disableDifferentialDownload = true
  const transport = createUpdateTransport({
    send: options.send,
    clock,
    origin: () => origin,
    sizeOf: (sha512) => sizes.get(sha512) ?? null,
    signal: () => signal
  })
  // The library's types leave it out, but its constructor sets it only when it makes its own program adapter.
  Reflect.set(updater, 'httpExecutor', transport)

  /** How many packages had a valid signature. */
  let signed = 0
  const verify = createStrictSignature({
    verify:
      options.verifySignature ?? windows?.verifyUpdateCodeSignature ?? (() => Promise.resolve('unknown')),
    warnings: () => warnings
  })
  const verifyAndRemember: VerifySignature = async (publisherNames, file) => {
    const refusal = await verify(publisherNames, file)
    if (refusal === null) signed += 1
    return refusal
  }
  if (windows !== null) windows.verifyUpdateCodeSignature = verifyAndRemember

  /** `app-update.yml`, which the library reads once. Its types leave this out too. */
  const readConfig = async (): Promise<UpdateConfig> => decodeUpdateConfig(updater)

  const load = async (): Promise<void> => {
    const signedBefore = signed
    const [file] = await updater.downloadUpdate()
    if (windows === null || signed > signedBefore) return
    // The library compares a package that an earlier run has left in its cache with the feed's SHA-512 and no more.
    const { publisherNames } = await readConfig()
    if (file !== undefined && (await verifyAndRemember([...publisherNames], file)) === null) return
    if (file !== undefined) await rm(file, { force: true })
    throw new UpdateError('not-signed')
  }

  /** On macOS the package is ready when Squirrel.Mac has checked it, some time after the library has passed it on. */
  const loadNatively = async (): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    const onDownloaded = (): void => {
      resolve(undefined)
    }
    // What fails before the library has passed the package on rejects in `load` too.
    promise.catch(() => undefined)
    const onError = (): void => {
      reject(new UpdateError('not-signed', 'squirrel'))
    }
    const stopWaiting = clock.after(maxNativeMs, () => {
      reject(new UpdateError('timed-out', 'squirrel'))
    })
    options.nativeUpdater.on('update-downloaded', onDownloaded)
    updater.on('error', onError)
    try {
      await load()
      await promise
    } finally {
      stopWaiting()
      updater.off('error', onError)
      options.nativeUpdater.off('update-downloaded', onDownloaded)
    }
  }

  const readFeed = async (name: string): Promise<UpdateCheckResult | null> => {
    updater.channel = name
    // Setting the channel allows downgrades.
    updater.allowDowngrade = false
    return updater.checkForUpdates()
  }

  return {
    check: async ({ channel, url }, running) => {
      signal = running
      const config = await readConfig()
      if (windows !== null && !(config.publisherNames.length > 0 && config.publisherNames.every(isFullName)))
        throw new UpdateError('publisher-unknown')
      const feedUrl = url ?? config.url
      if (feedUrl === null || !isSafeAddress(feedUrl)) throw new UpdateError('offer-refused', 'feed')
      ;({ origin } = new URL(feedUrl))
      updater.setFeedURL({ provider: 'generic', url: feedUrl, useMultipleRangeRequest: false })
      const result = await readFeed(feedNames[channel]).catch((error: unknown) => {
        if (channel === 'beta' && isMissing(error)) return readFeed(feedNames.stable)
        throw error
      })
      if (result?.isUpdateAvailable !== true) return null
      const offer = decodeOffer(result.updateInfo, channel, extensions[platform])
      ;({ sizes } = offer)
      return offer.version
    },
    load: async (running) => {
      signal = running
      try {
        await (windows === null ? loadNatively() : load())
      } catch (error) {
        throw toLoadError(error, platform)
      }
    },
    setInstalledOnQuit: (isInstalled) => {
      isInstalledOnQuit = isInstalled
      if (windows === null || !isInstalled || isHandlingQuit) return
      isHandlingQuit = true
      program.onQuit((exitCode) => {
        if (isInstalledOnQuit && exitCode === 0) windows.install(true, startsAgain)
      })
    },
    restart: () => {
      startsAgain = true
      if (windows === null) {
        options.allowClose()
        updater.quitAndInstall()
      } else program.quit()
    }
  }
}

/** Where nothing is being tried out, there may be no feed of it. */
const isMissing = (error: unknown): boolean => error instanceof UpdateError && error.detail === 'http-404'

const toLoadError = (error: unknown, platform: LibraryUpdaterOptions['platform']): UpdateError => {
  if (error instanceof UpdateError) return error
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return new UpdateError('not-signed')
  if (typeof code === 'string') return new UpdateError('not-saved', code)
  // Node's errors have a code. Squirrel.Mac's have a number of macOS, and it refuses packages far more often than it fails.
  return platform === 'darwin' ? new UpdateError('not-signed', 'squirrel') : new UpdateError('not-saved')
}
