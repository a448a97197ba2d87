import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDetails, toLookalikes, toUnclearRows } from '../../../../src/renderer/search/row-details.ts'
import { maxDetails, type Match } from '../../../../src/shared/match.ts'
import { matchOf } from '../../../support/matches.ts'

const nordlys = matchOf(1, 'Nordlys Energi AS')
const nordkyn = matchOf(2, 'Nordkyn Fisk AS')
const namesake = matchOf(3, 'NORDLYS  Energi AS')
const eva = matchOf(4, 'Eva Dahl', { key: 'company:4:person:#7', kind: 'person', companyName: 'Nordlys' })

const unclear = (
  rows: readonly Match[],
  { inSight = rows, asked = [] as readonly number[] } = {}
): ReturnType<typeof toUnclearRows> =>
  toUnclearRows(rows, new Set(inSight.map(({ key }) => key)), new Set(asked))

describe('the rows to ask SuperOffice about', () => {
  it('are those in sight that say nothing but a name', () => {
    const rows = [nordlys, { ...nordkyn, city: 'Vardø' }, matchOf(5, 'Oslo Nordvarme'), eva]
    expect(unclear(rows)).toEqual({ companyIds: [1, 5], isUrgent: false })
    expect(unclear(rows, { inSight: [nordkyn] }).companyIds).toEqual([])
  })

  it('are never stored rows, nor those that were asked about', () => {
    const stored = { ...nordlys, storedAt: '2026-11-23T09:00:00.000Z' }
    expect(unclear([stored, nordkyn]).companyIds).toEqual([2])
    expect(unclear([nordlys, nordkyn], { asked: [2] }).companyIds).toEqual([1])
  })

  it('are urgent when one of them has the name of another row, however it is written', () => {
    expect(unclear([nordlys, nordkyn, namesake])).toEqual({ companyIds: [1, 2, 3], isUrgent: true })
    const stored = { ...nordlys, storedAt: '2026-11-23T09:00:00.000Z', city: 'Bergen' }
    expect(unclear([stored, namesake])).toEqual({ companyIds: [3], isUrgent: true })
  })

  it('are not urgent when the two of the same name say different things', () => {
    const rows = [{ ...nordlys, city: 'Bergen' }, { ...namesake, city: 'Oslo' }, nordkyn]
    expect(unclear(rows)).toEqual({ companyIds: [2], isUrgent: false })
  })

  it('are two rows that say the same', () => {
    const rows = [nordlys, namesake].map((row) => ({ ...row, city: 'Oslo' }))
    expect(unclear(rows)).toEqual({ companyIds: [1, 3], isUrgent: true })
    const people = [eva, { ...eva, key: 'company:6:person:#8', companyId: 6 }]
    expect(unclear(people)).toEqual({ companyIds: [4, 6], isUrgent: true })
  })

  it('are those that say only the number that was searched for', () => {
    const shared = [nordlys, nordkyn].map((row): Match => ({ ...row, by: 'phone', phone: '23 45 67 80' }))
    expect(unclear(shared)).toEqual({ companyIds: [1, 2], isUrgent: false })
    expect(unclear(shared.map((row) => ({ ...row, city: 'Oslo' }))).companyIds).toEqual([])
    expect(unclear(shared.map((row) => ({ ...row, by: 'phone-switchboard' as const }))).companyIds).toEqual(
      []
    )
  })

  it('are not a company and a person of the same name', () => {
    const named = { ...eva, name: nordlys.name }
    expect(unclear([nordlys, named])).toEqual({ companyIds: [1], isUrgent: false })
  })

  it('leave out people without a company, and name each company once', () => {
    const alone = { ...eva, key: 'person:#9', companyId: null }
    const noName = { ...eva, companyName: '' }
    expect(unclear([alone, noName, { ...noName, key: 'another', name: 'Kari' }]).companyIds).toEqual([4])
  })

  it('are never more than one call may name', () => {
    const rows = Array.from({ length: 50 }, (_, index) => matchOf(index + 1, `Company ${String(index)}`))
    expect(unclear(rows).companyIds).toHaveLength(maxDetails)
  })
})

describe('the rows that only an id tells apart', () => {
  const lookalikes = (rows: readonly Match[], answered: readonly number[] = []): readonly string[] => [
    ...toLookalikes(rows, new Set(answered))
  ]
  const stored = { storedAt: '2026-11-23T09:00:00.000Z' }

  it('look the same, and nothing more will be known of them', () => {
    expect(lookalikes([nordlys, nordkyn, namesake])).toEqual([])
    expect(lookalikes([nordlys, nordkyn, namesake], [1, 2])).toEqual([])
    expect(lookalikes([nordlys, nordkyn, namesake], [1, 2, 3])).toEqual([nordlys.key, namesake.key])
    expect(lookalikes([nordlys, { ...namesake, ...stored }], [1])).toEqual([nordlys.key, namesake.key])
    expect(lookalikes([nordlys, { ...namesake, city: 'Oslo' }], [1, 3])).toEqual([])
  })

  it('are not two people of one company', () => {
    expect(lookalikes([eva, { ...eva, key: 'company:4:person:#8' }], [4])).toEqual([])
    expect(lookalikes([eva, { ...eva, key: 'company:6:person:#8', companyId: 6 }], [4, 6])).toHaveLength(2)
  })
})

describe('details that arrive', () => {
  it('fill in what a row does not say, and replace nothing', () => {
    const details = [{ companyId: 1, department: 'Service', city: 'Oslo', phone: '22 00' }]
    expect(addDetails([nordlys, nordkyn], details)).toEqual([
      { ...nordlys, department: 'Service', city: 'Oslo', phone: '22 00' },
      nordkyn
    ])
    expect(addDetails([{ ...nordlys, city: 'Bergen' }], details)[0]?.city).toBe('Bergen')
  })

  it('give a person the city of their company, but not its phone number', () => {
    const details = [{ companyId: 4, department: 'Service', city: 'Oslo', phone: '22 00' }]
    expect(addDetails([eva], details)).toEqual([{ ...eva, city: 'Oslo' }])
  })

  it('mark a stopped company, and never take the mark away', () => {
    expect(addDetails([nordlys], [{ companyId: 1, isStopped: true }])[0]?.isStopped).toBe(true)
    const stopped = { ...nordlys, isStopped: true }
    expect(addDetails([stopped], [{ companyId: 1, isStopped: false }])[0]?.isStopped).toBe(true)
  })

  it('never move, add or remove a row', () => {
    const id = fc.integer({ min: 1, max: 5 })
    const detail = fc.record({ companyId: id, city: fc.constantFrom('Oslo', 'Bergen') })
    fc.assert(
      fc.property(fc.array(id), fc.array(detail), (ids, details) => {
        const rows = ids.map((each, index) => matchOf(each, 'Nordlys', { key: String(index) }))
        expect(addDetails(rows, details).map(({ key }) => key)).toEqual(rows.map(({ key }) => key))
      })
    )
  })
})
