import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileLog } from '../../../src/main/platform/file-log.ts'
import { runChildSync } from '../../support/child.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

/** Runs `script` in a process of its own, because electron-log takes hold of the console when it is loaded. */
const sayOf = (file: string, script: string, cwd = process.cwd()): string => {
  const source = new URL('../../../src/main/platform/file-log.ts', import.meta.url).href
  const { stdout, stderr, status } = runChildSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { createFileLog } from ${JSON.stringify(source)}
      import { rmSync, writeFileSync } from 'node:fs'
      const log = createFileLog(${JSON.stringify(file)})
      ${script}`
    ],
    { cwd }
  )
  return `${stdout}${stderr}${String(status)}`
}

describe('the log', () => {
  it('writes one JSON object per line, with its time, its level and its fields', () => {
    const file = join(createTemporaryFolder(), 'logs', 'glance.log')
    const log = createFileLog(file)
    log.info('started', { count: 1 })
    log.warn('failed', { code: 'no-network', reference: 'a1b2c3d4' })
    log.error('unexpected', { stack: 'TypeError < at\n"quoted" %s %c' })
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    const at: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
    expect(lines).toEqual([
      { at, level: 'info', event: 'started', count: 1 },
      { at, level: 'warn', event: 'failed', code: 'no-network', reference: 'a1b2c3d4' },
      { at, level: 'error', event: 'unexpected', stack: 'TypeError < at\n"quoted" %s %c' }
    ])
  })

  it('says nothing on the console', () => {
    const file = join(createTemporaryFolder(), 'glance.log')
    expect(sayOf(file, "log.info('started'); log.error('unexpected')")).toBe('0')
    expect(readFileSync(file, 'utf8')).toMatch(/started[^]*unexpected/)
  })

  it('is written wherever Glance was started from', () => {
    const folder = createTemporaryFolder()
    const file = join(folder, 'logs', 'glance.log')
    expect(sayOf(file, "log.info('started')", folder)).toBe('0')
    expect(readFileSync(file, 'utf8')).toContain('started')
  })

  it('costs nothing but itself where its folder can’t be made', () => {
    const folder = createTemporaryFolder()
    // A file where the folder belongs refuses on every system, and whoever runs the test.
    writeFileSync(join(folder, 'logs'), '')
    expect(sayOf(join(folder, 'logs', 'glance.log'), "log.error('unexpected'); log.info('started')")).toBe(
      '0'
    )
  })

  it('costs nothing but itself where its folder goes while it writes', () => {
    const folder = join(createTemporaryFolder(), 'logs')
    const removal = `rmSync(${JSON.stringify(folder)}, { recursive: true }); writeFileSync(${JSON.stringify(folder)}, '')`
    expect(sayOf(join(folder, 'glance.log'), `log.info('started'); ${removal}; log.info('again')`)).toBe('0')
  })

  it('stays below two files of about a megabyte', () => {
    const folder = createTemporaryFolder()
    const log = createFileLog(join(folder, 'glance.log'))
    for (let line = 0; line < 40; line++) log.info('padded', { padding: 'x'.repeat(100_000) })
    const files = readdirSync(folder)
    expect(files.sort()).toEqual(['glance.log', 'glance.old.log'])
    for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThan(1.2 * 1024 * 1024)
  })

  it('of one run does not write into another’s file', () => {
    const folder = createTemporaryFolder()
    const first = createFileLog(join(folder, 'first.log'))
    createFileLog(join(folder, 'second.log')).info('second')
    first.info('first')
    expect(readFileSync(join(folder, 'first.log'), 'utf8')).toMatch(/"event":"first"/)
    expect(readFileSync(join(folder, 'second.log'), 'utf8')).not.toMatch(/"event":"first"/)
  })
})
