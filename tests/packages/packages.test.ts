import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findWrongFuses } from '../../scripts/fuses.mjs'
import { root } from '../../scripts/programs.mjs'
import { listShippedPackages } from '../../scripts/shipped.mjs'
import { listFiles, pack, whyNoPackage, type Package } from './pack.ts'
import { writeStandInElectron } from './stand-in-electron.ts'

const folder = mkdtempSync(join(tmpdir(), 'glance-packages-'))
const maxAddedBytes = 15 * 1024 * 1024

const systems = [
  { platform: 'linux', archs: ['x64'] },
  { platform: 'win32', archs: ['x64', 'arm64'] },
  { platform: 'darwin', archs: ['arm64'] }
] as const
const cases = systems.flatMap(({ platform, archs }) => archs.map((arch) => ({ platform, arch })))

let packages: readonly Package[] = []
beforeAll(async () => {
  const possible = systems.filter(({ platform }) => whyNoPackage(platform) === null)
  packages = (
    await Promise.all(possible.map(({ platform, archs }) => pack(join(folder, platform), platform, archs)))
  ).flat()
}, 120_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

/** The files in app.asar, with `/` on every system. */
const listArchive = (archive: string): readonly string[] =>
  listPackage(archive, { isPack: false })
    .map((path) => path.slice(1))
    // Folders are listed too.
    .filter((path) => !('files' in statFile(archive, path)))
    .map((path) => path.split(sep).join('/'))

/** What Electron compares when it opens the archive. */
const hashOf = (archive: string): string =>
  createHash('sha256').update(getRawHeader(archive).headerString).digest('hex')

describe.each(cases)('a package for $platform $arch', ({ platform, arch }) => {
  const reason = whyNoPackage(platform)
  const test = (name: string, run: (one: Package) => void | Promise<void>): void => {
    it(name, async ({ skip }) => {
      if (reason !== null) skip(reason)
      const one = packages.find((each) => each.platform === platform && each.arch === arch)
      if (one === undefined) throw new Error('It was not packed')
      await run(one)
    })
  }
  const archiveOf = ({ resources }: Package): string => join(resources, 'app.asar')
  const readArchive = (one: Package): readonly { readonly path: string; readonly text: string }[] =>
    listArchive(archiveOf(one))
      .filter((path) => !path.endsWith('.node'))
      .map((path) => ({
        path,
        text: extractFile(archiveOf(one), path.split('/').join(sep)).toString('latin1')
      }))

  test('has its fuses set', async ({ program }) => {
    expect(await findWrongFuses(program)).toEqual([])
  })

  test('contains the built app and keytar, and nothing else', (one) => {
    const expected = [
      /^package\.json$/,
      /^out\/main\/[\w-]+\.js$/,
      /^out\/preload\/index\.cjs$/,
      /^out\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|svg|png|woff2))$/,
      /^resources\/tray\/[\w@-]+\.(png|ico)$/,
      /^node_modules\/keytar\/(package\.json|LICENSE\.md|lib\/keytar\.js)$/,
      new RegExp(`^node_modules/keytar/prebuilds/${platform}-${arch}/[\\w.@-]+\\.node$`)
    ]
    const contents = listArchive(archiveOf(one))
    expect(contents.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([])
    expect(expected.filter((pattern) => !contents.some((path) => pattern.test(path)))).toEqual([])
  })

  test('contains the demo', (one) => {
    expect(listArchive(archiveOf(one)).join(' ')).toMatch(/out\/main\/demo-tenant-[\w-]+\.js/)
  })

  test('has a library of keytar for its own system alone, beside the archive', ({ resources }) => {
    const unpacked = join(resources, 'app.asar.unpacked')
    const files = listFiles(unpacked).map((file) => relative(unpacked, file).split(sep).join('/'))
    expect(files).toHaveLength(1)
    expect(files[0]).toMatch(
      new RegExp(`^node_modules/keytar/prebuilds/${platform}-${arch}/[\\w.@-]+\\.node$`)
    )
  })

  test('names no folder of the machine that built it, and no source map', (one) => {
    const own = new Set([root, homedir(), folder].flatMap((path) => [path, path.replaceAll('\\', '/')]))
    const files = [
      ...readArchive(one),
      ...listFiles(one.folder)
        .filter((file) => !/\.(asar|node)$/.test(file))
        .map((path) => ({ path, text: readFileSync(path, 'latin1') }))
    ]
    for (const { path, text } of files) {
      // A home folder such as `/root` is also an ordinary word.
      const named = [...own].filter((each) => each.length > 8 && text.includes(each))
      expect([path, ...named]).toEqual([path])
      expect([path, /sourceMappingURL=/.test(text)]).toEqual([path, false])
    }
    expect(files.filter(({ path }) => path.endsWith('.map'))).toEqual([])
  })

  test('has no scripts and no development dependencies in its package.json', (one) => {
    const text = extractFile(archiveOf(one), 'package.json').toString('utf8')
    expect(Object.keys(JSON.parse(text) as object)).not.toContain('devDependencies')
    expect(Object.keys(JSON.parse(text) as object)).not.toContain('scripts')
  })

  test('has the licence of every package in it, of Electron and of Chromium', ({
    folder: all,
    resources
  }) => {
    const text = readFileSync(join(resources, 'licenses.txt'), 'utf8')
    for (const { name, version } of listShippedPackages()) expect(text).toContain(`\n${name} ${version} (`)
    // On macOS electron-builder takes them from Electron's archive, which there is no stand-in for.
    if (platform === 'darwin') return
    expect(readFileSync(join(all, 'LICENSE.electron.txt'), 'utf8')).toBe('the licence of Electron')
    expect(readFileSync(join(all, 'LICENSES.chromium.html'), 'utf8')).toBe('the licences of Chromium')
  })

  test('is at most 15 MB larger than Electron', ({ addedBytes }) => {
    expect(addedBytes).toBeGreaterThan(0)
    expect(addedBytes).toBeLessThan(maxAddedBytes)
  })

  test('has the languages of Glance and no others', ({ folder: all }) => {
    const names = listFiles(all)
      .map((file) => /([\w-]+)(?:\.lproj[\\/]locale)?\.pak$/.exec(file)?.[1])
      .filter((name) => name !== undefined)
    expect(names.sort()).toEqual(['da', 'de', platform === 'darwin' ? 'en' : 'en-US', 'nb', 'nl', 'sv'])
  })

  // Linux' programs have no such properties, and Electron checks no archive there.
  if (platform === 'win32')
    test('says who made it, and what must be in its archive', (one) => {
      const program = readFileSync(one.program)
      const hasText = (text: string): boolean => program.includes(Buffer.from(`${text}\0`, 'utf16le'))
      const properties = {
        CompanyName: 'The Glance team',
        ProductName: 'Glance',
        FileDescription: 'Glance',
        LegalCopyright: 'Copyright © 2026 The Glance team'
      }
      expect(
        Object.entries(properties)
          .flat()
          .filter((text) => !hasText(text))
      ).toEqual([])
      const integrity = [{ file: 'resources\\app.asar', alg: 'SHA256', value: hashOf(archiveOf(one)) }]
      expect(program.includes(JSON.stringify(integrity))).toBe(true)
    })

  if (platform === 'darwin')
    test('says what it is, and what must be in its archive', (one) => {
      const file = join(one.program, 'Contents', 'Info.plist')
      const list = readFileSync(file, 'utf8').replace(/>\s+</g, '><')
      const hash = hashOf(archiveOf(one))
      for (const part of [
        '<key>CFBundleIdentifier</key><string>app.glance.desktop</string>',
        '<key>CFBundleURLSchemes</key><array><string>glance</string></array>',
        '<key>LSUIElement</key><true/>',
        '<key>NSHumanReadableCopyright</key><string>Copyright © 2026 The Glance team</string>',
        `<key>Resources/app.asar</key><dict><key>algorithm</key><string>SHA256</string><key>hash</key><string>${hash}</string></dict>`
      ])
        expect(list).toContain(part)
    })
})

