import { describe, expect, test } from 'vitest'
import { silentLog } from '../../../src/main/platform/log.ts'
import type { ProgramRun } from '../../../src/main/platform/run-program.ts'
import { findWindowsFolders } from '../../../src/main/settings/windows-folders.ts'
import { createRegistryPolicy } from '../../../src/main/settings/windows-registry.ts'

const policies = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies'
const listed = `\r\n${policies}\\Glance\r\n${policies}\\Microsoft\r\n`
const withName = (name: string) =>
  `\r\n${policies}\\Glance\\Profiles\\1\r\n    name    REG_SZ    ${name}\r\n    kind    REG_SZ    demo\r\n\r\n`

/** A Windows that answers these three commands; `refused` for one that fails, `null` for one that doesn't come to its end. */
const createWindows = (answers: {
  readonly list: Buffer | string | null
  readonly inUtf8?: Buffer | string | null
  readonly plain?: Buffer | string | null
}) => {
  const runs: ProgramRun[] = []
  const answer = (output: Buffer | string | null | undefined) => {
    if (output === null || output === undefined) return Promise.reject(new Error('It took too long'))
    return Promise.resolve(
      output === 'refused'
        ? { code: 1, stdout: Buffer.from('') }
        : { code: 0, stdout: typeof output === 'string' ? Buffer.from(output) : output }
    )
  }
  const source = createRegistryPolicy(
    findWindowsFolders(() => true, { SystemRoot: 'D:\\Evil' }),
    (run) => {
      runs.push(run)
      if (run.file.endsWith('cmd.exe')) return answer(answers.inUtf8)
      return answer(run.args.includes('/s') ? answers.plain : answers.list)
    },
    silentLog
  )
  return { source, runs }
}

describe('reading the registry', () => {
  test('uses Windows’ own programs, in the 64-bit view, with nothing of the agent’s environment', async () => {
    const { source, runs } = createWindows({ list: listed, inUtf8: withName('Ærøy') })
    expect(await source.read()).toMatchObject({ kind: 'read', document: { profiles: [{ name: 'Ærøy' }] } })
    expect(runs.map(({ file }) => file)).toEqual([
      'C:\\Windows\\System32\\reg.exe',
      'C:\\Windows\\System32\\cmd.exe'
    ])
    expect(runs[0]?.args).toEqual(['query', policies, '/reg:64'])
    expect(runs[1]?.args.join(' ')).toBe(
      '/d /s /c ""C:\\Windows\\System32\\chcp.com" 65001 >nul && "C:\\Windows\\System32\\reg.exe" query "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Glance" /s /reg:64"'
    )
    for (const run of runs)
      expect(run).toMatchObject({ environment: { SystemRoot: 'C:\\Windows' }, limitMs: 3_000 })
  })

  test('starts one program only where there is no policy', async () => {
    const { source, runs } = createWindows({ list: `${policies}\\Microsoft\r\n${policies}\\GlanceOther\r\n` })
    expect(await source.read()).toEqual({ kind: 'absent' })
    expect(runs).toHaveLength(1)
  })

  test.each([
    ['the command prompt is forbidden', 'refused'],
    ['the command prompt hangs', null],
    ['the console can’t be set to UTF-8', Buffer.from(withName('\x92r\x9by'), 'latin1')]
  ] as const)('falls back to plain ASCII when %s', async (_what, inUtf8) => {
    const { source } = createWindows({ list: listed, inUtf8, plain: withName('Main') })
    expect(await source.read()).toMatchObject({ kind: 'read', document: { profiles: [{ name: 'Main' }] } })
  })

  test.each([
    ['letters of the console’s own code page', Buffer.from(withName('\x92r\x9by'), 'latin1')],
    ['letters that the code page lacks', withName('?????')]
  ])('refuses %s, and names where they are', async (_what, plain) => {
    const { source } = createWindows({ list: listed, inUtf8: 'refused', plain })
    expect(await source.read()).toEqual({
      kind: 'refused',
      reason: 'unreadable',
      key: 'Profiles\\1\\name'
    })
  })

  test.each([
    ['is refused', 'refused'],
    ['takes too long', null]
  ] as const)('knows nothing of a policy when the list %s', async (_what, list) => {
    expect(await createWindows({ list }).source.read()).toEqual({ kind: 'unavailable' })
  })

  test.each([
    ['can’t be read', 'refused'],
    ['is printed in another form', 'FEHLER: Zugriff verweigert']
  ])('refuses a policy that is there and %s', async (_what, output) => {
    const { source } = createWindows({ list: listed, inUtf8: output, plain: output })
    expect(await source.read()).toEqual({ kind: 'refused', reason: 'unreadable', key: null })
  })
})
