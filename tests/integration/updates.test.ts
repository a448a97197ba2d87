import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createTemporaryFolder } from '../support/temporary-folder.ts'
import { openLibraryUpdater, publisher } from '../support/library-updater.ts'
import {
  openUpdateFeed,
  someProgram,
  toFeed,
  toSha512,
  type FeedAnswer,
  type UpdateFeedServer
} from '../support/update-feed.ts'

// electron-updater itself, with its updater for Windows, against a feed on loopback. docs/architecture.md#updates has the
// table of what runs with the library and what doesn't.

/** The library asks for the feed of the system that it runs on, whichever updater is used. */
const systemPart = { linux: '-linux', darwin: '-mac' }[process.platform as string] ?? ''
const stableFeed = `/releases/latest${systemPart}.yml`
const betaFeed = `/releases/beta${systemPart}.yml`
const programPath = '/releases/Glance-1.1.0-win-x64.exe'
const pendingFolder = (cacheFolder: string): string => join(cacheFolder, 'glance-updater', 'pending')

const openFeedWith = async (
  feed: FeedAnswer | string,
  program: FeedAnswer | Buffer = someProgram
): Promise<UpdateFeedServer> => {
  const server = await openUpdateFeed()
  server.serve(stableFeed, feed)
  server.serve(programPath, program)
  return server
}

/** The packages that are on the disk, complete or not. */
const keptFiles = (cacheFolder: string): readonly string[] =>
  existsSync(pendingFolder(cacheFolder))
    ? readdirSync(pendingFolder(cacheFolder)).filter((name) => name !== 'update-info.json')
    : []

describe('a newer, signed version', () => {
  it('is loaded whole, checked, and kept for the installation', async () => {
    const server = await openFeedWith(toFeed('1.1.0'))
    const { update, cacheFolder, verified } = openLibraryUpdater(server.url)
    expect(await update()).toBe('1.1.0')
    const [name = ''] = keptFiles(cacheFolder)
    expect(readFileSync(join(pendingFolder(cacheFolder), name)).equals(someProgram)).toBe(true)
    expect(verified()).toHaveLength(1)
    // No block map, which the library asks for when it loads only what differs.
    expect(server.requested()).toEqual([stableFeed, programPath])
  })

  it('is requested without anything that identifies this installation', async () => {
    const server = await openFeedWith(toFeed('1.1.0', [{}], 'stagingPercentage: 100\n'))
    const { update, userDataFolder } = openLibraryUpdater(server.url)
    await update()
    const id = readFileSync(join(userDataFolder, '.updaterId'), 'utf8')
    expect(id).toMatch(/^[0-9a-f-]{36}$/iu)
    expect(JSON.stringify(server.headers())).not.toContain(id)
  })

  it('is not loaded again by the next run, but its signature is checked again', async () => {
    const server = await openFeedWith(toFeed('1.1.0'))
    const folder = createTemporaryFolder()
    await openLibraryUpdater(server.url, { folder }).update()
    const next = openLibraryUpdater(server.url, { folder })
    expect(await next.update()).toBe('1.1.0')
    expect(next.verified()).toHaveLength(1)
    expect(server.requested().filter((path) => path === programPath)).toHaveLength(1)
  })

  it('is erased when the package of an earlier run turns out not to be signed', async () => {
    const server = await openFeedWith(toFeed('1.1.0'))
    const folder = createTemporaryFolder()
    await openLibraryUpdater(server.url, { folder }).update()
    const next = openLibraryUpdater(server.url, { folder, signature: 'another signer' })
    await expect(next.update()).rejects.toMatchObject({ problem: 'not-signed' })
    expect(keptFiles(next.cacheFolder)).toEqual([])
  })

  it('is loaded again when its file was changed on the disk', async () => {
    const server = await openFeedWith(toFeed('1.1.0'))
    const folder = createTemporaryFolder()
    const first = openLibraryUpdater(server.url, { folder })
    await first.update()
    const [name = ''] = keptFiles(first.cacheFolder)
    const file = join(pendingFolder(first.cacheFolder), name)
    writeFileSync(file, 'something else')
    await openLibraryUpdater(server.url, { folder }).update()
    expect(readFileSync(file).equals(someProgram)).toBe(true)
  })

  it('comes from the administrator’s place when there is one', async () => {
    const own = await openUpdateFeed()
    const administrators = await openFeedWith(toFeed('1.1.0'))
    const { update } = openLibraryUpdater(own.url)
    expect(await update({ url: administrators.url })).toBe('1.1.0')
    expect(own.requested()).toEqual([])
  })
})

