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
import { aStoredCard } from '../support/companies.ts'
import { failingWrites } from '../support/failing-database.ts'
import { aKey, openStore, type StoreUnderTest } from '../support/result-stores.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'
import { saveCard } from '../support/save-card.ts'

const pageBytes = 4096
const storedIds = Array.from({ length: 12 }, (_, index) => index + 1)

/** Large enough that its row overflows one page. */
const aLargeCompany = (companyId: number) =>
  aStoredCard({ companyId, header: { name: `Company ${String(companyId)}`, city: 'x'.repeat(5000) } })

/** The file of a closed store of twelve companies. */
const aFilledFile = (): string => {
  const file = join(createTemporaryFolder(), 'profile.db')
  const { store } = openStore({ file })
  for (const companyId of storedIds) saveCard(store, aLargeCompany(companyId))
  store.close()
  return file
}

const idsIn = ({ store }: StoreUnderTest): readonly number[] =>
  store
    .cards()
    .filter((card) => store.readCard(card) !== null)
    .map(({ companyId = 0 }) => companyId)
    .toSorted((a, b) => a - b)

/** Checks that the store still saves a company, and that the next store finds it in the file if `isKept`. */
const expectToSave = (opened: StoreUnderTest, file: string, isKept: boolean): void => {
  saveCard(opened.store, aLargeCompany(500))
  expect(opened.store.readCard({ companyId: 500 })).toEqual(aLargeCompany(500))
  opened.store.close()
  if (!isKept) return
  const again = openStore({ file })
  expect(again.notices).toEqual([])
  expect(idsIn(again)).toContain(500)
  again.store.close()
}

