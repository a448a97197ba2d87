import { describe, expect, test } from 'vitest'
import type { PolicyDocument } from '../../../src/main/settings/policy-schema.ts'
import { noPolicy, policySchema } from '../../../src/main/settings/policy-schema.ts'
import {
  findUnknownEnvironment,
  mergePolicies,
  toEffectiveSettings
} from '../../../src/main/settings/policy-merge.ts'
import { defaultSettings } from '../../../src/main/settings/settings-schema.ts'

const toDocument = (part: object): PolicyDocument => policySchema.parse({ version: 1, ...part })

const partner = { id: 'partner', name: 'Partner', signInUrl: 'https://signin.example', clientId: 'one' }

describe('policies of two sources', () => {
  test('are merged setting by setting, and the first source wins', () => {
    const merged = mergePolicies([
      toDocument({ fixed: { theme: 'dark' }, ceilings: { storeDays: 7 }, updates: 'off' }),
      toDocument({
        fixed: { theme: 'light', storeDays: 3 },
        preset: { language: 'en' },
        ceilings: { storeDays: 30, storeCompanies: 50 },
        updates: 'beta',
        updateUrl: 'https://updates.example'
      })
    ])
    expect(merged).toEqual({
      ...noPolicy,
      fixed: { theme: 'dark', storeDays: 3, updateChannel: 'off' },
      preset: { language: 'en' },
      ceilings: { storeDays: 7, storeCompanies: 50 },
      updates: 'off',
      updateUrl: 'https://updates.example'
    })
  })

  test('are joined by the ids of profiles and environments, whatever their capitals', () => {
    const merged = mergePolicies([
      toDocument({
        environments: [partner, { id: 'Production', clientId: 'first' }],
        profiles: [{ id: 'main', name: 'First', kind: 'demo' }]
      }),
      toDocument({
        environments: [
          { ...partner, id: 'PARTNER', clientId: 'two' },
          { id: 'production', clientId: 'second' },
          { id: 'stage', clientId: 'third' }
        ],
        profiles: [
          { id: 'Main', name: 'Second', kind: 'demo' },
          { id: 'other', name: 'Other', kind: 'demo' }
        ]
      })
    ])
    expect(merged.environments).toEqual([partner])
    expect(merged.clientIds).toEqual({ production: 'first', stage: 'third' })
    expect(merged.profiles.map(({ name }) => name)).toEqual(['First', 'Other'])
  })

  test('say nothing of updates unless one of them does', () => {
    expect(mergePolicies([])).toEqual(noPolicy)
    expect(Object.keys(mergePolicies([toDocument({})]))).toEqual(Object.keys(noPolicy))
  })

  test('may lean on each other: a profile in one, its environment in the other', () => {
    const profile = { id: 'main', name: 'Main', kind: 'online', environment: 'partner' }
    const withProfile = toDocument({ profiles: [{ id: 'demo', name: 'Demo', kind: 'demo' }, profile] })
    const withEnvironment = toDocument({ environments: [partner] })
    expect(findUnknownEnvironment(withProfile, mergePolicies([withProfile]))).toEqual([
      'profiles',
      1,
      'environment'
    ])
    expect(findUnknownEnvironment(withProfile, mergePolicies([withProfile, withEnvironment]))).toBeNull()
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
