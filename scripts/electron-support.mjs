import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './programs.mjs'
import { findNpm } from './run-program.mjs'

// `npm run electron-support`: says whether Electron's makers still repair the version that Glance ships, and fails when they
// don't. They support the latest three stable majors (electronjs.org/docs/latest/tutorial/electron-timelines). Needs the network.

const supportedMajors = 3
const limitMs = 60_000

/**
 * @param {string} shipped the shipped version
 * @param {string} latest the latest stable version
 */
export const describeSupport = (shipped, latest) => {
  const newer = toMajor(latest) - toMajor(shipped)
  const remaining = supportedMajors - 1 - newer
  const words =
    remaining < 0
      ? 'is no longer supported: update it now'
      : remaining === 0
        ? 'is the oldest that is supported: update it before the next major comes out'
        : 'is supported'
  return { isSupported: remaining >= 0, message: `Electron ${shipped} ${words} (the latest is ${latest})` }
}

/** @param {string} version */
const toMajor = (version) => {
  const major = /^(\d+)\.\d+\.\d+$/.exec(version)?.[1]
  if (major === undefined) throw new Error(`"${version}" is not a stable version`)
  return Number(major)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [findNpm(), 'view', 'electron', 'dist-tags.latest'],
    { encoding: 'utf8', timeout: limitMs }
  )
  if (status !== 0) throw new Error(`npm could not be asked for Electron's latest version: ${stderr}`)
  const { isSupported, message } = describeSupport(devDependencies.electron, stdout.trim())
  console.log(message)
  process.exitCode = isSupported ? 0 : 1
}
