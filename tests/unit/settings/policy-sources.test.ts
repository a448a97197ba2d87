import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { silentLog } from '../../../src/main/platform/log.ts'
import { createPolicySources, type PolicySurroundings } from '../../../src/main/settings/policy-sources.ts'
import { findWindowsFolders } from '../../../src/main/settings/windows-folders.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const surroundings: PolicySurroundings = {
  platform: 'linux',
  environment: {},
  exists: () => true,
  runProgram: () => Promise.reject(new Error('Nothing is started')),
  log: silentLog
}

describe('where a policy is looked for', () => {
  test.each([
    ['win32', ['registry', 'file']],
    ['darwin', ['file']],
    ['linux', ['file']]
  ] as const)('on %s', (platform, names) => {
    expect(createPolicySources({ ...surroundings, platform }, null).map(({ name }) => name)).toEqual(names)
  })

  test('is a named file alone, whoever wrote it', async () => {
    const namedFile = join(createTemporaryFolder(), 'policy.json')
    await writeFile(namedFile, '{"version":1}', { mode: 0o666 })
    const [source, ...others] = createPolicySources({ ...surroundings, platform: 'win32' }, namedFile)
    expect(await source?.read()).toMatchObject({ kind: 'read' })
    expect(others).toEqual([])
  })
})

describe('Windows’ folders', () => {
  test('are those on C:, whatever the agent’s variables say', () => {
    const environment = { SystemRoot: 'D:\\Windows', SystemDrive: 'D:', ProgramData: 'D:\\mine' }
    expect(findWindowsFolders(() => true, environment)).toMatchObject({
      programData: 'C:\\ProgramData',
      reg: 'C:\\Windows\\System32\\reg.exe'
    })
  })

  test('are those of SystemRoot only where C: has no Windows', () => {
    const isOnD = (path: string): boolean => path.startsWith('D:')
    expect(findWindowsFolders(isOnD, { SystemRoot: 'D:\\WINNT', ProgramData: 'E:\\mine' })).toMatchObject({
      programData: 'D:\\ProgramData',
      reg: 'D:\\WINNT\\System32\\reg.exe'
    })
  })

  test.each(['', '\\\\server\\share', 'D:\\a\\b', '..\\Windows'])(
    'are on C: when SystemRoot is "%s"',
    (SystemRoot) => {
      expect(findWindowsFolders(() => false, { SystemRoot }).windows).toBe('C:\\Windows')
    }
  )
})
