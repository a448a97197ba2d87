import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toAmountDigits, toAmountText, toTypedAmount } from '../../../src/main/lookup/amount-text.ts'
import { createTextSearch } from '../../../src/main/lookup/text-search/text-search.ts'
import type { IndexedCard } from '../../../src/main/results/indexed-card.ts'
import { createNumbers } from '../../../src/renderer/language/numbers.ts'
import { tidy } from '../../../src/shared/tidy.ts'
import { aSale, aStoredCard, noSections, section } from '../../support/companies.ts'
import { toIndexedCard } from '../../support/indexed-cards.ts'

const find = (text: string, amount: number, currency: string | null): readonly IndexedCard[] => {
  const company = aStoredCard({
    header: { name: 'Nordlys' },
    sections: { ...noSections, sales: section(aSale({ amount, currency })) }
  })
  const search = createTextSearch<IndexedCard>()
  return search.find([toIndexedCard(company, 0)], text, 'nb', 0, 10).map((match) => match.card)
}

describe('a sale with cents', () => {
  it.each([
    'SEK 12\u202f500.50',
    'SEK 12 500,50',
    'sek 12500.5',
    '12 500.50',
    '12.500,50',
    "12'500.50",
    '12’500,50 SEK',
    '12500,50',
    '12500.5',
    '12 500',
    '12500',
    '12.500',
    'SEK 12 500',
    'SEK 12500,-',
    '12 500 kr',
    'kr. 12 500,50',
    '€ 12 500.50'
  ])('is found by its amount as shown and as typed: %s', (text) => {
    expect(find(text, 12_500.5, 'SEK')).toHaveLength(1)
  })

  it.each(['12500,51', 'SEK 12 501', '12 400', '2500,60'])('is not found by another amount: %s', (text) => {
    expect(find(text, 12_500.5, 'SEK')).toHaveLength(0)
  })
})

describe('a sale without cents', () => {
  it.each([
    'NOK 125\u202f000',
    '125 000',
    '125000',
    '125000,00',
    'NOK 125 000.00',
    '125.000,-',
    "125'000",
    '125’000.-',
    "NOK 125'000.-",
    '125 000:-',
    '125 000 kroner',
    'NOK125000',
    'Fr. 125’000.–',
    'SFr. 125 000',
    '125 000 zł',
    'US$125,000',
    'kr 125 000'
  ])('is found by its amount as shown and as typed: %s', (text) => {
    expect(find(text, 125_000, 'NOK')).toHaveLength(1)
    expect(find(text, 125_000.00000001, 'NOK')).toHaveLength(1)
  })
})

describe('a sale of less than a hundred', () => {
  it.each(['$99.90', 'USD 99.90', '99,90 $', '99.9', 'US$ 99.90', '99,90 kr'])('is found by %s', (text) => {
    expect(find(text, 99.9, 'USD')).toHaveLength(1)
  })
})

describe('any amount', () => {
  it('is found by the text that the card shows', () => {
    const numbers = createNumbers('en-GB')
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('NOK', 'SEK', 'EUR', 'kr', null),
        (whole, cents, currency) => {
          const amount = whole + cents / 100
          const shown = numbers.money(amount, currency)
          const typed = toTypedAmount(tidy(shown)) ?? shown.replace(/\D/gu, '')
          expect(toAmountDigits(toAmountText(amount, currency)).split('\n')).toContain(typed)
        }
      )
    )
  })
})

describe('text that is no amount', () => {
  it.each([
    'Nordlys',
    'Top 10',
    'Hall 24',
    'ABC 500',
    '55 12 34 56',
    '55.12.34.00',
    '912345678',
    '3 for 2',
    '14:30',
    '1:1',
    ''
  ])('is left alone: "%s"', (text) => {
    expect(toTypedAmount(text)).toBeNull()
  })
})
