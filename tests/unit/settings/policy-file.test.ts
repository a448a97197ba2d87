import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadPolicy, noPolicy, toEffectiveSettings } from '../../../src/main/settings/policy-file.ts'
import { defaultSettings } from '../../../src/main/settings/settings-schema.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glance-policy-'))
})
afterAll(() => rm(folder, { recursive: true, maxRetries: 10, retryDelay: 50 }))

let files = 0
const load = async (content: unknown) => {
  const file = join(folder, `${String(files++)}.json`)
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return loadPolicy(file)
}

/** The example of docs/administration.md#policy-file, with an added environment. */
const printed = {
  version: 1,
  environments: [
    { id: 'partner', name: 'Partner cloud', signInUrl: 'https://signin.example', clientId: '0a1b…' }
  ],
  profiles: [{ id: 'main', name: 'Main', kind: 'online', environment: 'partner', tenant: 'Cust12345' }],
  preset: { theme: 'dark' },
  fixed: { idleLockMinutes: 5 },
  ceilings: { storeDays: 7, storeCompanies: 100 }
}

describe('a policy file', () => {
  test('is read in the form that the documentation shows', async () => {
    expect(await load(printed)).toEqual({
      kind: 'read',
      policy: {
        version: 1,
        environments: printed.environments,
        clientIds: {},
        profiles: printed.profiles,
        preset: { theme: 'dark' },
        fixed: { idleLockMinutes: 5 },
        ceilings: { storeDays: 7, storeCompanies: 100 }
      },
      unknownSettings: 0
    })
  })

  test('may be almost empty, and may start with Notepad’s byte order mark', async () => {
    expect(await load('\uFEFF{"version":1}')).toMatchObject({ kind: 'read' })
  })

  test('may be written by Windows PowerShell, in UTF-16', async () => {
    const file = join(folder, 'utf-16.json')
    await writeFile(file, Buffer.from(`\uFEFF${JSON.stringify(printed)}`, 'utf16le'))
    expect(await loadPolicy(file)).toMatchObject({ kind: 'read', policy: { profiles: printed.profiles } })
  })

  test("may give only the client id for SuperOffice's own environments", async () => {
    const environments = [{ id: 'production', clientId: '0a1b' }, ...printed.environments]
    expect(await load({ ...printed, environments })).toMatchObject({
      kind: 'read',
      policy: { environments: printed.environments, clientIds: { production: '0a1b' } }
    })
  })

  test('may be absent', async () => {
    expect(await loadPolicy(join(folder, 'none.json'))).toEqual({ kind: 'absent' })
  })

  test.each(['stable', 'beta', 'off'] as const)(
    'may set updates to %s, and where they come from',
    async (updates) => {
      const updateUrl = 'https://updates.example/glance/'
      expect(await load({ version: 1, updates, updateUrl })).toMatchObject({
        kind: 'read',
        policy: { updates, updateUrl: 'https://updates.example/glance' }
      })
    }
  )

  test('says nothing of updates unless it names them', async () => {
    const loaded = await load({ version: 1 })
    if (loaded.kind !== 'read') throw new Error('The policy was not read.')
    expect(Object.keys(loaded.policy)).not.toContain('updates')
    expect(Object.keys(loaded.policy)).not.toContain('updateUrl')
  })

  test('may contain every kind of profile', async () => {
    const profiles = [
      { id: 'a', name: 'A', kind: 'online', environment: 'production' },
      { id: 'b', name: 'B', kind: 'basic', serverUrl: 'https://crm.example/SuperOffice/' },
      { id: 'c', name: 'C', kind: 'ticket', serverUrl: 'http://127.0.0.1:8080' },
      { id: 'd', name: 'D', kind: 'token', serverUrl: 'https://crm.example' },
      { id: 'e', name: 'E', kind: 'demo' }
    ]
    expect(await load({ version: 1, profiles })).toMatchObject({ kind: 'read' })
  })
})

