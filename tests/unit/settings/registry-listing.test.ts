import { describe, expect, test } from 'vitest'
import { listSubkeys, parseRegistryListing } from '../../../src/main/settings/registry-listing.ts'

const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Glance'
const parse = (...lines: readonly string[]) => parseRegistryListing(['', ...lines, ''].join('\r\n'), key)

describe('what reg.exe prints', () => {
  test('is read key by key', () => {
    expect(
      parse(
        key,
        '    updates    REG_SZ    stable',
        '',
        `${key}\\Fixed`,
        '    theme    REG_SZ    dark',
        '    storeDays    REG_DWORD    0x7',
        '',
        `${key}\\Profiles\\main`,
        '    name    REG_SZ    Main  office',
        ''
      )
    ).toEqual([
      { subkeys: [], name: 'updates', kind: 'REG_SZ', data: 'stable' },
      { subkeys: ['Fixed'], name: 'theme', kind: 'REG_SZ', data: 'dark' },
      { subkeys: ['Fixed'], name: 'storeDays', kind: 'REG_DWORD', data: '0x7' },
      { subkeys: ['Profiles', 'main'], name: 'name', kind: 'REG_SZ', data: 'Main  office' }
    ])
  })

  test('names keys as they were created, whatever the capitals', () => {
    expect(
      parse('HKEY_LOCAL_MACHINE\\Software\\policies\\GLANCE\\fixed', '    a    REG_SZ    b')
    ).toMatchObject([{ subkeys: ['fixed'] }])
  })

  test.each([
    ['an empty text', '    a    REG_SZ    ', 'a', 'REG_SZ', ''],
    ['an empty text, its spaces cut off', '    a    REG_SZ', 'a', 'REG_SZ', ''],
    ['several texts', '    a    REG_MULTI_SZ    one\\0two', 'a', 'REG_MULTI_SZ', 'one\\0two'],
    ['bytes', '    a    REG_BINARY    00FF', 'a', 'REG_BINARY', '00FF'],
    ['no type', '    a    REG_NONE    ', 'a', 'REG_NONE', ''],
    ['a text with variables', '    a    REG_EXPAND_SZ    %x%', 'a', 'REG_EXPAND_SZ', '%x%'],
    ['a name with spaces', '    a  b    REG_SZ    c', 'a  b', 'REG_SZ', 'c'],
    [
      'text that looks like another value',
      '    a    REG_SZ    b    REG_SZ    c',
      'a',
      'REG_SZ',
      'b    REG_SZ    c'
    ],
    ['letters beyond ASCII', '    a    REG_SZ    Ærøy 株式会社', 'a', 'REG_SZ', 'Ærøy 株式会社'],
    ['data in the default value', '    (Standard)    REG_SZ    x', '(Standard)', 'REG_SZ', 'x']
  ])('may have %s', (_what, line, name, kind, data) => {
    expect(parse(key, line)).toEqual([{ subkeys: [], name, kind, data }])
  })

  test.each([
    ['English', '    (Default)    REG_SZ    '],
    ['German and Norwegian', '    (Standard)    REG_SZ    '],
    ['French', '    (par défaut)    REG_SZ    '],
    ['Dutch', '    (Standaard)    REG_SZ'],
    ['Swedish', '    (Standard)    REG_SZ    \r']
  ])('leaves out an empty default value in %s', (_language, line) => {
    expect(parse(key, line.trimEnd(), '    a    REG_SZ    b')).toHaveLength(1)
  })

  test.each([
    ['nothing', '', []],
    ['a key without values', key, []],
    ['an error in German', 'FEHLER: Der angegebene Registrierungsschlüssel wurde nicht gefunden.', null],
    ['a summary in English', `${key}\r\n    a    REG_SZ    b\r\n\r\nEnd of search: 1 match(es) found.`, null],
    ['a value before any key', '    a    REG_SZ    b', null],
    ['a text of two lines', `${key}\r\n    a    REG_SZ    b\r\nc`, null],
    ['another key', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\GlanceOther\r\n    a    REG_SZ    b', null],
    ['a key above', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies', null],
    ['an unknown type', `${key}\r\n    a    0x1234    b`, null],
    ['tabs, as old versions of Windows print', `${key}\r\n\ta\tREG_SZ\tb`, null]
  ])('is used as a whole or not at all: %s', (_what, text, values) => {
    expect(parseRegistryListing(text, key)).toEqual(values)
  })
})

describe('the list of keys', () => {
  const policies = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies'

  test('has the keys right below, and not their values', () => {
    const text = [
      '',
      policies,
      '    (Default)    REG_SZ    ',
      '',
      `${policies}\\Adobe`,
      `${policies}\\Glance`,
      `${policies}\\Microsoft`
    ].join('\r\n')
    expect(listSubkeys(text, policies)).toEqual(['Adobe', 'Glance', 'Microsoft'])
  })
})
