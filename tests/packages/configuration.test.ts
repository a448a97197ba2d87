import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import config, { toReleaseConfig } from '../../electron-builder.config.ts'
import { root } from '../../scripts/programs.mjs'

const readBytes = (file: string): Buffer => readFileSync(join(root, file))

describe('the Windows installers', () => {
  it('install for one user, and for everybody with a code that never changes', () => {
    expect(config.nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false })
    expect(config.msi).toMatchObject({
      perMachine: true,
      upgradeCode: '958a94be-a072-4caf-94ff-31c7b44260ba'
    })
  })

  it('erase what this Glance stores, and under the names that it uses', () => {
    const script = readBytes('resources/installer.nsh').toString('utf8')
    const { productName } = JSON.parse(readBytes('package.json').toString('utf8')) as { productName: string }
    expect(script).toContain(`RMDir /r "$LOCALAPPDATA\\${productName}"`)
    const service = /^const service = '(\w+)'/m.exec(
      readBytes('src/main/credentials/keychain.ts').toString('utf8')
    )
    expect(script).toContain(`CredEnumerateW(w "${service?.[1] ?? ''}/*"`)
  })

  it('ask in every language in which they can be shown', () => {
    const asked = readBytes('resources/installer.nsh')
      .toString('utf8')
      .match(/LangString askErase/g)
    expect(asked).toHaveLength(config.nsis?.installerLanguages?.length ?? 0)
  })
})

describe('the package for Debian', () => {
  it('is not named like the package of OpenStack that Debian and Ubuntu have', () => {
    expect(config.deb?.packageName).toBe('glance-desktop')
  })

  it('has the homepage without which none is made', () => {
    const { homepage } = JSON.parse(readBytes('package.json').toString('utf8')) as { homepage?: string }
    expect(homepage).toMatch(/^https:/)
  })
})

describe('a package for macOS without a certificate', () => {
  it('is signed again after its fuses were set, because Apple’s processors start nothing else', () => {
    expect(config.electronFuses).toMatchObject({ resetAdHocDarwinSignature: true })
    expect(config.mac).toMatchObject({ identity: '-', hardenedRuntime: false })
  })

  it('is there as an image, and as an archive, which the updater needs', () => {
    expect(config.mac?.target).toMatchObject([
      { target: 'dmg', arch: ['arm64', 'x64'] },
      { target: 'zip', arch: ['arm64', 'x64'] }
    ])
  })
})

describe('the AppImage', () => {
  it('is confined by Chromium’s sandbox wherever the system allows it', () => {
    expect(config.appImage?.executableArgs).toEqual([])
  })
})

describe('the icons', () => {
  it('of Windows have every size from 16 to 256', () => {
    const icon = readBytes('resources/icon.ico')
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_none, index) =>
      icon.readUInt8(6 + 16 * index)
    )
    expect(sizes.map((size) => size || 256)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256])
  })

  it('of macOS go up to 1,024 pixels, and leave a margin', () => {
    const icon = readBytes('resources/icon.icns')
    expect(icon.toString('latin1', 0, 4)).toBe('icns')
    expect(icon.readUInt32BE(4)).toBe(icon.length)
    const widths: number[] = []
    for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) {
      // A PNG has its width in its 17th to 20th byte.
      widths.push(icon.readUInt32BE(at + 8 + 16))
    }
    expect(widths).toEqual([32, 64, 128, 256, 256, 512, 512, 1024])
  })

  it('of Linux have a file for each size', () => {
    const files = readdirSync(join(root, 'resources/linux'))
    for (const file of files) {
      const size = readBytes(`resources/linux/${file}`).readUInt32BE(16)
      expect(file).toBe(`${String(size)}x${String(size)}.png`)
    }
    expect(files).toHaveLength(8)
  })
})

describe('a release', () => {
  const onWindows = [
    'AZURE_TENANT_ID',
    'AZURE_CLIENT_ID',
    'AZURE_CLIENT_SECRET',
    'WINDOWS_PUBLISHER',
    'AZURE_SIGNING_ENDPOINT',
    'AZURE_SIGNING_ACCOUNT',
    'AZURE_SIGNING_PROFILE'
  ]
  const onMacOs = [
    'CSC_LINK',
    'CSC_KEY_PASSWORD',
    'APPLE_API_KEY',
    'APPLE_API_KEY_ID',
    'APPLE_API_ISSUER',
    'MACOS_IDENTITY'
  ]
  const toEnvironment = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, `the ${name}`]))

  it.each([
    ...onWindows.map((name) => ['win32', name, onWindows] as const),
    ...onMacOs.map((name) => ['darwin', name, onMacOs] as const)
  ])('on %s is not built without %s', (platform, missing, names) => {
    const environment = { ...toEnvironment(names), [missing]: '' }
    expect(() => toReleaseConfig(platform, environment)).toThrow(
      `A release needs ${missing} in the environment`
    )
  })

  it('on Windows is signed by Azure, and is the same package otherwise', () => {
    const { win, forceCodeSigning, electronFuses } = toReleaseConfig('win32', toEnvironment(onWindows))
    expect(forceCodeSigning).toBe(true)
    expect(win).toMatchObject({ ...config.win, azureSignOptions: { publisherName: 'the WINDOWS_PUBLISHER' } })
    expect(electronFuses).toEqual(config.electronFuses)
  })

  it('on macOS is signed by a named identity, hardened and notarized', () => {
    const { mac, forceCodeSigning } = toReleaseConfig('darwin', toEnvironment(onMacOs))
    expect(forceCodeSigning).toBe(true)
    expect(mac).toMatchObject({ identity: 'the MACOS_IDENTITY', hardenedRuntime: true, notarize: true })
  })

  it('on Linux needs nothing', () => {
    expect(toReleaseConfig('linux', {}).linux).toEqual(config.linux)
  })

  it('alone knows where its updates are', () => {
    expect(config.publish).toBeNull()
    expect(toReleaseConfig('linux', {}).publish).toEqual({
      provider: 'generic',
      url: expect.stringMatching(/^https:/) as string
    })
  })
})