describe('an invalid policy file', () => {
  test.each([
    ['invalid JSON', '{ "version": 1'],
    ['a list at the top level', []],
    ['no version', { fixed: { theme: 'dark' } }],
    ['an unknown version', { version: 2, fixed: { theme: 'dark' } }],
    ['a setting outside its limits', { ...printed, fixed: { rowsPerSection: 1000 } }],
    ['a setting of another type', { ...printed, preset: { storeDays: '7' } }],
    ['a ceiling that is not a number', { ...printed, ceilings: { storeDays: 'few' } }],
    ['a ceiling of zero', { ...printed, ceilings: { storeCompanies: 0 } }],
    [
      'an environment without a client id',
      { ...printed, environments: [{ ...printed.environments[0], clientId: '' }] }
    ],
    [
      'a sign-in address that is not safe',
      { ...printed, environments: [{ ...printed.environments[0], signInUrl: 'http://signin.example' }] }
    ],
    [
      'a sign-in address with a password in it',
      { ...printed, environments: [{ ...printed.environments[0], signInUrl: 'https://a:b@signin.example' }] }
    ],
    [
      "an environment that is not SuperOffice's own, without an address",
      { version: 1, environments: [{ id: 'partner', clientId: '0a1b' }] }
    ],
    [
      'an environment of SuperOffice with an address that is not safe',
      { version: 1, environments: [{ id: 'stage', clientId: '0a1b', signInUrl: 'http://signin.example' }] }
    ],
    ['a profile for an unknown environment', { ...printed, environments: [] }],
    ['a profile of an unknown kind', { ...printed, profiles: [{ id: 'x', name: 'X', kind: 'saml' }] }],
    ['an own server without an address', { ...printed, profiles: [{ id: 'x', name: 'X', kind: 'basic' }] }],
    [
      'an own server with an address that is not safe',
      { ...printed, profiles: [{ id: 'x', name: 'X', kind: 'basic', serverUrl: 'http://crm.example' }] }
    ],
    ['updates of an unknown channel', { ...printed, updates: 'nightly' }],
    ['updates from an address that is not safe', { ...printed, updateUrl: 'http://updates.example' }],
    [
      'updates from an address with a password in it',
      { ...printed, updateUrl: 'https://a:b@updates.example' }
    ],
    ['an id that is a path', { ...printed, profiles: [{ id: '../x', name: 'X', kind: 'demo' }] }],
    [
      'two profiles with one id',
      {
        ...printed,
        profiles: [
          { id: 'x', name: 'X', kind: 'demo' },
          { id: 'X', name: 'Y', kind: 'demo' }
        ]
      }
    ]
  ])('is ignored as a whole when it has %s', async (_what, content) => {
    expect(await load(content)).toEqual({ kind: 'broken' })
  })

  test('is ignored when it is a folder', async () => {
    expect(await loadPolicy(folder)).toEqual({ kind: 'broken' })
  })
})

describe('the value of a setting', () => {
  test.each([
    ['the default without a policy or a choice', {}, {}, 'system'],
    ['the preset rather than the default', { preset: { theme: 'dark' } }, {}, 'dark'],
    ["the agent's choice rather than the preset", { preset: { theme: 'dark' } }, { theme: 'light' }, 'light'],
    [
      "the fixed value rather than the agent's choice",
      { fixed: { theme: 'dark' } },
      { theme: 'light' },
      'dark'
    ]
  ] as const)('is %s', (_what, policy, chosen, theme) => {
    expect(toEffectiveSettings(defaultSettings, { ...noPolicy, ...policy }, chosen).theme).toBe(theme)
  })

  test('never exceeds its ceiling, wherever it comes from', () => {
    const ceilings = { storeDays: 7, storeCompanies: 100 }
    const settings = toEffectiveSettings(
      defaultSettings,
      { ...noPolicy, ceilings, fixed: { storeDays: 90 } },
      { storeCompanies: 5000 }
    )
    expect(settings).toMatchObject(ceilings)
    expect(toEffectiveSettings(defaultSettings, { ...noPolicy, ceilings }, { storeDays: 3 }).storeDays).toBe(
      3
    )
  })
})
