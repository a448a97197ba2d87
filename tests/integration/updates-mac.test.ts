import { createRequire } from 'node:module'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSquirrel, type Judgement, type Squirrel } from '../support/electron-stand-in/squirrel.ts'
import { openLibraryUpdater, type OpenLibraryUpdater } from '../support/library-updater.ts'
import { openUpdateFeed, someProgram, toFeed, toSha512 } from '../support/update-feed.ts'

// electron-updater itself, with its updater for macOS. Squirrel.Mac is a stand-in, so its check of the signature isn't tested.

const systemPart = { linux: '-linux', darwin: '-mac' }[process.platform as string] ?? ''

/** Lets the library find a stand-in when it requires Electron, which outside Electron is only the path of a program. */
const standInForElectron = (squirrel: Squirrel): void => {
  const { cache, resolve } = createRequire(import.meta.url)
  const file = resolve('electron')
  const before = cache[file]
  cache[file] = {
    ...module,
    id: file,
    filename: file,
    loaded: true,
    exports: { autoUpdater: squirrel.offered }
  }
  onTestFinished(() => {
    if (before === undefined) Reflect.deleteProperty(cache, file)
    else cache[file] = before
  })
}

const module = {
  children: [],
  paths: [],
  path: '',
  parent: null,
  isPreloading: false,
  require: createRequire(import.meta.url)
}

const open = async (
  judgement: Judgement,
  content = someProgram
): Promise<OpenLibraryUpdater & { readonly squirrel: Squirrel; readonly allowed: () => boolean }> => {
  const server = await openUpdateFeed()
  server.serve(
    `/releases/latest${systemPart}.yml`,
    toFeed('1.1.0', [
      { url: 'Glance-1.1.0-mac-x64.zip', sha512: toSha512(someProgram) },
      { url: 'Glance-1.1.0-mac-arm64.zip', sha512: toSha512(someProgram) }
    ])
  )
  for (const arch of ['x64', 'arm64']) server.serve(`/releases/Glance-1.1.0-mac-${arch}.zip`, content)
  const squirrel = createSquirrel(
    () => judgement,
    () => undefined
  )
  standInForElectron(squirrel)
  let isAllowed = false
  const opened = openLibraryUpdater(server.url, {
    platform: 'darwin',
    config: `provider: generic\nurl: ${server.url}\nupdaterCacheDirName: glance-updater\n`,
    nativeUpdater: squirrel.offered,
    allowClose: () => {
      isAllowed = true
    }
  })
  return { ...opened, squirrel, allowed: () => isAllowed }
}

describe('an update on macOS', () => {
  it('is ready once Squirrel.Mac has loaded it from the library and found it signed', async () => {
    const { update, squirrel } = await open('signed')
    expect(await update()).toBe('1.1.0')
    expect(squirrel.loaded).toHaveLength(1)
    expect(squirrel.loaded[0]?.equals(someProgram)).toBe(true)
  })

  it('is refused when Squirrel.Mac finds it not signed', async () => {
    const { update } = await open('not-signed')
    await expect(update()).rejects.toMatchObject({ problem: 'not-signed' })
  })

  it('never reaches Squirrel.Mac when it is not what the feed describes', async () => {
    const { update, squirrel } = await open('signed', Buffer.alloc(someProgram.length))
    await expect(update()).rejects.toMatchObject({ problem: 'package-damaged' })
    expect(squirrel.loaded).toHaveLength(0)
  })

  it('is installed by Squirrel.Mac, which may close the window for that', async () => {
    const { update, updater, squirrel, allowed } = await open('signed')
    await update()
    updater.restart()
    expect(squirrel.hasInstalled()).toBe(true)
    expect(allowed()).toBe(true)
  })
})
