import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openResultsDatabase, type ResultsDatabase } from '../../src/main/results/results-database.ts'
import { aStoredCard } from '../support/companies.ts'
import { openStore } from '../support/result-stores.ts'
import { createSeededRandom, type SeededRandom } from '../support/seeded-random.ts'
import { attacks } from '../support/sizes.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'
import { saveCard } from '../support/save-card.ts'

// The promise: whatever happens to the bytes of the store, Glance starts, shows only what it once wrote, and can save again.

const count = attacks.damagedStores
const companies = Array.from({ length: 12 }, (_, index) =>
  aStoredCard({ companyId: index + 1, header: { name: `Company ${String(index)}`, city: 'x'.repeat(2_000) } })
)

const damages: readonly ((bytes: Buffer, random: SeededRandom) => Buffer)[] = [
  // A bit, some bytes, a run of bytes, a page
  (bytes, { below }) => set(bytes, below(bytes.length), 1, (byte) => byte ^ (1 << below(8))),
  (bytes, { below }) => {
    for (let times = below(60); times >= 0; times--) set(bytes, below(bytes.length), 1, () => below(256))
    return bytes
  },
  (bytes, { below }) => set(bytes, below(bytes.length), below(9_000), () => below(256)),
  (bytes, { below }) => set(bytes, below(bytes.length / 4096) * 4096, 4096, () => 0),
  // The header of the file, and of a page
  (bytes, { below }) => set(bytes, below(100), 4, () => below(256)),
  (bytes, { below }) => set(bytes, below(bytes.length / 4096) * 4096, 12, () => below(256)),
  // Shorter, longer, its parts in another order
  (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  (bytes, { below }) => Buffer.concat([bytes, Buffer.alloc(below(9_000), below(256))]),
  (bytes, { below }) => {
    const [from, to] = [below(bytes.length / 4096) * 4096, below(bytes.length / 4096) * 4096]
    const page = Buffer.from(bytes.subarray(from, from + 4096))
    bytes.copy(bytes, from, to, to + 4096)
    page.copy(bytes, to)
    return bytes
  },
  (_bytes, { below }) => Buffer.from(Array.from({ length: below(9_000) }, () => below(256)))
]

const set = (bytes: Buffer, at: number, length: number, toByte: (byte: number) => number): Buffer => {
  for (let index = at; index < Math.min(at + length, bytes.length); index++)
    bytes[index] = toByte(bytes[index] ?? 0)
  return bytes
}

describe(`${count.toLocaleString('en')} damaged stores`, () => {
  it('are opened, show nothing that was not stored, and can be written again', () => {
    const folder = createTemporaryFolder()
    const whole = join(folder, 'whole.db')
    const filling = openStore({ file: whole })
    for (const card of companies) saveCard(filling.store, card)
    filling.store.close()
    const random = createSeededRandom(11)
    const [file, clock] = [join(folder, 'profile.db'), filling.clock]
    let kept = 0
    for (let each = 0; each < count; each++) {
      const damage = random.pick(damages)
      writeFileSync(file, damage(readFileSync(whole), random))
      const { store } = openStore({ file, clock })
      for (const { companyId = 0 } of store.cards()) {
        const card = store.readCard({ companyId })
        if (card === null) continue
        kept++
        expect(card).toEqual(companies[companyId - 1])
      }
      const added = aStoredCard({ companyId: 500 })
      saveCard(store, added)
      expect(store.readCard({ companyId: 500 })).toEqual(added)
      store.destroy()
    }
    expect(kept).toBeGreaterThan(count)
    process.stdout.write(`${String(count)} damaged stores: ${String(kept)} cards read from them\n`)
  })

  it('and its write-ahead log may be cut at any place', () => {
    const folder = createTemporaryFolder()
    const [file, cut] = [join(folder, 'profile.db'), join(folder, 'cut.db')]
    const { store } = openStore({ file })
    for (const card of companies) saveCard(store, card)
    const random = createSeededRandom(12)
    const log = readFileSync(`${file}-wal`)
    for (let each = 0; each < 20; each++) {
      copyFileSync(file, cut)
      writeFileSync(`${cut}-wal`, log)
      truncateSync(`${cut}-wal`, random.below(log.length))
      const opened = openStore({ file: cut })
      for (const { companyId = 0 } of opened.store.cards())
        expect(opened.store.readCard({ companyId })).toEqual(companies[companyId - 1])
      opened.store.destroy()
    }
  })
})

describe('a database whose own index has lost rows', () => {
  /** The first file that is opened finds no row by its key; the one that replaces it is intact. */
  const openBlind = () => {
    const file = join(createTemporaryFolder(), 'profile.db')
    const filling = openStore({ file })
    for (const card of companies) saveCard(filling.store, card)
    filling.store.close()
    let isOpening = true
    const blind = (at: string): ResultsDatabase => {
      const database = openResultsDatabase(at)
      if (at !== file || isDamageFound) return database
      return { ...database, read: (key) => (isOpening ? database.read(key) : null), erase: () => undefined }
    }
    let isDamageFound = false
    const opened = openStore({
      file,
      openDatabase: (at) => {
        const database = blind(at)
        isDamageFound ||= at !== file
        return database
      }
    })
    isOpening = false
    return { ...opened, file }
  }

  it('is replaced, and every card is read', () => {
    const { store, notices } = openBlind()
    for (const card of companies) expect(store.readCard(card)).toEqual(card)
    expect(notices).toEqual(['store-set-aside'])
  })

  it('is replaced before a company is forgotten, which is then gone', () => {
    const { store, file } = openBlind()
    expect(store.eraseCard({ companyId: 3 })).toMatchObject({ records: 1, isGone: true })
    store.close()
    const again = openStore({ file })
    expect(again.store.cards().map(({ companyId }) => companyId)).not.toContain(3)
    expect(again.store.cards().length).toBe(companies.length - 1)
  })
})