const runSql = (file: string, sql: string): void => {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

describe('a damaged or foreign store file', () => {
  it.each<{ what: string; minIds: readonly number[]; damage: (file: string) => void }>([
    {
      what: 'is empty',
      minIds: [],
      damage: (file) => {
        writeFileSync(file, '')
      }
    },
    {
      what: 'contains arbitrary bytes',
      minIds: [],
      damage: (file) => {
        writeFileSync(file, Buffer.alloc(50_000, 'q8#z'))
      }
    },
    {
      what: 'contains one byte',
      minIds: [],
      damage: (file) => {
        writeFileSync(file, 'x')
      }
    },
    {
      what: 'has a newer schema version without our table',
      minIds: [],
      damage: (file) => {
        runSql(file, 'PRAGMA user_version = 99; DROP TABLE record')
      }
    },
    {
      what: 'has an older schema version',
      minIds: [],
      damage: (file) => {
        runSql(file, 'PRAGMA user_version = 1; DROP TABLE record')
      }
    },
    {
      what: 'has a newer schema version that only adds a table',
      minIds: storedIds,
      damage: (file) => {
        runSql(file, 'PRAGMA user_version = 99; CREATE TABLE more (x)')
      }
    },
    {
      what: 'is another program’s database',
      minIds: [],
      damage: (file) => {
        rmSync(file)
        runSql(file, 'CREATE TABLE record (x); PRAGMA user_version = 2')
      }
    },
    {
      what: 'lacks its table',
      minIds: [],
      damage: (file) => {
        runSql(file, 'DROP TABLE record')
      }
    },
    {
      what: 'lacks its last page',
      minIds: [],
      damage: (file) => {
        truncateSync(file, statSync(file).size - pageBytes)
      }
    }
  ])(
    'sets the file aside with one notice and keeps its readable rows when it $what',
    ({ damage, minIds }) => {
      const file = aFilledFile()
      damage(file)
      const damaged = readFileSync(file)
      const opened = openStore({ file })
      expect(opened.notices).toEqual(['store-set-aside'])
      expect(readFileSync(`${file}.damaged`)).toEqual(damaged)
      // A file that lacks a page still yields the rows on its other pages, so there may be more than the minimum.
      expect(idsIn(opened).length).toBeGreaterThanOrEqual(minIds.length)
      expectToSave(opened, file, true)
    }
  )

  it('sets the file aside when another key sealed it, so that the other key can still read it', () => {
    const file = aFilledFile()
    const other = openStore({ file, dataKey: aKey('b') })
    expect([idsIn(other), other.notices]).toEqual([[], ['store-set-aside']])
    other.store.close()
    copyFileSync(`${file}.damaged`, file)
    const again = openStore({ file })
    expect([idsIn(again), again.notices]).toEqual([storedIds, []])
  })

  it('sets each file aside under a new name, without overwriting an earlier one', () => {
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

describe('a partly readable store file', () => {
  it('reads the remaining rows of a file that is truncated after any page', () => {
    const whole = aFilledFile()
    const pages = statSync(whole).size / pageBytes
    expect(pages).toBeGreaterThan(20)
    const counts = Array.from({ length: pages }, (_, page) => {
      const file = join(createTemporaryFolder(), 'profile.db')
      copyFileSync(whole, file)
      truncateSync(file, page * pageBytes)
      const opened = openStore({ file })
      expect(opened.notices, `cut to ${String(page)} pages`).toEqual(['store-set-aside'])
      for (const { companyId = 0 } of opened.store.cards()) {
        expect(opened.store.readCard({ companyId })).toEqual(aLargeCompany(companyId))
      }
      const count = idsIn(opened).length
      expectToSave(opened, file, true)
      return count
    })
    // An empty file yields nothing. A file that lacks only its last page yields the rows of all its other pages.
    expect(counts[0]).toBe(0)
    expect(counts.at(-1)).toBeGreaterThan(storedIds.length / 2)
  })

  it('loses only the rows of an overwritten page', () => {
    const whole = aFilledFile()
    const pages = statSync(whole).size / pageBytes
    const counts = Array.from({ length: pages }, (_, page) => {
      const file = join(createTemporaryFolder(), 'profile.db')
      const bytes = readFileSync(whole)
      bytes.fill(0xa5, page * pageBytes, (page + 1) * pageBytes)
      writeFileSync(file, bytes)
      const opened = openStore({ file })
      for (const card of opened.store.cards()) opened.store.readCard(card)
      const count = idsIn(opened).length
      expectToSave(opened, file, true)
      return count
    })
    expect(counts.filter((count) => count >= storedIds.length - 2).length).toBeGreaterThan(pages / 2)
  })
})

describe('the write-ahead log', () => {
  /** The files of a killed process, whose last row is in the log only. */
  const aKilledFile = (): string => {
    const file = aFilledFile()
    const { store } = openStore({ file })
    saveCard(store, aLargeCompany(100))
    const killed = join(createTemporaryFolder(), 'profile.db')
    copyFileSync(file, killed)
    copyFileSync(`${file}-wal`, `${killed}-wal`)
    return killed
  }

  it('replays the write-ahead log after the process was killed', () => {
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
      what: 'contains arbitrary bytes',
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
  ])('loses only the rows in the write-ahead log when it $what', ({ damage }) => {
    const file = aKilledFile()
    damage(`${file}-wal`)
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices]).toEqual([storedIds, []])
    expectToSave(opened, file, true)
  })

  it('does not replay the write-ahead log into a new database', () => {
    const file = aKilledFile()
    rmSync(file)
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices]).toEqual([[], []])
    expectToSave(opened, file, true)
  })
})

describe('a store file that is already open', () => {
  it('leaves a file that another process has locked untouched, and stores in memory with a notice', async () => {
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
    expect([idsIn(opened), opened.notices]).toEqual([[], ['store-not-saved']])
    expectToSave(opened, file, false)
    expect(readdirSync(join(file, '..')).filter((name) => name.includes('damaged'))).toEqual([])
    await holder.stop('SIGKILL')
    expect(readFileSync(file)).toEqual(before)
    const again = openStore({ file })
    expect([idsIn(again), again.notices]).toEqual([storedIds, []])
  })

  it('a second store of the same process stores in memory with a notice', () => {
    const file = aFilledFile()
    const first = openStore({ file })
    const second = openStore({ file })
    expect([idsIn(first), first.notices, second.notices]).toEqual([storedIds, [], ['store-not-saved']])
  })
})

describe('a store folder that can’t be written', () => {
  it('stores in memory when a file is in the folder’s place', () => {
    const folder = createTemporaryFolder()
    writeFileSync(join(folder, 'results'), 'in the way')
    const opened = openStore({ file: join(folder, 'results', 'profile.db') })
    expect(opened.notices).toEqual(['store-not-saved'])
    expectToSave(opened, '', false)
    expect(readFileSync(join(folder, 'results'), 'utf8')).toBe('in the way')
  })

  it('stores in memory when a folder has the file’s name', () => {
    const file = join(createTemporaryFolder(), 'profile.db')
    mkdirSync(file)
    const opened = openStore({ file })
    expect(opened.notices).toEqual(['store-not-saved'])
    expectToSave(opened, '', false)
  })

  it('reads the stored rows and saves new ones in memory when the folder is mounted read-only', (context) => {
    const file = aFilledFile()
    const before = readFileSync(file)
    const folder = mountReadOnly(join(file, '..'))
    if (folder === null) return context.skip('needs the right to mount')
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices]).toEqual([storedIds, ['store-not-saved']])
    expectToSave(opened, '', false)
    folder.unmount()
    expect(readFileSync(file)).toEqual(before)
    expect(idsIn(openStore({ file }))).toEqual(storedIds)
  })

  it('reads the stored rows and saves new ones in memory when the file is write-protected', (context) => {
    const file = aFilledFile()
    const protect = runChildSync('chattr', ['+i', file])
    if (protect.status !== 0) return context.skip('needs the right to protect a file from root')
    onTestFinished(() => {
      runChildSync('chattr', ['-i', file])
    })
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices]).toEqual([storedIds, ['store-not-saved']])
    expectToSave(opened, '', false)
    runChildSync('chattr', ['-i', file])
    expect(idsIn(openStore({ file }))).toEqual(storedIds)
  })
})

