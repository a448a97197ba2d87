import { describe, expect, it } from 'vitest'
import { createRecordSealer } from '../../../src/main/results/sealed-record.ts'
import { aKey } from '../../support/result-stores.ts'

const value = { name: 'Blåbær Kafé AS', rows: [1, null, 'ß'] }

describe('a sealed record', () => {
  it('can be opened in the row it was sealed for', () => {
    const sealer = createRecordSealer(aKey(), 'profile')
    const key = sealer.rowKey('company:199')
    expect(sealer.open(key, 'record', sealer.seal(key, 'record', value))).toEqual(value)
    expect(createRecordSealer(aKey(), 'profile').rowKey('company:199')).toEqual(key)
  })

  it('is different each time, so that equal companies don’t look equal', () => {
    const sealer = createRecordSealer(aKey(), 'profile')
    const key = sealer.rowKey('company:199')
    const seals = Array.from({ length: 50 }, () => sealer.seal(key, 'record', value).toString('hex'))
    expect(new Set(seals.map((sealed) => sealed.slice(0, 24))).size).toBe(50)
    expect(new Set(seals.map((sealed) => sealed.slice(24))).size).toBe(50)
  })

  it('can’t be opened after a single bit changed in nonce, content or tag', () => {
    const sealer = createRecordSealer(aKey(), 'profile')
    const key = sealer.rowKey('company:199')
    const sealed = sealer.seal(key, 'record', value)
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(sealer.open(key, 'record', changed)).toBeUndefined()
    }
  })

  it('can’t be opened when truncated or empty', () => {
    const sealer = createRecordSealer(aKey(), 'profile')
    const key = sealer.rowKey('company:199')
    const sealed = sealer.seal(key, 'record', value)
    for (let length = 0; length < sealed.length; length++) {
      expect(sealer.open(key, 'record', sealed.subarray(0, length))).toBeUndefined()
    }
  })

  it('can’t be opened in another row, or as another part of its own row', () => {
    const sealer = createRecordSealer(aKey(), 'profile')
    const key = sealer.rowKey('company:199')
    const sealed = sealer.seal(key, 'record', value)
    expect(sealer.open(sealer.rowKey('company:200'), 'record', sealed)).toBeUndefined()
    expect(sealer.open(key, 'listing', sealed)).toBeUndefined()
  })

  it('can be neither opened nor sealed after dispose', () => {
    const sealer = createRecordSealer(aKey(), 'profile')
    const key = sealer.rowKey('company:199')
    const sealed = sealer.seal(key, 'record', value)
    sealer.dispose()
    expect(sealer.open(key, 'record', sealed)).toBeUndefined()
    // The overwritten key is all zeros, so anyone could open what it seals.
    expect(() => sealer.seal(key, 'record', value)).toThrow('Sealed after')
  })
})
