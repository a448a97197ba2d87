import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { silentLog } from '../../../src/main/platform/log.ts'
import { openResultsDatabase, type SealedRow } from '../../../src/main/results/results-database.ts'
import { createStoredRows } from '../../../src/main/results/stored-rows.ts'
import { failingWrites } from '../../support/failing-database.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const aRow = (letter: string): SealedRow => ({
  key: Buffer.alloc(32, letter),
  listed: Buffer.from('listed'),
  sealed: Buffer.from(letter),
  viewedMs: 1,
  fetchedMs: 2
})

const setUp = (canBeDeleted = true) => {
  const { failing, openDatabase } = failingWrites()
  const database = openDatabase(join(createTemporaryFolder(), 'rows.db'))
  const refusals: string[] = []
  const deleted: string[] = []
  const replaced: string[] = []
  let next = database
  const rows = createStoredRows(
    { ...database, close: () => undefined },
    {
      delete: () => {
        if (!canBeDeleted) throw new Error('EBUSY')
        deleted.push('file')
        next = openResultsDatabase(':memory:')
      },
      replace: () => replaced.push('file'),
      open: () => next
    },
    silentLog,
    () => refusals.push('refused')
  )
  return {
    rows,
    failing,
    refusals,
    deleted,
    replaced,
    inFile: () => [...next.all()].map(({ key }) => key.toString()[0])
  }
}

describe('rows that the disk refuses', () => {
  it('are read from memory and written with the next row that the disk accepts', () => {
    const { rows, failing, refusals, inFile } = setUp()
    failing.isOn = true
    rows.save(aRow('a'))
    expect([rows.read(aRow('a').key)?.sealed, inFile(), refusals]).toEqual([
      aRow('a').sealed,
      [],
      ['refused']
    ])
    failing.isOn = false
    rows.save(aRow('b'))
    expect(inFile()).toEqual(['a', 'b'])
  })

  it('are written by retry', () => {
    const { rows, failing, inFile } = setUp()
    failing.isOn = true
    rows.save(aRow('a'))
    failing.isOn = false
    rows.retry()
    expect(inFile()).toEqual(['a'])
  })
})

describe('erasing on a full disk', () => {
  it('deletes the file and moves all other rows to a new one', () => {
    const { rows, failing, deleted, inFile } = setUp()
    rows.save(aRow('a'))
    rows.save(aRow('b'))
    failing.isOn = true
    rows.save(aRow('c'))
    expect(rows.erase([aRow('a').key])).toBe(true)
    expect([deleted, inFile()]).toEqual([['file'], ['b', 'c']])
    expect(['a', 'b', 'c'].map((letter) => rows.read(aRow(letter).key) !== null)).toEqual([false, true, true])
  })

  it('hides the row when the file can’t be deleted either, and erases it once that works', () => {
    const { rows, failing, refusals, inFile } = setUp(false)
    rows.save(aRow('a'))
    rows.save(aRow('b'))
    failing.isOn = true
    expect(rows.erase([aRow('a').key])).toBe(false)
    expect([rows.read(aRow('a').key), inFile(), refusals]).toEqual([null, ['a', 'b'], ['refused']])
    failing.isOn = false
    rows.retry()
    expect(inFile()).toEqual(['b'])
  })

  it('does not erase a row that was saved again in the meantime', () => {
    const { rows, failing, inFile } = setUp(false)
    rows.save(aRow('a'))
    failing.isOn = true
    rows.erase([aRow('a').key])
    failing.isOn = false
    rows.save({ ...aRow('a'), sealed: Buffer.from('new') })
    expect([inFile(), Buffer.from(rows.read(aRow('a').key)?.sealed ?? []).toString()]).toEqual([['a'], 'new'])
  })
})

describe('damage found while the store is open', () => {
  it('is repaired once, and the change is made', () => {
    const { rows, failing, replaced, inFile } = setUp()
    failing.errcode = 11
    failing.times = 1
    rows.save(aRow('a'))
    expect([replaced, inFile()]).toEqual([['file'], ['a']])
    failing.times = Infinity
    rows.save(aRow('b'))
    expect([replaced, inFile(), rows.read(aRow('b').key) !== null]).toEqual([['file'], ['a'], true])
  })

  it('is not assumed when the disk is full', () => {
    const { rows, failing, replaced } = setUp()
    failing.isOn = true
    rows.save(aRow('a'))
    expect(replaced).toEqual([])
  })
})

describe('replacing every row', () => {
  it('is refused while changes are pending', () => {
    const { rows, failing } = setUp()
    failing.isOn = true
    rows.save(aRow('a'))
    expect(rows.replaceAll((row) => row)).toBe(false)
    failing.isOn = false
    expect(rows.replaceAll((row) => row)).toBe(true)
  })
})
