import { defaultSettings } from '../../src/main/settings/settings-schema.ts'

const profile = {
  id: '0b0e7c3e-3c9b-4d8e-9a59-1c1f1a0a2b01',
  kind: 'own-server',
  access: 'basic',
  name: 'crm.example',
  serverAddress: 'https://crm.example',
  user: { kind: 'named', name: 'eva' }
}

const wrongValues: readonly unknown[] = [null, -1, 'a\u0000b', [[]], { length: 1 }]

const odd: readonly string[] = [
  ...['', '{', 'null', '7', '[]', '"theme"', '{"theme":"dark"', '\u0000'.repeat(50), '{"a":1}}'],
  '{"version":1e308}',
  '{"version":-1,"theme":"neon"}',
  '{"version":"2","storeDays":"400"}',
  '{"__proto__":{"theme":"neon","isHere":true}}',
  '{"constructor":{"prototype":{"isHere":true}}}',
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `{"theme":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
  `{"theme":"${'a'.repeat(1_000_000)}"}`
]

const change = (parts: object): string => JSON.stringify({ version: 2, ...parts })

const shortcuts = ['G', 'Strg+G', 'Shift+A', 'CommandOrControl', 'Ctrl+C+V', '+', 'Enter', 'é']

const profiles: readonly unknown[] = [
  'all',
  { length: 1, 0: profile },
  [{ ...profile, id: '../../x' }],
  [{ ...profile, id: '__proto__ ' }],
  [{ ...profile, kind: 'root' }],
  [{ ...profile, access: 'anyone' }],
  [{ ...profile, serverAddress: 1 }],
  [{ ...profile, user: { kind: 'named', name: '' } }],
  [{ ...profile, user: 'eva' }],
  [null, 1, 'a', []]
]

/** Contents of a settings file that nothing of must be obeyed, although each names a setting, a profile or a version. */
export const hostileSettings: readonly string[] = [
  ...odd,
  ...shortcuts.map((shortcut) => change({ shortcut })),
  ...profiles.map((each) => change({ profiles: each })),
  ...Object.keys(defaultSettings).flatMap((name) =>
    wrongValues
      .filter((value) => !(name === 'clipboardShortcut' && value === null))
      .map((value) => change({ [name]: value }))
  )
]
