import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openResultsDatabase } from '../../../src/main/results/results-database.ts'
import { aStoredCard } from '../../support/companies.ts'
import { failingWrites } from '../../support/failing-database.ts'
import { aKey, bytesIn, openStore } from '../../support/result-stores.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'
import { saveCard } from '../../support/save-card.ts'

const aFilledStore = (options: Partial<Parameters<typeof openStore>[0]> = {}) => {
  const folder = createTemporaryFolder()
  const file = join(folder, 'profile.db')
  const { store, notices } = openStore({ file, ...options })
  for (let companyId = 1; companyId <= 20; companyId++) saveCard(store, aStoredCard({ companyId }))
  store.saveList('statuses', 'kept')
  return { folder, file, store, notices }
}

const keysIn = (file: string): ReadonlySet<string> => {
  const database = openResultsDatabase(file)
  const keys = new Set([...database.all()].map(({ key }) => key.toString('hex')))
  database.close()
  return keys
}

describe('rotating the key', () => {
  it('seals every row again under another key and name, and stays usable', () => {
    const { store, file } = aFilledStore()
    store.close()
    const before = keysIn(file)
    const { store: again } = openStore({ file })
    const newKey = aKey('n')
    expect(again.rotate(newKey)).toBe(true)
    expect(newKey).toEqual(Buffer.alloc(32))
    expect(again.readCard({ companyId: 7 })).toEqual(aStoredCard({ companyId: 7 }))
    expect(again.readList('statuses')).toBe('kept')
    saveCard(again, aStoredCard({ companyId: 21 }))
    again.close()
    const after = keysIn(file)
    expect([before.size, after.size]).toEqual([22, 23])
    expect([...after].filter((key) => before.has(key))).toEqual([])
    const { store: renewed, notices } = openStore({ file, dataKey: aKey('n') })
    expect(renewed.cards()).toHaveLength(21)
    expect(notices).toEqual([])
  })

  it('leaves nothing that the old key opens', () => {
    const { store, file, folder } = aFilledStore()
    store.close()
    const database = openResultsDatabase(file)
    const old = [...database.all()].flatMap(({ key, listed }) => [key, Buffer.from(listed.slice(-32))])
    database.close()
    expect(old.every((bytes) => bytesIn(folder).includes(bytes))).toBe(true)
    const { store: again } = openStore({ file })
    again.rotate(aKey('n'))
    const after = bytesIn(folder)
    expect(old.filter((bytes) => after.includes(bytes))).toEqual([])
  })

  it('changes nothing when the disk refuses, and keeps the old key', () => {
    const { failing, openDatabase } = failingWrites()
    const { store, file, notices } = aFilledStore({ openDatabase })
    failing.isOn = true
    expect(store.rotate(aKey('n'))).toBe(false)
    failing.isOn = false
    expect(store.readCard({ companyId: 7 })).not.toBeNull()
    store.close()
    const { store: again, notices: later } = openStore({ file })
    expect([again.cards().length, notices, later]).toEqual([20, [], []])
  })

  it('is refused when the store could not open its file', () => {
    const folder = createTemporaryFolder()
    const file = join(folder, 'profile.db')
    openStore({ file })
    const { store, notices } = openStore({ file })
    expect([notices, store.rotate(aKey('n'))]).toEqual([['store-not-saved'], false])
  })

  it('works in memory', () => {
    const { store } = openStore({ file: ':memory:' })
    saveCard(store, aStoredCard())
    expect([store.rotate(aKey('n')), store.readCard({ companyId: 42 }) !== null]).toEqual([true, true])
  })
})

describe('an interrupted rotation', () => {
  it.each([
    { when: 'before the file was sealed anew', isSealedAnew: false },
    { when: 'after the file was sealed anew, while both keys were in the keychain', isSealedAnew: true }
  ])('is finished at the next opening: $when', ({ isSealedAnew }) => {
    const { store, file } = aFilledStore()
    if (isSealedAnew) store.rotate(aKey('n'))
    store.close()
    const { store: again, notices } = openStore({ file, dataKey: aKey('n'), previousDataKey: aKey() })
    expect([again.cards().length, again.isRotated(), notices]).toEqual([20, true, []])
    again.close()
    expect(openStore({ file, dataKey: aKey('n') }).store.cards()).toHaveLength(20)
  })

  it('needs the previous key while the disk refuses', () => {
    const { store, file } = aFilledStore()
    store.close()
    const { failing, openDatabase } = failingWrites()
    failing.isOn = true
    const both = { file, dataKey: aKey('n'), previousDataKey: aKey(), openDatabase }
    const { store: again } = openStore(both)
    expect([again.cards().length, again.isRotated()]).toEqual([20, false])
    again.close()
    expect(openStore({ file }).notices).toEqual([])
  })

  it('needs the previous key while another Glance holds the file', () => {
    const { file } = aFilledStore()
    const { store, notices } = openStore({ file, dataKey: aKey('n'), previousDataKey: aKey() })
    expect([store.isRotated(), notices]).toEqual([false, ['store-not-saved']])
  })

  it('sets a file aside when neither key opens it', () => {
    const { store, file } = aFilledStore()
    store.close()
    const { store: again, notices } = openStore({ file, dataKey: aKey('x'), previousDataKey: aKey('y') })
    expect([again.cards(), again.isRotated(), notices]).toEqual([[], true, ['store-set-aside']])
    expect(existsSync(`${file}.damaged`)).toBe(true)
  })
})
