import { describe, expect, it } from 'vitest'
import {
  dangerousSwitches,
  findRefusedSwitch,
  toPlainName,
  type StartedWith
} from '../../../src/main/start/allowed-switches.ts'

const startedWith = (args: readonly string[], more: Partial<StartedWith> = {}): string | null =>
  findRefusedSwitch({ args, platform: 'win32', hasSwitch: () => false, isAppImage: false, ...more })

describe('the packaged product', () => {
  it.each<[string, readonly string[], NodeJS.Platform]>([
    ['no arguments', [], 'win32'],
    ['a link', ['glance://lookup?phone=+4755123456'], 'win32'],
    ['a file', ['D:\\note.txt'], 'win32'],
    ['its own options', ['--show', '--hidden', '--demo'], 'win32'],
    ['the installer’s', ['--updated', '--squirrel-firstrun', '--squirrel-updated', '1.0.0'], 'win32'],
    ['macOS’s process number', ['-psn_0_12345'], 'darwin'],
    ['a choice of the display server', ['--ozone-platform-hint=auto', '--disable-gpu'], 'linux'],
    ['a path, which is no switch there', ['/srv/note.txt'], 'linux'],
    ['a single dash', ['-'], 'linux'],
    ['what follows --', ['--', '--remote-debugging-port=0'], 'linux']
  ])('starts with %s', (_what, args, platform) => {
    expect(startedWith(args, { platform })).toBeNull()
  })

  it.each<[string, readonly string[], NodeJS.Platform, string]>([
    ['a switch of Chromium', ['--remote-debugging-port=9222'], 'linux', 'remote-debugging-port'],
    ['one after a link', ['glance://lookup?id=1', '--proxy-server=x'], 'win32', 'proxy-server'],
    ['one with a single dash', ['-user-data-dir=/tmp'], 'darwin', 'user-data-dir'],
    ['one with a slash on Windows', ['/host-rules=MAP * evil.example'], 'win32', 'host-rules'],
    ['one in capitals on Windows', ['--Ignore-Certificate-Errors'], 'win32', 'ignore-certificate-errors'],
    ['one after a space on Windows', [' --js-flags=--expose-gc'], 'win32', 'js-flags'],
    ['one of Node', ['--inspect=0'], 'linux', 'inspect'],
    ['one that no list knows', ['--something-new'], 'linux', 'something-new'],
    ['one that only begins like an allowed one', ['--showcase'], 'linux', 'showcase'],
    ['the name of every object’s method', ['--constructor'], 'linux', 'constructor'],
    ['an option for tests', ['--credentials', 'memory'], 'linux', 'credentials'],
    ['a process number that is none', ['-psn_x'], 'darwin', 'psn_x']
  ])('refuses %s', (_what, args, platform, name) => {
    expect(startedWith(args, { platform })).toBe(name)
  })

  it.each(Object.keys(dangerousSwitches))('refuses %s, wherever Chromium has it from', (name) => {
    expect(startedWith([`--${name}`])).toBe(name)
    expect(startedWith([], { hasSwitch: (asked) => asked === name })).toBe(name)
  })

  it('runs without a sandbox only where an AppImage’s launcher asks for it', () => {
    const args = ['--no-sandbox']
    expect(startedWith(args, { platform: 'linux', isAppImage: true })).toBeNull()
    expect(startedWith(args, { platform: 'linux' })).toBe('no-sandbox')
    expect(startedWith(args, { isAppImage: true })).toBe('no-sandbox')
    expect(
      startedWith([], { platform: 'linux', isAppImage: true, hasSwitch: (name) => name === 'no-sandbox' })
    ).toBeNull()
  })
})

describe('the name of a refused switch', () => {
  it('is repeated only when it is plain', () => {
    expect(toPlainName('remote-debugging-port')).toBe('remote-debugging-port')
    for (const name of ['Eva Dahl', 'glance://lookup?name=eva', 'a'.repeat(61), ''])
      expect(toPlainName(name)).toBe('unknown')
  })
})
