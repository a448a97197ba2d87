import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toCacheFolder, toUpdateAbsence, type Installation } from '../../../src/main/updates/installation.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const install =
  (files: readonly string[], parts: Partial<Installation> = {}) =>
  (): Installation => {
    const programFolder = createTemporaryFolder()
    mkdirSync(join(programFolder, 'resources'))
    for (const file of files) writeFileSync(join(programFolder, file), '')
    return {
      isPackaged: true,
      platform: 'win32',
      programFolder,
      updateConfigFile: join(programFolder, 'resources', 'app-update.yml'),
      ...parts
    }
  }
const uninstaller = 'Uninstall Glance.exe'
const config = 'resources/app-update.yml'

describe('a Glance', () => {
  it.each([
    ['from the installer for Windows', install([uninstaller, config]), null],
    ['from a package for macOS', install([config], { platform: 'darwin' }), null],
    ['that runs from its sources', install([uninstaller, config], { isPackaged: false }), 'unpackaged'],
    ['from an MSI or an archive', install([config]), 'other-installer'],
    ['from a package for Linux', install([uninstaller, config], { platform: 'linux' }), 'unsigned-system'],
    ['for Windows without a feed', install([uninstaller]), 'no-feed'],
    ['for macOS without a feed', install([], { platform: 'darwin' }), 'no-feed']
  ])('%s', (_what, toInstallation, absence) => {
    expect(toUpdateAbsence(toInstallation())).toBe(absence)
  })
})

describe('packages', () => {
  it.each([
    ['win32', { LOCALAPPDATA: 'D:\\local' }, 'D:\\local'],
    ['win32', {}, join('/somewhere/kari', 'AppData', 'Local')],
    ['darwin', { LOCALAPPDATA: 'D:\\local' }, join('/somewhere/kari', 'Library', 'Caches')]
  ] as const)('on %s with %j are kept in %s', (platform, env, folder) => {
    expect(toCacheFolder(platform, '/somewhere/kari', env)).toBe(folder)
  })
})
