import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toNameParts } from '../../../../src/renderer/search/name-parts.ts'
import { anyCharacter } from '../../../support/any-character.ts'

/** The name with what is marked in brackets. */
const marked = (name: string, typed: string): string =>
  toNameParts(name, typed)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')

describe('what was typed', () => {
  it.each([
    ['Nordlys Energi AS', 'nord', '[Nord]lys Energi AS'],
    ['Nordlys Energi AS', 'en nor', '[Nor]dlys [En]ergi AS'],
    ['Oslo Nordvarme', 'varme', 'Oslo Nord[varme]'],
    ['Vestnord Nordvest', 'nord', 'Vestnord [Nord]vest'],
    ['Mølle & Sønn', 'moelle', '[Mølle] & Sønn'],
    ['Ødegård', 'odegaard', '[Ødegård]'],
    ['Aarhus Havn', 'århus', '[Aarhus] Havn'],
    ['Groß', 'gross', '[Groß]'],
    ['Nordlys', 'tvilling', 'Nordlys'],
    ['Nordlys', '', 'Nordlys'],
    ['Nordlys', '?!', 'Nordlys']
  ])('in “%s” is marked: %s', (name, typed, expected) => {
    expect(marked(name, typed)).toBe(expected)
  })

  it('never changes the name', () => {
    const anyText = fc.string({ unit: anyCharacter })
    fc.assert(
      fc.property(anyText, anyText, (name, typed) => {
        expect(
          toNameParts(name, typed)
            .map(({ text }) => text)
            .join('')
        ).toBe(name)
      })
    )
  })
})
