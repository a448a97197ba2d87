import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPolicyFile, type PolicyTrust } from '../../../src/main/settings/policy-file.ts'
import { trustAnyFile } from '../../../src/main/settings/policy-trust.ts'
import { somePolicyFile } from '../../support/policies.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const read = async (content: string | Buffer, trust: PolicyTrust = trustAnyFile) => {
  const file = join(createTemporaryFolder(), 'policy.json')
  await writeFile(file, content)
  return createPolicyFile(file, trust).read()
}

const text = JSON.stringify(somePolicyFile)

describe('a policy file', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with Notepad’s byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['the UTF-16 of Windows PowerShell', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 with the bytes the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()]
  ])('is read in %s', async (_what, content) => {
    expect(await read(content)).toMatchObject({ kind: 'read', document: somePolicyFile })
  })

  test.each([
    ['ends too early', text.slice(0, -1), 'invalid-json', null],
    ['is empty', '', 'invalid-json', null],
    [
      'is in Windows-1252',
      Buffer.from('{"version":1,"profiles":[{"name":"\xd8"}]}', 'latin1'),
      'unreadable',
      null
    ],
    ['is larger than a megabyte', `{"version":1}${' '.repeat(1024 * 1024)}`, 'unreadable', null],
    ['has a key twice', '{"version":1,"fixed":{"theme":"dark"},"fixed":{}}', 'duplicate-key', 'fixed'],
    [
      'has a key twice, once written with an escape',
      '{"version":1,"profiles":[{"id":"a"},{"id":"b","n":"]","\\u0069d":"c"}]}',
      'duplicate-key',
      'profiles[1].id'
    ],
    ['has a wrong value', '{"version":1,"fixed":{"theme":"blue"}}', 'wrong-value', 'fixed.theme'],
    ['is a list', '[]', 'wrong-value', null]
  ])('is refused when it %s', async (_what, content, reason, key) => {
    expect(await read(content)).toEqual({ kind: 'refused', reason, key })
  })

  test('may have the same key in different objects, and keys as values', async () => {
    const profiles = [
      { id: 'id', name: 'name', kind: 'demo' },
      { id: 'b', name: '{"id": 1, "id": 2}', kind: 'demo' }
    ]
    expect(await read(JSON.stringify({ version: 1, profiles }, null, 2))).toMatchObject({ kind: 'read' })
  })

  test('is absent when there is no such file or folder', async () => {
    const folder = createTemporaryFolder()
    for (const file of [join(folder, 'policy.json'), join(folder, 'none', 'policy.json')])
      expect(await createPolicyFile(file, trustAnyFile).read()).toEqual({ kind: 'absent' })
  })

  test('is refused when it is a folder', async () => {
    const file = join(createTemporaryFolder(), 'policy.json')
    await mkdir(file)
    expect(await createPolicyFile(file, trustAnyFile).read()).toMatchObject({ reason: 'unreadable' })
  })

  test('is refused when it, or its folder, is a link', async () => {
    const folder = createTemporaryFolder()
    const real = join(folder, 'real')
    await mkdir(real)
    await writeFile(join(real, 'other.json'), text)
    await writeFile(join(real, 'policy.json'), text)
    await symlink(join(real, 'other.json'), join(folder, 'policy.json'))
    await symlink(real, join(folder, 'linked'), 'junction')
    for (const file of [join(folder, 'policy.json'), join(folder, 'linked', 'policy.json')])
      expect(await createPolicyFile(file, trustAnyFile).read()).toEqual({
        kind: 'refused',
        reason: 'untrusted',
        key: null
      })
  })

  test('is refused when it is not trusted, and not understood at all when trust can’t be found out', async () => {
    expect(await read(text, () => Promise.resolve(false))).toMatchObject({ reason: 'untrusted' })
    expect(await read(text, () => Promise.reject(new Error('no PowerShell')))).toMatchObject({
      kind: 'refused',
      reason: 'unreadable'
    })
  })

  test('is checked together with its folder, and before it is read', async () => {
    const checked: string[] = []
    await read('not JSON', (folder, file) => {
      checked.push(folder.path, file.path)
      return Promise.resolve(false)
    })
    expect(checked[1]).toBe(join(checked[0] ?? '', 'policy.json'))
  })
})

describe('watching a policy file', () => {
  test('reports that it was written, and nothing of other files or after it was stopped', async () => {
    const folder = createTemporaryFolder()
    const file = join(folder, 'policy.json')
    let reports = 0
    let resolve = (): void => undefined
    const reported = new Promise<void>((done) => (resolve = done))
    const stop = createPolicyFile(file, trustAnyFile).watch(() => {
      reports += 1
      resolve()
    })
    await writeFile(join(folder, 'other.json'), text)
    await writeFile(file, text)
    await reported
    stop()
    const before = reports
    await writeFile(file, '{}')
    expect(reports).toBe(before)
  })

  test('does nothing where there is no folder yet', () => {
    const file = join(createTemporaryFolder(), 'none', 'policy.json')
    expect(() => {
      createPolicyFile(file, trustAnyFile).watch(() => undefined)()
    }).not.toThrow()
  })
})
