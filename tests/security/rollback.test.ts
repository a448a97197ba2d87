import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { createInMemoryCredentials } from '../../src/main/credentials/in-memory.ts'
import { openResultsDatabase, type ResultsDatabase } from '../../src/main/results/results-database.ts'
import { createDataKeys } from '../../src/main/session/data-keys.ts'
import { aStoredCard } from '../support/companies.ts'
import { aKey, bytesIn, openStore, type StoreUnderTest } from '../support/result-stores.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'
import { saveCard } from '../support/save-card.ts'

// The promise: whoever puts an older copy of the store, or a row of it, back brings no forgotten company back. And no crash while a
// company is being forgotten makes Glance take the newest file for an older one.

const companies = [1, 2, 3, 4, 5]
const idsIn = ({ store }: StoreUnderTest): readonly unknown[] =>
  store
    .cards()
    .map(({ companyId }) => companyId)
    .sort()

/** A store of five companies in a folder of its own, and the number that its keychain has. */
const fill = (folder = createTemporaryFolder()) => {
  let erasures = 0
  const file = join(folder, 'store', 'profile.db')
  const open = (options = {}): StoreUnderTest =>
    openStore({
      file,
      erasures,
      onErasure: (count) => {
        erasures = count
      },
      ...options
    })
  const filling = open()
  for (const companyId of companies) saveCard(filling.store, aStoredCard({ companyId }))
  filling.store.close()
  const copyTo = (name: string): void => {
    cpSync(join(folder, 'store'), join(folder, name), { recursive: true })
  }
  const putBack = (name: string): void => {
    rmSync(join(folder, 'store'), { recursive: true })
    cpSync(join(folder, name), join(folder, 'store'), { recursive: true })
  }
  const forget = (companyId: number): void => {
    const { store } = open()
    store.eraseCard({ companyId })
    store.close()
  }
  return { folder, file, open, copyTo, putBack, forget, erasures: () => erasures }
}

describe('an older copy of the file', () => {
  it.each([1, 2, 3])(
    'brings back nothing after %i companies were forgotten, and is reported once',
    (count) => {
      const { folder, open, copyTo, putBack, forget } = fill()
      copyTo('older')
      for (const companyId of companies.slice(0, count)) forget(companyId)
      putBack('older')
      const opened = open()
      expect([idsIn(opened), opened.notices]).toEqual([[], ['store-rolled-back']])
      saveCard(opened.store, aStoredCard({ companyId: 9 }))
      opened.store.close()
      const again = open()
      expect([idsIn(again), again.notices]).toEqual([[9], []])
      again.store.close()
      // Not only out of sight.
      putBack('older')
      const listed = (name: string): readonly Buffer[] => {
        const database = new DatabaseSync(join(folder, name, 'profile.db'))
        const rows = database.prepare('SELECT listed FROM listing WHERE viewed > 0').all()
        database.close()
        return rows.map((row) => Buffer.from(row['listed'] as Uint8Array))
      }
      const rows = listed('older')
      open().store.close()
      const left = bytesIn(join(folder, 'store'))
      expect([rows.length, listed('store').length]).toEqual([5, 0])
      for (const row of rows) expect(left.includes(row)).toBe(false)
    }
  )

  it('stays an older one after a crash while it is being erased', () => {
    const { open, copyTo, putBack, forget, erasures } = fill()
    copyTo('older')
    forget(1)
    putBack('older')
    const known = erasures()
    const failing = (at: string): ResultsDatabase => ({
      ...openResultsDatabase(at),
      save: () => {
        throw new Error('The process ended')
      }
    })
    open({ openDatabase: failing }).store.close()
    putBack('older')
    expect(idsIn(open({ erasures: known }))).toEqual([])
  })
})

describe('an older row in the newest file', () => {
  it('is erased, and reported; the other companies stay', () => {
    const { folder, file, open, copyTo, forget } = fill()
    copyTo('older')
    forget(1)
    const older = new DatabaseSync(join(folder, 'older', 'profile.db'))
    const newer = new DatabaseSync(file)
    const known = new Set(
      newer
        .prepare('SELECT hex(key) AS name FROM listing')
        .all()
        .map(({ name }) => name)
    )
    for (const row of older.prepare('SELECT * FROM listing JOIN record USING (id)').all()) {
      if (
        known.has(
          Buffer.from(row['key'] as Uint8Array)
            .toString('hex')
            .toUpperCase()
        )
      )
        continue
      const id = Number(
        newer
          .prepare('INSERT INTO listing (key, viewed, listed) VALUES (?, ?, ?)')
          .run(row['key'] ?? null, row['viewed'] ?? null, row['listed'] ?? null).lastInsertRowid
      )
      newer
        .prepare('INSERT INTO record (id, fetched, sealed) VALUES (?, ?, ?)')
        .run(id, row['fetched'] ?? null, row['sealed'] ?? null)
    }
    older.close()
    newer.close()
    const opened = open()
    expect([idsIn(opened), opened.notices]).toEqual([[2, 3, 4, 5], ['store-rolled-back']])
  })

  it('is in order once the agent has opened the company again', () => {
    const { open, forget } = fill()
    forget(1)
    const viewing = open()
    saveCard(viewing.store, aStoredCard({ companyId: 1 }))
    viewing.store.close()
    const opened = open()
    expect([idsIn(opened), opened.notices]).toEqual([companies, []])
  })
})

