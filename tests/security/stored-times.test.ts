import { describe, expect, it } from 'vitest'
import { createRecordSealer } from '../../src/main/results/sealed-record.ts'
import { createRowSealer } from '../../src/main/results/sealed-row.ts'

// The promise: nobody who writes to the file makes Glance keep a card longer than the agent allows. The times beside a sealed
// row are those inside it, or the row counts as damaged and is erased.

const dayMs = 24 * 60 * 60 * 1000
const [viewedMs, fetchedMs] = [1_700_000_000_000, 1_700_000_500_000]
const key = Buffer.alloc(32, 7)
const sealer = createRowSealer(key, 'p')
const row = sealer.seal({ identity: 'list:x', card: null, value: ['a'], viewedMs, fetchedMs })
const changes = [-400 * dayMs, -dayMs, -1, 1, dayMs, 400 * dayMs, NaN, Infinity]

describe(`a stored row (${String(2 * changes.length)} changed times)`, () => {
  it('opens with its own times', () => {
    expect(sealer.open(row)).toMatchObject({ value: ['a'], viewedMs, fetchedMs })
    expect(sealer.openListing(row)).not.toBeNull()
  })

  it.each(changes)('does not open when its times are %d ms off', (ms) => {
    expect(sealer.openListing({ ...row, viewedMs: viewedMs + ms })).toBeNull()
    expect(sealer.open({ ...row, viewedMs: viewedMs + ms })).toBeNull()
    expect(sealer.open({ ...row, fetchedMs: fetchedMs + ms })).toBeNull()
  })

  it('opens as earlier versions wrote it, without times inside', () => {
    const records = createRecordSealer(key, 'p')
    const listed = records.seal(row.key, 'listing', { identity: 'list:x' })
    expect(sealer.open({ ...row, listed })).toMatchObject({ value: ['a'], viewedMs })
  })
})
