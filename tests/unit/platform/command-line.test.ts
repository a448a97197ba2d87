import { describe, expect, it } from 'vitest'
import { decodeCommandLine, type CommandLine } from '../../../src/main/platform/command-line.ts'

describe('the command line', () => {
  const nothing: CommandLine = {
    userDataDir: null,
    startsWithDemo: false,
    isShownAtStart: false,
    isHiddenStart: false,
    policyFile: null,
    credentials: 'keychain'
  }

  it.each<[string, readonly string[], Partial<CommandLine>]>([
    ['no arguments', [], {}],
    ['a folder', ['--user-data-dir', '/tmp/a folder'], { userDataDir: '/tmp/a folder' }],
    ['a folder after =', ['--user-data-dir=C:\\Glance'], { userDataDir: 'C:\\Glance' }],
    ['a folder option without a value', ['--user-data-dir'], {}],
    ['the demo', ['--demo'], { startsWithDemo: true }],
    ['the window shown at start', ['--show'], { isShownAtStart: true }],
    ['a start at login', ['--hidden'], { isHiddenStart: true }],
    ['a policy', ['--policy', 'policy.json'], { policyFile: 'policy.json' }],
    ['a policy option without a value', ['--policy'], {}],
    ['secrets in memory', ['--credentials', 'memory'], { credentials: 'memory' }],
    ['secrets in the keychain', ['--credentials=keychain'], { credentials: 'keychain' }],
    ['an unknown place for secrets', ['--credentials', 'file'], {}],
    ['a flag with a value', ['--demo=false'], {}],
    [
      'Chromium’s own arguments in between',
      ['--inspect=0', '--remote-debugging-port=0', '--no-sandbox', '--demo', '-psn_0_12345'],
      { startsWithDemo: true }
    ],
    ['a link that the system adds', ['glance://lookup?phone=1', '--demo'], { startsWithDemo: true }],
    ['arguments after --, which are ignored', ['--', '--demo'], {}]
  ])('is read with %s', (_what, args, expected) => {
    expect(decodeCommandLine(args)).toEqual({ ...nothing, ...expected })
  })
})