describe('no newer version', () => {
  it.each(['1.0.0', '0.9.9', '1.0.0-beta.1', '0.0.1'])('is %s, on either channel', async (version) => {
    const server = await openFeedWith(toFeed(version))
    server.serve(betaFeed, toFeed(version))
    const { update } = openLibraryUpdater(server.url)
    expect(await update()).toBe(null)
    // In the library, choosing a channel allows downgrades.
    expect(await update({ channel: 'beta' })).toBe(null)
    expect(server.requested()).toEqual([stableFeed, betaFeed])
  })

  it('is one for a newer system than this', async () => {
    const server = await openFeedWith(toFeed('1.1.0', [{}], "minimumSystemVersion: '9999.0.0'\n"))
    expect(await openLibraryUpdater(server.url).update()).toBe(null)
  })
})

describe('the channels', () => {
  it('refuse a prerelease on Stable, and take it on Beta', async () => {
    const server = await openFeedWith(toFeed('1.1.0-beta.2', [{ url: 'Glance-1.1.0-win-x64.exe' }]))
    server.serve(betaFeed, toFeed('1.1.0-beta.2', [{ url: 'Glance-1.1.0-win-x64.exe' }]))
    const { update } = openLibraryUpdater(server.url)
    await expect(update()).rejects.toMatchObject({ problem: 'offer-refused', detail: 'prerelease' })
    expect(await update({ channel: 'beta' })).toBe('1.1.0-beta.2')
  })

  it('are the stable one where there is no beta', async () => {
    const server = await openFeedWith(toFeed('1.1.0'))
    expect(await openLibraryUpdater(server.url).update({ channel: 'beta' })).toBe('1.1.0')
    expect(server.requested()).toEqual([betaFeed, stableFeed, programPath])
  })

  it('ask for the feed of the chosen one, whatever the package was built for', async () => {
    const server = await openFeedWith(toFeed('1.1.0'))
    const { update } = openLibraryUpdater(server.url, {
      config: `provider: generic\nurl: ${server.url}\nchannel: beta\nupdaterCacheDirName: glance-updater\npublisherName: ${publisher}\n`
    })
    expect(await update()).toBe('1.1.0')
  })
})

const elsewhere = 'https://elsewhere.example/Glance-1.1.0-win-x64.exe'

