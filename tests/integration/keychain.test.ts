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
    : 'needs Linux, where a test can start its own session and leave this user’s keychain alone'

/** Runs a shell line with its own home folder. `$node` in the line starts the process that uses the keychain. */
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
  isUnavailable: true,
  before: null,
  isKept: false,
  other: null,
  erased: null,
  own: 'key'
}

describe('the Secret Service of a real Linux session', () => {
  it('stores secrets of any length and script, and other processes can read them', async ({ skip }) => {
    skip(reason !== false, String(reason))
    const home = createTemporaryFolder()
    const inKeychain = {
      storage: 'keychain',
      isUnavailable: false,
      before: null,
      isKept: true,
      other: 'key',
      erased: null,
      own: 'key'
    }
    expect(await inSession(unlocking('pw', '$node'), {}, home)).toEqual(inKeychain)
    // A second session and process on the same keyring finds what the first one stored.
    expect(await inSession(unlocking('pw', '$node'), {}, home)).toEqual(inKeychain)
  })

  it('falls back to memory while the Secret Service is locked, without ending the process', async ({
    skip
  }) => {
    skip(reason !== false, String(reason))
    const home = createTemporaryFolder()
    await inSession(unlocking('right', '$node'), {}, home)
    expect(await inSession(unlocking('wrong', '$node'), {}, home)).toEqual(inMemory)
  })

  it.each([
    ['there is no session bus', '$node', {}],
    ['the bus is gone', '$node', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' }],
    ['no service on the bus stores secrets', "dbus-run-session -- bash -c '$node'", {}]
  ])('falls back to memory when %s', async (_what, line, environment) => {
    expect(await inSession(line, environment)).toEqual(inMemory)
  })
})
