import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from './run-program.mjs'
import { hasPrivateKeychain } from './system-packages.mjs'

const unlockAndRun =
  'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'

/**
 * Runs Node with a real keychain of its own. On Linux that is a Secret Service on a private session bus, whose folders are
 * removed afterwards; on a CI machine with Windows or macOS it is the account's own keychain, which is discarded with the
 * machine. Elsewhere `GLANCE_TEST_KEYCHAIN` is empty, and tests that need a keychain are skipped.
 * @param {readonly string[]} args
 * @param {import('./run-program.mjs').RunOptions} [options]
 */
export const runWithKeychain = async (args, options = {}) => {
  const { env } = options
  if (!hasPrivateKeychain()) {
    const isThrowaway = process.platform !== 'linux' && process.env['CI'] === 'true'
    return runProgram(process.execPath, args, {
      ...options,
      env: { ...env, GLANCE_TEST_KEYCHAIN: isThrowaway ? process.platform : '' }
    })
  }
  const home = mkdtempSync(join(tmpdir(), 'glance-keychain-'))
  const folders = Object.fromEntries(
    ['XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR'].map((name) => [
      name,
      join(home, name)
    ])
  )
  for (const folder of Object.values(folders)) mkdirSync(folder, { mode: 0o700 })
  const remove = () => {
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  process.once('exit', remove)
  try {
    return await runProgram(
      'dbus-run-session',
      ['--', 'bash', '-c', unlockAndRun, 'bash', process.execPath, ...args],
      { ...options, env: { ...env, ...folders, GLANCE_TEST_KEYCHAIN: 'linux' } }
    )
  } finally {
    process.off('exit', remove)
    remove()
  }
}
