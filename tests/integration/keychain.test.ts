import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runChildSync, startChild } from '../support/child.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const script = join(import.meta.dirname, '..', 'support', 'keychain-session.ts')

const missing = ['dbus-run-session', 'gnome-keyring-daemon'].filter(
  (program) => runChildSync('which', [program]).status !== 0
)
const reason =
  process.platform === 'linux'
    ? missing.length > 0 && `needs ${missing.join(' and ')}`
    : 'needs Linux: a session of its own, and not this user’s keychain'

/** Runs a shell line with its own home folder. In it, `$node` starts the process that uses the keychain. */
const inSession = async (
  line: string,
  environment: NodeJS.ProcessEnv = {},
  home = createTemporaryFolder()
) => {
  const node = `${process.execPath} ${script}`
  const child = startChild('bash', ['-c', line], {
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_DATA_HOME: home,
      XDG_RUNTIME_DIR: home,
      node,
      ...environment
    },
    ignoresErrors: true
  })
  const answer: unknown = JSON.parse(await child.nextLine())
  await child.ended
  return answer
}

const unlocking = (password: string, line: string): string =>
  `dbus-run-session -- bash -c 'echo -n ${password} | gnome-keyring-daemon --unlock --components=secrets >/dev/null; ${line}'`

const inMemory = {
  storage: 'memory',
  told: true,
  before: null,
  isKept: false,
  other: null,
  erased: null,
  here: 'key'
}

describe('the Secret Service of a real session', () => {
  it('stores secrets of any length and script, and other processes can read them', async ({ skip }) => {
    skip(reason !== false, String(reason))
    const home = createTemporaryFolder()
    const inKeychain = {
      storage: 'keychain',
      told: false,
      before: null,
      isKept: true,
      other: 'key',
      erased: null,
      here: 'key'
    }
    expect(await inSession(unlocking('pw', '$node'), {}, home)).toEqual(inKeychain)
    // Another session and another process on the same keyring can read what the first one saved.
    expect(await inSession(unlocking('pw', '$node'), {}, home)).toEqual(inKeychain)
  })

  it('is replaced by memory while it is locked, without crashing the process', async ({ skip }) => {
    skip(reason !== false, String(reason))
    const home = createTemporaryFolder()
    await inSession(unlocking('right', '$node'), {}, home)
    expect(await inSession(unlocking('wrong', '$node'), {}, home)).toEqual(inMemory)
  })

  it.each([
    ['there is no session bus', '$node', {}],
    ['the bus is gone', '$node', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' }],
    ['no service on the bus stores secrets', "dbus-run-session -- bash -c '$node'", {}]
  ])('is replaced by memory when %s', async (_what, line, environment) => {
    expect(await inSession(line, environment)).toEqual(inMemory)
  })
})
