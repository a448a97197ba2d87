import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openResultsDatabase, type SealedRow } from '../../../src/main/results/results-database.ts'
import { createRowSealer } from '../../../src/main/results/sealed-row.ts'
import { aStoredCard } from '../../support/companies.ts'
import { aKey, openStore } from '../../support/result-stores.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'
import { saveCard } from '../../support/save-card.ts'

/** Two profiles with two keys each. Each combination has its own store. */
const owners = [
  { profileId: 'first', letter: 'a' },
  { profileId: 'first', letter: 'b' },
  { profileId: 'second', letter: 'a' },
  { profileId: 'second', letter: 'b' }
]
const pairs = owners.flatMap((owner) => owners.map((reader) => ({ owner, reader, isSame: owner === reader })))
const nameOf = ({ profileId, letter }: (typeof owners)[number]): string => `${profileId} ${letter}`

describe.each(pairs)(
  'what $owner.profileId/$owner.letter stored, for $reader.profileId/$reader.letter',
  (pair) => {
    const { owner, reader, isSame } = pair

    const rowsOfOwner = (file: string): readonly SealedRow[] => {
      const { store } = openStore({ file, profileId: owner.profileId, dataKey: aKey(owner.letter) })
      saveCard(store, aStoredCard({ header: { name: nameOf(owner) } }))
      store.close()
      const database = openResultsDatabase(file)
      const rows = [...database.all()].map(({ key }) => database.read(key)).filter((row) => row !== null)
      database.close()
      return rows
    }

    it(isSame ? 'opens' : 'can’t be opened, record by record', () => {
      const rows = rowsOfOwner(join(createTemporaryFolder(), 'owner.db'))
      const sealer = createRowSealer(aKey(reader.letter), reader.profileId)
      expect(rows).toHaveLength(2)
      expect(rows.map((row) => sealer.open(row) !== null)).toEqual([isSame, isSame])
      expect(rows.map((row) => sealer.openListing(row) !== null)).toEqual([isSame, isSame])
      // The reader can't even tell whether the owner stored the same company.
      expect(rows.map(({ key }) => key).some((key) => key.equals(sealer.keyOf('company:42')))).toBe(isSame)
    })

    it(isSame ? 'is read as a file' : 'is set aside as a file', () => {
      const folder = createTemporaryFolder()
      rowsOfOwner(join(folder, 'owner.db'))
      copyFileSync(join(folder, 'owner.db'), join(folder, 'reader.db'))
      const { store, notices } = openStore({
        file: join(folder, 'reader.db'),
        profileId: reader.profileId,
        dataKey: aKey(reader.letter)
      })
      expect(store.cards().map(({ name }) => name)).toEqual(isSame ? [nameOf(owner)] : [])
      expect(store.readCard({ companyId: 42 }) !== null).toBe(isSame)
      expect(notices).toEqual(isSame ? [] : ['store-set-aside'])
    })

    it(isSame ? 'is read when its rows are put back' : 'is dropped when its rows are copied in', () => {
      const folder = createTemporaryFolder()
      const rows = rowsOfOwner(join(folder, 'owner.db'))
      const file = join(folder, 'reader.db')
      const open = () => openStore({ file, profileId: reader.profileId, dataKey: aKey(reader.letter) })
      open().store.close()
      const sealer = createRowSealer(aKey(reader.letter), reader.profileId)
      const database = openResultsDatabase(file)
      // Copies the rows under their own keys, and under the key where the reader would look for company 42.
      database.save(rows)
      for (const row of rows) database.save([{ ...row, key: sealer.keyOf('company:42') }])
      if (isSame) database.save(rows)
      database.close()
      const { store } = open()
      expect(store.cards().map(({ name }) => name)).toEqual(isSame ? [nameOf(owner)] : [])
      expect(store.readCard({ companyId: 42 }) !== null).toBe(isSame)
    })
  }
)
