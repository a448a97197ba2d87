import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCardIndex } from '../../../../src/main/lookup/text-search/card-index.ts'
import { toNeedleMarks } from '../../../../src/main/lookup/text-search/card-marks.ts'
import { toFoldedCard } from '../../../support/folded-card.ts'
import { toTypedQuery } from '../../../../src/main/lookup/text-search/typed-query.ts'

const word = fc.constantFrom(
  ...[
    'Nordlys',
    'Nord',
    'lys',
    'Århus',
    'gross',
    'H&M',
    'H & M',
    'I.B.M.',
    'Coca-Cola',
    "D'Angelo",
    'AP Møller'
  ],
  ...['12', '2412', '24 12', '4711', 'a', 'é', "ü'é", '株式会社', '株式', '(Ekstern)', 'ﬁn', '·', 'A/S']
)
const phrase = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .chain((each) => fc.constantFrom(each.join(' '), each.join(''), each.join('-')))

it('marks a piece in a card as the index does, for any texts', () => {
  let found = 0
  fc.assert(
    fc.property(phrase, phrase, phrase, phrase, (name, people, requests, typed) => {
      const card = toFoldedCard(name, { name, people: `7\t${people}`, requests: `12\t${requests}` })
      const index = createCardIndex(() => card)
      index.add(0, card)
      const marksOf = (text: string): number => {
        const marks = new Uint8Array(1)
        index.markContaining(text, marks)
        return marks[0] ?? 0
      }
      const { text: folded, required } = toTypedQuery(typed)
      // The search looks for nothing then.
      fc.pre(folded !== '')
      for (const needle of required) {
        const { anywhere, wordsAnywhere } = needle
        const all =
          wordsAnywhere.length === 0 ? 0 : wordsAnywhere.reduce((left, text) => left & marksOf(text), ~0)
        const expected = anywhere.reduce((some, text) => some | marksOf(text), all)
        expect(toNeedleMarks(card, needle)).toBe(expected)
        if (expected !== 0) found++
      }
    }),
    { numRuns: 500 }
  )
  expect(found).toBeGreaterThan(50)
})
