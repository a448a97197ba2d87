import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileLog } from '../../../src/main/platform/file-log.ts'
import { runChildSync } from '../../support/child.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

/** Runs `script` in its own process, because electron-log replaces the console when it is loaded. */
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
    log.warn('request-failed', { code: 'no-network', reference: 'a1b2c3d4' })
    log.error('unexpected', { stack: 'TypeError < at\n"quoted" %s %c' })
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    const at: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
    expect(lines).toEqual([
      { at, level: 'info', event: 'started', count: 1 },
      { at, level: 'warn', event: 'request-failed', code: 'no-network', reference: 'a1b2c3d4' },
      { at, level: 'error', event: 'unexpected', stack: 'TypeError < at\n"quoted" %s %c' }
    ])
  })

  it('writes nothing to the console', () => {
    const file = join(createTemporaryFolder(), 'glance.log')
    expect(sayOf(file, "log.info('started'); log.error('unexpected')")).toBe('0')
    expect(readFileSync(file, 'utf8')).toMatch(/started[^]*unexpected/)
  })

  it('writes to its file in whichever folder Glance was started', () => {
    const folder = createTemporaryFolder()
    const file = join(folder, 'logs', 'glance.log')
    expect(sayOf(file, "log.info('started')", folder)).toBe('0')
    expect(readFileSync(file, 'utf8')).toContain('started')
  })

  it('loses only its own lines when its folder can’t be created', () => {
    const folder = createTemporaryFolder()
    // A file in place of the folder is refused on every system, for every user.
    writeFileSync(join(folder, 'logs'), '')
    expect(sayOf(join(folder, 'logs', 'glance.log'), "log.error('unexpected'); log.info('started')")).toBe(
      '0'
    )
  })

  it('loses only its own lines when its folder is deleted while it writes', () => {
    const folder = join(createTemporaryFolder(), 'logs')
    const removal = `rmSync(${JSON.stringify(folder)}, { recursive: true }); writeFileSync(${JSON.stringify(folder)}, '')`
    expect(sayOf(join(folder, 'glance.log'), `log.info('started'); ${removal}; log.info('again')`)).toBe('0')
  })

  it('keeps to two files of about a megabyte', () => {
    const folder = createTemporaryFolder()
    const log = createFileLog(join(folder, 'glance.log'))
    for (let line = 0; line < 40; line++) log.info('padded', { padding: 'x'.repeat(100_000) })
    const files = readdirSync(folder)
    expect(files.sort()).toEqual(['glance.log', 'glance.old.log'])
    for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThan(1.2 * 1024 * 1024)
  })

  it('does not write into the file of another log', () => {
    const folder = createTemporaryFolder()
    const first = createFileLog(join(folder, 'first.log'))
    createFileLog(join(folder, 'second.log')).info('second')
    first.info('first')
    expect(readFileSync(join(folder, 'first.log'), 'utf8')).toMatch(/"event":"first"/)
    expect(readFileSync(join(folder, 'second.log'), 'utf8')).not.toMatch(/"event":"first"/)
  })
})
