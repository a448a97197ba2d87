import { describe, expect, test } from 'vitest'
import { readPolicyValues } from '../../../src/main/settings/policy-registry.ts'
import type { RegistryValue } from '../../../src/main/settings/registry-listing.ts'
import { somePolicyFile } from '../../support/policies.ts'

const toValue = (path: string, kind: string, data: string): RegistryValue => {
  const names = path.split('\\')
  return { subkeys: names.slice(0, -1), name: names.at(-1) ?? '', kind, data }
}
const text = (path: string, data: string) => toValue(path, 'REG_SZ', data)
const number = (path: string, value: number) => toValue(path, 'REG_DWORD', `0x${value.toString(16)}`)

describe('the policy in the registry', () => {
  test('says the same as the file', () => {
    const reading = readPolicyValues([
      number('version', 1),
      text('Environments\\production\\clientId', '0a1b'),
      text('Environments\\partner\\name', 'Partner cloud'),
      text('Environments\\partner\\signInUrl', 'https://signin.example/'),
      text('Environments\\partner\\clientId', '2c3d'),
      text('Profiles\\main\\name', 'Main'),
      text('Profiles\\main\\kind', 'online'),
      text('Profiles\\main\\environment', 'partner'),
      text('Profiles\\main\\tenant', 'Cust12345'),
      text('Profiles\\old\\name', 'Old server'),
      text('Profiles\\old\\kind', 'basic'),
      text('Profiles\\old\\serverUrl', 'https://crm.example/SuperOffice'),
      text('Preset\\theme', 'dark'),
      number('Fixed\\idleLockMinutes', 5),
      number('Ceilings\\storeDays', 7),
      number('Ceilings\\storeCompanies', 100),
      text('updates', 'stable'),
      text('updateUrl', 'https://updates.example/glance')
    ])
    const byId = [...somePolicyFile.environments].reverse()
    expect(reading).toMatchObject({ kind: 'read', document: { ...somePolicyFile, environments: byId } })
  })

  test('is read whatever the capitals of its names, as Windows does', () => {
    expect(readPolicyValues([text('FIXED\\THEME', 'dark'), number('VERSION', 1)])).toMatchObject({
      document: { fixed: { theme: 'dark' } }
    })
  })

  test('lists profiles in the order of their keys, numbers by their size', () => {
    const values = ['10', '2', '1'].flatMap((id) => [
      text(`Profiles\\${id}\\name`, `Number ${id}`),
      text(`Profiles\\${id}\\kind`, 'demo')
    ])
    expect(readPolicyValues(values)).toMatchObject({
      document: { profiles: [{ id: '1' }, { id: '2' }, { id: '10' }] }
    })
  })

  test('has switches as numbers, and a word where a setting has no value', () => {
    expect(
      readPolicyValues([number('Fixed\\isScreenShared', 1), text('Fixed\\clipboardShortcut', 'none')])
    ).toMatchObject({ document: { fixed: { isScreenShared: true, clipboardShortcut: null } } })
    expect(readPolicyValues([number('Preset\\isScreenShared', 0)])).toMatchObject({
      document: { preset: { isScreenShared: false } }
    })
  })

  test('has empty texts for fields that were left empty', () => {
    expect(
      readPolicyValues([
        text('Profiles\\1\\name', 'Practice'),
        text('Profiles\\1\\kind', 'demo'),
        text('Profiles\\1\\serverUrl', ''),
        text('updateUrl', '')
      ])
    ).toMatchObject({
      kind: 'read',
      document: { profiles: [{ id: '1', name: 'Practice', kind: 'demo' }] }
    })
  })

  test('is absent when its key is empty', () => {
    expect(readPolicyValues([])).toEqual({ kind: 'absent' })
  })
})

describe('the whole policy in the registry is refused', () => {
  test.each([
    ['a number as text', text('Fixed\\storeDays', '7'), 'wrong-kind', 'Fixed\\storeDays'],
    ['a text as number', number('Fixed\\theme', 1), 'wrong-kind', 'Fixed\\theme'],
    ['a switch as text', text('Fixed\\isScreenShared', 'true'), 'wrong-kind', 'Fixed\\isScreenShared'],
    [
      'a switch that is neither on nor off',
      number('Fixed\\isScreenShared', 2),
      'wrong-value',
      'Fixed\\isScreenShared'
    ],
    [
      'a text with variables in it',
      toValue('updateUrl', 'REG_EXPAND_SZ', 'https://%HOST%'),
      'wrong-kind',
      'updateUrl'
    ],
    ['several texts', toValue('Fixed\\theme', 'REG_MULTI_SZ', 'dark\\0light'), 'wrong-kind', 'Fixed\\theme'],
    ['bytes', toValue('Fixed\\theme', 'REG_BINARY', '6400'), 'wrong-kind', 'Fixed\\theme'],
    ['a long number', toValue('Fixed\\storeDays', 'REG_QWORD', '0x7'), 'wrong-kind', 'Fixed\\storeDays'],
    ['a number that is none', toValue('Fixed\\storeDays', 'REG_DWORD', ''), 'wrong-kind', 'Fixed\\storeDays'],
    ['an unknown name', text('Fixd', 'dark'), 'unknown-key', 'Fixd'],
    ['an unknown setting', text('fixed\\theem', 'dark'), 'unknown-key', 'fixed\\theem'],
    ['a value where a key belongs', text('Profiles\\main', 'online'), 'unknown-key', 'Profiles\\main'],
    [
      'a key that is too deep',
      text('Profiles\\main\\more\\name', 'x'),
      'unknown-key',
      'Profiles\\main\\more\\name'
    ],
    ['an id of its own', text('Profiles\\main\\id', 'other'), 'unknown-key', 'Profiles\\main\\id'],
    [
      'a number outside its limits',
      number('Fixed\\storeDays', 0xffffffff),
      'wrong-value',
      'Fixed\\storeDays'
    ],
    ['a number as an empty text', text('Fixed\\storeDays', ''), 'wrong-kind', 'Fixed\\storeDays'],
    ['a newer version', number('version', 2), 'newer-version', 'version'],
    ['version 0', number('version', 0), 'wrong-value', 'version'],
    ['a version as text', text('version', '1'), 'wrong-kind', 'version'],
    ['an incomplete profile', text('Profiles\\main\\kind', 'basic'), 'missing-key', 'Profiles\\main\\name'],
    ['a key that is no id', text('Profiles\\no id\\kind', 'demo'), 'wrong-value', 'Profiles\\no id\\id'],
    [
      "an address for SuperOffice's own environment",
      text('Environments\\stage\\signInUrl', 'https://signin.example'),
      'missing-key',
      'Environments\\stage\\clientId'
    ],
    ['the prototype', text('__proto__\\theme', 'dark'), 'unknown-key', '__proto__\\theme']
  ])('for %s', (_what, value, reason, key) => {
    const reading = readPolicyValues([text('Preset\\theme', 'dark'), value])
    expect(reading).toEqual({ kind: 'refused', reason, key })
  })
})
