import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFileLog } from '../../src/main/platform/file-log.ts'
import { createPaths } from '../../src/main/platform/paths.ts'
import { makeFilesPrivate } from '../../src/main/platform/private-files.ts'
import { startBrowserHost } from '../support/browser-host.ts'
import { openTenant, toSignIn } from '../support/open-tenant.ts'
import { startCore, until } from '../support/running-core.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

// The promise: only the user can read what Glance writes. Windows has no such modes; there the user's own folder is private.

const modeOf = (path: string): string => (lstatSync(path).mode & 0o7777).toString(8)

/** Every file and folder below this one whose mode lets somebody else in. */
const findOpen = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => (lstatSync(join(folder, name)).mode & 0o077) !== 0)
    .map((name) => `${name} ${modeOf(join(folder, name))}`)

const modes = [0o777, 0o775, 0o755, 0o750, 0o711, 0o1777]
const files = [
  'settings.json',
  'settings.json.copy',
  'settings.json.new',
  'settings.json.damaged',
  'settings.v1.json',
  'window.json',
  'open-1.html',
  'results/a.db',
  'results/a.db-wal',
  'results/a.db.damaged',
  'logs/glance.log',
  'logs/glance.old.log'
]
const inputs = modes.length * files.length

describe.skipIf(process.platform === 'win32')('the files of Glance', () => {
  test('are private from the first one on, whatever the umask', async () => {
    const umask = process.umask(0)
    try {
      const folder = join(createTemporaryFolder(), 'data')
      makeFilesPrivate(createPaths(folder))
      const tenant = await openTenant()
      const core = await startCore({ folder })
      await core.call('session:sign-in', toSignIn(tenant))
      await core.call('card:refresh', { companyId: 1131, isForced: true })
      await core.call('settings:change', { theme: 'dark' })
      await core.glance.dispose()
      expect([...(await core.files()).keys()].length).toBeGreaterThan(3)
      expect(findOpen(folder)).toEqual([])
      expect(modeOf(folder)).toBe('700')
    } finally {
      process.umask(umask)
    }
  })

  test(`are repaired at the start (${String(inputs)} inputs)`, () => {
    for (const mode of modes) {
      const folder = createTemporaryFolder()
      for (const sub of ['results', 'logs']) mkdirSync(join(folder, sub))
      for (const file of files) {
        writeFileSync(join(folder, file), 'x')
        chmodSync(join(folder, file), mode & 0o666)
      }
      for (const sub of ['results', 'logs', '']) chmodSync(join(folder, sub), mode)
      expect(makeFilesPrivate(createPaths(folder))).toBe(0)
      expect(findOpen(folder), mode.toString(8)).toEqual([])
      // A folder that several users share, such as /tmp, stays theirs.
      expect(modeOf(folder)).toBe(mode === 0o1777 ? '1777' : '700')
    }
  })

  test('are the only ones that change: not other programs’ files, and not what a link leads to', () => {
    const folder = createTemporaryFolder()
    const other = createTemporaryFolder()
    writeFileSync(join(other, 'target'), 'x', { mode: 0o644 })
    chmodSync(other, 0o755)
    writeFileSync(join(folder, 'program.sh'), 'x', { mode: 0o755 })
    symlinkSync(join(other, 'target'), join(folder, 'settings.json'))
    symlinkSync(other, join(folder, 'logs'))
    makeFilesPrivate(createPaths(folder))
    expect([modeOf(join(other, 'target')), modeOf(other), modeOf(join(folder, 'program.sh'))]).toEqual([
      '644',
      '755',
      '755'
    ])
  })

  test('include those of the browser host in a folder that was open', async () => {
    const folder = createTemporaryFolder()
    chmodSync(folder, 0o755)
    const host = await startBrowserHost(
      '--user-data-dir',
      folder,
      '--credentials',
      'memory',
      'glance://unlock'
    )
    await until(() => existsSync(join(folder, 'logs', 'glance.log')))
    expect(await host.stop()).toEqual([0, null])
    expect(findOpen(folder)).toEqual([])
    expect(modeOf(folder)).toBe('700')
  })

  test('include a log that the program begins anew', () => {
    const folder = createTemporaryFolder()
    const paths = createPaths(folder)
    makeFilesPrivate(paths)
    const log = createFileLog(paths.logFile)
    for (let line = 0; line < 3_000; line++) log.info('filled', { text: 'x'.repeat(500) })
    expect(readdirSync(join(folder, 'logs')).length).toBe(2)
    expect(findOpen(folder)).toEqual([])
  })
})
