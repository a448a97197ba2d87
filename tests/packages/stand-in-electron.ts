import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../../scripts/programs.mjs'

// Folders that look to electron-builder like an unpacked Electron: the layout, the files that it renames or edits, and a program
// with the wire of fuses. Nothing in them can be started.

export type Platform = 'linux' | 'win32' | 'darwin'

/** The parts of resedit, which electron-builder edits Windows programs with, that make one here. */
interface Resedit {
  readonly NtExecutable: {
    readonly createEmpty: (is32Bit: boolean, isLibrary: boolean) => { readonly generate: () => ArrayBuffer }
  }
  readonly NtExecutableResource: {
    readonly from: (executable: object) => {
      readonly entries: object[]
      readonly outputResource: (executable: object) => void
    }
  }
  readonly Resource: {
    readonly VersionInfo: {
      readonly createEmpty: () => {
        readonly setStringValues: (language: object, values: Readonly<Record<string, string>>) => void
        readonly outputToResourceEntries: (entries: object[]) => void
      }
    }
  }
}

/** Where the wire begins, then its version, its length and the state of each fuse (electronjs.org/docs/latest/tutorial/fuses). */
const wire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  // As Electron ships it: everything that Glance turns off is on.
  Buffer.from('111100111')
])
const languages = ['en-US', 'nb', 'sv', 'da', 'de', 'nl', 'fr', 'ja']

/**
 * Writes a stand-in for Electron on one system into `folder`.
 * @returns the file with the fuses
 */
export const writeStandInElectron = (folder: string, platform: Platform): string => {
  const put = (path: string, content: string | Buffer): string => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content, { mode: 0o755 })
    return file
  }
  put('LICENSE', 'the licence of Electron')
  put('LICENSES.chromium.html', 'the licences of Chromium')
  put('version', '0.0.0')
  if (platform === 'darwin') {
    const contents = 'Electron.app/Contents'
    put(`${contents}/Info.plist`, toPropertyList('Electron'))
    put(`${contents}/MacOS/Electron`, 'a program')
    put(`${contents}/Resources/electron.icns`, 'an icon')
    for (const kind of ['', ' (Renderer)', ' (GPU)', ' (Plugin)']) {
      const helper = `Electron Helper${kind}`
      put(`${contents}/Frameworks/${helper}.app/Contents/Info.plist`, toPropertyList(helper))
      put(`${contents}/Frameworks/${helper}.app/Contents/MacOS/${helper}`, 'a program')
    }
    const framework = `${contents}/Frameworks/Electron Framework.framework`
    for (const language of languages) {
      const name = language.replace('en-US', 'en')
      put(`${contents}/Resources/${name}.lproj/.keep`, '')
      put(`${framework}/Versions/A/Resources/${name}.lproj/locale.pak`, 'texts')
    }
    return put(`${framework}/Electron Framework`, wire)
  }
  for (const language of languages) put(`locales/${language}.pak`, 'texts')
  return platform === 'win32' ? put('electron.exe', createWindowsProgram()) : put('electron', wire)
}

const toPropertyList = (executable: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${executable}</string>
<key>CFBundleIconFile</key><string>electron.icns</string>
</dict></plist>`

/** A Windows program without code: with properties that electron-builder replaces, and the wire among its resources. */
const createWindowsProgram = (): Buffer => {
  const load = createRequire(join(root, 'node_modules/app-builder-lib/package.json'))
  const { NtExecutable, NtExecutableResource, Resource } = load('resedit') as Resedit
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const language = { lang: 1033, codepage: 1200 }
  const properties = Resource.VersionInfo.createEmpty()
  properties.setStringValues(language, { ProductName: 'Electron', CompanyName: 'GitHub, Inc.' })
  properties.outputToResourceEntries(resources.entries)
  resources.entries.push({ type: 10, id: 1, ...language, bin: wire })
  resources.outputResource(program)
  return Buffer.from(program.generate())
}