describe('a feed', () => {
  it.each([
    ['a folder above its own', toFeed('1.1.0', [{ url: '../../x.exe' }])],
    ['an encoded folder above its own', toFeed('1.1.0', [{ url: '..%2F..%2Fx.exe' }])],
    ['a folder of Windows above its own', toFeed('1.1.0', [{ url: "'..\\..\\x.exe'" }])],
    ['a folder below its own', toFeed('1.1.0', [{ url: 'x64/Glance.exe' }])],
    ['another place on the same host', toFeed('1.1.0', [{ url: '/other/Glance.exe' }])],
    ['another host', toFeed('1.1.0', [{ url: elsewhere }])],
    ['another host without its protocol', toFeed('1.1.0', [{ url: '//elsewhere.example/Glance.exe' }])],
    ['a file of this computer', toFeed('1.1.0', [{ url: 'file:///C:/Windows/System32/calc.exe' }])],
    ['a query', toFeed('1.1.0', [{ url: 'Glance.exe?a=b' }])],
    ['a quote for the command line', toFeed('1.1.0', [{ url: '"a\';calc;\'.exe"' }])],
    ['a second file elsewhere', toFeed('1.1.0', [{}, { url: elsewhere }])],
    ['2 GB', toFeed('1.1.0', [{ size: 2 * 1024 ** 3 }])],
    ['no size', toFeed('1.1.0', [{ size: 'null' }])],
    ['a negative size', toFeed('1.1.0', [{ size: -1 }])],
    ['no SHA-512', toFeed('1.1.0', [{ sha512: 'null', more: `    sha2: ${'a'.repeat(64)}\n` }])],
    ['an empty SHA-512', toFeed('1.1.0', [{ sha512: "''" }])],
    ['a SHA-512 in another notation', toFeed('1.1.0', [{ sha512: 'a'.repeat(128) }])],
    ['no package for this system', toFeed('1.1.0', [{ url: 'Glance-1.1.0-mac.zip' }])],
    ['no file', 'version: 1.1.0\nfiles: []\n'],
    ['a file that is a text', 'version: 1.1.0\nfiles: [Glance.exe]\n'],
    ['only the old form of a file', `version: 1.1.0\npath: Glance.exe\nsha512: ${toSha512(someProgram)}\n`],
    ['an administrator’s rights', toFeed('1.1.0', [{ more: '    isAdminRightsRequired: true\n' }])],
    ['a web installer', toFeed('1.1.0', [{}], 'packages:\n  x64:\n    path: Glance.7z\n    size: 1\n')]
  ])('that offers %s is refused, and nothing but it is requested', async (_what, feed) => {
    const server = await openFeedWith(feed)
    const { update, cacheFolder } = openLibraryUpdater(server.url)
    await expect(update()).rejects.toMatchObject({ problem: 'offer-refused' })
    expect(server.requested()).toEqual([stableFeed])
    expect(keptFiles(cacheFolder)).toEqual([])
  })

  it.each([
    ['a web page', '<!doctype html><html><body>Sign in to the network</body></html>'],
    ['nothing', ''],
    ['no YAML', 'version: [1.1.0\n  files: }{'],
    ['a number', '42'],
    ['no version', 'files: []\n'],
    ['a version that is none', toFeed('latest')],
    ['a version of two numbers', toFeed('9.9')],
    ['a version with a path in it', toFeed("'1.1.0-../../x'")]
  ])('that is %s is not taken for an update', async (_what, feed) => {
    const server = await openFeedWith(feed)
    await expect(openLibraryUpdater(server.url).update()).rejects.toThrow()
    expect(server.requested()).toEqual([stableFeed])
  })

  it('that is too long is not read to its end', async () => {
    const server = await openFeedWith(toFeed('1.1.0', [{}], `releaseNotes: ${'x'.repeat(300_000)}\n`))
    await expect(openLibraryUpdater(server.url).update()).rejects.toMatchObject({
      problem: 'feed-unreadable'
    })
  })

  it.each([404, 401, 500, 503])('that is answered with %s is unreachable', async (status) => {
    const server = await openFeedWith((_request, response) => response.writeHead(status).end())
    await expect(openLibraryUpdater(server.url).update()).rejects.toMatchObject({
      problem: 'unreachable',
      detail: `http-${String(status)}`
    })
    expect(server.requested()).toHaveLength(1)
  })

  it('that no server answers for is unreachable', async () => {
    await expect(openLibraryUpdater('http://127.0.0.1:1').update()).rejects.toMatchObject({
      problem: 'unreachable'
    })
  })

  it.each([301, 302, 307, 308])('may be elsewhere on its server: %s', async (status) => {
    const server = await openFeedWith((_request, response) =>
      response.writeHead(status, { location: '/moved/latest.yml' }).end()
    )
    server.serve('/moved/latest.yml', toFeed('1.1.0'))
    expect(await openLibraryUpdater(server.url).update()).toBe('1.1.0')
    expect(server.requested()).toEqual([stableFeed, '/moved/latest.yml', programPath])
  })

  it.each([
    'http://elsewhere.example/latest.yml',
    'file:///etc/latest.yml',
    'ftp://elsewhere.example/latest.yml',
    'https://a:b@elsewhere.example/latest.yml',
    'data:text/yaml,version: 9.9.9',
    'https://'
  ])('is not followed to %s', async (location) => {
    const server = await openFeedWith((_request, response) => response.writeHead(302, { location }).end())
    await expect(openLibraryUpdater(server.url).update()).rejects.toMatchObject({
      problem: 'offer-refused',
      detail: 'redirect'
    })
    expect(server.requested()).toEqual([stableFeed])
  })

  it('on the internet is followed to https, and never to this computer or back to http', async () => {
    const followed: string[] = []
    const openAt = (location: string) =>
      openLibraryUpdater('https://updates.example', {
        send: (url) => {
          followed.push(url.origin)
          return Promise.resolve({ status: 302, location, body: Readable.from([]) })
        }
      })
    await expect(openAt('https://files.example/latest.yml').update()).rejects.toMatchObject({
      problem: 'unreachable',
      detail: 'redirects'
    })
    expect(followed).toEqual(['https://updates.example', ...Array<string>(5).fill('https://files.example')])
    for (const location of ['http://127.0.0.1:1/latest.yml', 'http://updates.example/latest.yml']) {
      followed.length = 0
      await expect(openAt(location).update()).rejects.toMatchObject({ detail: 'redirect' })
      expect(followed).toEqual(['https://updates.example'])
    }
  })

  it('that leads in a circle is given up', async () => {
    const server = await openFeedWith((_request, response) =>
      response.writeHead(302, { location: stableFeed }).end()
    )
    await expect(openLibraryUpdater(server.url).update()).rejects.toMatchObject({ detail: 'redirects' })
    expect(server.requested()).toHaveLength(6)
  })

  it.each([
    'http://updates.example/x',
    'file:///tmp/feed',
    'ftp://updates.example',
    'https://a:b@updates.example',
    'not an address'
  ])('at %s is refused before it is requested', async (url) => {
    let requests = 0
    const { update } = openLibraryUpdater('http://127.0.0.1:1', {
      send: () => {
        requests += 1
        return Promise.reject(new TypeError('offline'))
      }
    })
    await expect(update({ url })).rejects.toMatchObject({ problem: 'offer-refused', detail: 'feed' })
    expect(requests).toBe(0)
  })

  it('that says nothing for a minute is given up', async () => {
    const server = await openFeedWith(() => undefined)
    const { update, clock } = openLibraryUpdater(server.url)
    const failed = expect(update()).rejects.toMatchObject({ problem: 'timed-out' })
    await expect.poll(() => server.requested()).toHaveLength(1)
    await clock.pass(60_000)
    await failed
  })
})

