import { describe, expect, it } from 'vitest'
import { createTextSearch } from '../../../../src/main/lookup/text-search/text-search.ts'
import type { IndexedCard } from '../../../../src/main/results/indexed-card.ts'
import { languages, type Language } from '../../../../src/shared/languages.ts'
import { aStoredCard } from '../../../support/companies.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'

/**
 * Companies that match equally well, in the order of the language's alphabet. In Danish and Norwegian, `aa` is another spelling
 * of `å`.
 */
const orders: Readonly<Record<Language, readonly string[]>> = {
  en: ['Aalborg Trä', 'Åhus Trä', 'Ängelholm Trä', 'Ärlig Trä', 'Østerbro Trä', 'Zander Trä'],
  nb: ['Zander Trä', 'Ängelholm Trä', 'Ärlig Trä', 'Østerbro Trä', 'Åhus Trä', 'Aalborg Trä'],
  sv: ['Aalborg Trä', 'Zander Trä', 'Åhus Trä', 'Ängelholm Trä', 'Ärlig Trä', 'Østerbro Trä'],
  da: ['Zander Trä', 'Ängelholm Trä', 'Ärlig Trä', 'Østerbro Trä', 'Åhus Trä', 'Aalborg Trä'],
  de: ['Aalborg Trä', 'Åhus Trä', 'Ängelholm Trä', 'Ärlig Trä', 'Østerbro Trä', 'Zander Trä'],
  nl: ['Aalborg Trä', 'Åhus Trä', 'Ängelholm Trä', 'Ärlig Trä', 'Østerbro Trä', 'Zander Trä']
}

describe('equal matches are in the order of the alphabet', () => {
  it.each(languages)('of the language %s', (language) => {
    const search = createTextSearch<IndexedCard>()
    const cards = orders.sv.toReversed().map((name) => toIndexedCard(aStoredCard({ header: { name } }), 0))
    const found = search.find(cards, 'trä', language, 0, 10)
    expect(found.map(({ card }) => card.name)).toEqual(orders[language])
  })
})
