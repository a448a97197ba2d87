import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, findOnPath, isDebianRoot } from './programs.mjs'
import { runProgram } from './run-program.mjs'

// What the tests need of the system: a browser to drive, and on Linux a keychain of their own.

/** True where the tests can have a private Secret Service: what keytar talks to on Linux. */
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

/**
 * Installs what is missing on Debian as root; elsewhere, or when that fails, says what the tests will do without.
 * @param {(line: string) => void} say
 */
export const bringSystemPackages = async (say) => {
  const missing = [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(process.platform === 'linux' ? missingForKeychain() : [])
  ]
  if (missing.length === 0) return
  const names = missing.join(' ')
  if (!isDebianRoot()) {
    say(`not here: ${names}. Tests that need it are reported as skipped`)
    return
  }
  say(`installing ${names} (apt-get)`)
  const options = { output: /** @type {const} */ ('quiet'), env: { DEBIAN_FRONTEND: 'noninteractive' } }
  const isInstalled =
    (await runProgram('apt-get', ['update', '-qq'], options)) === 0 &&
    (await runProgram(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...missing],
      options
    )) === 0
  if (!isInstalled) say(`${names} could not be installed. Tests that need it are reported as skipped`)
}
