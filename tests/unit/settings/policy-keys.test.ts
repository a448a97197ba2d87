import { describe, expect, test } from 'vitest'
import { listPolicyKeys } from '../../../src/main/settings/policy-keys.ts'
import { settingNames } from '../../../src/main/settings/settings-schema.ts'

const find = (path: string) => listPolicyKeys().find((key) => key.path.join('.') === path)

describe('the keys of the policy', () => {
  test('are every setting twice, and everything else once', () => {
    const paths = listPolicyKeys().map(({ path }) => path.join('.'))
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toEqual(
      expect.arrayContaining(settingNames.flatMap((name) => [`fixed.${name}`, `preset.${name}`]))
    )
    expect(paths).toEqual(
      expect.arrayContaining([
        'environments.*.clientId',
        'profiles.*.serverUrl',
        'profiles.*.tenant',
        'ceilings.storeDays',
        'updates',
        'updateUrl'
      ])
    )
    expect(paths).not.toContain('version')
    expect(paths.some((path) => path.endsWith('.id'))).toBe(false)
  })

  test.each([
    ['fixed.theme', { type: 'text', choices: ['system', 'light', 'dark'], canBeNone: false }],
    ['fixed.rowsPerSection', { type: 'number', min: 5, max: 100 }],
    ['ceilings.storeDays', { type: 'number', min: 1, max: null }],
    ['preset.isScreenShared', { type: 'switch', choices: [] }],
    ['preset.clipboardShortcut', { type: 'text', choices: [], canBeNone: true }],
    ['fixed.phoneCountry', { type: 'text', choices: [], canBeNone: false }],
    ['profiles.*.kind', { type: 'text', choices: ['online', 'basic', 'ticket', 'token', 'demo'] }],
    ['updates', { type: 'text', choices: ['stable', 'beta', 'off'] }]
  ])('say what %s accepts', (path, expected) => {
    expect(find(path)).toMatchObject(expected)
  })
})
