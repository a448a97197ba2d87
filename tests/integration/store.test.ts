import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openResultsDatabase } from '../../src/main/results/results-database.ts'
import { runChildSync, startNode } from '../support/child.ts'
import { aStoredCompany } from '../support/companies.ts'
import { failingWrites } from '../support/failing-database.ts'
import { aKey, openStore, type StoreUnderTest } from '../support/result-stores.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const nowMs = Date.parse('2026-11-24T10:00:00Z')
const pageBytes = 4096
const storedIds = Array.from({ length: 12 }, (_, index) => index + 1)

/** Large enough that rows spread over several pages and overflow them. */
const aLargeCompany = (companyId: number) =>
  aStoredCompany({ companyId, company: { name: `Company ${String(companyId)}`, city: 'x'.repeat(5000) } })

/** A store of twelve companies, closed. */
const aFilledFile = (): string => {
  const file = join(createTemporaryFolder(), 'profile.db')
  const { store } = openStore({ file })
  for (const companyId of storedIds) store.saveCompany(aLargeCompany(companyId), nowMs)
  store.close()
  return file
}

const idsIn = ({ store }: StoreUnderTest): readonly number[] =>
  store
    .companies()
    .map(({ companyId }) => companyId)
    .filter((companyId) => store.readCompany(companyId) !== null)
    .toSorted((a, b) => a - b)

/** Whatever happened to it, it takes what is given to it, and keeps it if it can be kept. */
const expectToGoOn = (opened: StoreUnderTest, file: string, isKept: boolean): void => {
  opened.store.saveCompany(aLargeCompany(500), nowMs)
  expect(opened.store.readCompany(500)).toEqual(aLargeCompany(500))
  opened.store.close()
  if (!isKept) return
  const again = openStore({ file })
  expect(again.notices).toEqual([])
  expect(idsIn(again)).toContain(500)
  again.store.close()
}

