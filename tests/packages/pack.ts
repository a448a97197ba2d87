import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, toolFile } from '../../scripts/programs.mjs'
import { startNode } from '../support/child.ts'
import { writeStandInElectron, type Platform } from './stand-in-electron.ts'

/** One packaged Glance. */
export interface Package {
  readonly platform: Platform
  readonly arch: 'x64' | 'arm64'
  /** The folder of everything that is installed. */
  readonly folder: string
  readonly resources: string
  /** What `@electron/fuses` takes: the program, or the `.app`. */
  readonly program: string
  /** How many bytes it has more than the stand-in for Electron. */
  readonly addedBytes: number
}

const limitMs = 90_000
const builderNames = { linux: 'linux', win32: 'win', darwin: 'mac' } as const

/** The reason why electron-builder can't pack for this system here, or null when it can. */
export const whyNoPackage = (platform: Platform): string | null =>
  platform === 'darwin' && process.platform === 'win32' ? 'electron-builder packs no .app on Windows' : null

/**
 * Packs the last build for one system as `npm run package` does, around a stand-in for Electron, into `folder`. Rejects with
 * electron-builder's output when it fails. Nothing is signed, also on a system that could.
 */
export const pack = async (
  folder: string,
  platform: Platform,
  archs: readonly Package['arch'][]
): Promise<readonly Package[]> => {
  const electron = join(folder, 'electron')
  const output = join(folder, 'dist')
  writeStandInElectron(electron, platform)
  const builder = startNode(
    [
      toolFile('electron-builder'),
      '--project',
      root,
      '--config',
      join(root, 'electron-builder.config.ts'),
      '--dir',
      `--${builderNames[platform]}`,
      ...archs.map((arch) => `--${arch}`),
      '--publish',
      'never',
      `-c.electronDist=${electron}`,
      `-c.directories.output=${output}`,
      // A stand-in can't be signed.
      '-c.mac.identity=null',
      '-c.electronFuses.resetAdHocDarwinSignature=false'
    ],
    { limitMs, capturesErrors: true }
  )
  const [code] = await builder.ended
  if (code !== 0) throw new Error([...builder.lines(), await builder.errors].join('\n'))
  return archs.map((arch) => toPackage(output, electron, platform, arch))
}

const toPackage = (output: string, electron: string, platform: Platform, arch: Package['arch']): Package => {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  const folder = join(output, `${builderNames[platform]}${suffix}${platform === 'darwin' ? '' : '-unpacked'}`)
  const program = join(folder, { linux: 'glance', win32: 'Glance.exe', darwin: 'Glance.app' }[platform])
  return {
    platform,
    arch,
    folder,
    program,
    resources: platform === 'darwin' ? join(program, 'Contents', 'Resources') : join(folder, 'resources'),
    addedBytes: sumBytes(folder) - sumBytes(electron)
  }
}

/** Every file below a folder. */
export const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const sumBytes = (folder: string): number =>
  listFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0)
