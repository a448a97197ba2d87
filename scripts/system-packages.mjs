import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, findOnPath, headlessShell, isDebianRoot } from './programs.mjs'
import { runProgram } from './run-program.mjs'

// The system packages that tests need: a browser to drive and, on Linux, a keychain of their own.

/** Whether the tests can have a private Secret Service, which keytar uses on Linux. */
export const hasPrivateKeychain = () => process.platform === 'linux' && missingForKeychain().length === 0

const missingForKeychain = () => [
  ...(hasLibrary('libsecret-1.so.0') ? [] : ['libsecret-1-0']),
  ...(findOnPath('gnome-keyring-daemon') === null ? ['gnome-keyring'] : []),
  ...(findOnPath('dbus-run-session') === null ? ['dbus-x11', 'dbus'] : [])
]

/** @param {string} name */
const hasLibrary = (name) => {
  const folders = ['/lib', '/usr/lib', '/lib64', '/usr/lib64']
  const nested = folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((entry) => entry.endsWith('-linux-gnu') || entry.includes('-linux-gnueabi'))
          .map((entry) => join(folder, entry))
      : []
  )
  return [...folders, ...nested].some((folder) => existsSync(join(folder, name)))
}

const installLimitMs = 600_000

/**
 * Installs the missing packages on Debian as root. Elsewhere, or when that fails, reports what is missing.
 * @param {(line: string) => void} report
 */
export const installSystemPackages = async (report) => {
  const missing = [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(process.platform === 'linux' ? missingForKeychain() : [])
  ]
  if (missing.length === 0) return
  const names = missing.join(' ')
  if (!isDebianRoot()) {
    report(`${names} is missing here; tests that need it are reported as skipped`)
    return
  }
  report(`installing ${names} (apt-get)`)
  const isInstalled = (await runApt('update', '-qq')) && (await install(...missing))
  if (!isInstalled) report(`${names} could not be installed; tests that need it are reported as skipped`)
  // By itself, because older releases of Debian don't have it.
  else if (findOnPath(headlessShell) === null) await install(headlessShell)
}

/** @param {readonly string[]} names of packages */
const install = (...names) => runApt('install', '-y', '-qq', '--no-install-recommends', ...names)

/**
 * Resolves to whether it succeeded.
 * @param {readonly string[]} args
 */
const runApt = async (...args) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  return (await runProgram('apt-get', args, { output: 'quiet', env, limitMs: installLimitMs })) === 0
}