describe('a crash while a company is being forgotten', () => {
  it('leaves a file that is in order, after each write to it', () => {
    const { folder, open, copyTo, erasures } = fill()
    const snapshots: string[] = []
    const snapshot = (): void => {
      const name = `crash-${String(snapshots.length)}`
      copyTo(name)
      snapshots.push(name)
    }
    const watching = (at: string): ResultsDatabase => {
      const database = openResultsDatabase(at)
      return {
        ...database,
        save: (rows) => {
          database.save(rows)
          snapshot()
        },
        erase: (keys) => {
          database.erase(keys)
          snapshot()
        }
      }
    }
    const before = erasures()
    const { store } = open({ openDatabase: watching })
    store.eraseCard({ companyId: 1 })
    store.close()
    expect(snapshots.length).toBeGreaterThanOrEqual(2)
    expect(erasures()).toBe(before + 1)
    for (const name of snapshots) {
      let reported = before
      const opened = openStore({
        file: join(folder, name, 'profile.db'),
        erasures: before,
        onErasure: (count) => {
          reported = count
        }
      })
      // Nobody put back an older copy, so nothing is said of one.
      expect([idsIn(opened), opened.notices], name).toEqual([[2, 3, 4, 5], []])
      // The keychain gets the number now.
      expect(reported, name).toBe(before + 1)
    }
  })

  it('leaves a file that is in order when the keychain never got the number', () => {
    const { open, forget } = fill()
    forget(1)
    const opened = open({ erasures: 0 })
    expect([idsIn(opened), opened.notices]).toEqual([[2, 3, 4, 5], []])
  })

  it('does not tell the keychain what the disk refused', () => {
    const { open } = fill()
    const reported: number[] = []
    const full = (at: string): ResultsDatabase => ({
      ...openResultsDatabase(at),
      save: () => {
        throw new Error('The disk is full')
      }
    })
    const opened = open({ openDatabase: full, onErasure: (count: number) => reported.push(count) })
    opened.store.eraseCard({ companyId: 1 })
    opened.store.close()
    expect(reported).toEqual([])
    expect(idsIn(open())).toEqual([2, 3, 4, 5])
  })
})

describe('a store without a number', () => {
  it('is in order, and gets one when a company is forgotten', () => {
    const { open, forget, erasures } = fill()
    const opened = open()
    expect([idsIn(opened), erasures()]).toEqual([companies, 0])
    opened.store.close()
    forget(1)
    expect(erasures()).toBe(1)
  })

  it('is in order when it is new and the keychain has a number', () => {
    const opened = openStore({ file: join(createTemporaryFolder(), 'profile.db'), erasures: 7 })
    expect(opened.notices).toEqual([])
    saveCard(opened.store, aStoredCard({ companyId: 1 }))
    expect(idsIn(opened)).toEqual([1])
  })

  it('keeps its companies in memory without a keychain', () => {
    const { store, notices } = openStore({ file: ':memory:' })
    saveCard(store, aStoredCard({ companyId: 1 }))
    saveCard(store, aStoredCard({ companyId: 2 }))
    store.eraseCard({ companyId: 1 })
    expect([store.cards().length, notices]).toEqual([1, []])
  })
})

describe('a renewed key', () => {
  it('keeps the number', () => {
    const { open, forget, erasures } = fill()
    forget(1)
    const renewing = open()
    expect(renewing.store.rotate(aKey('b'))).toBe(true)
    renewing.store.close()
    const opened = open({ dataKey: aKey('b') })
    expect([idsIn(opened), opened.notices, erasures()]).toEqual([[2, 3, 4, 5], [], 1])
  })
})

describe('the keychain', () => {
  it('has the largest number, whatever is saved first, and none after a sign-out', async () => {
    const keys = createDataKeys(createInMemoryCredentials())
    await Promise.all([2, 3, 1].map((count) => keys.saveErasures('p', count)))
    expect(await keys.read('p')).toMatchObject({ erasures: 3 })
    await keys.erase('p')
    expect(await keys.read('p')).toMatchObject({ erasures: 0 })
  })

  it.each(['', '-1', 'x', '1e9', '9'.repeat(40)])('counts %j as no number', async (text) => {
    const credentials = createInMemoryCredentials()
    await credentials.save('p/erasures', text)
    expect(await createDataKeys(credentials).read('p')).toMatchObject({ erasures: 0 })
  })
})
