import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from './run-program.mjs'
import { hasPrivateKeychain } from './system-packages.mjs'

const unlockAndRun =
  'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'

/**
 * Runs a program of Node's with a real keychain that is nobody's: on Linux a Secret Service on a session bus of its own, in
 * folders that are removed afterwards; on a CI machine with Windows or macOS the account's own, which is thrown away with
 * it. Where there is neither, `GLANCE_TEST_KEYCHAIN` is empty and the tests that need one are skipped.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export const runWithKeychain = async (args, env) => {
  if (!hasPrivateKeychain()) {
    const isThrowaway = process.platform !== 'linux' && process.env['CI'] === 'true'
    return runProgram(process.execPath, args, {
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
    rmSync(home, { recursive: true, force: true })
  }
  process.once('exit', remove)
  try {
    return await runProgram(
      'dbus-run-session',
      ['--', 'bash', '-c', unlockAndRun, 'bash', process.execPath, ...args],
      { env: { ...env, ...folders, GLANCE_TEST_KEYCHAIN: 'linux' } }
    )
  } finally {
    process.off('exit', remove)
    remove()
  }
}