describe('the bundles', () => {
  const readSources = (bundle: string): readonly string[] =>
    (JSON.parse(readFileSync(join(root, 'out', bundle, 'sources.json'), 'utf8')) as string[]).filter(
      // Glance's own name and version.
      (source) => source !== 'package.json'
    )

  it.each([
    ['main', 'src/main/compose.ts', /^(src\/(main|shared|demo-tenant)|node_modules)\//],
    ['preload', 'src/preload/index.ts', /^(src\/(preload|shared)|node_modules)\//],
    [
      'renderer',
      'src/renderer/App.vue',
      /^(src\/(renderer\/(?!design-page\/)|shared\/)|node_modules\/(?!@fontsource))/
    ]
  ])('of %s contain no browser host, no design page, no test and no fault', (bundle, known, allowed) => {
    const sources = readSources(bundle)
    expect(sources.some((source) => source.startsWith(known))).toBe(true)
    expect(sources.filter((source) => !allowed.test(source))).toEqual([])
  })

  it('contain no code of a package that is not among the shipped ones', () => {
    const names = new Set(listShippedPackages().map(({ name }) => name))
    const bundled = ['main', 'preload', 'renderer']
      .flatMap(readSources)
      .flatMap((source) => /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [])
    expect(bundled.length).toBeGreaterThan(10)
    expect(bundled.filter((name) => !names.has(name))).toEqual([])
  })
})

describe('the stand-in for Electron', () => {
  it('has fuses that Glance must change', async () => {
    const program = writeStandInElectron(join(folder, 'untouched'), 'linux')
    expect(await findWrongFuses(program)).toEqual([
      'RunAsNode is ENABLE',
      'EnableCookieEncryption is ENABLE',
      'EnableNodeOptionsEnvironmentVariable is ENABLE',
      'EnableNodeCliInspectArguments is ENABLE',
      'EnableEmbeddedAsarIntegrityValidation is DISABLE',
      'OnlyLoadAppFromAsar is DISABLE',
      'LoadBrowserProcessSpecificV8Snapshot is ENABLE',
      'GrantFileProtocolExtraPrivileges is ENABLE'
    ])
  })
})