const tables = (file: string, sql: string): void => {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

describe('a store that can not be used as it is', () => {
  it.each<{ what: string; left: readonly number[]; damage: (file: string) => void }>([
    {
      what: 'emptied',
      left: [],
      damage: (file) => {
        writeFileSync(file, '')
      }
    },
    {
      what: 'random bytes',
      left: [],
      damage: (file) => {
        writeFileSync(file, Buffer.alloc(50_000, 'q8#z'))
      }
    },
    {
      what: 'a text of one byte',
      left: [],
      damage: (file) => {
        writeFileSync(file, 'x')
      }
    },
    {
      what: 'of a newer version',
      left: [],
      damage: (file) => {
        tables(file, 'PRAGMA user_version = 99; DROP TABLE record')
      }
    },
    {
      what: 'of an older version',
      left: [],
      damage: (file) => {
        tables(file, 'PRAGMA user_version = 1; DROP TABLE record')
      }
    },
    {
      what: 'of a newer version that only adds',
      left: storedIds,
      damage: (file) => {
        tables(file, 'PRAGMA user_version = 99; CREATE TABLE more (x)')
      }
    },
    {
      what: 'another program’s database',
      left: [],
      damage: (file) => {
        rmSync(file)
        tables(file, 'CREATE TABLE record (x); PRAGMA user_version = 2')
      }
    },
    {
      what: 'without its table',
      left: [],
      damage: (file) => {
        tables(file, 'DROP TABLE record')
      }
    },
    {
      what: 'with its last page gone',
      left: [],
      damage: (file) => {
        truncateSync(file, statSync(file).size - pageBytes)
      }
    }
  ])('is set aside, said once, and begun anew with what is whole: $what', ({ damage, left }) => {
    const file = aFilledFile()
    damage(file)
    const damaged = readFileSync(file)
    const opened = openStore({ file })
    expect(opened.notices).toEqual(['store-set-aside'])
    expect(readFileSync(`${file}.damaged`)).toEqual(damaged)
    // Of a file that lacks a page, all rows that are not on it are there.
    expect(idsIn(opened).length).toBeGreaterThanOrEqual(left.length)
    expectToGoOn(opened, file, true)
  })

  it('is set aside when another key sealed it, and read again by that key', () => {
    const file = aFilledFile()
    const other = openStore({ file, dataKey: aKey('b') })
    expect([idsIn(other), other.notices]).toEqual([[], ['store-set-aside']])
    other.store.close()
    copyFileSync(`${file}.damaged`, file)
    const again = openStore({ file })
    expect([idsIn(again), again.notices]).toEqual([storedIds, []])
  })

  it('never loses what was set aside before', () => {
    const file = aFilledFile()
    const first = readFileSync(file)
    openStore({ file, dataKey: aKey('b') }).store.close()
    const second = readFileSync(file)
    openStore({ file, dataKey: aKey('c') }).store.close()
    writeFileSync(file, 'third')
    openStore({ file }).store.close()
    expect(readFileSync(`${file}.damaged`)).toEqual(first)
    expect(readFileSync(`${file}.damaged-2`)).toEqual(second)
    expect(readFileSync(`${file}.damaged-3`, 'utf8')).toBe('third')
  })
})

describe('a store cut short', () => {
  it('gives what is whole of it, wherever a page ends', () => {
    const whole = aFilledFile()
    const pages = statSync(whole).size / pageBytes
    expect(pages).toBeGreaterThan(20)
    const left = Array.from({ length: pages }, (_, page) => {
      const file = join(createTemporaryFolder(), 'profile.db')
      copyFileSync(whole, file)
      truncateSync(file, page * pageBytes)
      const opened = openStore({ file })
      expect(opened.notices, `cut to ${String(page)} pages`).toEqual(['store-set-aside'])
      for (const { companyId } of opened.store.companies()) {
        expect(opened.store.readCompany(companyId)).toEqual(aLargeCompany(companyId))
      }
      const count = idsIn(opened).length
      expectToGoOn(opened, file, true)
      return count
    })
    // The more is there, the more is read: at the end all but what the last pages held.
    expect(left[0]).toBe(0)
    expect(left.at(-1)).toBeGreaterThan(storedIds.length / 2)
  })

  it('loses only the rows of the page that is broken', () => {
    const whole = aFilledFile()
    const pages = statSync(whole).size / pageBytes
    const left = Array.from({ length: pages }, (_, page) => {
      const file = join(createTemporaryFolder(), 'profile.db')
      const bytes = readFileSync(whole)
      bytes.fill(0xa5, page * pageBytes, (page + 1) * pageBytes)
      writeFileSync(file, bytes)
      const opened = openStore({ file })
      for (const { companyId } of opened.store.companies()) opened.store.readCompany(companyId)
      const count = idsIn(opened).length
      expectToGoOn(opened, file, true)
      return count
    })
    expect(left.filter((count) => count >= storedIds.length - 2).length).toBeGreaterThan(pages / 2)
  })
})

describe('the write-ahead log', () => {
  /** What a process that was killed leaves behind: the last rows are in the log only. */
  const aKilledFile = (): string => {
    const file = aFilledFile()
    const { store } = openStore({ file })
    store.saveCompany(aLargeCompany(100), nowMs)
    const killed = join(createTemporaryFolder(), 'profile.db')
    copyFileSync(file, killed)
    copyFileSync(`${file}-wal`, `${killed}-wal`)
    return killed
  }

  it('is played in after the process was killed', () => {
    expect(idsIn(openStore({ file: aKilledFile() }))).toEqual([...storedIds, 100])
  })

  it.each<{ what: string; damage: (log: string) => void }>([
    {
      what: 'is gone',
      damage: (log) => {
        rmSync(log)
      }
    },
    {
      what: 'is empty',
      damage: (log) => {
        writeFileSync(log, '')
      }
    },
    {
      what: 'holds anything',
      damage: (log) => {
        writeFileSync(log, Buffer.alloc(20_000, 'q8#z'))
      }
    },
    {
      what: 'is cut in the middle of a frame',
      damage: (log) => {
        truncateSync(log, 32 + 1000)
      }
    }
  ])('costs what was in it when it $what', ({ damage }) => {
    const file = aKilledFile()
    damage(`${file}-wal`)
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices]).toEqual([storedIds, []])
    expectToGoOn(opened, file, true)
  })

  it('never ends up beside another database', () => {
    const file = aKilledFile()
    rmSync(file)
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices]).toEqual([[], []])
    expectToGoOn(opened, file, true)
  })
})

