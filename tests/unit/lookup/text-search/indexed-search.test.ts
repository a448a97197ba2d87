import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextSearch } from '../../../../src/main/lookup/text-search/text-search.ts'
import type { IndexedCard } from '../../../../src/main/results/indexed-card.ts'
import {
  aFollowUp,
  aRequest,
  aSale,
  aStoredCard,
  noSections,
  section,
  storedPeople
} from '../../../support/companies.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'
import { findPlainly } from '../../../support/plain-text-search.ts'

const nowMs = Date.parse('2026-11-24T10:00:00Z')

/** Few words, so that random companies and queries have many in common, and words of every awkward kind. */
const words = [
  ...[
    'Nordlys',
    'Nord',
    'Møre',
    'moere',
    'Århus',
    'Aarhus',
    'Groß',
    'gross',
    'lys',
    'Norge',
    'energi',
    'rgi'
  ],
  ...[
    'AS',
    'A/S',
    'og',
    '&',
    'H&M',
    'H & M',
    'I.B.M.',
    'Coca-Cola',
    'coca',
    "D'Angelo",
    'dangelo',
    "O'Neill"
  ],
  ...[
    '12',
    '2',
    '2412',
    '24 12',
    '4711',
    '47 11',
    '125 000',
    '+47 55 12 34 56',
    '55123456',
    'a',
    'å',
    'é',
    "ü'é"
  ],
  ...[
    '株式会社',
    '株式',
    '会社',
    'Ελλάς',
    'ς',
    '(Ekstern)',
    '[x',
    'AP Møller',
    'van den Berg',
    'ﬁn',
    'ĸa',
    '™',
    '№é',
    '１２',
    '·',
    "'"
  ]
]
const word = fc.constantFrom(...words)
const phrase = (maxLength: number) =>
  fc
    .array(word, { minLength: 1, maxLength })
    .chain((each) => fc.constantFrom(each.join(' '), each.join(''), each.join('-')))
const anyText = fc.oneof(
  { weight: 8, arbitrary: phrase(4) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) }
)

const company = fc
  .record({
    name: anyText,
    people: fc.array(anyText, { maxLength: 2 }),
    requests: fc.array(fc.record({ id: fc.constantFrom(12, 47, 4711, 24120), title: anyText }), {
      maxLength: 2
    }),
    followUps: fc.array(anyText, { maxLength: 2 }),
    sale: anyText,
    phone: fc.constantFrom('+47 55 12 34 56', '4711', '12', '907 65 432'),
    city: word,
    isPinned: fc.boolean(),
    timesViewed: fc.constantFrom(0, 1, 9)
  })
  .map(
    ({ name, people, requests, followUps, sale, phone, city, isPinned, timesViewed }) =>
      (companyId: number) =>
        toIndexedCard(
          aStoredCard({
            companyId,
            header: { name, phone, city },
            isPinned,
            timesViewed,
            sections: {
              ...noSections,
              requests: section(...requests.map((each) => aRequest(each))),
              followUps: section(...followUps.map((text) => aFollowUp({ text }))),
              sales: section(aSale({ heading: sale, amount: 125000, currency: 'NOK' }))
            },
            people: storedPeople(...people.map((each, at) => ({ id: at + 1, name: each })))
          }),
          nowMs
        )
  )

const companies = (maxLength: number) =>
  fc.array(company, { minLength: 1, maxLength }).map((each) => each.map((toCard, at) => toCard(at + 1)))

/** A part of a text, as it is while it is typed. */
const typed = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: phrase(3) }, { weight: 1, arbitrary: anyText }),
    fc.nat(20),
    fc.nat(3)
  )
  .map(([text, length, start]) => text.slice(start === 3 ? 1 : 0).slice(0, length + 1))

const limit = fc.constantFrom(1, 3, 50)
const numbers = fc.constantFrom([], ['4755123456'], ['55123456', '12'])

describe('the search with an index', () => {
  it('finds the same cards and lines in the same order as a plain comparison with every text', () => {
    fc.assert(
      fc.property(
        companies(8),
        fc.array(typed, { minLength: 1, maxLength: 5 }),
        limit,
        numbers,
        (cards, texts, max, others) => {
          const search = createTextSearch<IndexedCard>()
          for (const text of texts)
            expect(search.find(cards, text, 'nb', nowMs, max, { numbers: others })).toEqual(
              findPlainly(cards, text, 'nb', nowMs, max, others)
            )
        }
      )
    )
  })

  it('does so after cards were saved, changed and forgotten, however the preparation was interrupted', () => {
    const change = fc.record({
      at: fc.nat(9),
      kind: fc.constantFrom('save', 'change', 'forget', 'view'),
      toCard: company,
      prepared: fc.nat(9),
      isSorted: fc.boolean(),
      text: typed
    })
    fc.assert(
      fc.property(companies(6), fc.array(change, { maxLength: 8 }), limit, (start, changes, max) => {
        const search = createTextSearch<IndexedCard>()
        let cards: readonly IndexedCard[] = start
        let id = start.length
        for (const { at, kind, toCard, prepared, isSorted, text } of changes) {
          search.prepare(cards, prepared, isSorted ? 'nb' : undefined)
          const place = at % Math.max(1, cards.length)
          const viewed = cards[place]
          if (kind === 'save') cards = [...cards, toCard(++id)]
          else if (kind === 'view' && viewed !== undefined)
            cards = cards.with(place, { ...viewed, timesViewed: viewed.timesViewed + 9 })
          else cards = cards.toSpliced(place, 1, ...(kind === 'change' ? [toCard(++id)] : []))
          expect(search.find(cards, text, 'nb', nowMs, max)).toEqual(
            findPlainly(cards, text, 'nb', nowMs, max)
          )
        }
      })
    )
  })
})
