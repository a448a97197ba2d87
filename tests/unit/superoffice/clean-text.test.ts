import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toLine, toParagraphs } from '../../../src/main/superoffice/clean-text.ts'

describe('a text from SuperOffice', () => {
  it.each([
    ['spaces around it', '  Nordlys  ', 'Nordlys'],
    ['a number instead of a text', 4711, '4711'],
    ['null', null, ''],
    ['line breaks', 'a\r\nb\rc\u2028d', 'a b c d'],
    ['control characters', 'a\u0000b\u001b[31mc\u0085d\u009Be', 'a b [31mc d e'],
    ['an override of the reading direction', 'invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['isolates', '\u2066Nordlys\u2069', 'Nordlys'],
    ['a byte order mark', '\uFEFFNordlys', 'Nordlys'],
    ['a soft hyphen', 'Fjord\u00ADlab', 'Fjordlab'],
    ['a zero-width space', 'eva@x.test\u200B', 'eva@x.test'],
    ['a letter and its accent', 'Mo\u0308lle', 'Mölle'],
    ['a family and dashes', '👨‍👩‍👧 A – B', '👨‍👩‍👧 A – B'],
    ['half of a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
    ['letters of many scripts', 'Ærø 株式会社 👩‍💻 é', 'Ærø 株式会社 👩‍💻 é'],
    ['markup, which is text', '<b>x</b> & "y"', '<b>x</b> & "y"']
  ])('becomes one clean line: %s', (_, text, expected) => {
    expect(toLine(text)).toBe(expected)
  })

  it('keeps its line breaks as a paragraph', () => {
    expect(toParagraphs('\n a\r\n\r\n\tb\u0007 \n')).toBe('a\n\n\tb')
  })

  it('is cut when it is too long, and never inside a character', () => {
    expect(toLine('a'.repeat(1_000))).toHaveLength(1_000)
    expect(toLine('a'.repeat(1_001))).toBe(`${'a'.repeat(999)}…`)
    expect(toLine(`${'a'.repeat(998)}😀😀`)).toBe(`${'a'.repeat(998)}…`)
    expect(toParagraphs('a'.repeat(1_000_000))).toHaveLength(8_000)
  })

  it('is the same whether or not there is something to clean', () => {
    const anUnit = fc.constantFrom(
      'a',
      'Ærø',
      '1',
      ' ',
      ' ',
      '\u00a0',
      '-',
      '–',
      '…',
      '“',
      '€',
      '\t',
      '\n',
      '\u00ad'
    )
    fc.assert(
      fc.property(fc.string({ unit: anUnit, maxLength: 12 }), (text) => {
        // The zero-width space is removed, and makes the text one that has to be cleaned.
        expect(toLine(text)).toBe(toLine(`\u200b${text}`))
      })
    )
  })

  it('never contains control or bidirectional characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
        (text) => {
          expect(toLine(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
          expect(toParagraphs(text)).not.toMatch(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u)
          expect(toParagraphs(text).isWellFormed()).toBe(true)
        }
      )
    )
  })
})
