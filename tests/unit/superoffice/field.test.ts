import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { field, createRowReader } from '../../../src/main/superoffice/field.ts'
import {
  activitySummaryItem,
  chatSummaryItem,
  contact,
  documentSummaryItem,
  person,
  saleSummaryItem,
  ticketSummaryItem
} from '../../../src/main/superoffice/wire.ts'

const schemas = {
  activitySummaryItem,
  chatSummaryItem,
  contact,
  documentSummaryItem,
  person,
  saleSummaryItem,
  ticketSummaryItem
}
const aValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '2026-11-20T08:00:00Z',
    '2026-11-20T00:00:00+01:00',
    '0001-01-01T00:00:00',
    'Open',
    '12,5',
    '85 %'
  )
)

describe('a row that is read without Zod', () => {
  it.each(Object.entries(schemas))('is the same as with it: %s', (_name, schema: z.ZodObject) => {
    const keys = Object.keys(schema.shape)
    const aRow = fc.dictionary(fc.constantFrom(...keys, 'Other'), aValue)
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 3 }), (rows) => {
        const reader = createRowReader(schema)
        const into = {}
        for (const row of rows) {
          const isEmpty = !keys.some((key) => key in row)
          expect(reader.read(row, into)).toEqual(isEmpty ? null : schema.parse(row))
        }
      })
    )
  })

  it('takes nothing from the prototype', () => {
    const reader = createRowReader(
      z.object({ constructor: field((value) => typeof value), Id: field(Number) })
    )
    expect(reader.read({ Id: '1' }, {})).toEqual({ constructor: 'undefined', Id: 1 })
    expect(reader.read({}, {})).toBeNull()
  })

  it('has other fields, too, when Zod reads it', () => {
    const reader = createRowReader(z.object({ Id: field(Number), Name: z.string() }))
    expect(reader.read({ Id: '1', Name: 'Eva' }, {})).toEqual({ Id: 1, Name: 'Eva' })
    expect(reader.read({ Id: '1', Name: 7 }, {})).toBeNull()
  })

  it('is an object, whatever else an answer may hold', () => {
    const reader = createRowReader(z.object({ length: field(Number) }))
    for (const value of [null, undefined, 'text', 7, [1, 2]]) expect(reader.read(value, {})).toBeNull()
  })

  it('counts the characters of its texts, up to what is cut anyway', () => {
    const reader = createRowReader(z.object({ Title: field(String), Id: field(Number) }))
    reader.read({ Title: 'abc', Id: 7, Other: 'not counted' }, {})
    reader.read({ Title: 'x'.repeat(9_000), Id: '12' }, {})
    expect(reader.textLength()).toBe(3 + 8_000 + 2)
  })
})
