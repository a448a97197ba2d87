import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAutostartFile } from '../../../src/main/platform/autostart-file.ts'
import { createStartAtLogin, type LoginItem } from '../../../src/main/platform/login-item.ts'
import type { LoginItemState } from '../../../src/shared/login-item.ts'
import { createRecordingLog } from '../../support/recording-log.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const setUp = (state: LoginItemState, set: LoginItem['set'] = () => undefined) => {
  const calls: boolean[] = []
  const log = createRecordingLog()
  const startAtLogin = createStartAtLogin(
    {
      state: () => state,
      set: (isOn) => {
        calls.push(isOn)
        set(isOn)
      }
    },
    log
  )
  return { calls, log, startAtLogin }
}

describe('the setting to start at login', () => {
  it.each<[string, LoginItemState, boolean, readonly boolean[]]>([
    ['adds an entry that is missing', 'off', true, [true]],
    ['leaves an entry alone', 'on', true, []],
    ['leaves an entry alone that the agent turned off in the system', 'turned-off', true, []],
    ['leaves an entry alone that waits for consent', 'needs-approval', true, []],
    ['removes an entry that nobody wants', 'on', false, [false]],
    ['does nothing without an entry', 'off', false, []],
    ['does nothing where Glance is not installed', 'unavailable', false, []]
  ])('at start %s', (_what, state, isWanted, expected) => {
    const { calls, startAtLogin } = setUp(state)
    startAtLogin.follow(isWanted)
    expect(calls).toEqual(expected)
  })

  it('follows each later choice once, also when the system had turned the entry off', () => {
    const { calls, startAtLogin } = setUp('turned-off')
    for (const isWanted of [true, false, false, true]) startAtLogin.follow(isWanted)
    expect(calls).toEqual([false, true])
  })

  it('logs a refusal of the system without its text', () => {
    const { log, startAtLogin } = setUp('off', () => {
      throw new Error('of eva')
    })
    startAtLogin.follow(true)
    expect(log.events).toEqual([{ level: 'warn', event: 'login-item-not-set', fields: { kind: 'Error' } }])
  })
})

describe('the login item of a Linux desktop', () => {
  it('is a file that starts the program hidden, and that is gone afterwards', () => {
    const folder = createTemporaryFolder()
    const item = createAutostartFile(folder, '/opt/Glance/glance')
    expect(item.state()).toBe('off')
    item.set(true)
    expect(item.state()).toBe('on')
    expect(readFileSync(join(folder, 'autostart', 'glance.desktop'), 'utf8')).toBe(
      '[Desktop Entry]\nType=Application\nName=Glance\nExec="/opt/Glance/glance" --hidden\nTerminal=false\n'
    )
    item.set(false)
    item.set(false)
    expect(item.state()).toBe('off')
  })

  it('quotes a path as the specification says', () => {
    const folder = createTemporaryFolder()
    createAutostartFile(folder, '/srv/my "100%" $HOME/Glance.AppImage').set(true)
    expect(readFileSync(join(folder, 'autostart', 'glance.desktop'), 'utf8')).toContain(
      'Exec="/srv/my \\\\"100%%\\\\" \\\\$HOME/Glance.AppImage" --hidden\n'
    )
  })

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])('is turned off by a desktop’s %s', (line) => {
    const folder = createTemporaryFolder()
    mkdirSync(join(folder, 'autostart'))
    writeFileSync(join(folder, 'autostart', 'glance.desktop'), `[Desktop Entry]\n${line}\n`)
    expect(createAutostartFile(folder, '/opt/Glance/glance').state()).toBe('turned-off')
  })
})