describe('the store on a full disk', () => {
  it.each(Array.from({ length: 12 }, (_, write) => write))(
    'serves every row from memory with one notice when every write from number %i on fails',
    (write) => {
      const file = join(createTemporaryFolder(), 'profile.db')
      const { openDatabase, failing } = failingWrites(write)
      const opened = openStore({ file, openDatabase })
      for (const companyId of storedIds) saveCard(opened.store, aLargeCompany(companyId))
      opened.store.saveList('statuses', 'kept')
      expect(idsIn(opened)).toEqual(storedIds)
      expect(opened.store.readList('statuses')).toBe('kept')
      expect(opened.notices).toEqual(['store-not-saved'])
      failing.isOn = true
      opened.store.close()
      const again = openStore({ file })
      expect(again.notices).toEqual([])
      // The first write creates the file's tables, so the file has one row fewer than there were successful writes.
      expect(idsIn(again)).toEqual(storedIds.slice(0, Math.max(0, write - 1)))
    }
  )

  it('writes waiting rows and erasures once there is room', () => {
    const file = aFilledFile()
    const { openDatabase, failing } = failingWrites()
    const opened = openStore({ file, openDatabase })
    failing.isOn = true
    saveCard(opened.store, aLargeCompany(100))
    expect(opened.store.eraseCard({ companyId: 1 })).toMatchObject({ records: 1, isGone: true })
    expect([
      opened.store.readCard({ companyId: 1 }),
      opened.store.readCard({ companyId: 100 }) !== null
    ]).toEqual([null, true])
    failing.isOn = false
    saveCard(opened.store, aLargeCompany(101))
    expect(opened.notices).toEqual(['store-not-saved'])
    // Opens a copy of the files without closing the store, as after a crash.
    const copy = join(createTemporaryFolder(), 'profile.db')
    copyFileSync(file, copy)
    copyFileSync(`${file}-wal`, `${copy}-wal`)
    expect(idsIn(openStore({ file: copy }))).toEqual([...storedIds.slice(1), 100, 101])
  })

  it('keeps earlier rows when a real disk is full, and can still erase one', (context) => {
    const folder = createTemporaryFolder()
    const disk = mountSmallDisk(folder)
    if (disk === null) return context.skip('needs the right to mount')
    const file = join(folder, 'profile.db')
    const opened = openStore({ file })
    const ids = Array.from({ length: 200 }, (_, index) => index + 1)
    for (const companyId of ids) saveCard(opened.store, aLargeCompany(companyId))
    expect(opened.notices).toEqual(['store-not-saved'])
    expect(idsIn(opened)).toEqual(ids)
    expect(opened.store.eraseCard({ companyId: 3 })).toMatchObject({ records: 1, isGone: true })
    opened.store.close()
    const again = openStore({ file })
    const kept = idsIn(again)
    expect(again.notices).toEqual([])
    expect(kept.length).toBeGreaterThan(20)
    expect(kept).not.toContain(3)
    again.store.close()
    disk.unmount()
  })

  it('stores in memory when there is no room for a new file', (context) => {
    const folder = createTemporaryFolder()
    const disk = mountSmallDisk(folder)
    if (disk === null) return context.skip('needs the right to mount')
    expect(() => {
      writeFileSync(join(folder, 'filler'), Buffer.alloc(2_000_000))
    }).toThrow('ENOSPC')
    const opened = openStore({ file: join(folder, 'profile.db') })
    expect(opened.notices).toEqual(['store-not-saved'])
    expectToSave(opened, '', false)
    disk.unmount()
  })

  it('leaves a damaged file in its place when there is no room for a new one', () => {
    const file = aFilledFile()
    truncateSync(file, statSync(file).size - pageBytes)
    const damaged = readFileSync(file)
    const { openDatabase } = failingWrites(0)
    const opened = openStore({ file, openDatabase })
    expect(opened.notices).toEqual(['store-not-saved'])
    expect(idsIn(opened).length).toBeGreaterThan(storedIds.length / 2)
    opened.store.close()
    expect(readFileSync(file)).toEqual(damaged)
    expect(openStore({ file }).notices).toEqual(['store-set-aside'])
  })
})

describe('a replacement of the store file that a crash interrupted', () => {
  it('finishes the replacement when only the new file is there', () => {
    const file = aFilledFile()
    copyFileSync(file, `${file}.new`)
    rmSync(file)
    const opened = openStore({ file })
    expect([idsIn(opened), opened.notices, existsSync(`${file}.new`)]).toEqual([storedIds, [], false])
  })

  it('starts the replacement again when the old file is still there', () => {
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

const mount = (folder: string, ...mounts: readonly (readonly string[])[]): Mounted | null => {
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
  mount(folder, ['--bind', folder, folder], ['-o', 'remount,ro,bind', folder])

const mountSmallDisk = (folder: string): Mounted | null =>
  mount(folder, ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])

it('a filled store file has one row for each company and one for the key', () => {
  // The numbers of rows that the tests above expect rely on this.
  const database = openResultsDatabase(aFilledFile())
  expect([...database.all()]).toHaveLength(storedIds.length + 1)
  database.close()
})