describe('a package', () => {
  const other = Buffer.from(someProgram)
  other.writeUInt8((other.readUInt8(1000) + 1) % 256, 1000)

  it.each([
    ['was changed in one byte', other, 'sha512'],
    ['is too short', someProgram.subarray(0, 200_000), 'size'],
    ['is too long', Buffer.concat([someProgram, Buffer.from('x')]), 'size'],
    ['is empty', Buffer.alloc(0), 'size'],
    ['is a web page', Buffer.from('<html>Sign in to the network</html>'), 'size']
  ])('that %s is refused and not kept', async (_what, program, detail) => {
    const server = await openFeedWith(toFeed('1.1.0'), program)
    const { update, cacheFolder, verified } = openLibraryUpdater(server.url)
    await expect(update()).rejects.toMatchObject({ problem: 'package-damaged', detail })
    expect(keptFiles(cacheFolder)).toEqual([])
    expect(verified()).toEqual([])
  })

  it('that goes on for ever is given up at the announced size', async () => {
    let sent = 0
    const server = await openFeedWith(toFeed('1.1.0'), (_request, response) => {
      const send = (): void => {
        if (response.destroyed) return
        sent += 65_536
        if (response.write(Buffer.alloc(65_536))) setImmediate(send)
        else response.once('drain', send)
      }
      send()
    })
    const { update, cacheFolder } = openLibraryUpdater(server.url)
    await expect(update()).rejects.toMatchObject({ problem: 'package-damaged', detail: 'size' })
    expect(keptFiles(cacheFolder)).toEqual([])
    // What the system's buffers take beyond the announced size.
    expect(sent).toBeLessThan(50_000_000)
  })

  it('whose connection breaks is refused and not kept', async () => {
    const server = await openFeedWith(toFeed('1.1.0'), (_request, response) => {
      response.writeHead(200, { 'content-length': someProgram.length })
      response.write(someProgram.subarray(0, 1000), () => response.destroy())
    })
    const { update, cacheFolder } = openLibraryUpdater(server.url)
    await expect(update()).rejects.toMatchObject({ problem: 'unreachable' })
    expect(keptFiles(cacheFolder)).toEqual([])
  })

  it('that stops arriving for a minute is given up', async () => {
    const server = await openFeedWith(toFeed('1.1.0'), (_request, response) => {
      response.write(someProgram.subarray(0, 1000))
    })
    const { update, clock, cacheFolder } = openLibraryUpdater(server.url)
    const failed = expect(update()).rejects.toMatchObject({ problem: 'timed-out' })
    await expect.poll(() => server.requested()).toHaveLength(2)
    await expect.poll(() => keptFiles(cacheFolder)).not.toEqual([])
    await clock.pass(60_000)
    await failed
    expect(keptFiles(cacheFolder)).toEqual([])
  })

  it('that is missing is not loaded', async () => {
    const server = await openFeedWith(toFeed('1.1.0'), (_request, response) => response.writeHead(404).end())
    const { update, cacheFolder } = openLibraryUpdater(server.url)
    await expect(update()).rejects.toMatchObject({ problem: 'unreachable', detail: 'http-404' })
    expect(keptFiles(cacheFolder)).toEqual([])
  })

  it('may lie where the feed’s server leads to', async () => {
    const files = await openUpdateFeed()
    files.serve('/asset', someProgram)
    const server = await openFeedWith(toFeed('1.1.0'), (_request, response) =>
      response.writeHead(302, { location: new URL('/asset', files.url).href }).end()
    )
    expect(await openLibraryUpdater(server.url).update()).toBe('1.1.0')
    expect(files.requested()).toEqual(['/asset'])
  })

  it('that nobody has signed is refused and not kept', async () => {
    const server = await openFeedWith(toFeed('1.1.0'))
    const { update, cacheFolder } = openLibraryUpdater(server.url, { signature: 'another signer' })
    await expect(update()).rejects.toMatchObject({ problem: 'not-signed' })
    expect(keptFiles(cacheFolder)).toEqual([])
  })

  it('that no PowerShell can check is refused, although the library alone would take it', async () => {
    const server = await openFeedWith(toFeed('1.1.0'))
    // Outside Windows, the command that the library runs for a check writes into the current folder.
    const before = process.cwd()
    process.chdir(createTemporaryFolder())
    onTestFinished(() => {
      process.chdir(before)
    })
    const { update, cacheFolder } = openLibraryUpdater(server.url, { signature: 'system' })
    await expect(update()).rejects.toMatchObject({ problem: 'not-signed' })
    expect(keptFiles(cacheFolder)).toEqual([])
  })

  it.each([
    ['none', ''],
    ['an empty list', 'publisherName: []\n'],
    ['only a common name', 'publisherName: Glance AS\n']
  ])('is not even looked for by a program that was built with %s as its publisher', async (_what, line) => {
    const server = await openFeedWith(toFeed('1.1.0'))
    const { update } = openLibraryUpdater(server.url, {
      config: `provider: generic\nurl: ${server.url}\nupdaterCacheDirName: glance-updater\n${line}`
    })
    await expect(update()).rejects.toMatchObject({ problem: 'publisher-unknown' })
    expect(server.requested()).toEqual([])
  })

  it('can be loaded after one that was refused', async () => {
    const server = await openFeedWith(toFeed('1.1.0'), other)
    const { update } = openLibraryUpdater(server.url)
    await expect(update()).rejects.toMatchObject({ problem: 'package-damaged' })
    server.serve(programPath, someProgram)
    expect(await update()).toBe('1.1.0')
  })

  it('is no longer loaded once its download is aborted', async () => {
    const server = await openFeedWith(toFeed('1.1.0'), (_request, response) => {
      response.write(someProgram.subarray(0, 1000))
    })
    const { updater, cacheFolder } = openLibraryUpdater(server.url)
    const run = new AbortController()
    await updater.check({ channel: 'stable', url: null }, run.signal)
    const failed = expect(updater.load(run.signal)).rejects.toThrow()
    await expect.poll(() => keptFiles(cacheFolder)).not.toEqual([])
    run.abort()
    await failed
    expect(keptFiles(cacheFolder)).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('the check of a signature', () => {
  /** PowerShell on this computer, which reports a signature of this state and signer for any file. */
  const installPowerShell = (status: number, subject: string): void => {
    const folder = createTemporaryFolder()
    const program = (name: string, lines: string): void => {
      writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`, { mode: 0o700 })
    }
    program('chcp', 'exit 0')
    program(
      'powershell.exe',
      `file=$(echo "$*" | sed -n "s/.*LiteralPath '\\(.*\\)' |.*/\\1/p")
echo "{\\"Status\\":${String(status)},\\"Path\\":\\"$file\\",\\"SignerCertificate\\":{\\"Subject\\":\\"${subject}\\"}}"`
    )
    const { PATH: before = '' } = process.env
    const folderBefore = process.cwd()
    process.env['PATH'] = `${folder}:${before}`
    // Outside Windows, the command that the library runs writes into the current folder.
    process.chdir(folder)
    onTestFinished(() => {
      process.env['PATH'] = before
      process.chdir(folderBefore)
    })
  }

  const check = async (): Promise<string | null> => {
    const server = await openFeedWith(toFeed('1.1.0'))
    return openLibraryUpdater(server.url, { signature: 'system' }).update()
  }

  it('accepts a package of the publisher', async () => {
    installPowerShell(0, publisher)
    expect(await check()).toBe('1.1.0')
  })

  it.each([
    [
      'a valid signature of somebody else with the same common name',
      0,
      'CN=Glance AS, O=Somebody else, C=SE'
    ],
    ['a signature that does not fit the file', 3, publisher],
    ['no signature', 2, ''],
    ['an answer that is not JSON', 0, 'CN="']
  ])('refuses %s', async (_what, status, subject) => {
    installPowerShell(status, subject)
    await expect(check()).rejects.toMatchObject({ problem: 'not-signed' })
  })
})

describe.skipIf(process.platform === 'win32')('the installer', () => {
  /** A package that notes how it was started. */
  const script = Buffer.from('#!/bin/sh\necho "$@" >> "$0.log"\n')

  const openReady = async () => {
    const server = await openFeedWith(
      toFeed('1.1.0', [{ sha512: toSha512(script), size: script.length }]),
      script
    )
    const opened = openLibraryUpdater(server.url)
    await opened.update()
    const file = join(pendingFolder(opened.cacheFolder), 'Glance-1.1.0-win-x64.exe')
    chmodSync(file, 0o700)
    const starts = (): string => (existsSync(`${file}.log`) ? readFileSync(`${file}.log`, 'utf8') : '')
    return { ...opened, starts }
  }

  it('runs silently when Glance quits', async () => {
    const { updater, quit, starts } = await openReady()
    updater.setInstalledOnQuit(true)
    quit(0)
    await expect.poll(starts).toBe('--updated /S\n')
  })

  it('starts the new version when the agent has asked for it, and not before Glance has quit', async () => {
    const { updater, quit, hasQuit, starts } = await openReady()
    updater.setInstalledOnQuit(true)
    updater.restart()
    expect(hasQuit()).toBe(true)
    expect(starts()).toBe('')
    quit(0)
    await expect.poll(starts).toBe('--updated /S --force-run\n')
  })

  it('runs neither after a crash nor after updates were switched off', async () => {
    const { updater, quit, starts } = await openReady()
    updater.setInstalledOnQuit(true)
    quit(1)
    updater.setInstalledOnQuit(false)
    quit(0)
    // The library runs an installer once. That this run is the first shows that there was none before.
    updater.setInstalledOnQuit(true)
    updater.restart()
    quit(0)
    await expect.poll(starts).toBe('--updated /S --force-run\n')
  })
})