describe('a store that another process holds', () => {
  it('is left alone: this run keeps to memory, says so, and the next one finds everything', async () => {
    const file = aFilledFile()
    const before = readFileSync(file)
    const holder = startNode([
      '--input-type=module',
      '--eval',
      `import { DatabaseSync } from 'node:sqlite'
       const database = new DatabaseSync(process.argv[1])
       database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE')
       console.log('held')
       setInterval(() => undefined, 1000)`,
      file
    ])
    onTestFinished(holder.kill)
    await holder.nextLine()
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices]).toEqual([[], ['store-not-kept']])
    expectToGoOn(opened, file, false)
    expect(readdirSync(join(file, '..')).filter((name) => name.includes('damaged'))).toEqual([])
    await holder.stop('SIGKILL')
    expect(readFileSync(file)).toEqual(before)
    const again = openStore({ file })
    expect([idsIn(again), again.notices]).toEqual([storedIds, []])
  })

  it('is left alone by a second Glance of the same process too', () => {
    const file = aFilledFile()
    const first = openStore({ file })
    const second = openStore({ file })
    expect([idsIn(first), first.notices, second.notices]).toEqual([storedIds, [], ['store-not-kept']])
  })
})

describe('a folder that can not be written', () => {
  it('leaves the app running from memory when a file is in its place', () => {
    const folder = createTemporaryFolder()
    writeFileSync(join(folder, 'results'), 'in the way')
    const opened = openStore({ file: join(folder, 'results', 'profile.db') })
    expect(opened.notices).toEqual(['store-not-kept'])
    expectToGoOn(opened, '', false)
    expect(readFileSync(join(folder, 'results'), 'utf8')).toBe('in the way')
  })

  it('leaves the app running from memory when a folder has the file’s name', () => {
    const file = join(createTemporaryFolder(), 'profile.db')
    mkdirSync(file)
    const opened = openStore({ file })
    expect(opened.notices).toEqual(['store-not-kept'])
    expectToGoOn(opened, '', false)
  })

  it('shows what it holds and keeps the rest in memory when it is mounted for reading only', (context) => {
    const file = aFilledFile()
    const before = readFileSync(file)
    const folder = mountReadOnly(join(file, '..'))
    if (folder === null) return context.skip('needs the right to mount')
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices]).toEqual([storedIds, ['store-not-kept']])
    expectToGoOn(opened, '', false)
    folder.unmount()
    expect(readFileSync(file)).toEqual(before)
    expect(idsIn(openStore({ file }))).toEqual(storedIds)
  })

  it('shows what it holds and keeps the rest in memory when only the file is protected', (context) => {
    const file = aFilledFile()
    const protect = runChildSync('chattr', ['+i', file])
    if (protect.status !== 0) return context.skip('needs the right to protect a file from root')
    onTestFinished(() => {
      runChildSync('chattr', ['-i', file])
    })
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices]).toEqual([storedIds, ['store-not-kept']])
    expectToGoOn(opened, '', false)
    runChildSync('chattr', ['-i', file])
    expect(idsIn(openStore({ file }))).toEqual(storedIds)
  })
})

