import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFilterText, toQuery } from '../../../src/main/superoffice/query.ts'

describe('a query', () => {
  it('keeps dollar signs, commas and slashes as SuperOffice documents them', () => {
    expect(toQuery({ $select: ['contactId', 'postAddress/city'], $top: 20 })).toBe(
      '$select=contactId,postAddress/city&$top=20'
    )
  })

  it('encodes values completely, and puts a backslash in front of single quotes in a filter', () => {
    expect(toQuery({ $filter: `name is ${toFilterText("O'Brien & Sons=100% #1")}` })).toBe(
      '$filter=name%20is%20%27O%5C%27Brien%20%26%20Sons%3D100%25%20%231%27'
    )
  })

  it('puts a backslash in front of each backslash in a filter, too', () => {
    expect(toFilterText(String.raw`a\'b`)).toBe(String.raw`'a\\\'b'`)
  })

  it.each([
    ["o'neill@x.ie", String.raw`'o\'neill@x.ie'`],
    ["L'Oréal", String.raw`'L\'Oréal'`],
    [String.raw`a\b'c`, String.raw`'a\\b\'c'`],
    ["''", String.raw`'\'\''`]
  ])('puts a text in quotes that it can’t end: %s', (text, expected) => {
    expect(toFilterText(text)).toBe(expected)
  })

  it('transmits every text unchanged, and never beyond its parameter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const url = new URL(`https://crm.example.com/api/v1/Contact?${toQuery({ query: text, $top: 1 })}`)
        expect([...url.searchParams]).toEqual([
          ['query', text.toWellFormed()],
          ['$top', '1']
        ])
      })
    )
  })

  it('never lets a text end its own quotes in a filter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom("'", '\\'), fc.string({ minLength: 1, maxLength: 1 })) }),
        (text) => {
          const inside = toFilterText(text).slice(1, -1)
          expect(inside.replaceAll(/\\['\\]/g, '')).not.toMatch(/['\\]/)
          expect(inside.replaceAll(/\\(.)/gs, '$1')).toBe(text)
        }
      )
    )
  })
})
