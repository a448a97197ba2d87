import { describe, expect, test } from 'vitest'
import { decodePolicy, toFileKey } from '../../../src/main/settings/policy-decode.ts'
import { somePolicyFile } from '../../support/policies.ts'

const refusalOf = (raw: unknown): readonly [string, string | null] => {
  const decoded = decodePolicy(raw)
  if (decoded.ok) throw new Error('The policy was accepted.')
  const { reason, path } = decoded.refusal
  return [reason, path === null ? null : toFileKey(path)]
}

const withEnvironment = (environment: object) => ({ version: 1, environments: [environment] })
const withProfile = (profile: object) => ({ version: 1, profiles: [profile] })
const partner = { id: 'partner', name: 'Partner', signInUrl: 'https://signin.example', clientId: '0a1b' }

describe('a policy', () => {
  test('is accepted in the form that the documentation shows', () => {
    expect(decodePolicy(somePolicyFile)).toEqual({ ok: true, document: somePolicyFile, leftOut: [] })
  })

  test('may be almost empty, and may name its JSON Schema for editors', () => {
    expect(decodePolicy({ version: 1, $schema: './policy.schema.json' })).toMatchObject({
      ok: true,
      document: { environments: [], profiles: [], preset: {}, fixed: {}, ceilings: {} }
    })
  })

  test('may contain every kind of profile', () => {
    const profiles = [
      { id: 'a', name: 'A', kind: 'online', environment: 'production' },
      { id: 'b', name: 'B', kind: 'basic', serverUrl: 'https://crm.example/SuperOffice/' },
      { id: 'c', name: 'C', kind: 'ticket', serverUrl: 'http://127.0.0.1:8080' },
      { id: 'd', name: 'D', kind: 'token', serverUrl: 'https://crm.example' },
      { id: 'e', name: 'E', kind: 'demo' }
    ]
    expect(decodePolicy({ version: 1, profiles })).toMatchObject({
      ok: true,
      document: { profiles: [{}, { serverUrl: 'https://crm.example/SuperOffice' }, {}, {}, {}] }
    })
  })

  test.each(['stable', 'beta', 'off'] as const)('may set updates to %s', (updates) => {
    expect(decodePolicy({ version: 1, updates })).toMatchObject({ ok: true, document: { updates } })
  })
})