describe('a disk that is full', () => {
  it.each(Array.from({ length: 12 }, (_, write) => write))(
    'from write %i on: everything is served, and said once',
    (write) => {
      const file = join(createTemporaryFolder(), 'profile.db')
      const { openDatabase, failing } = failingWrites(write)
      const opened = openStore({ file, openDatabase })
      for (const companyId of storedIds) opened.store.saveCompany(aLargeCompany(companyId), nowMs)
      opened.store.saveList('statuses', 'kept')
      expect(idsIn(opened)).toEqual(storedIds)
      expect(opened.store.readList('statuses')).toBe('kept')
      expect(opened.notices).toEqual(['store-not-kept'])
      failing.isOn = true
      opened.store.close()
      const again = openStore({ file })
      expect(again.notices).toEqual([])
      // The first write is the new file's own; without it nothing was ever kept there.
      expect(idsIn(again)).toEqual(storedIds.slice(0, Math.max(0, write - 1)))
    }
  )

  it('is written to again once there is room: what waited is kept, and what was to be erased is gone', () => {
    const file = aFilledFile()
    const { openDatabase, failing } = failingWrites()
    const opened = openStore({ file, openDatabase })
    failing.isOn = true
    opened.store.saveCompany(aLargeCompany(100), nowMs)
    expect(opened.store.eraseCompany(1)).toMatchObject({ records: 1, isGone: true })
    expect([opened.store.readCompany(1), opened.store.readCompany(100) !== null]).toEqual([null, true])
    failing.isOn = false
    opened.store.saveCompany(aLargeCompany(101), nowMs)
    expect(opened.notices).toEqual(['store-not-kept'])
    // Straight from memory to the next process, as after a crash.
    const copy = join(createTemporaryFolder(), 'profile.db')
    copyFileSync(file, copy)
    copyFileSync(`${file}-wal`, `${copy}-wal`)
    expect(idsIn(openStore({ file: copy }))).toEqual([...storedIds.slice(1), 100, 101])
  })

  it('is survived on a real one: what was kept before is kept, and erasing makes room', (context) => {
    const folder = createTemporaryFolder()
    const disk = mountSmallDisk(folder)
    if (disk === null) return context.skip('needs the right to mount')
    const file = join(folder, 'profile.db')
    const opened = openStore({ file })
    const ids = Array.from({ length: 200 }, (_, index) => index + 1)
    for (const companyId of ids) opened.store.saveCompany(aLargeCompany(companyId), nowMs)
    expect(opened.notices).toEqual(['store-not-kept'])
    expect(idsIn(opened)).toEqual(ids)
    expect(opened.store.eraseCompany(3)).toMatchObject({ records: 1, isGone: true })
    opened.store.close()
    const again = openStore({ file })
    const kept = idsIn(again)
    expect(again.notices).toEqual([])
    expect(kept.length).toBeGreaterThan(20)
    expect(kept).not.toContain(3)
    again.store.close()
    disk.unmount()
  })

  it('does not keep a new store from being used when there is no room at all', (context) => {
    const folder = createTemporaryFolder()
    const disk = mountSmallDisk(folder)
    if (disk === null) return context.skip('needs the right to mount')
    expect(() => {
      writeFileSync(join(folder, 'filler'), Buffer.alloc(2_000_000))
    }).toThrow('ENOSPC')
    const opened = openStore({ file: join(folder, 'profile.db') })
    expect(opened.notices).toEqual(['store-not-kept'])
    expectToGoOn(opened, '', false)
    disk.unmount()
  })

  it('leaves a damaged store where it is when there is no room for a new one', () => {
    const file = aFilledFile()
    truncateSync(file, statSync(file).size - pageBytes)
    const damaged = readFileSync(file)
    const { openDatabase } = failingWrites(0)
    const opened = openStore({ file, openDatabase })
    expect(opened.notices).toEqual(['store-not-kept'])
    expect(idsIn(opened).length).toBeGreaterThan(storedIds.length / 2)
    opened.store.close()
    expect(readFileSync(file)).toEqual(damaged)
    expect(openStore({ file }).notices).toEqual(['store-set-aside'])
  })
})

describe('a replacement that a crash cut short', () => {
  it('is finished when only the new name is there', () => {
    const file = aFilledFile()
    copyFileSync(file, `${file}.new`)
    rmSync(file)
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices, existsSync(`${file}.new`)]).toEqual([storedIds, [], false])
  })

  it('is begun again when the old one is still in its place', () => {
    const file = aFilledFile()
    writeFileSync(`${file}.new`, 'half')
    writeFileSync(`${file}.new-wal`, 'half')
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices]).toEqual([storedIds, []])
    expect(readdirSync(join(file, '..')).filter((name) => name.includes('.new'))).toEqual([])
  })
})

interface Mounted {
  readonly unmount: () => void
}

const mounted = (folder: string, ...mounts: readonly (readonly string[])[]): Mounted | null => {
  const unmount = (): void => {
    runChildSync('umount', [folder])
  }
  if (process.platform !== 'linux') return null
  for (const args of mounts) {
    if (runChildSync('mount', args).status === 0) continue
    unmount()
    return null
  }
  onTestFinished(unmount)
  return { unmount }
}

const mountReadOnly = (folder: string): Mounted | null =>
  mounted(folder, ['--bind', folder, folder], ['-o', 'remount,ro,bind', folder])

const mountSmallDisk = (folder: string): Mounted | null =>
  mounted(folder, ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])

it('knows the file it is looking at', () => {
  // The tables above rest on it: one row for each company and one for the key.
  const database = openResultsDatabase(aFilledFile())
  expect([...database.all()]).toHaveLength(storedIds.length + 1)
  database.close()
})
