import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { field, toFieldsReader } from '../../../src/main/superoffice/field.ts'
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
    const read = toFieldsReader(schema)
    const aRow = fc.dictionary(fc.constantFrom(...Object.keys(schema.shape), 'Other'), aValue)
    fc.assert(
      fc.property(aRow, (row) => {
        expect(read?.(row)).toEqual(schema.parse(row))
      })
    )
  })

  it('takes nothing from the prototype', () => {
    const read = toFieldsReader(z.object({ constructor: field((value) => typeof value) }))
    expect(read?.({})).toEqual({ constructor: 'undefined' })
  })

  it('has to consist of such fields alone', () => {
    expect(toFieldsReader(z.object({ Id: field(Number), Name: z.string() }))).toBeNull()
  })
})
