import type { Configuration } from 'electron-builder'

// What is packaged, for which systems, and what only a release has: signatures (electron-builder.release.config.ts).

/**
 * The built bundles, the tray's icons, and keytar with its library for one system: everything else is built into the bundles.
 * The browser host is not. (electron-builder's own `${platform}` is the system that builds.)
 */
const filesFor = (platform: NodeJS.Platform): string[] => [
  'out/**',
  'resources/tray/**',
  '!out/browser-host{,-page}/**',
  '!out/{licenses.txt,*/licenses.json,*/{sizes,sources}.json}',
  '!node_modules/keytar/{build,script,src}/**',
  '!node_modules/keytar/{binding.gyp,keytar.d.ts,README.md}',
  `!node_modules/keytar/prebuilds/!(${platform}-\${arch})/**`,
  '!node_modules/node-addon-api/**'
]

const config: Configuration = {
  appId: 'app.glance.desktop',
  productName: 'Glance',
  copyright: 'Copyright © 2026 The Glance team',
  // Names that tell the updater which processor a file is for.
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  directories: { buildResources: 'resources', output: 'dist' },

  // About opens this file, so it can't be inside app.asar. Electron's and Chromium's own licences stand beside it.
  extraResources: [{ from: 'out/licenses.txt', to: 'licenses.txt' }],
  // A library that the system loads has to be a file. Everything else stays in the archive, whose integrity is checked.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  // keytar brings what it needs for every system, for Node-API 3: there is nothing to compile.
  npmRebuild: false,
  electronLanguages: ['en-US', 'nb', 'sv', 'da', 'de', 'nl'],

  // What the packaged program can no longer be talked into (electronjs.org/docs/latest/tutorial/fuses).
  electronFuses: {
    runAsNode: false,
    // There are no cookies, and on macOS it asks for the keychain (docs/decisions.md#packages).
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    // A changed program without a valid signature doesn't start on Apple's processors.
    resetAdHocDarwinSignature: true
  },

  protocols: { name: 'Glance lookup', schemes: ['glance'] },
  // Only a release updates itself. Without this, electron-builder would look for updates where the repository is.
  publish: null,

  win: {
    files: filesFor('win32'),
    icon: 'resources/icon.ico',
    target: { target: 'nsis', arch: ['x64', 'arm64'] }
  },
  nsis: {
    oneClick: true,
    perMachine: false,
    // One installer for each processor is half as large, and the updater finds the right one.
    buildUniversalInstaller: false,
    createDesktopShortcut: false,
    include: 'resources/installer.nsh',
    installerLanguages: ['en_US', 'nb_NO', 'sv_SE', 'da_DK', 'de_DE', 'nl_NL'],
    // The uninstaller asks (resources/installer.nsh).
    deleteAppDataOnUninstall: false
  },
  // For administrators who deploy versions themselves (docs/decisions.md#packages): `npm run package -- --win msi --x64`.
  msi: {
    perMachine: true,
    createDesktopShortcut: false,
    runAfterFinish: false,
    // Windows recognizes every version of Glance by it. It never changes.
    upgradeCode: '958a94be-a072-4caf-94ff-31c7b44260ba'
  },

  mac: {
    files: filesFor('darwin'),
    icon: 'resources/icon.icns',
    category: 'public.app-category.business',
    // Without a certificate: a signature that names nobody, and therefore no hardened runtime.
    identity: '-',
    hardenedRuntime: false,
    entitlements: 'resources/entitlements.mac.plist',
    entitlementsInherit: 'resources/entitlements.mac.plist',
    target: [
      { target: 'dmg', arch: ['arm64', 'x64'] },
      // The updater needs it.
      { target: 'zip', arch: ['arm64', 'x64'] }
    ],
    // In the menu bar only.
    extendInfo: { LSUIElement: true }
  },

  linux: {
    files: filesFor('linux'),
    icon: 'resources/linux',
    category: 'Office',
    executableName: 'glance',
    syncDesktopName: true,
    maintainer: 'The Glance team <glance@example.invalid>',
    target: ['AppImage', 'deb']
  },
  // Debian and Ubuntu have a package `glance` of their own, of OpenStack: an upgrade would put it in the place of ours.
  deb: { packageName: 'glance-desktop' },
  // Otherwise an AppImage in a menu always runs without Chromium's sandbox. Its launcher leaves it out where it has to.
  appImage: { executableArgs: [] }
}

export default config

/** Where a release looks for the next one, as `app-update.yml` in the package says: in the files of the latest release. */
const feed = {
  provider: 'generic',
  url: 'https://github.com/glance-app/glance/releases/latest/download'
} as const

// Read by Azure's client, and by the programs that sign and notarize on macOS.
const readByAzure = ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET']
const readByApple = ['CSC_LINK', 'CSC_KEY_PASSWORD', 'APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER']

/**
 * The same with a feed of updates, and with signatures, without which nothing is built on Windows and macOS. Linux has none: there a release's checksums are
 * all that vouches for its files. Certificates and names come from the environment (.github/workflows/release.yml); throws when
 * one is missing, because electron-builder only warns when it can't notarize.
 */
export const toReleaseConfig = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Configuration => {
  const required = (name: string): string => {
    const value = environment[name] ?? ''
    if (value === '') throw new Error(`A release needs ${name} in the environment`)
    return value
  }
  const release: Configuration = { ...config, publish: feed, forceCodeSigning: true }
  if (platform === 'win32') {
    readByAzure.forEach(required)
    const azureSignOptions = {
      publisherName: required('WINDOWS_PUBLISHER'),
      endpoint: required('AZURE_SIGNING_ENDPOINT'),
      codeSigningAccountName: required('AZURE_SIGNING_ACCOUNT'),
      certificateProfileName: required('AZURE_SIGNING_PROFILE')
    }
    return { ...release, win: { ...config.win, azureSignOptions } }
  }
  if (platform === 'darwin') {
    readByApple.forEach(required)
    const identity = required('MACOS_IDENTITY')
    return { ...release, mac: { ...config.mac, identity, hardenedRuntime: true, notarize: true } }
  }
  return release
}