describe('a refusal names the key', () => {
  test.each([
    ['a key at the top that Glance does not know', { version: 1, fixd: {} }, 'unknown-key', 'fixd'],
    ['a misspelled setting', { version: 1, fixed: { theem: 'dark' } }, 'unknown-key', 'fixed.theem'],
    ['a misspelled ceiling', { version: 1, ceilings: { days: 1 } }, 'unknown-key', 'ceilings.days'],
    [
      'a key of another kind of profile',
      withProfile({ id: 'a', name: 'A', kind: 'demo', serverUrl: 'https://crm.example' }),
      'unknown-key',
      'profiles[0].serverUrl'
    ],
    [
      'a key that reaches for the prototype',
      JSON.parse('{"version":1,"__proto__":{}}'),
      'unknown-key',
      '__proto__'
    ],
    ['no version', { fixed: { theme: 'dark' } }, 'missing-key', 'version'],
    ['a version of another type', { version: '1' }, 'wrong-value', 'version'],
    ['a newer version, whatever else is in it', { version: 2, novelty: true }, 'newer-version', 'version'],
    ['a list in place of the policy', [], 'wrong-value', ''],
    ['nothing in place of the policy', null, 'wrong-value', ''],
    [
      'a setting outside its limits',
      { version: 1, fixed: { rowsPerSection: 1000 } },
      'wrong-value',
      'fixed.rowsPerSection'
    ],
    [
      'a number in place of a shortcut',
      { version: 1, preset: { shortcut: 8 } },
      'wrong-value',
      'preset.shortcut'
    ],
    [
      'a misspelled key beside a shortcut that is refused',
      { version: 1, fixed: { shortcut: 'F8', theem: 'dark' } },
      'unknown-key',
      'fixed.theem'
    ],
    [
      'a setting of another type',
      { version: 1, preset: { storeDays: '7' } },
      'wrong-value',
      'preset.storeDays'
    ],
    [
      'a ceiling of zero',
      { version: 1, ceilings: { storeCompanies: 0 } },
      'wrong-value',
      'ceilings.storeCompanies'
    ],
    ['an unknown channel of updates', { version: 1, updates: 'nightly' }, 'wrong-value', 'updates'],
    ['updates over http', { version: 1, updateUrl: 'http://updates.example' }, 'wrong-value', 'updateUrl'],
    [
      'updates with a password',
      { version: 1, updateUrl: 'https://a:b@updates.example' },
      'wrong-value',
      'updateUrl'
    ],
    [
      'no client id',
      withEnvironment({ ...partner, clientId: '' }),
      'wrong-value',
      'environments[0].clientId'
    ],
    [
      'a client id of two lines',
      withEnvironment({ ...partner, clientId: 'a\nb' }),
      'wrong-value',
      'environments[0].clientId'
    ],
    [
      'a sign-in over http',
      withEnvironment({ ...partner, signInUrl: 'http://signin.example' }),
      'wrong-value',
      'environments[0].signInUrl'
    ],
    [
      'a sign-in with a password',
      withEnvironment({ ...partner, signInUrl: 'https://a:b@signin.example' }),
      'wrong-value',
      'environments[0].signInUrl'
    ],
    [
      'an environment without an address',
      withEnvironment({ id: 'partner', name: 'P', clientId: '0a1b' }),
      'missing-key',
      'environments[0].signInUrl'
    ],
    [
      "another address for SuperOffice's production",
      withEnvironment({ ...partner, id: 'production' }),
      'built-in-environment',
      'environments[0].name'
    ],
    [
      "SuperOffice's stage in capitals, with an address",
      withEnvironment({ id: 'STAGE', signInUrl: 'https://signin.example', clientId: '0a1b' }),
      'built-in-environment',
      'environments[0].signInUrl'
    ],
    [
      'a profile of an unknown kind',
      withProfile({ id: 'x', name: 'X', kind: 'saml' }),
      'wrong-value',
      'profiles[0].kind'
    ],
    ['a profile of no kind', withProfile({ id: 'x', name: 'X' }), 'missing-key', 'profiles[0].kind'],
    [
      'a server without an address',
      withProfile({ id: 'x', name: 'X', kind: 'basic' }),
      'missing-key',
      'profiles[0].serverUrl'
    ],
    [
      'an id that is a path',
      withProfile({ id: '../x', name: 'X', kind: 'demo' }),
      'wrong-value',
      'profiles[0].id'
    ],
    [
      'a name that can’t be seen',
      withProfile({ id: 'x', name: 'X\u0000', kind: 'demo' }),
      'wrong-value',
      'profiles[0].name'
    ],
    [
      'two profiles with one id',
      {
        version: 1,
        profiles: [
          { id: 'x', name: 'X', kind: 'demo' },
          { id: 'X', name: 'Y', kind: 'demo' }
        ]
      },
      'duplicate-key',
      'profiles[1].id'
    ]
  ])('of %s', (_what, raw, reason, key) => {
    expect(refusalOf(raw)).toEqual([reason, key])
  })

  test('in a short form that can be shown and logged', () => {
    const [, key] = refusalOf({ version: 1, [`\u202e\n${'k'.repeat(500)}`]: 1 })
    expect(key).toMatch(/^\ufffd\ufffdk{98}$/u)
  })
})

describe('leaves out of a policy only', () => {
  const refused = ['F8', 'G', 'Strg+Umschalt+G', 'Ctrl+G+H', 'Shift+G', 'Ctrl+C', 'Alt+F4', '']

  test.each(['fixed', 'preset'] as const)('a shortcut that Glance doesn’t register, in %s', (part) => {
    for (const shortcut of refused) {
      const group = { shortcut, theme: 'dark', clipboardShortcut: 'Ctrl+Shift+K' }
      expect(decodePolicy({ version: 1, [part]: group, ceilings: { storeDays: 7 } })).toMatchObject({
        ok: true,
        document: {
          [part]: { theme: 'dark', clipboardShortcut: 'Ctrl+Shift+K' },
          ceilings: { storeDays: 7 }
        },
        leftOut: [[part, 'shortcut']]
      })
      const decoded = decodePolicy({ version: 1, [part]: group })
      expect(decoded.ok && decoded.document[part]).not.toHaveProperty('shortcut')
    }
  })

  test('each shortcut that is refused, and none of the others', () => {
    const settings = { shortcut: 'F8', clipboardShortcut: 'F9' }
    expect(decodePolicy({ version: 1, preset: settings, fixed: settings })).toMatchObject({
      document: { preset: {}, fixed: {} },
      leftOut: [
        ['preset', 'shortcut'],
        ['preset', 'clipboardShortcut'],
        ['fixed', 'shortcut'],
        ['fixed', 'clipboardShortcut']
      ]
    })
    const good = { shortcut: 'F13', clipboardShortcut: null }
    expect(decodePolicy({ version: 1, preset: good })).toMatchObject({
      document: { preset: good },
      leftOut: []
    })
  })
})
