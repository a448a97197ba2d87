import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberRunsOf } from '../../../../src/main/lookup/text-search/number-runs.ts'
import { toReadings } from '../../../../src/main/lookup/reading/to-readings.ts'
import { createStoredMatchSearch } from '../../../../src/main/lookup/search/stored-match-search.ts'
import { aChat, aRequest, aStoredCard, noSections, section } from '../../../support/companies.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'
import { marked } from '../../../support/marked-line.ts'

const find = (typed: string, message: string) =>
  createStoredMatchSearch().find(
    [
      toIndexedCard(
        aStoredCard({
          companyId: 99,
          header: { name: 'Solvang' },
          sections: { ...noSections, chats: section(aChat({ firstMessage: message })) }
        }),
        0
      )
    ],
    typed,
    toReadings(typed, 'NO'),
    { language: 'nb', phoneCountry: 'NO', nowMs: 0, limit: 50 }
  )

const spellings = [
  '55123456',
  '55 12 34 56',
  '55-12-34-56',
  '+47 55 12 34 56',
  '0047 55123456',
  '+4755123456',
  '55–12–34–56',
  '５５１２３４５６'
]

describe('a phone number in a message', () => {
  it.each(spellings.flatMap((stored) => spellings.map((typed) => ({ stored, typed }))))(
    'is found by $typed when $stored is stored',
    ({ stored, typed }) => {
      const [match] = find(typed, `Ring meg på ${stored}, eller 900 98 765.`)
      expect(marked(match?.found)).toMatch(/^chats: Ring meg på .*\[.+6\], eller 900 98 765\.$|\[.+６\]/u)
    }
  )

  it.each([
    ['+46 8 12 34 56 78', '08-12 34 56 78'],
    ['+46 8 12 34 56 78', '+46812345678'],
    ['+44 20 7946 0018', '020 7946 0018'],
    ['Tlf: 55 12 34 56', '+47 55 12 34 56']
  ])('%s is found as %s', (typed, stored) => {
    expect(find(typed, `Ring ${stored} i dag`)).toHaveLength(1)
  })

  it.each([
    ['55 12 34 56', '55 12 34 57'],
    ['55 12 34 56', '55 12, 34 56'],
    ['+47 55 12 34 56', '+46 55 12 34 5']
  ])('%s is not %s', (typed, stored) => {
    expect(find(typed, `Ring ${stored} i dag`)).toEqual([])
  })

  it('is marked where it is, even behind other digits', () => {
    const [match] = find('+47 55 12 34 56', 'Sak 55, rom 12: ring 55 12 34 56')
    expect(marked(match?.found)).toBe('chats: Sak 55, rom 12: ring [55 12 34 56]')
  })

  it('is found in the title of a request', () => {
    const company = toIndexedCard(
      aStoredCard({
        companyId: 99,
        header: { name: 'Solvang' },
        sections: { ...noSections, requests: section(aRequest({ id: 4711, title: 'Ring 55 12 34 56' })) }
      }),
      0
    )
    const [match] = createStoredMatchSearch().find(
      [company],
      '+4755123456',
      toReadings('+4755123456', 'NO'),
      { language: 'nb', phoneCountry: 'NO', nowMs: 0, limit: 50 }
    )
    expect(marked(match?.found)).toBe('requests: 4711 Ring [55 12 34 56]')
  })
})

describe('numberRunsOf', () => {
  it('finds every number of five digits or more, in any groups', () => {
    const digits = fc.stringMatching(/^\d{5,12}$/u)
    const between = fc.constantFrom('', ' ', '-', '.', ' (', ') ', '–', '\u00a0')
    fc.assert(
      fc.property(digits, between, fc.nat(9), (number, sign, at) => {
        const cut = 1 + (at % (number.length - 1))
        const written = `${number.slice(0, cut)}${sign}${number.slice(cut)}`
        expect(numberRunsOf(`Ring ${written}, nå`)).toEqual([
          { digits: number, start: 5, end: 5 + written.length }
        ])
      })
    )
  })
})
